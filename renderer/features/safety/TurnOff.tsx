import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { ByInput, type TakeUnlock } from '#renderer/protection/ByInput.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { encryptionMessages } from './encryption.messages.ts';
import styles from './Safety.module.css';
import { sealingMessages } from './sealing.messages.ts';

/** Taking the encryption away: said plainly, and only with the passphrase or the recovery key. */
export function TurnOff({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) {
  const { ask, say } = useProgram();
  const t = useWords({
    ro: { ...encryptionMessages.ro, ...sealingMessages.ro },
    en: { ...encryptionMessages.en, ...sealingMessages.en },
  });
  const by = useRef<TakeUnlock>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const given = by.current?.take() ?? null;
    if (given === null) return;
    const withoutBackup = problem?.code === 'backup.before-failed';
    setProblem(null);
    setBusy(true);
    const changed = await ask('protection.turn-off', { by: given, withoutBackup });
    setBusy(false);
    if (changed.ok) onDone();
    else setProblem(changed.error);
  };
  return (
    <form
      className={styles.form}
      onSubmit={event => void submit(event)}
      data-testid="turn-off-form"
      autoComplete="off"
      noValidate
    >
      <Notice tone="warn">{t('sealing.off.warning')}</Notice>
      <ByInput ref={by} label={t('encryption.present')} />
      {busy ? <Notice tone="info">{t('sealing.working')}</Notice> : null}
      {problem === null ? null : (
        <Notice tone="bad" testId="turn-off-problem">
          {say(problem.code, problem.facts)}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button type="submit" color="red" loading={busy} data-testid="turn-off-submit">
          {t(problem?.code === 'backup.before-failed' ? 'sealing.without' : 'sealing.off.submit')}
        </Button>
        <Button variant="default" disabled={busy} onClick={onCancel}>
          {t('sealing.cancel')}
        </Button>
      </div>
    </form>
  );
}
