import { tableFields } from '#shared/domain/table-fields.ts';
import { type ProjectData, type TableName, tableNames } from '#shared/domain/tables.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';

export type Given = {
  readonly [T in TableName]?: readonly { readonly id: string; readonly [field: string]: unknown }[];
};

/** Invented rows in normal form, by table; fields that are not given are empty. */
export function tablesOf(given: Given): Tables {
  return Object.fromEntries(
    tableNames.map(table => [table, new Map((given[table] ?? []).map(row => [row.id, normal(table, row)]))]),
  );
}
export const dataOf = (tables: Tables): ProjectData => tables as unknown as ProjectData;

function normal(table: TableName, value: unknown): Row {
  const decoded = decodeRow(tableFields[table], value);
  if (!decoded.ok) throw new Error(`${table}: ${JSON.stringify(decoded.error)}`);
  return decoded.value as Row;
}

/** A participant with a name, and what is given. */
export const someone = (id: string, given: object = {}) => ({
  id,
  status: 'in_operation',
  lastName: 'Pop',
  firstName: 'Ana',
  ...given,
});
