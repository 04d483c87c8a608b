import { Button } from '@mantine/core';
import { useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { HoldingBackup } from '#shared/ipc/privacy.channels.ts';
import { type PlainDate, romanianDate, romanianInstant } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import styles from './Erase.module.css';
import { eraseMessages } from './erase.messages.ts';

type Props = {
  readonly backups: readonly HoldingBackup[];
  /** Whether they may be removed here: only once the person is erased, or they would be for nothing. */
  readonly mayRemove: boolean;
};

/** The backups that may hold the person, each with the day by which it goes. Nothing when there is none. */
export function HoldingBackups({ backups, mayRemove }: Props) {
  const { ask, say } = useProgram();
  const { workspace, profile } = useProject();
  const t = useWords(eraseMessages);
  const [removed, setRemoved] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  if (backups.length === 0) return null;

  const remove = async (): Promise<void> => {
    setBusy(true);
    const names = backups.map(({ name }) => name);
    const done = await ask('privacy.remove-backups', { folder: workspace.folder, names });
    setBusy(false);
    setProblem(done.ok ? null : done.error);
    if (done.ok) setRemoved(done.value.removed);
  };
  return (
    <section className={styles.part} data-testid="erase-backups">
      <h3>{t('erase.backups')}</h3>
      {removed === null ? (
        <>
          <p>{t('erase.backups.text')}</p>
          <ul className={styles.many}>
            {backups.map(({ name, madeAt, until }) => (
              <li key={name}>
                {t('erase.backup', {
                  madeAt: romanianInstant(madeAt, profile.timeZone),
                  until: romanianDate(until as PlainDate),
                })}
              </li>
            ))}
          </ul>
          {mayRemove ? (
            <Button
              variant="default"
              loading={busy}
              onClick={() => void remove()}
              data-testid="erase-backups-remove"
              className={styles.inline}
            >
              {t('erase.backups.remove')}
            </Button>
          ) : null}
        </>
      ) : (
        <p role="status">{t('erase.backups.removed', { count: removed })}</p>
      )}
      {problem ? (
        <p className={styles.refused} role="alert">
          {say(problem.code, problem.facts)}
        </p>
      ) : null}
    </section>
  );
}
