import { useCallback, useState } from 'react';
import { useBackups } from '#renderer/services/backups.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { SavedFile } from '#shared/ipc/contract.ts';
import type { ImportCounts } from '#shared/ipc/import.channels.ts';
import type { Commit } from '#shared/journal/commit.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Decisions } from './outcomes.ts';

/** What was saved: the act's number in the history, and the row that stands for the import (gone when it is undone). */
export type Applied = { readonly position: number | null; readonly run: string | null; readonly counts: ImportCounts };
export type Reported = SavedFile & { readonly comments: number };

type Done =
  | { readonly counts: ImportCounts }
  | { readonly saved: Commit; readonly missed: readonly Commit[]; readonly counts: ImportCounts };

export type Apply = {
  readonly busy: boolean;
  readonly applied: Applied | null;
  readonly problem: Problem | null;
  readonly reported: Reported | null;
  readonly run: (decisions: Decisions) => Promise<void>;
  readonly report: () => Promise<void>;
  readonly forget: () => void;
};

/** Saving what was read as one act, and the file with remarks. */
export function useApply(name: string): Apply {
  const { ask } = useProgram();
  const { workspace, saving, unsaved } = useProject();
  const { refresh } = useBackups();
  const { folder } = workspace;
  const [busy, setBusy] = useState(false);
  const [applied, setApplied] = useState<Applied | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [reported, setReported] = useState<Reported | null>(null);
  const withoutBackup = problem?.code === 'backup.before-failed';

  const run = useCallback(
    async (decisions: Decisions): Promise<void> => {
      setBusy(true);
      unsaved.leaveAll();
      const wishes = Object.fromEntries([...decisions].map(([row, decision]) => [String(row), decision]));
      const outcome = await saving.carry(async base => {
        const done = await ask('import.apply', { folder, import: name, decisions: wishes, base, withoutBackup });
        if (!done.ok) return done;
        const { saved, missed, counts } = done.value;
        // Without an act there is nothing for the copy to follow.
        return saved === null ? ok<Done>({ counts }) : ok<Done>({ saved, missed, counts });
      });
      setBusy(false);
      void refresh();
      if (!outcome.ok) return setProblem(outcome.error);
      setProblem(null);
      const { value } = outcome;
      const saved = 'saved' in value ? value.saved : null;
      const added = saved?.changes.find(({ op, table }) => op === 'add' && table === 'importRun');
      setApplied({ position: saved?.position ?? null, run: added?.id ?? null, counts: value.counts });
    },
    [ask, folder, name, saving, unsaved, refresh, withoutBackup],
  );
  const report = useCallback(async (): Promise<void> => {
    const done = await ask('import.error-report', { folder, import: name });
    if (done.ok) {
      setReported(done.value);
      setProblem(null);
    } else if (done.error.code !== 'dialog.cancelled') setProblem(done.error);
  }, [ask, folder, name]);
  const forget = useCallback(() => {
    setApplied(null);
    setProblem(null);
    setReported(null);
  }, []);
  return { busy, applied, problem, reported, run, report, forget };
}
