import { Button, Radio, VisuallyHidden } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { NewPassphrase, type TakePassphrase } from '#renderer/protection/NewPassphrase.tsx';
import { useWords } from '#renderer/services/words.ts';
import { createMessages } from './create.messages.ts';
import styles from './Home.module.css';

type Props = {
  readonly onPlain: () => void;
  readonly onPassphrase: (passphrase: string) => Promise<void>;
  readonly onBack: () => void;
};

/** Whether the workspace is encrypted, which it is unless the person says otherwise, and its passphrase. */
export function ProtectForm({ onPlain, onPassphrase, onBack }: Props) {
  const t = useWords(createMessages);
  const [kind, setKind] = useState('encrypted');
  const passphrase = useRef<TakePassphrase>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const taken = kind === 'plain' ? null : (passphrase.current?.take() ?? null);
    if (kind === 'plain') onPlain();
    else if (taken !== null) void onPassphrase(taken);
  };
  return (
    <form className={styles.form} onSubmit={submit} data-testid="protect-form" autoComplete="off" noValidate>
      <h2 className={styles.heading}>{t('create.protection')}</h2>
      <Radio.Group value={kind} onChange={setKind} label={<VisuallyHidden>{t('create.protection')}</VisuallyHidden>}>
        <div className={styles.choices}>
          <Radio
            value="encrypted"
            size="xs"
            label={t('create.encrypted')}
            description={t('create.encrypted.text')}
            data-testid="protect-encrypted"
          />
          <Radio
            value="plain"
            size="xs"
            label={t('create.plain')}
            description={t('create.plain.text')}
            data-testid="protect-plain"
          />
        </div>
      </Radio.Group>
      {kind === 'encrypted' ? (
        <NewPassphrase ref={passphrase} />
      ) : (
        <Notice tone="warn">{t('create.plain.warning')}</Notice>
      )}
      <div className={styles.formActions}>
        <Button type="submit" data-testid="protect-submit">
          {t(kind === 'encrypted' ? 'create.next.key' : 'create.choose')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('create.back')}
        </Button>
      </div>
    </form>
  );
}
