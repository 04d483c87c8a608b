import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { PlainBackup } from '#shared/ipc/sealing.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import styles from './Safety.module.css';
import { sealingMessages } from './sealing.messages.ts';

/** The backups of an encrypted workspace that anybody can read, and removing them. Nothing where there are none. */
export function PlainBackups() {
  const { ask, say, state } = useProgram();
  const t = useWords(sealingMessages);
  const [backups, setBackups] = useState<readonly PlainBackup[]>([]);
  const [removed, setRemoved] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => void ask('protection.plain-backups', {}).then(found => setBackups(found.backups)), [ask]);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const done = await ask('protection.remove-plain-backups', { names: backups.map(({ name }) => name) });
    setProblem(done.ok ? null : done.error);
    if (done.ok) setRemoved(done.value.removed);
    setBackups((await ask('protection.plain-backups', {})).backups);
    setBusy(false);
  };
  const when = new Intl.DateTimeFormat(state.language, { dateStyle: 'medium', timeStyle: 'short' });
  if (removed !== null && backups.length === 0) {
    return (
      <Notice tone="ok" testId="plain-backups-removed">
        {t('sealing.plain.removed', { count: removed })}
      </Notice>
    );
  }
  if (backups.length === 0) return null;
  return (
    <Notice
      tone="warn"
      testId="plain-backups"
      actions={
        <Button variant="default" loading={busy} onClick={() => void remove()} data-testid="remove-plain-backups">
          {t('sealing.plain.remove')}
        </Button>
      }
    >
      <strong>{t('sealing.plain')}</strong>
      <p>{t('sealing.plain.text', { count: backups.length })}</p>
      <ul className={styles.limits}>
        {backups.map(({ name, madeAt }) => (
          <li key={name}>{when.format(new Date(madeAt))}</li>
        ))}
      </ul>
      {problem === null ? null : <p role="alert">{say(problem.code, problem.facts)}</p>}
    </Notice>
  );
}
