import { useCallback } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { CommitLabel, Row } from '#shared/journal/commit.ts';
import { draftCommit, withoutNewBlanks } from '#shared/journal/diff.ts';
import { sameJson } from '#shared/kernel/json.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';

type ListedTable = 'holding' | 'aid' | 'company';
/** One row added (no `before`), changed, or removed (no `after`) as one act. */
export type RowAct = (
  label: CommitLabel,
  table: ListedTable,
  before: Row | null,
  after: Row | null,
) => Promise<Result<null, Problem>>;

/** Saves one row of a list: what was changed of the row that was shown, over what is stored when its turn comes. */
export function useRowAct(): RowAct {
  const { state } = useProgram();
  const { copy, saving } = useProject();
  const { author } = state;
  return useCallback(
    (label, table, before, after) =>
      saving.save(async () => {
        const stored: Row | null = before === null ? null : ((await copy.db[table].get(before.id)) ?? null);
        // Removed meanwhile: there is nothing left to change or to remove.
        if (before !== null && stored === null) return null;
        const kept =
          after === null || stored === null ? after : withoutNewBlanks(stored, rebased(before, after, stored));
        const commit = draftCommit(label, author, [{ table, before: stored, after: kept }]);
        return commit.changes.length === 0 ? null : commit;
      }, null),
    [copy, saving, author],
  );
}

/** The stored row with the fields in which `after` differs from what was shown. */
function rebased(shown: Row | null, after: Row, stored: Row): Row {
  const changed = Object.entries(after).filter(([name, value]) => !sameJson(shown?.[name], value));
  return { ...stored, ...Object.fromEntries(changed), id: stored.id };
}
