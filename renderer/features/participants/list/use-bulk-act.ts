import { useCallback, useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { CommitLabel } from '#shared/journal/commit.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { BulkPlan } from './bulk-plans.ts';

/** More people than these in one act are backed up before. */
export const mostWithoutBackup = 5;

export type BulkAct = {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Carries out a plan made anew from the rows as they are when its turn comes. The value is what was done; null when nothing was saved. */
  readonly run: (
    people: number,
    plan: () => Promise<BulkPlan>,
    label: (changed: number) => CommitLabel,
  ) => Promise<BulkPlan | null>;
};

/**
 * One act on many people: backed up before, saved as one commit, undone as one. Where the backup could not be made it is
 * said, and asked again it goes without.
 */
export function useBulkAct(): BulkAct {
  const { ask, state } = useProgram();
  const { saving, workspace } = useProject();
  const { author } = state;
  const { folder } = workspace;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const withoutBackup = problem?.code === 'backup.before-failed';

  const run = useCallback<BulkAct['run']>(
    async (people, plan, label) => {
      setBusy(true);
      try {
        if (people > mostWithoutBackup && !withoutBackup) {
          const safe = await ask('backup.before', { folder, reason: 'bulk' });
          if (!safe.ok) {
            setProblem(safe.error);
            return null;
          }
        }
        const done: BulkPlan[] = [];
        const saved = await saving.save(async () => {
          const now = await plan();
          done.push(now);
          return now.changed === 0 ? null : draftCommit(label(now.changed), author, now.pairs);
        }, null);
        setProblem(saved.ok ? null : saved.error);
        return saved.ok ? (done.at(-1) ?? null) : null;
      } finally {
        setBusy(false);
      }
    },
    [ask, saving, author, folder, withoutBackup],
  );
  return { busy, problem, run };
}
