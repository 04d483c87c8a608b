import { Button, Loader, Modal } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { percentOf, useBackups } from '#renderer/services/backups.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useTurns } from '#renderer/services/turns.ts';
import { useWords } from '#renderer/services/words.ts';
import type { BackupKey } from '#shared/ipc/backup.channels.ts';
import type { BackupDifference, BackupEntry } from '#shared/journal/backup.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { localInstant, printedBytes } from '../printed-facts.ts';
import styles from './Backups.module.css';
import type { BackupSource } from './backup-source.ts';
import { Differences, sumOf } from './Differences.tsx';
import { IntoFolder, type OpeningOther } from './IntoFolder.tsx';
import { KeyAsk, needsKey } from './KeyAsk.tsx';
import { RestoreProblem } from './RestoreProblem.tsx';
import { RestoreSure } from './RestoreSure.tsx';
import { restoreMessages } from './restore.messages.ts';
import { useComparison } from './use-comparison.ts';
import { useRestoring } from './use-restoring.ts';

type Props = OpeningOther & {
  readonly source: BackupSource;
  /** The ring, newest first. */
  readonly ring: readonly BackupEntry[];
  /** Another backup is looked at instead. */
  readonly onOther: (source: BackupSource) => void;
  readonly onDone: () => void;
};
type Busy = 'over' | 'take' | 'folder';

