import { planUndoOfRows } from '#shared/history/references.ts';
import type { Change, Commit } from '#shared/journal/commit.ts';
import { diffRow } from '#shared/journal/diff.ts';
import { invertCommit } from '#shared/journal/invert.ts';
import { canBeUndone, turnLabel } from '#shared/journal/undo/act-state.ts';
import { type UndoConflict, withValueAt } from '#shared/journal/undo/plan-undo.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Workspace } from '../workspace.ts';

/** What came of it: saved, or what stands in the way and how many values do not (`free`). */
export type Turned =
  | { readonly outcome: 'done'; readonly saved: Commit; readonly left: number }
  | { readonly outcome: 'conflict'; readonly conflicts: readonly UndoConflict[]; readonly free: number };

export type TurnOptions = {
  readonly kind: 'undo' | 'redo';
  /** Leave what stands in the way as it is and do the rest. */
  readonly part: boolean;
  readonly author: string;
};

/**
 * Undoes an act, or applies it again, as one commit. Nothing that was changed later is overwritten: without `part` nothing is
 * done then and the conflicts come back. Problems: `history.not-undoable`, `history.already` when nothing would change, and
 * those of saving.
 */
export async function turnAct(
  workspace: Workspace,
  act: Commit,
  { kind, part, author }: TurnOptions,
): Promise<Result<Turned, Problem>> {
  if (!canBeUndone(act.label, act.changes)) return fail(problem('history.not-undoable', { position: act.position }));
  const wanted = kind === 'undo' ? invertCommit(act.changes) : act.changes.filter(({ op }) => op !== 'erase');
  const { changes, conflicts } = planUndoOfRows(workspace.vault.tables(), wanted);
  if (conflicts.length > 0 && (!part || changes.length === 0)) {
    return ok({ outcome: 'conflict', conflicts, free: countValues(changes) });
  }
  if (changes.length === 0) return fail(problem('history.already'));
  const label = turnLabel({ kind, position: act.position }, act.label.key, conflicts.length > 0);
  const saved = await workspace.commit({ label, author, changes });
  return saved.ok ? ok({ outcome: 'done', saved: saved.value, left: conflicts.length }) : saved;
}

const countValues = (changes: readonly Change[]): number =>
  changes.reduce((sum, change) => sum + (change.op === 'edit' ? change.fields.length : 1), 0);

/** Which value is meant: the one that a field of a record had before an act. */
export type OldValue = { readonly act: Commit; readonly table: string; readonly id: string; readonly path: string };

/**
 * Puts an old value back, as an act of its own that can be undone. The person has seen what stands there now, so it is
 * overwritten. Problems: `history.record-gone`, `history.value-unknown`, `history.already`, and those of saving.
 */
export async function restoreValue(
  workspace: Workspace,
  { act, table, id, path }: OldValue,
  author: string,
): Promise<Result<Commit, Problem>> {
  const fields = act.changes.flatMap(change =>
    change.op === 'edit' && change.table === table && change.id === id ? change.fields : [],
  );
  const field = fields.find(each => each.path === path);
  if (field === undefined) return fail(problem('history.value-unknown'));
  const row = workspace.vault.tables()[table]?.get(id);
  if (row === undefined) return fail(problem('history.record-gone'));
  const change = diffRow(table, row, withValueAt(row, path, field.before));
  if (change === null) return fail(problem('history.already'));
  return workspace.commit({
    label: { key: 'value.restored', facts: { position: act.position } },
    author,
    changes: [change],
  });
}
