import { tableFields } from '../domain/table-fields.ts';
import { type TableName, tableNames } from '../domain/tables.ts';
import { planChanges, type RowLookup } from '../journal/apply.ts';
import type { Change, Row, Tables } from '../journal/commit.ts';
import { planUndo, rowOf, type UndoConflict, type UndoPlan } from '../journal/undo/plan-undo.ts';
import type { FieldSpec } from '../kernel/field.ts';
import { isJsonObject, type JsonValue } from '../kernel/json.ts';

/** A row that another names, and by which field. */
export type Reference = { readonly table: string; readonly id: string; readonly path: string };

const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);

/** The rows that a row names: by its reference fields, and a dossier by its id, which is that of whoever it is about. */
export function referencesIn(table: string, row: Row): readonly Reference[] {
  if (!isTable(table)) return [];
  const found: Reference[] = [];
  for (const [name, spec] of Object.entries(tableFields[table])) collect(spec, row[name], name, found);
  // A file names its table beside the row.
  if (table === 'attachment' && typeof row.table === 'string' && typeof row.rowId === 'string') {
    return [{ table: row.table, id: row.rowId, path: 'rowId' }];
  }
  if (table === 'dossier' && typeof row.owner === 'string') found.push({ table: row.owner, id: row.id, path: 'owner' });
  return found;
}

function collect(spec: FieldSpec, value: JsonValue | undefined, path: string, found: Reference[]): void {
  if (value === undefined || value === null) return;
  if (spec.kind === 'reference' && typeof value === 'string') found.push({ table: spec.table, id: value, path });
  if (spec.kind === 'group' && isJsonObject(value)) {
    for (const [name, part] of Object.entries(spec.fields)) collect(part, value[name], `${path}/${name}`, found);
  }
  if (spec.kind === 'list' && Array.isArray(value)) for (const item of value) collect(spec.of, item, path, found);
  if (spec.kind === 'map' && isJsonObject(value)) {
    for (const [key, part] of Object.entries(value)) collect(spec.of, part, `${path}/${key}`, found);
  }
}

/**
 * `planUndo` with the rows' meaning: a row that others name is not removed, and nothing is put back that names a row which
 * is gone. What cannot be done for that reason may keep something else from being done; all of it is in the conflicts.
 */
export function planUndoOfRows(rows: Tables, wanted: readonly Change[]): UndoPlan {
  let { changes, conflicts } = planUndo(rows, wanted);
  for (;;) {
    const broken = brokenBy(rows, changes);
    if (broken.length === 0) return { changes, conflicts };
    const held = new Set(broken.map(({ table, id }) => JSON.stringify([table, id])));
    changes = changes.filter(({ table, id }) => !held.has(JSON.stringify([table, id])));
    conflicts = [...conflicts, ...broken];
  }
}

/** The references that would point nowhere after the changes and do not yet. */
function brokenBy(rows: Tables, changes: readonly Change[]): readonly UndoConflict[] {
  const planned = planChanges(rows, changes);
  if (!planned.ok) return [];
  const after = (table: string, id: string): Row | null => {
    const planned_ = planned.value.get(table)?.get(id);
    return planned_ === undefined ? rowOf(rows, { table, id }) : planned_;
  };
  const conflicts: UndoConflict[] = [];
  const removed = new Set<string>();
  for (const [table, updates] of planned.value) {
    for (const [id, row] of updates) {
      if (row === null) {
        removed.add(JSON.stringify([table, id]));
        continue;
      }
      const before = rowOf(rows, { table, id });
      const known = new Set(before === null ? [] : referencesIn(table, before).map(nameOf));
      const lost = referencesIn(table, row).find(
        named => !known.has(nameOf(named)) && after(named.table, named.id) === null,
      );
      if (lost)
        conflicts.push({ reason: 'refers', table, id, path: lost.path, by: { table: lost.table, id: lost.id } });
    }
  }
  if (removed.size > 0) conflicts.push(...stillNamed(rows, removed, planned.value));
  return conflicts;
}

const nameOf = ({ table, id }: { readonly table: string; readonly id: string }): string => JSON.stringify([table, id]);

function stillNamed(
  rows: RowLookup & Tables,
  removed: ReadonlySet<string>,
  updates: ReadonlyMap<string, ReadonlyMap<string, Row | null>>,
): readonly UndoConflict[] {
  const found = new Map<string, UndoConflict>();
  for (const [table, all] of Object.entries(rows)) {
    for (const stored of all.values()) {
      const planned = updates.get(table)?.get(stored.id);
      const row = planned === undefined ? stored : planned;
      if (row === null) continue;
      for (const named of referencesIn(table, row)) {
        const key = nameOf(named);
        if (!removed.has(key) || found.has(key)) continue;
        found.set(key, {
          reason: 'referred',
          table: named.table,
          id: named.id,
          path: '',
          by: { table, id: stored.id },
        });
      }
    }
  }
  return [...found.values()];
}
