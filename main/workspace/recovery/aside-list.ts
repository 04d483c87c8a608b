import { tableFields } from '#shared/domain/table-fields.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import type { AsideChange, IsolatedRow } from '#shared/ipc/recovery.channels.ts';
import type { Row } from '#shared/journal/commit.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';
import type { JsonValue } from '#shared/kernel/json.ts';
import { listQuarantines, readQuarantine } from '../../vault/salvage/quarantine-file.ts';
import type { Workspace } from '../workspace.ts';

/** What was put aside when this workspace was recovered; newest recovery first. A file that is damaged is left out. */
export async function readAside({ vault }: Workspace): Promise<readonly AsideChange[]> {
  const { folder, key, manifest } = vault;
  const found: AsideChange[] = [];
  for (const name of (await listQuarantines(folder)).toReversed()) {
    const quarantine = await readQuarantine({ folder, workspaceId: manifest.workspaceId, key }, name);
    for (const { commitId: _, ...change } of quarantine?.kept ?? []) found.push(change);
  }
  return found;
}

/**
 * The list as JSON. `tables` holds the rows as far as they are known, in the form of a data file: those that a workspace
 * would take can be loaded from it as they are.
 */
export function asideJson(changes: readonly AsideChange[]): string {
  return jsonOf(
    'aside',
    changes,
    changes.flatMap(({ change: { table }, known, isInRows }) => (known && !isInRows ? [{ table, row: known }] : [])),
  );
}
export const isolatedJson = (rows: readonly IsolatedRow[]): string => jsonOf('isolated', rows, rows);

function jsonOf(name: string, list: readonly object[], rows: readonly { table: string; row: Row }[]): string {
  const tables = Object.fromEntries(
    tableNames.map(table => [table, loadable(table, rows)]).filter(([, found]) => (found?.length ?? 0) > 0),
  );
  return `${JSON.stringify({ format: 1, tables, [name]: list }, null, 2)}\n`;
}

function loadable(table: TableName, rows: readonly { table: string; row: Row }[]): readonly Row[] {
  const byId = new Map(rows.filter(each => each.table === table).map(({ row }) => [row.id, row]));
  return [...byId.values()].filter(row => decodeRow(tableFields[table], row).ok);
}

/** The list as CSV (RFC 4180, UTF-8 with its mark): one line for each field of each change. */
export function asideCsv(changes: readonly AsideChange[]): string {
  const lines = changes.flatMap(({ reason, position, at, author, change, isInRows }) => {
    const act = [String(position), at, author, reason, isInRows ? '1' : '0', change.op, change.table, change.id];
    if (change.op === 'edit') {
      return change.fields.map(({ path, before, after }) => [...act, path, textOf(before), textOf(after)]);
    }
    const row: { readonly [field: string]: JsonValue } = change.row ?? {};
    return Object.entries(row).map(([field, value]) =>
      change.op === 'remove' ? [...act, field, textOf(value), ''] : [...act, field, '', textOf(value)],
    );
  });
  return csvOf(
    ['position', 'at', 'author', 'reason', 'inRows', 'op', 'table', 'id', 'field', 'before', 'after'],
    lines,
  );
}

export function isolatedCsv(rows: readonly IsolatedRow[]): string {
  const lines = rows.flatMap(({ table, id, faults, row }) =>
    Object.entries(row).map(([field, value]) => {
      const fault = faults.find(each => each.field.split('/')[0] === field)?.code ?? '';
      return [table, id, field, textOf(value), fault];
    }),
  );
  return csvOf(['table', 'id', 'field', 'value', 'fault'], lines);
}

const textOf = (value: JsonValue | undefined): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

const csvOf = (heading: readonly string[], lines: readonly (readonly string[])[]): string =>
  `\uFEFF${[heading, ...lines].map(line => `${line.map(cell).join(',')}\r\n`).join('')}`;

/** Quoted where needed; what a spreadsheet would take for a formula is kept from being one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
