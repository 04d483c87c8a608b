import { setImmediate } from 'node:timers/promises';
import { tableFields } from '#shared/domain/table-fields.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import type { IsolatedRow } from '#shared/ipc/recovery.channels.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';
import { hasShape } from './quick-fit.ts';

const mostFaultsTold = 5;
/** Rows read between two chances for others: some milliseconds. */
const slice = 2_000;

/** Why a row does not fit the fields of its table; null when it does. */
export function isolationOf(table: TableName, id: string, row: Row): IsolatedRow | null {
  const decoded = decodeRow(tableFields[table], row);
  const faults = decoded.ok ? [] : decoded.error.slice(0, mostFaultsTold).map(({ at, code }) => ({ field: at, code }));
  if (row.id !== id) faults.push({ field: 'id', code: 'field.pattern' });
  return faults.length === 0 ? null : { table, id, faults, row };
}

/** What is to be read in place of stored rows: null for one that cannot be read at all. */
export type Readings = {
  readonly isolated: readonly IsolatedRow[];
  readonly instead: readonly {
    readonly table: string;
    readonly id: string;
    readonly row: Row;
    readonly read: Row | null;
  }[];
};

/**
 * The stored rows that do not fit the fields of their tables, as a mistake of a program or another version may have written
 * them; and those that can be read but lack fields, as they read. Every row that this program saves is checked before; this
 * is for what is there already. Works in slices, so that nobody waits for it.
 */
export async function readingsOf(tables: Tables): Promise<Readings> {
  const isolated: IsolatedRow[] = [];
  const instead: Readings['instead'][number][] = [];
  let read = 0;
  for (const table of tableNames) {
    for (const [id, row] of tables[table] ?? []) {
      read += 1;
      if (read % slice === 0) await setImmediate();
      if (row.id === id && hasShape(tableFields[table], row)) continue;
      const decoded = decodeRow(tableFields[table], row);
      const isolation = isolationOf(table, id, row);
      if (isolation) isolated.push(isolation);
      instead.push({ table, id, row, read: isolation === null && decoded.ok ? { ...decoded.value, id } : null });
    }
  }
  return { isolated, instead };
}

/** Puts readings in the place of stored rows, until those are changed to something else. Costs nothing when there are none. */
export class Isolation {
  readonly #instead = new Map<string, Readings['instead'][number][]>();
  readonly #made = new WeakMap<ReadonlyMap<string, Row>, ReadonlyMap<string, Row>>();

  constructor(instead: Readings['instead']) {
    for (const each of instead) this.#instead.set(each.table, [...(this.#instead.get(each.table) ?? []), each]);
  }

  /** The rows of a table that can be read. */
  readable(table: string, rows: ReadonlyMap<string, Row>): ReadonlyMap<string, Row> {
    const instead = this.#instead.get(table);
    if (!instead) return rows;
    const known = this.#made.get(rows);
    if (known) return known;
    const made = new Map(rows);
    for (const { id, row, read } of instead) {
      if (rows.get(id) !== row) continue;
      if (read === null) made.delete(id);
      else made.set(id, read);
    }
    this.#made.set(rows, made);
    return made;
  }
}
