import { Button } from '@mantine/core';
import { Notice } from '#renderer/design/Notice.tsx';
import { useBackups } from '#renderer/services/backups.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { DifferenceCounts } from '#shared/journal/backup.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import styles from './Backups.module.css';
import { restoreMessages } from './restore.messages.ts';

type Props = {
  readonly at: string;
  readonly counts: DifferenceCounts;
  readonly busy: boolean;
  /** Why the backup before could not be made: asked again then, in so many words. */
  readonly beforeFailed: Problem | null;
  readonly onBack: () => void;
  readonly onRestore: (anyway: boolean) => void;
};

/** Asked before the whole project is brought back to a backup. What the keyboard is on changes nothing. */
export function RestoreSure({ at, counts, busy, beforeFailed, onBack, onRestore }: Props) {
  const { say } = useProgram();
  const { state } = useBackups();
  const t = useWords(restoreMessages);
  const why = state?.problem ?? null;
  return (
    <div className={styles.sure} data-testid="restore-sure">
      <h3>{t('restore.sure.title', { at })}</h3>
      <p>{t('restore.sure.counts', counts)}</p>
      {beforeFailed === null ? (
        <>
          <p>{t('restore.sure.before')}</p>
          <p>{t('restore.sure.undo')}</p>
        </>
      ) : (
        <Notice tone="warn" testId="restore-before-failed">
          {t('restore.anyway.text')} {why === null ? null : say(why.code, why.facts)}
        </Notice>
      )}
      <div className={styles.choice}>
        <Button
          key={beforeFailed === null ? 'back' : 'no'}
          variant="default"
          onClick={onBack}
          disabled={busy}
          autoFocus
          data-autofocus
          data-testid="restore-back"
        >
          {t(beforeFailed === null ? 'restore.back' : 'restore.anyway.no')}
        </Button>
        <Button
          variant="default"
          className={styles.grave ?? ''}
          onClick={() => onRestore(beforeFailed !== null)}
          loading={busy}
          data-testid={beforeFailed === null ? 'restore-yes' : 'restore-anyway'}
        >
          {t(beforeFailed === null ? 'restore.sure.yes' : 'restore.anyway.yes')}
        </Button>
      </div>
    </div>
  );
}
