import type { JsonValue } from '../../kernel/json.ts';

type AnyRow = { readonly id: string; readonly [field: string]: JsonValue };
type Lookup = { readonly [table: string]: ReadonlyMap<string, AnyRow> };

/**
 * Which rows of the past belong to somebody who has been erased since: whoever brings rows back from a backup leaves these
 * as they are now, or an erasure would be undone by the next restore. `now` and `past` are all rows, by table and id.
 */
export function stillErased(now: Lookup, past: Lookup): (table: string, id: string) => boolean {
  const rowsOf = (tables: Lookup, table: string): ReadonlyMap<string, AnyRow> =>
    (Object.hasOwn(tables, table) ? tables[table] : undefined) ?? new Map();
  const erased = new Set<string>();
  for (const { id, anonymous, formerIds } of rowsOf(now, 'participant').values()) {
    if (anonymous === undefined || anonymous === null) continue;
    erased.add(id);
    // Records that had been merged into this one.
    for (const former of Array.isArray(formerIds) ? formerIds : []) if (typeof former === 'string') erased.add(former);
  }
  const ofThem = new Set(erased);
  for (const tables of [now, past]) {
    for (const { id, participant } of rowsOf(tables, 'participation').values()) {
      if (typeof participant === 'string' && erased.has(participant)) ofThem.add(id);
    }
  }
  return (table, id) => {
    if (erased.size === 0) return false;
    if (table === 'participant' || table === 'dossier') return erased.has(id);
    if (table === 'participation') return ofThem.has(id);
    if (table !== 'attachment') return false;
    const rowId = (rowsOf(past, table).get(id) ?? rowsOf(now, table).get(id))?.rowId;
    return typeof rowId === 'string' && ofThem.has(rowId);
  };
}
