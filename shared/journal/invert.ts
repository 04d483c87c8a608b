import type { Change, FieldChange } from './commit.ts';

/**
 * The changes that undo these, in reverse order: applied after them they give back exactly the rows there were. The
 * inverse checks what it undoes as any change does, so undoing after a later edit of the same field is a conflict.
 * What was erased stays so: its changes have no inverse and are left out, and nothing is left of an erasure itself.
 */
export function invertCommit(changes: readonly Change[]): readonly Change[] {
  return changes.flatMap(invertChange).reverse();
}

function invertChange(change: Change): readonly Change[] {
  const { table, id } = change;
  if (change.op === 'erase') return [];
  if (change.op === 'add') return [{ op: 'remove', table, id, row: change.row }];
  if (change.op === 'remove') return [{ op: 'add', table, id, row: change.row }];
  return [{ op: 'edit', table, id, fields: change.fields.map(invertField).reverse() }];
}

function invertField({ path, before, after }: FieldChange): FieldChange {
  return {
    path,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  };
}
