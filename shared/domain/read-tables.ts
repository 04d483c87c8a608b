import { decodeRow, idPattern } from '../kernel/decode-row.ts';
import type { FieldProblem, FieldProblemCode } from '../kernel/field.ts';
import { isJsonObject } from '../kernel/json.ts';
import type { Facts } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { tableFields } from './table-fields.ts';
import { type TableName, type TableRows, tableNames } from './tables.ts';

/** Rows by table, as data files bring them. */
export type ReadTables = { readonly tables: { readonly [T in TableName]?: readonly TableRows[T][] } };

export type TablesProblemCode =
  | 'tables.shape'
  | 'tables.format'
  | 'tables.extra-part'
  | 'tables.unknown'
  | 'tables.not-a-list'
  | 'tables.duplicate-id'
  | 'tables.project-id'
  | 'tables.more';

/**
 * One thing in a data file that cannot be read. `row` counts from 0 and is -1 where the problem is not about one row;
 * `id` is null where the row has none that can be read.
 */
export type TableProblem = Omit<FieldProblem, 'code'> & {
  readonly code: FieldProblemCode | TablesProblemCode;
  readonly table: string;
  readonly row: number;
  readonly id: string | null;
};

/** Problems beyond this many are only counted, in a last problem `tables.more`. */
export const maxTableProblems = 1_000;

/**
 * Reads the content of a data file, `{"format":1,"tables":{"participant":[…]}}`.
 *
 * Returns  the rows in normal form, in the order of the file; or every problem there is, and then nothing else.
 *          Whether references lead anywhere is not asked here: a file may add to what is stored.
 */
export function readTables(value: unknown): Result<ReadTables, readonly TableProblem[]> {
  const found: Problems = { listed: [], more: 0 };
  const tables = readEnvelope(value, found);
  const read: { [table: string]: readonly unknown[] } = {};
  for (const [table, rows] of Object.entries(tables)) {
    if (!isTableName(table)) add(found, { ...nowhere, table: cut(table), code: 'tables.unknown', facts: tableList() });
    else if (!Array.isArray(rows)) add(found, { ...nowhere, table, code: 'tables.not-a-list' });
    else read[table] = readRows(table, rows, found);
  }
  if (found.listed.length === 0) {
    // The fields of a table describe exactly the type of its rows: a test compares them, type by type.
    return ok({ tables: read as ReadTables['tables'] });
  }
  const last: TableProblem = { ...nowhere, code: 'tables.more', facts: { count: found.more } };
  return fail(found.more === 0 ? found.listed : [...found.listed, last]);
}

type Problems = { readonly listed: TableProblem[]; more: number };
const nowhere = { at: '', table: '', row: -1, id: null, facts: {} } as const;
const isTableName = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);
const tableList = (): Facts => ({ tables: tableNames.join(', ') });
const cut = (name: string): string => name.slice(0, 64);

function add(found: Problems, problem: TableProblem): void {
  if (found.listed.length < maxTableProblems) found.listed.push(problem);
  else found.more += 1;
}

function readEnvelope(value: unknown, found: Problems): { readonly [table: string]: unknown } {
  if (!isJsonObject(value)) {
    add(found, { ...nowhere, code: 'tables.shape' });
    return {};
  }
  const format = Object.hasOwn(value, 'format') ? value.format : undefined;
  if (format !== 1) {
    add(found, { ...nowhere, at: 'format', code: 'tables.format' });
    // A later format may mean something else by the same names: reading on would list problems that are none.
    return {};
  }
  for (const part of Object.keys(value)) {
    if (part !== 'format' && part !== 'tables') add(found, { ...nowhere, at: cut(part), code: 'tables.extra-part' });
  }
  const tables = Object.hasOwn(value, 'tables') ? value.tables : undefined;
  if (isJsonObject(tables)) return tables;
  add(found, { ...nowhere, at: 'tables', code: 'tables.shape' });
  return {};
}

function readRows(table: TableName, rows: readonly unknown[], found: Problems): readonly unknown[] {
  const firstRowOf = new Map<string, number>();
  const read: unknown[] = [];
  for (const [row, value] of rows.entries()) {
    const id = idOf(value);
    const here = { table, row, id };
    const decoded = decodeRow(tableFields[table], value);
    if (decoded.ok) read.push(decoded.value);
    else for (const problem of decoded.error) add(found, { ...problem, ...here });
    if (id === null) continue;
    const first = firstRowOf.get(id);
    if (first !== undefined) add(found, { ...here, at: 'id', code: 'tables.duplicate-id', facts: { first } });
    else firstRowOf.set(id, row);
    if (table === 'project' && id !== 'project')
      add(found, { ...here, at: 'id', code: 'tables.project-id', facts: {} });
  }
  return read;
}

function idOf(value: unknown): string | null {
  const id = isJsonObject(value) && Object.hasOwn(value, 'id') ? value.id : null;
  return typeof id === 'string' && idPattern.test(id) ? id : null;
}
