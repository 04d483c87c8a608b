import { Button } from '@mantine/core';
import { IconCopy, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ShownRecoveryKey } from '#shared/ipc/protection.channels.ts';
import styles from './Protection.module.css';
import { ProveKey } from './ProveKey.tsx';
import { protectionWords } from './protection.messages.ts';

type Props = {
  readonly shown: ShownRecoveryKey;
  readonly onProved: () => void;
  readonly onCancel: () => void;
};

/** Shows a recovery key to be noted, then asks for parts of it: nobody gets past who has not noted it. */
export function RecoveryKey({ shown, onProved, onCancel }: Props) {
  const { ask, say } = useProgram();
  const t = useWords(protectionWords);
  const [noted, setNoted] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const { ticket } = shown;
  const groups = shown.recoveryKey.split('-');
  const save = async (): Promise<void> => {
    const saved = await ask('protection.save-key', { ticket });
    if (saved.ok) setTold(t('protect.key.saved', { path: saved.value.path }));
    else if (!saved.error.code.endsWith('.cancelled')) setTold(say(saved.error.code, saved.error.facts));
  };
  const copy = async (): Promise<void> => {
    await ask('protection.copy-key', { ticket });
    setTold(t('protect.key.copied'));
  };
  if (noted) return <ProveKey shown={shown} onProved={onProved} onBack={() => setNoted(false)} onCancel={onCancel} />;
  return (
    <div className={styles.form} data-testid="recovery-key-step">
      <h2 className={styles.heading}>{t('protect.key.title')}</h2>
      <p className={styles.text}>{t('protect.key.text')}</p>
      <ol className={styles.key} aria-label={t('protect.key.aria')} data-testid="recovery-key">
        {[...groups.entries()].map(([at, group]) => (
          <li key={at}>{group}</li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button variant="default" leftSection={<IconPrinter size="1rem" aria-hidden />} onClick={() => window.print()}>
          {t('protect.key.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size="1rem" aria-hidden />}
          onClick={() => void save()}
          data-testid="save-key"
        >
          {t('protect.key.save')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size="1rem" aria-hidden />}
          onClick={() => void copy()}
          data-testid="copy-key"
        >
          {t('protect.key.copy')}
        </Button>
      </div>
      {told === null ? null : (
        <p className={styles.soft} role="status" data-testid="key-told">
          {told}
        </p>
      )}
      <div className={styles.actions}>
        <Button onClick={() => setNoted(true)} data-testid="key-noted">
          {t('protect.key.noted')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('protect.cancel')}
        </Button>
      </div>
      {createPortal(
        <section className={styles.paper} aria-hidden>
          <h1>{t('protect.key.print.title')}</h1>
          <p>{groups.join(' - ')}</p>
          <p>{t('protect.key.print.text')}</p>
        </section>,
        document.body,
      )}
    </div>
  );
}
