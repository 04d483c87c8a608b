import type { FieldSpecs } from '../../../kernel/field.ts';
import { sameJson } from '../../../kernel/json.ts';
import { type Problem, problem } from '../../../kernel/problem.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Attachment } from '../../attachment/attachment.ts';
import { tableFields } from '../../table-fields.ts';
import { type ProjectData, type TableName, tableNames } from '../../tables.ts';
import type { MergedPair, MergeRow } from './merge-line.ts';
import { type Redirection, redirected } from './redirect.ts';

/** Merged by rules of their own. */
const apart: ReadonlySet<TableName> = new Set(['participation', 'dossier', 'duplicate']);
/** Lines of an account: the same line of both records is one. */
const once: ReadonlySet<TableName> = new Set(['aid', 'holding']);

/**
 * Every other row that names the dissolved record, naming the one that stays: employees, aid, holdings, letters, imports,
 * and the files of the record and of the participations that were `joined` (from id to id). An aid or holding that both have
 * alike is kept once, and so is a file of the same content, name, requirement and remarks.
 */
export function redirectedRows(
  way: Redirection,
  joined: ReadonlyMap<string, string>,
  data: ProjectData,
): Result<readonly MergedPair[], Problem> {
  const pairs: MergedPair[] = [];
  for (const table of tableNames) {
    if (apart.has(table)) continue;
    const rows: ReadonlyMap<string, MergeRow> = data[table];
    for (const before of rows.values()) {
      if (table === way.table && (before.id === way.from || before.id === way.to)) continue;
      const after = table === 'attachment' ? moved(before, way, joined) : redirectedIn(table, before, way);
      if (after === before) continue;
      if (table === 'holding' && after.held === after.owner) return fail(problem('duplicate.merge-holding'));
      const isThere = [...rows.values()].some(row => row.id !== before.id && isSame(table, row, after));
      pairs.push({ table, before, after: isThere ? null : after });
    }
  }
  return ok(pairs);
}

function redirectedIn(table: TableName, row: MergeRow, way: Redirection): MergeRow {
  const specs: FieldSpecs = tableFields[table];
  return redirected(specs, row, way);
}

/** A file names the table of its record beside it. */
function moved(row: MergeRow, { table }: Redirection, joined: ReadonlyMap<string, string>): MergeRow {
  const { rowId, table: of } = row as MergeRow & Attachment;
  const to = of === table || (table === 'participant' && of === 'participation') ? joined.get(rowId) : undefined;
  return to === undefined ? row : { ...row, rowId: to };
}

/** What makes two files of one record one. */
const ofFile = ['table', 'rowId', 'sha256', 'name', 'requirement', 'remarks'] as const;

function isSame(table: TableName, a: MergeRow, b: MergeRow): boolean {
  if (table === 'attachment') return ofFile.every(name => sameJson(a[name] ?? null, b[name] ?? null));
  return once.has(table) && sameJson({ ...a, id: '' }, { ...b, id: '' });
}
