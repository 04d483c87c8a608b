import { tableFields } from '#shared/domain/table-fields.ts';
import { type TableName, tableNames } from '#shared/domain/tables.ts';
import { planChanges, type RowUpdates } from '#shared/journal/apply.ts';
import type { CommitDraft, Row, Tables } from '#shared/journal/commit.ts';
import { draftCommit, type RowPair } from '#shared/journal/diff.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';
import { sameJson } from '#shared/kernel/json.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

/**
 * The act as it may be saved: every row that it leaves behind can be read with the fields of its table, and is in normal
 * form (every field there, texts trimmed), as whoever reads it relies on; a row that is not becomes so. Anything else would
 * be stored for ever and break each later reader. The workspace keeps its one project, of the call it was made for.
 *
 * Problems: an unknown table, a value that does not fit (named by table, id and field), a change that does not fit the
 * rows (a journal conflict), a project too many or too few. The act itself comes back when there is nothing to put right.
 */
export function checkCommit(tables: Tables, draft: CommitDraft, profileId: string): Result<CommitDraft, Problem> {
  const foreign = draft.changes.find(({ table }) => !isTable(table));
  if (foreign) return fail(problem('workspace.unknown-table', { table: foreign.table }));
  const planned = planChanges(tables, draft.changes);
  if (!planned.ok) return planned;
  let isNormal = true;
  for (const [table, rows] of planned.value) {
    if (!isTable(table)) continue;
    for (const [id, row] of rows) {
      if (table === 'project' && (id !== 'project' || row?.profileId !== profileId)) {
        return fail(problem('workspace.second-project'));
      }
      const read = row === null ? ok(null) : readRow(table, row);
      if (!read.ok) return read;
      isNormal &&= row === null || (read.value !== null && sameJson(row, read.value));
    }
  }
  return ok(isNormal ? draft : inNormalForm(tables, draft, planned.value));
}

/** Reads the rows once more: to keep them all from the first time would double the memory of a large act. */
function inNormalForm(tables: Tables, { label, author }: CommitDraft, planned: RowUpdates): CommitDraft {
  const pairs: RowPair[] = [];
  for (const [table, rows] of planned) {
    for (const [id, row] of rows) {
      const read = row !== null && isTable(table) ? readRow(table, row) : null;
      pairs.push({ table, before: tables[table]?.get(id) ?? null, after: read?.ok ? read.value : null });
    }
  }
  return draftCommit(label, author, pairs);
}

function readRow(table: TableName, row: Row): Result<Row, Problem> {
  const decoded = decodeRow(tableFields[table], row);
  if (decoded.ok) return ok({ ...decoded.value, id: row.id });
  const { at: field = '', code: reason = '' } = decoded.error[0] ?? {};
  return fail(problem('workspace.unreadable-value', { table, id: row.id, field, reason }));
}

const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);
