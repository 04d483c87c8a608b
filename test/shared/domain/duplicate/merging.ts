import { expect } from 'vitest';
import { mergeQuestions, planMerge } from '#shared/domain/duplicate/merge/plan-merge.ts';
import { planUndoOfRows } from '#shared/history/references.ts';
import { applyCommit } from '#shared/journal/apply.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import { invertCommit } from '#shared/journal/invert.ts';
import { dataOf, type Given, tablesOf } from './project-of.ts';

export const decided = { by: 'Ana Punte', on: null, reason: null };
type Table = 'participant' | 'company';
/** The plan of merging `b` into `a`. */
export const plan = (tables: Tables, choices: Record<string, 'keep' | 'drop'> = {}, table: Table = 'participant') =>
  planMerge({ table, keep: 'a', drop: 'b', choices, decided }, dataOf(tables));
/** What differs or is filled between the two, as `path state suggestion`. */
export const ask = (given: Given, table: Table = 'participant') =>
  mergeQuestions({ table, keep: 'a', drop: 'b' }, dataOf(tablesOf(given)))
    .filter(({ state }) => state !== 'same')
    .map(({ path, state, suggested }) => `${path} ${state}${suggested ? ` ${suggested}` : ''}`);

/** The rows after the merge; undoing it must give back the rows before, also by the program's own undo. */
export function merged(given: Given, choices: Record<string, 'keep' | 'drop'> = {}, table: Table = 'participant') {
  const before = tablesOf(given);
  const planned = plan(before, choices, table);
  if (!planned.ok) throw new Error(planned.error.code);
  const draft = draftCommit({ key: `${table}.merged`, facts: {} }, 'ana', planned.value.pairs as never);
  const after = applyCommit(before, draft.changes);
  if (!after.ok) throw new Error(JSON.stringify(after.error));
  const undo = planUndoOfRows(after.value, invertCommit(draft.changes));
  expect(undo.conflicts).toEqual([]);
  expect(applyCommit(after.value, undo.changes)).toEqual({ ok: true, value: before });
  expect(applyCommit(after.value, invertCommit(draft.changes))).toEqual({ ok: true, value: before });
  const row = (of: string, id: string): Row | undefined => after.value[of]?.get(id);
  return { row, ids: (of: string) => [...(after.value[of]?.keys() ?? [])].sort(), moves: planned.value.moves };
}
