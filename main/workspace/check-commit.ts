import { tableFields } from '#shared/domain/table-fields.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import { planChanges } from '#shared/journal/apply.ts';
import type { CommitDraft, Tables } from '#shared/journal/commit.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

/**
 * Whether every row that an act leaves behind can be read with the fields of its table. Anything else would be stored
 * for ever and break each later reader. Problems: an unknown table, a value that does not fit (named by table, id and
 * field), a change that does not fit the rows (a journal conflict).
 */
export function checkCommit(tables: Tables, draft: CommitDraft): Result<null, Problem> {
  const foreign = draft.changes.find(({ table }) => !isTable(table));
  if (foreign) return fail(problem('workspace.unknown-table', { table: foreign.table }));
  const planned = planChanges(tables, draft.changes);
  if (!planned.ok) return planned;
  for (const [table, rows] of planned.value) {
    if (!isTable(table)) continue;
    for (const [id, row] of rows) {
      const decoded = row === null ? ok(null) : decodeRow(tableFields[table], row);
      const first = decoded.ok ? undefined : decoded.error[0];
      if (first) return fail(problem('workspace.unreadable-value', { table, id, field: first.at, reason: first.code }));
    }
  }
  return ok(null);
}

const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);
