import { isJsonObject, type JsonValue, sameJson } from '../kernel/json.ts';
import type { Change, CommitDraft, CommitLabel, FieldChange, Row } from './commit.ts';
import { pathOf } from './path.ts';

/** A row as it was and as it shall be; null where there is none. */
export type RowPair = { readonly table: string; readonly before: Row | null; readonly after: Row | null };

/**
 * What turns `before` into `after`: an addition, a removal, an edit of exactly the fields that differ, or null when
 * nothing does. Goes into named parts (`domicile/county`) and takes lists whole. A field whose value is undefined
 * counts as absent. Two rows with different ids are not one change: throws RangeError.
 */
export function diffRow(table: string, before: Row | null, after: Row | null): Change | null {
  if (before === null) return after === null ? null : { op: 'add', table, id: after.id, row: after };
  if (after === null) return { op: 'remove', table, id: before.id, row: before };
  if (before.id !== after.id) throw new RangeError(`diffRow: ${table} ${before.id} and ${after.id} are two rows`);
  const fields = fieldsBetween(before, after, []);
  return fields.length === 0 ? null : { op: 'edit', table, id: before.id, fields };
}

/** One act over several rows, without the rows that did not change. `changes` is empty when nothing did. */
export function draftCommit(label: CommitLabel, author: string, pairs: Iterable<RowPair>): CommitDraft {
  const changes: Change[] = [];
  for (const { table, before, after } of pairs) {
    const change = diffRow(table, before, after);
    if (change !== null) changes.push(change);
  }
  return { label, author, changes };
}

/**
 * `after` without the empty fields that `before` does not have: a field that came with a later program and is empty is no
 * change to a row that was saved without it.
 */
export function withoutNewBlanks(before: Row, after: Row): Row {
  return { ...namedWithout(before, after), id: after.id };
}

function namedWithout(before: Named, after: Named): Named {
  const kept = Object.entries(after).flatMap(([name, now]): [string, JsonValue][] => {
    const old = ownValue(before, name);
    if (old === undefined && now === null) return [];
    return [[name, isJsonObject(old) && isJsonObject(now) ? namedWithout(old, now) : now]];
  });
  return Object.fromEntries(kept);
}

type Named = { readonly [name: string]: JsonValue };

function fieldsBetween(before: Named, after: Named, at: readonly string[]): FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap(name => {
    const old = ownValue(before, name);
    const now = ownValue(after, name);
    if (sameJson(old, now)) return [];
    if (isJsonObject(old) && isJsonObject(now)) return fieldsBetween(old, now, [...at, name]);
    const path = pathOf([...at, name]);
    if (old === undefined) return now === undefined ? [] : [{ path, after: now }];
    return now === undefined ? [{ path, before: old }] : [{ path, before: old, after: now }];
  });
}

/** The value under a name, never one that every object inherits (`constructor`, `__proto__`). */
function ownValue(parts: Named, name: string): JsonValue | undefined {
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}
