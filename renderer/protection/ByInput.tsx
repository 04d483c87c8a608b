import { Button } from '@mantine/core';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useWords } from '#renderer/services/words.ts';
import type { UnlockWith } from '#shared/ipc/protection.channels.ts';
import styles from './Protection.module.css';
import { protectionWords } from './protection.messages.ts';
import { SecretInput, takeSecret } from './SecretInput.tsx';

/** Gives what was typed and empties the field; null when nothing was. */
export type TakeUnlock = { readonly take: () => UnlockWith | null };

type Props = {
  readonly label?: string;
  /** The other of the two is asked for now: what was said of the one before does not hold of it. */
  readonly onOther?: () => void;
  readonly ref: Ref<TakeUnlock>;
};

/** One field: the passphrase, or the recovery key when the person says so. */
export function ByInput({ label, onOther, ref }: Props) {
  const t = useWords(protectionWords);
  const [kind, setKind] = useState<UnlockWith['kind']>('passphrase');
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({
    take: () => {
      field.current?.focus();
      const typed = takeSecret(field);
      if (typed === '') return null;
      return kind === 'passphrase' ? { kind, passphrase: typed } : { kind, recoveryKey: typed };
    },
  }));
  return (
    <div className={styles.by}>
      <SecretInput
        key={kind}
        label={kind === 'passphrase' ? (label ?? t('protect.passphrase')) : t('protect.recovery')}
        description={kind === 'passphrase' ? undefined : t('protect.recovery.help')}
        field={field}
        autoFocus
        testId={kind === 'passphrase' ? 'unlock-passphrase' : 'unlock-recovery'}
      />
      <Button
        variant="subtle"
        className={styles.other ?? ''}
        onClick={() => {
          setKind(kind === 'passphrase' ? 'recovery' : 'passphrase');
          onOther?.();
        }}
        data-testid="unlock-other"
      >
        {t(kind === 'passphrase' ? 'protect.by.recovery' : 'protect.by.passphrase')}
      </Button>
    </div>
  );
}
