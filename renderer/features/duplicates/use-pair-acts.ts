import { useMemo } from 'react';
import { loadMergeRows } from '#renderer/data/queries/merge-rows.ts';
import { useBackups } from '#renderer/services/backups.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useTurns } from '#renderer/services/turns.ts';
import type { Duplicate } from '#shared/domain/duplicate/duplicate.ts';
import type { MergeChoices } from '#shared/domain/duplicate/merge/merge-records.ts';
import { planMerge } from '#shared/domain/duplicate/merge/plan-merge.ts';
import { inOrder, pairId } from '#shared/domain/duplicate/pair-id.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Table } from './queue-item.ts';

export type PairAt = { readonly table: Table; readonly one: string; readonly other: string };
export type PairActs = {
  readonly decide: (
    at: PairAt,
    decision: 'different' | 'later',
    reason: string | null,
  ) => Promise<Result<null, Problem>>;
  /** Takes a decision back: the pair is to be decided again. */
  readonly reopen: (at: PairAt) => Promise<Result<null, Problem>>;
  /** Merges, after a backup; `anyway`: also when none can be made (`backup.before-failed`). */
  readonly merge: (
    wanted: { readonly table: Table; readonly keep: string; readonly drop: string; readonly choices: MergeChoices },
    anyway: boolean,
  ) => Promise<Result<null, Problem>>;
};

/** What may be done with a pair. Each is one act, told with the way back. */
export function usePairActs(): PairActs {
  const { ask, say, state } = useProgram();
  const { copy, saving, unsaved, workspace } = useProject();
  const { refresh } = useBackups();
  const { tell } = useTurns();
  const { author, today } = state;
  const { folder } = workspace;
  return useMemo((): PairActs => {
    const decided = { by: author.trim() === '' ? null : author, on: today as PlainDate };
    const told = async (outcome: Result<null, Problem>, words: string): Promise<Result<null, Problem>> => {
      if (outcome.ok) tell(words, await copy.position());
      return outcome;
    };
    return {
      decide: async ({ table, one, other }, decision, reason) => {
        const id = pairId(table, one, other);
        const [first, second] = inOrder(one, other);
        const after: Duplicate = { id, table, one: first, other: second, decision, ...decided, reason };
        const outcome = await saving.save(async () => {
          const before = (await copy.db.duplicate.get(id)) ?? null;
          return draftCommit({ key: 'duplicate.decided', facts: {} }, author, [{ table: 'duplicate', before, after }]);
        }, null);
        return told(outcome, say('duplicate.decided'));
      },
      reopen: async ({ table, one, other }) => {
        const outcome = await saving.save(async () => {
          const before = await copy.db.duplicate.get(pairId(table, one, other));
          if (!before) return null;
          return draftCommit({ key: 'duplicate.reopened', facts: {} }, author, [
            { table: 'duplicate', before, after: null },
          ]);
        }, null);
        return told(outcome, say('duplicate.reopened'));
      },
      merge: async ({ table, keep, drop, choices }, anyway) => {
        unsaved.leaveAll();
        await saving.settled();
        const safe = anyway ? ok(null) : await ask('backup.before', { folder, reason: 'merge' });
        await refresh();
        if (!safe.ok) return safe;
        let refused: Problem | null = null;
        const outcome = await saving.save(async () => {
          const data = await loadMergeRows(copy.db, table, keep, drop);
          const planned = planMerge({ table, keep, drop, choices, decided: { ...decided, reason: null } }, data);
          if (!planned.ok) {
            refused = planned.error;
            return null;
          }
          return table === 'participant'
            ? draftCommit({ key: 'participant.merged', facts: {} }, author, planned.value.pairs)
            : draftCommit({ key: 'company.merged', facts: {} }, author, planned.value.pairs);
        }, null);
        if (refused !== null) return fail(refused);
        return told(outcome, say(table === 'participant' ? 'participant.merged' : 'company.merged'));
      },
    };
  }, [ask, say, author, today, folder, copy, saving, unsaved, refresh, tell]);
}
