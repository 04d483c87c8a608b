import type { Table } from 'dexie';
import { planChanges, putUpdates, type RowUpdates } from '#shared/journal/apply.ts';
import type { Change, Commit, Row } from '#shared/journal/commit.ts';
import { type CopyDatabase, copiedTables } from './schema.ts';

/** Rows that are no longer what they were, as they now are, by table and id; null where a row is gone. */
export type ChangedRows = RowUpdates;

/** Rows that have come from the workspace and are not stored yet, by table and id. */
export type ComingRows = Map<string, Map<string, Row>>;

/**
 * Brings stored rows, and those about to be stored, up to the last of some commits, in one transaction with the position, so that the copy is never
 * between two commits. A change to a row that is not here is passed over: while the copy is being filled, rows that
 * have not come yet will come as they are after the change.
 *
 * Takes    commits in order of position, all after the copy's own position.
 * Returns  the rows that changed, or null, with nothing stored, when a change does not fit the rows that are here: the
 *          copy then stands on another history and must be filled again.
 */
export function applyCommits(
  db: CopyDatabase,
  commits: readonly Commit[],
  coming: ComingRows = new Map(),
): Promise<ChangedRows | null> {
  return db.transaction('rw', [...copiedTables, 'state'], async () => {
    const touched = touchedBy(commits);
    const tables = new Map<string, Map<string, Row>>();
    for (const [table, ids] of touched) {
      const stored = await rowsOf(db, table).bulkGet([...ids]);
      const found = [...stored, ...[...ids].map(id => coming.get(table)?.get(id))];
      tables.set(table, new Map(found.flatMap(row => (row ? [[row.id, row] as const] : []))));
    }
    for (const { changes } of commits) {
      const planned = planChanges(Object.fromEntries(tables), toRowsHere(tables, changes));
      if (!planned.ok) return null;
      for (const [table, updates] of planned.value) putUpdates(tables.get(table) ?? new Map(), updates);
    }
    for (const [table, ids] of touched) await write(db, table, ids, tables.get(table) ?? new Map());
    const last = commits.at(-1);
    if (last) await db.state.update('state', { position: last.position, commitId: last.id });
    // They are stored now as they are after the commits: what is still to come must not put them back.
    for (const [table, ids] of touched) for (const id of ids) coming.get(table)?.delete(id);
    return new Map([...touched].map(([table, ids]) => [table, rowsNow(ids, tables.get(table))]));
  });
}

/** The rows that some commits touched, as they now are. */
export async function rowsTouched(db: CopyDatabase, commits: readonly Commit[]): Promise<ChangedRows> {
  const touched = new Map<string, Map<string, Row | null>>();
  for (const [table, ids] of touchedBy(commits)) {
    const rows = await rowsOf(db, table).bulkGet([...ids]);
    touched.set(table, new Map([...ids].map((id, at) => [id, rows[at] ?? null])));
  }
  return touched;
}

const rowsNow = (ids: ReadonlySet<string>, rows: ReadonlyMap<string, Row> | undefined) =>
  new Map([...ids].map(id => [id, rows?.get(id) ?? null]));

/** The store of a table as the journal sees it: rows with an id. */
export const rowsOf = (db: CopyDatabase, table: string): Table<Row, string> => db.table(table);

function touchedBy(commits: readonly Commit[]): Map<string, Set<string>> {
  const touched = new Map<string, Set<string>>();
  for (const { table, id } of commits.flatMap(commit => commit.changes)) {
    if (!copiedTables.includes(table)) continue;
    const ids = touched.get(table) ?? new Set<string>();
    touched.set(table, ids.add(id));
  }
  return touched;
}

/** The changes of a commit to tables that are copied and rows that are here, or come with the commit itself. */
function toRowsHere(tables: ReadonlyMap<string, ReadonlyMap<string, Row>>, changes: readonly Change[]): Change[] {
  const here = new Map([...tables].map(([table, rows]) => [table, new Set(rows.keys())]));
  return changes.filter(({ op, table, id }) => {
    const ids = here.get(table);
    if (op === 'add') ids?.add(id);
    return op === 'remove' ? ids?.delete(id) === true : ids?.has(id) === true;
  });
}

async function write(db: CopyDatabase, table: string, ids: ReadonlySet<string>, rows: ReadonlyMap<string, Row>) {
  const gone = [...ids].filter(id => !rows.has(id));
  if (gone.length > 0) await rowsOf(db, table).bulkDelete(gone);
  if (rows.size > 0) await rowsOf(db, table).bulkPut([...rows.values()]);
}
