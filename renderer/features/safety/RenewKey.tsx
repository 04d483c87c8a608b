import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { ByInput, type TakeUnlock } from '#renderer/protection/ByInput.tsx';
import { RecoveryKey } from '#renderer/protection/RecoveryKey.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ShownRecoveryKey } from '#shared/ipc/protection.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { encryptionMessages } from './encryption.messages.ts';
import styles from './Safety.module.css';

/** A new recovery key: who asks is checked, the key is shown and proved, and only then put in place of the old one. */
export function RenewKey({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) {
  const { ask, say } = useProgram();
  const t = useWords(encryptionMessages);
  const by = useRef<TakeUnlock>(null);
  const [shown, setShown] = useState<ShownRecoveryKey | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const given = by.current?.take() ?? null;
    if (given === null) return;
    setBusy(true);
    const renewed = await ask('protection.renew', { by: given });
    setBusy(false);
    setProblem(renewed.ok ? null : renewed.error);
    if (renewed.ok) setShown(renewed.value);
  };
  if (shown !== null) {
    const { ticket } = shown;
    return (
      <div className={styles.form}>
        <RecoveryKey
          shown={shown}
          onProved={async () => {
            const used = await ask('protection.use-new-key', { ticket });
            if (used.ok) return onDone();
            setShown(null);
            setProblem(used.error);
          }}
          onCancel={() => {
            void ask('protection.drop', { ticket });
            onCancel();
          }}
        />
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => void submit(event)}
      data-testid="renew-form"
      autoComplete="off"
      noValidate
    >
      <ByInput ref={by} label={t('encryption.present')} />
      {problem === null ? null : (
        <Notice tone="bad" testId="renew-problem">
          {say(problem.code, problem.facts)}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button type="submit" loading={busy} data-testid="renew-next">
          {t('encryption.next')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('encryption.cancel')}
        </Button>
      </div>
    </form>
  );
}
