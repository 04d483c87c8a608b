import { setImmediate } from 'node:timers/promises';
import { tableFields } from '#shared/domain/table-fields.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import type { IsolatedRow } from '#shared/ipc/recovery.channels.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';

const mostFaultsTold = 5;
/** Rows read between two chances for others: some milliseconds. */
const slice = 250;

/** Why a row does not fit the fields of its table; null when it does. */
export function isolationOf(table: TableName, id: string, row: Row): IsolatedRow | null {
  const decoded = decodeRow(tableFields[table], row);
  const faults = decoded.ok ? [] : decoded.error.slice(0, mostFaultsTold).map(({ at, code }) => ({ field: at, code }));
  if (row.id !== id) faults.push({ field: 'id', code: 'field.pattern' });
  return faults.length === 0 ? null : { table, id, faults, row };
}

/**
 * The stored rows that do not fit the fields of their tables, as a mistake of a program or another version may have written
 * them. Every row that this program saves is checked before; this is for what is there already. Works in slices, so that
 * nobody waits for it.
 */
export async function findIsolated(tables: Tables): Promise<readonly IsolatedRow[]> {
  const found: IsolatedRow[] = [];
  let read = 0;
  for (const table of tableNames) {
    for (const [id, row] of tables[table] ?? []) {
      const isolated = isolationOf(table, id, row);
      if (isolated) found.push(isolated);
      read += 1;
      if (read % slice === 0) await setImmediate();
    }
  }
  return found;
}

/** Leaves isolated rows out of tables, until they are changed to something else. Costs nothing when there are none. */
export class Isolation {
  readonly #rows: ReadonlyMap<string, ReadonlyMap<string, Row>>;
  readonly #made = new WeakMap<ReadonlyMap<string, Row>, ReadonlyMap<string, Row>>();
  readonly isolated: readonly IsolatedRow[];

  constructor(isolated: readonly IsolatedRow[]) {
    this.isolated = isolated;
    const byTable = new Map<string, Map<string, Row>>();
    for (const { table, id, row } of isolated) {
      const rows = byTable.get(table) ?? new Map<string, Row>();
      byTable.set(table, rows.set(id, row));
    }
    this.#rows = byTable;
  }

  /** The rows of a table that fit its fields. */
  without(table: string, rows: ReadonlyMap<string, Row>): ReadonlyMap<string, Row> {
    const left = this.#rows.get(table);
    if (!left) return rows;
    const known = this.#made.get(rows);
    if (known) return known;
    const made = new Map(rows);
    for (const [id, row] of left) if (rows.get(id) === row) made.delete(id);
    this.#made.set(rows, made);
    return made;
  }
}