/** A backup looked into: what restoring it would do, and the ways to do so. Nothing is done without being asked for. */
export function RestoreDialog({ source, ring, onOther, onDone, ...opening }: Props) {
  const { ask, say, language } = useProgram();
  const { state, refresh } = useBackups();
  const { tell, turn } = useTurns();
  const t = useWords(restoreMessages);
  const [by, setBy] = useState<BackupKey | null>(null);
  const [table, setTable] = useState<string | null>(null);
  const comparison = useComparison(source.ref, by, table);
  const restoring = useRestoring(source.ref, by);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [sure, setSure] = useState(false);
  const [beforeFailed, setBeforeFailed] = useState<Problem | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [taken, setTaken] = useState<{ readonly position: number; readonly filesMissing: number } | null>(null);
  const [folder, setFolder] = useState<string | null>(null);
  const { found, problem } = comparison;
  const madeAt = found?.madeAt ?? source.at;
  const at = madeAt === null ? '' : localInstant(madeAt, language);

  const during = async <T,>(what: Busy, act: () => Promise<T>): Promise<T> => {
    setBusy(what);
    setFailure(null);
    setTaken(null);
    try {
      return await act();
    } finally {
      setBusy(null);
    }
  };
  const over = async (anyway: boolean): Promise<void> => {
    void refresh();
    const done = await during('over', () => restoring.over(anyway));
    await refresh();
    if (done.ok) {
      onDone();
      const { position, filesMissing } = done.value;
      const act = say('backup.restored', { madeAt: madeAt ?? '' });
      tell(filesMissing === 0 ? act : `${act}. ${t('restore.files', { count: filesMissing })}`, position);
    } else if (done.error.code === 'backup.before-failed') setBeforeFailed(done.error);
    else {
      setSure(false);
      setFailure(done.error);
    }
  };
  const take = async (difference: BackupDifference): Promise<void> => {
    const done = await during('take', () => restoring.take(difference.table, difference.id));
    if (done.ok) {
      setTaken(done.value);
      comparison.again();
    } else setFailure(done.error);
  };
  const intoFolder = async (): Promise<void> => {
    const made = await during('folder', () =>
      ask('backup.restore-folder', { backup: source.ref, ...(by === null ? {} : { by }) }),
    );
    if (made.ok) setFolder(made.value.folder);
    else if (!made.error.code.endsWith('.cancelled')) setFailure(made.error);
  };
  const running = busy === 'over' ? (state?.running ?? null) : null;
  const percent = running === null ? null : percentOf(running);
  const isSame = found !== null && Object.keys(found.tables).length === 0;
  const canGoIntoFolder = found !== null || problem?.code === 'backup.other-workspace';
  const older = ring.filter(entry => madeAt === null || entry.madeAt < madeAt);

  return (
    <Modal
      opened
      onClose={busy === null ? onDone : () => {}}
      title={at === '' ? t('restore.title.file') : t('restore.title', { at })}
      size={sure || folder !== null ? '36rem' : '62rem'}
      zIndex={150}
      closeButtonProps={{ 'aria-label': t('restore.close') }}
      classNames={{ body: styles.dialog ?? '' }}
    >
      {folder !== null ? <IntoFolder {...opening} folder={folder} onStay={onDone} /> : null}
      {folder === null && sure && found !== null ? (
        <RestoreSure
          at={at}
          counts={sumOf(Object.values(found.tables))}
          busy={busy !== null}
          beforeFailed={beforeFailed}
          onBack={() => {
            setSure(false);
            setBeforeFailed(null);
          }}
          onRestore={anyway => void over(anyway)}
        />
      ) : null}
      {folder === null && !sure ? (
        <>
          {problem !== null && needsKey(problem) ? (
            <KeyAsk problem={problem} busy={comparison.busy} onKey={setBy} />
          ) : null}
          {problem !== null && !needsKey(problem) ? (
            <RestoreProblem
              problem={problem}
              older={older}
              onChoose={({ name, madeAt: when, bytes }) => onOther({ ref: { name }, at: when, bytes })}
            />
          ) : null}
          {isSame ? <Notice tone="ok">{t('restore.same')}</Notice> : null}
          {taken === null ? null : (
            <Notice
              tone={taken.filesMissing > 0 ? 'warn' : 'ok'}
              testId="restore-taken"
              actions={
                <Button
                  variant="default"
                  onClick={() => {
                    setTaken(null);
                    void turn('undo', taken.position, true).then(comparison.again);
                  }}
                  data-testid="restore-taken-undo"
                >
                  {t('restore.taken.undo')}
                </Button>
              }
            >
              {t('restore.taken')} {taken.filesMissing > 0 ? t('restore.files', { count: taken.filesMissing }) : null}
            </Notice>
          )}
          {found !== null && !isSame ? (
            <>
              <p className={styles.soft}>{t('restore.text')}</p>
              <Differences
                comparison={comparison}
                table={table}
                onTable={setTable}
                idle={busy === null && !comparison.busy}
                onTake={difference => void take(difference)}
              />
            </>
          ) : null}
          {failure === null ? null : (
            <Notice tone="bad" testId="restore-failure">
              {say(failure.code, failure.facts)}
            </Notice>
          )}
        </>
      ) : null}
      {busy !== null || (comparison.busy && found === null && problem === null) ? (
        <p className={styles.busy} role="status" data-testid="restore-busy">
          <Loader size="xs" />
          {busy === null ? readingWords() : t(running === null ? `restore.busy.${busy}` : 'restore.busy.before')}
          {percent === null ? null : ` ${percent}%`}
        </p>
      ) : null}
      {folder === null && !sure ? (
        <div className={styles.choice}>
          {canGoIntoFolder ? (
            <Button
              variant="default"
              className={styles.first ?? ''}
              disabled={busy !== null}
              onClick={() => void intoFolder()}
              data-testid="restore-folder"
            >
              {t('restore.folder')}
            </Button>
          ) : null}
          <Button
            variant="default"
            onClick={onDone}
            disabled={busy !== null}
            data-autofocus
            data-testid="restore-close"
          >
            {t('restore.close')}
          </Button>
          {found !== null && !isSame ? (
            <Button disabled={busy !== null} onClick={() => setSure(true)} data-testid="restore-over">
              {t('restore.over')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Modal>
  );

  function readingWords(): string {
    return source.bytes === null
      ? t('restore.reading')
      : t('restore.reading.size', { size: printedBytes(source.bytes, language) });
  }
}
