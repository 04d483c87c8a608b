import { Button, Loader } from '@mantine/core';
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { ByInput, type TakeUnlock } from '#renderer/protection/ByInput.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { BackupRef } from '#shared/ipc/backup.channels.ts';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import type { UnlockWith } from '#shared/ipc/protection.channels.ts';
import type { DamageReport, RecoveryReport } from '#shared/ipc/recovery.channels.ts';
import type { BackupEntry } from '#shared/journal/backup.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import styles from './DamagePage.module.css';
import { DamageWays } from './DamageWays.tsx';
import { damageMessages } from './damage.messages.ts';
import { FoundBackups } from './FoundBackups.tsx';
import { LostAndLeft } from './LostAndLeft.tsx';

type Props = {
  /** Why the workspace was refused. */
  readonly problem: Problem;
  readonly onOpened: (workspace: OpenWorkspace) => void;
  readonly onBack: () => void;
  readonly tools: ReactNode;
};

/**
 * In place of a workspace that is damaged: what is lost, in words, and the ways on. None of them changes or deletes anything
 * in the folder without being asked for by name, and none is chosen beforehand.
 */
export function DamagePage({ problem, onOpened, onBack, tools }: Props) {
  const { ask, say, state } = useProgram();
  const t = useWords(damageMessages);
  const [tried, setTried] = useState(false);
  const [report, setReport] = useState<Result<DamageReport, Problem> | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [done, setDone] = useState<RecoveryReport | null>(null);
  const [found, setFound] = useState<readonly BackupEntry[] | null>(null);
  /** What was typed goes to main, which holds what opens the folder; nothing of it stays here. */
  const look = useCallback(
    (by: UnlockWith | null): void => {
      setReport(null);
      setTried(by !== null);
      void ask('recovery.damage', { by }).then(setReport);
    },
    [ask],
  );
  useEffect(() => look(null), [look]);

  /** Does one of the ways with a word about it; a cancelled dialog is no failure. */
  const run = useCallback(async <T,>(words: string, act: () => Promise<Result<T, Problem>>): Promise<T | null> => {
    setBusy(words);
    setFailure(null);
    try {
      const outcome = await act();
      if (outcome.ok) return outcome.value;
      if (!outcome.error.code.endsWith('.cancelled')) setFailure(outcome.error);
      return null;
    } finally {
      setBusy(null);
    }
  }, []);
  const open = async (words: string, opening: () => Promise<Result<OpenWorkspace, Problem>>): Promise<void> => {
    const opened = await run(words, opening);
    if (opened) onOpened(opened);
  };
  const restore = (chosen: BackupRef | null): Promise<void> =>
    open(t('damage.busy.backup'), async () => {
      const file = chosen === null ? await ask('backup.choose-file', {}) : ok(chosen);
      if (!file.ok) return file;
      const made = await ask('backup.restore-folder', { backup: file.value });
      if (!made.ok) return made;
      const opened = await ask('workspace.open', { folder: made.value.folder });
      // It is encrypted: the first page asks for its passphrase.
      if (!opened.ok && opened.error.code === 'vault.passphrase-needed') onBack();
      return opened;
    });
  const findBackups = async (): Promise<void> => {
    const listed = await ask('backup.list', {});
    if (listed.ok && listed.value.length > 0) setFound(listed.value);
    else await restore(null);
  };
  const needsKey = report?.ok === false && needKey.includes(report.error.code);
  return (
    <div className={styles.place} data-testid="damage">
      <header className={styles.top}>{tools}</header>
      <main className={styles.page}>
        <h1 className={styles.title}>{t('damage.title')}</h1>
        <Notice tone="bad" testId="damage-problem">
          {say(problem.code, problem.facts)}
        </Notice>
        {report === null ? (
          <p className={styles.busy} role="status">
            <Loader size="xs" /> {t('damage.reading')}
          </p>
        ) : null}
        {needsKey ? <KeyForm wrong={tried ? report.error : null} onKey={look} /> : null}
        {report && !report.ok && !needsKey ? (
          <Notice tone="bad">{say(report.error.code, report.error.facts)}</Notice>
        ) : null}
        {report?.ok ? <LostAndLeft report={report.value} /> : null}
        {failure ? (
          <Notice tone="bad" testId="damage-failure">
            {say(failure.code, failure.facts)}
          </Notice>
        ) : null}
        {busy === null ? null : (
          <p className={styles.busy} role="status">
            <Loader size="xs" /> {busy}
          </p>
        )}
        {done === null && found !== null ? (
          <FoundBackups
            found={found}
            idle={busy === null}
            onChoose={chosen => void restore(chosen)}
            onBack={() => setFound(null)}
          />
        ) : null}
        {done === null && found === null ? (
          <DamageWays
            canRead={report?.ok === true && report.value.isReadable}
            canGoOn={problem.code === 'vault.end-lost'}
            idle={busy === null}
            onBackup={() => void findBackups()}
            onRecover={() =>
              void run(t('damage.busy.recover'), () => ask('recovery.recover', { by: null })).then(
                recovered => recovered && setDone(recovered),
              )
            }
            onOpen={() => void open(t('damage.busy.open'), () => ask('recovery.open-readable', { by: null }))}
            onGoOn={() => void open(t('damage.busy.open'), () => ask('recovery.go-on', { by: null }))}
            onFolder={() => void ask('recovery.show-folder', {})}
            onBack={onBack}
          />
        ) : null}
        {done === null ? null : (
          <Notice
            tone="ok"
            testId="damage-done"
            actions={
              <>
                <Button
                  onClick={() => void open(t('damage.busy.open'), () => ask('workspace.open', { folder: done.folder }))}
                  data-testid="damage-done-open"
                >
                  {t('damage.done.open')}
                </Button>
                <Button variant="default" onClick={onBack}>
                  {t('damage.back')}
                </Button>
              </>
            }
          >
            <strong>{t('damage.done', { folder: done.folder })}</strong>{' '}
            {t('damage.done.counts', { acts: done.acts, participants: done.rows.participant ?? 0 })}{' '}
            {done.aside > 0 ? t('damage.done.aside', { aside: done.aside }) : null}
          </Notice>
        )}
      </main>
      <footer className={styles.foot}>Consorta {state.version}</footer>
    </div>
  );
}

const needKey = [
  'vault.passphrase-needed',
  'vault.wrong-passphrase',
  'vault.wrong-recovery-key',
  'vault.recovery-key-mistyped',
  'protection.too-soon',
];

function KeyForm({ wrong, onKey }: { readonly wrong: Problem | null; readonly onKey: (by: UnlockWith) => void }) {
  const { say } = useProgram();
  const t = useWords(damageMessages);
  const by = useRef<TakeUnlock>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = by.current?.take() ?? null;
    if (given !== null) onKey(given);
  };
  return (
    <form className={styles.key} onSubmit={submit} autoComplete="off" noValidate>
      <p>{t('damage.locked')}</p>
      <ByInput ref={by} />
      {wrong ? <Notice tone="bad">{say(wrong.code, wrong.facts)}</Notice> : null}
      <Button type="submit" variant="default">
        {t('damage.look')}
      </Button>
    </form>
  );
}
