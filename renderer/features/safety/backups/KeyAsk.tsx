import { Button } from '@mantine/core';
import { type FormEvent, useRef } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { ByInput, type TakeUnlock } from '#renderer/protection/ByInput.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { BackupKey } from '#shared/ipc/backup.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import styles from './Backups.module.css';
import { restoreMessages } from './restore.messages.ts';

const codes: readonly string[] = [
  'backup.passphrase-needed',
  'vault.passphrase-needed',
  'vault.wrong-passphrase',
  'vault.wrong-recovery-key',
  'vault.recovery-key-mistyped',
];

/** Whether a backup needs a passphrase or a recovery key, or another one than was given. */
export const needsKey = ({ code }: Problem): boolean => codes.includes(code);

type Props = { readonly problem: Problem; readonly busy: boolean; readonly onKey: (by: BackupKey) => void };

/** Asks for what opens an encrypted backup. */
export function KeyAsk({ problem, busy, onKey }: Props) {
  const { say } = useProgram();
  const t = useWords(restoreMessages);
  const by = useRef<TakeUnlock>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = by.current?.take() ?? null;
    if (given !== null) onKey(given);
  };
  return (
    <form className={styles.key} onSubmit={submit} autoComplete="off" noValidate data-testid="restore-key">
      <p>{t('restore.key')}</p>
      <ByInput ref={by} />
      {problem.code.endsWith('passphrase-needed') ? null : (
        <Notice tone="bad" testId="restore-key-problem">
          {say(problem.code, problem.facts)}
        </Notice>
      )}
      <Button type="submit" loading={busy} data-testid="restore-key-open">
        {t('restore.key.open')}
      </Button>
    </form>
  );
}
