import { Button, Progress } from '@mantine/core';
import { IconArchive, IconDeviceFloppy, IconFileImport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { percentOf, useBackups } from '#renderer/services/backups.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { BackupEntry, BackupMade } from '#shared/journal/backup.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { printedBytes } from '../printed-facts.ts';
import { SafetySection } from '../SafetySection.tsx';
import { BackupFacts } from './BackupFacts.tsx';
import { BackupList } from './BackupList.tsx';
import styles from './Backups.module.css';
import type { BackupSource } from './backup-source.ts';
import { backupsMessages } from './backups.messages.ts';
import type { OpeningOther } from './IntoFolder.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';

type Props = OpeningOther & {
  /** Come here from elsewhere: the section is brought into sight. */
  readonly wanted: boolean;
};
type Told = { readonly text: string; readonly path: string | null; readonly damaged: number };
type Busy = 'make' | 'save' | 'place' | 'drill' | 'file';

/** The backups of the open workspace: where, when, how good; making, checking and restoring them. */
export function BackupsSection({ wanted, ...opening }: Props) {
  const { ask, say, language } = useProgram();
  const { state, refresh, make } = useBackups();
  const t = useWords(backupsMessages);
  const [ring, setRing] = useState<readonly BackupEntry[]>([]);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [source, setSource] = useState<BackupSource | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { last, place: at } = state ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: another newest backup, or another place, is another list
  useEffect(() => {
    let current = true;
    void ask('backup.list', {}).then(found => {
      if (current && found.ok) setRing(found.value);
    });
    return () => {
      current = false;
    };
  }, [ask, last?.name, at?.folder]);
  const isThere = state !== null;
  useEffect(() => {
    if (wanted && isThere) place.current?.scrollIntoView({ block: 'start' });
  }, [wanted, isThere]);
  if (state === null) return null;

  /** Does one thing at a time; the person's cancel is no failure. */
  const run = async <T,>(what: Busy, act: () => Promise<Result<T, Problem>>): Promise<T | null> => {
    setBusy(what);
    setTold(null);
    setProblem(null);
    try {
      const done = await act();
      if (done.ok) return done.value;
      if (!done.error.code.endsWith('.cancelled')) setProblem(done.error);
      return null;
    } finally {
      setBusy(null);
      void refresh();
    }
  };
  const tellMade = (made: BackupMade | null, path: string | null): void => {
    if (made === null) return;
    const rows = Object.values(made.counts).reduce((sum, count) => sum + count, 0);
    const size = printedBytes(made.bytes, language);
    const text = path === null ? t('backup.made', { size, rows }) : t('backup.made.as', { file: path });
    setTold({ text, path, damaged: made.damagedAttachments });
  };
  const choosePlace = async (): Promise<void> => {
    const taken = await run('place', () => ask('backup.choose-place', {}));
    if (taken !== null) setTold({ text: t('backup.place.taken'), path: null, damaged: 0 });
  };
  const chooseFile = async (): Promise<void> => {
    const file = await run('file', () => ask('backup.choose-file', {}));
    if (file !== null) setSource({ ref: file, at: null, bytes: null });
  };
  const { running } = state;
  const idle = busy === null && running === null;
  return (
    <div ref={place} className={styles.whole}>
      <SafetySection
        heading={t('backup.heading')}
        text={t('backup.text')}
        testId="backups-section"
        actions={
          <>
            <Button
              leftSection={<IconArchive size="1rem" stroke={1.7} aria-hidden />}
              disabled={!idle}
              onClick={() => void run('make', make).then(made => tellMade(made, null))}
              data-testid="backup-make"
            >
              {t('backup.make')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy size="1rem" stroke={1.7} aria-hidden />}
              disabled={!idle}
              onClick={() =>
                void run('save', () => ask('backup.save-as', {})).then(made => tellMade(made, made?.file ?? null))
              }
              data-testid="backup-save-as"
            >
              {t('backup.save-as')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileImport size="1rem" stroke={1.7} aria-hidden />}
              disabled={!idle}
              onClick={() => void chooseFile()}
              data-testid="backup-from-file"
            >
              {t('backup.from-file')}
            </Button>
          </>
        }
      >
        {running === null ? null : (
          <div className={styles.progress} role="status" data-testid="backup-running">
            <span>{t(`backup.progress.${running.stage}`)}</span>
            <Progress value={percentOf(running) ?? 0} aria-label={t(`backup.progress.${running.stage}`)} />
          </div>
        )}
        {told === null ? null : <Made told={told} />}
        {problem === null ? null : (
          <Notice tone="bad" testId="backup-failure">
            {say(problem.code, problem.facts)}
          </Notice>
        )}
        <BackupFacts
          state={state}
          idle={idle}
          drilling={busy === 'drill'}
          onPlace={() => void choosePlace()}
          onDrill={() => void run('drill', () => ask('backup.drill', {}))}
        />
        {ring.length === 0 ? null : <h3>{t('backup.list', { count: ring.length })}</h3>}
        <BackupList ring={ring} onLook={({ name, madeAt, bytes }) => setSource({ ref: { name }, at: madeAt, bytes })} />
      </SafetySection>
      {source === null ? null : (
        <RestoreDialog
          key={JSON.stringify(source.ref)}
          {...opening}
          source={source}
          ring={ring}
          onOther={setSource}
          onDone={() => {
            setSource(null);
            void refresh();
          }}
        />
      )}
    </div>
  );
}

function Made({ told: { text, path, damaged } }: { readonly told: Told }) {
  const { ask } = useProgram();
  const t = useWords(backupsMessages);
  return (
    <Notice
      tone={damaged > 0 ? 'warn' : 'ok'}
      testId="backup-made"
      actions={
        path === null ? null : (
          <Button variant="default" onClick={() => void ask('file.show-in-folder', { path })}>
            {t('backup.show')}
          </Button>
        )
      }
    >
      {text} {damaged > 0 ? t('backup.made.damaged', { count: damaged }) : null}
    </Notice>
  );
}
