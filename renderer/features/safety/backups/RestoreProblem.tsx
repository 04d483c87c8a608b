import { Button } from '@mantine/core';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { BackupEntry } from '#shared/journal/backup.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { localInstant } from '../printed-facts.ts';
import styles from './Backups.module.css';
import { backupsMessages } from './backups.messages.ts';
import { restoreMessages } from './restore.messages.ts';

type Props = {
  readonly problem: Problem;
  /** The backups that are older than the one that cannot be used, newest first. */
  readonly older: readonly BackupEntry[];
  readonly onChoose: (backup: BackupEntry) => void;
};

const fewOlder = 5;
/** Codes that say nothing against older backups. */
const notOfTheFile: readonly string[] = ['backup.other-workspace', 'backup.newer', 'backup.nothing-to-restore'];

/** Why a backup cannot be compared; for a damaged one the older ones are offered. */
export function RestoreProblem({ problem, older, onChoose }: Props) {
  const { say, language } = useProgram();
  const t = useWords(restoreMessages);
  const list = useWords(backupsMessages);
  return (
    <>
      <Notice tone="bad" testId="restore-problem">
        {say(problem.code, problem.facts)}
      </Notice>
      {notOfTheFile.includes(problem.code) ? null : (
        <section className={styles.older} aria-label={t('restore.older')} data-testid="restore-older">
          <h3>{t('restore.older')}</h3>
          {older.length === 0 ? <p className={styles.soft}>{t('restore.older.none')}</p> : null}
          {older.slice(0, fewOlder).map(entry => (
            <Button key={entry.name} variant="default" onClick={() => onChoose(entry)}>
              {localInstant(entry.madeAt, language)} · {list(`backup.reason.${entry.reason}`)}
            </Button>
          ))}
        </section>
      )}
    </>
  );
}
