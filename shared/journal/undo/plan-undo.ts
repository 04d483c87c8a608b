import type { JsonValue } from '../../kernel/json.ts';
import { isJsonObject, sameJson } from '../../kernel/json.ts';
import { planChanges, type RowLookup } from '../apply.ts';
import type { Change, FieldChange, Row } from '../commit.ts';
import { diffRow } from '../diff.ts';
import { namesOf } from '../path.ts';

/**
 * What stands in the way of one change: `changed`, the field holds something else by now; `row-changed`, the row that would
 * be removed has another value in this field; `row-there`, a row of that id exists again; `row-gone`, the row was removed;
 * `referred`, the row that would be removed is named by another (`by`); `refers`, what it names is gone (`by`).
 */
export type UndoConflict = {
  readonly reason: 'changed' | 'row-changed' | 'row-there' | 'row-gone' | 'referred' | 'refers';
  readonly table: string;
  readonly id: string;
  /** The field; empty when it is the whole row. */
  readonly path: string;
  /** What stands there now; absent when nothing does. */
  readonly now?: JsonValue;
  /** What would be put there; absent when nothing would. */
  readonly wanted?: JsonValue;
  readonly by?: { readonly table: string; readonly id: string };
};

/** `changes`: what can be done without overwriting anything. `conflicts`: what cannot, and why. Both may be empty. */
export type UndoPlan = { readonly changes: readonly Change[]; readonly conflicts: readonly UndoConflict[] };

/**
 * Divides changes (the inverse of an act, or an act to be applied again) into those that fit the rows as they are and those
 * that would overwrite something later. What is already as it would become is in neither: doing it twice changes nothing.
 * The changes that come back fit the rows, in their order. A row that several of the changes touch is taken whole or not at all.
 */
export function planUndo(rows: RowLookup, wanted: readonly Change[]): UndoPlan {
  const counts = new Map<string, number>();
  for (const change of wanted) counts.set(keyOf(change), (counts.get(keyOf(change)) ?? 0) + 1);
  const changes: Change[] = [];
  const conflicts: UndoConflict[] = [];
  const taken = new Set<string>();
  for (const change of wanted) {
    const key = keyOf(change);
    if ((counts.get(key) ?? 0) > 1) {
      if (taken.has(key)) continue;
      taken.add(key);
      const together = wanted.filter(each => keyOf(each) === key);
      const planned = planChanges(rows, together);
      if (planned.ok) changes.push(...together);
      else
        conflicts.push({
          reason: 'changed',
          table: change.table,
          id: change.id,
          path: String(planned.error.facts.path),
        });
      continue;
    }
    planOne(rowOf(rows, change), change, changes, conflicts);
  }
  return { changes, conflicts };
}

const keyOf = ({ table, id }: Change): string => JSON.stringify([table, id]);

/** The row that a change is about, as it is now. */
export function rowOf(rows: RowLookup, { table, id }: { readonly table: string; readonly id: string }): Row | null {
  return (Object.hasOwn(rows, table) ? rows[table]?.get(id) : undefined) ?? null;
}

function planOne(current: Row | null, change: Change, changes: Change[], conflicts: UndoConflict[]): void {
  const { table, id } = change;
  if (change.op === 'erase') return;
  if (change.op === 'add') {
    if (current === null) changes.push(change);
    else if (!sameJson(current, change.row)) conflicts.push({ reason: 'row-there', table, id, path: '' });
    return;
  }
  if (change.op === 'remove') {
    if (current === null) return;
    const difference = diffRow(table, change.row, current);
    if (difference?.op !== 'edit') changes.push(change);
    else conflicts.push(...difference.fields.map(field => rowChanged(change, field)));
    return;
  }
  if (current === null) {
    conflicts.push({ reason: 'row-gone', table, id, path: '' });
    return;
  }
  const fields: FieldChange[] = [];
  for (const field of change.fields) {
    const now = valueAt(current, field.path);
    if (sameJson(now, field.after)) continue;
    // One by one: a part cannot be put into a group that is not there.
    if (planChanges(oneRow(table, current), [{ ...change, fields: [field] }]).ok) fields.push(field);
    else
      conflicts.push({
        reason: 'changed',
        table,
        id,
        path: field.path,
        ...present('now', now),
        ...present('wanted', field.after),
      });
  }
  if (fields.length > 0) changes.push({ ...change, fields });
}

const rowChanged = ({ table, id }: Change, { path, after }: FieldChange): UndoConflict => ({
  reason: 'row-changed',
  table,
  id,
  path,
  ...present('now', after),
});

const oneRow = (table: string, row: Row): RowLookup => Object.fromEntries([[table, new Map([[row.id, row]])]]);

const present = <Name extends 'now' | 'wanted'>(name: Name, value: JsonValue | undefined) =>
  value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: JsonValue });

/** What stands at a path of a row; undefined when nothing does. */
export function valueAt(row: Row, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = row;
  for (const name of namesOf(path)) {
    value = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

/**
 * The row with another value at a path; undefined takes the field away. Groups on the way that are not there are made,
 * so that a value can be restored into one that was emptied since.
 */
export function withValueAt(row: Row, path: string, value: JsonValue | undefined): Row {
  const placed = placedIn(row, namesOf(path), value);
  return { ...placed, id: row.id };
}

type Named = { readonly [name: string]: JsonValue };
function placedIn(parts: Named, names: readonly string[], value: JsonValue | undefined): Named {
  const [name = '', ...rest] = names;
  const inner = Object.hasOwn(parts, name) ? parts[name] : undefined;
  const next = rest.length === 0 ? value : placedIn(isJsonObject(inner) ? inner : {}, rest, value);
  const others = Object.entries(parts).filter(([each]) => each !== name);
  if (next === undefined) return Object.fromEntries(others);
  // In its old place among the fields, when it had one.
  return Object.hasOwn(parts, name)
    ? Object.fromEntries(Object.entries(parts).map(([each, old]) => [each, each === name ? next : old]))
    : Object.fromEntries([...others, [name, next]]);
}
