import { Button } from '@mantine/core';
import { Notice } from '#renderer/design/Notice.tsx';
import { failedDrill } from '#renderer/services/backups.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { BackupState } from '#shared/ipc/backup.channels.ts';
import { localInstant, printedBytes } from '../printed-facts.ts';
import styles from './Backups.module.css';
import { backupsMessages } from './backups.messages.ts';

type Props = {
  readonly state: BackupState;
  readonly idle: boolean;
  readonly drilling: boolean;
  readonly onPlace: () => void;
  readonly onDrill: () => void;
};

/** Where the backups are, how good the last one is, when it was last tried, and what is kept of them. */
export function BackupFacts({ state, idle, drilling, onPlace, onDrill }: Props) {
  const { language, say } = useProgram();
  const t = useWords(backupsMessages);
  const { place, last, upToDate, dueAt, drill } = state;
  const when = (at: string): string => localInstant(at, language);
  const isGone = place.chosen && place.sameDisk === null;
  const bad = failedDrill(state);
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('backup.place')}</dt>
        <dd>
          <span className={styles.path} data-testid="backup-place">
            {place.folder}
          </span>
          <span className={styles.line}>
            <span className={styles.soft}>{t(place.chosen ? 'backup.place.chosen' : 'backup.place.usual')}</span>
            <Button variant="default" size="compact-xs" onClick={onPlace} disabled={!idle} data-testid="backup-choose">
              {t('backup.place.choose')}
            </Button>
          </span>
        </dd>
        <dt>{t('backup.last')}</dt>
        <dd data-testid="backup-last">
          {last === null ? (
            t('backup.last.none')
          ) : (
            <>
              <span className="tabular">{when(last.madeAt)}</span> · {printedBytes(last.bytes, language)} ·{' '}
              {t(upToDate ? 'backup.last.whole' : 'backup.last.newer')}
              {!upToDate && dueAt !== null ? `; ${t('backup.last.due', { at: when(dueAt) })}` : null}
            </>
          )}
        </dd>
        <dt>{t('backup.drill')}</dt>
        <dd>
          <span className={styles.line}>
            <span data-testid="backup-drill" data-bad={(drill !== null && !drill.ok) || undefined}>
              {drill === null
                ? t('backup.drill.none')
                : t(drill.ok ? 'backup.drill.good' : 'backup.drill.bad', { at: when(drill.at), rows: drill.rows })}
            </span>
            <Button
              variant="default"
              size="compact-xs"
              onClick={onDrill}
              disabled={!idle || last === null}
              loading={drilling}
              data-testid="backup-drill-now"
            >
              {t('backup.drill.now')}
            </Button>
          </span>
        </dd>
        <dt>{t('backup.keeps')}</dt>
        <dd>{t('backup.keeps.text')}</dd>
      </dl>
      {bad?.problem ? (
        <Notice tone="bad" testId="backup-drill-problem">
          {say(bad.problem.code, bad.problem.facts)}
        </Notice>
      ) : null}
      {isGone ? (
        <Notice tone="warn" testId="backup-place-gone">
          {t('backup.place.gone')}
        </Notice>
      ) : null}
      {place.sameDisk === true ? (
        <Notice tone="info" testId="backup-same-disk">
          {t('backup.place.same-disk')}
        </Notice>
      ) : null}
    </>
  );
}
