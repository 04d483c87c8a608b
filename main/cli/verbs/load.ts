import { setImmediate } from 'node:timers/promises';
import { brokenReferences } from '#shared/domain/eligibility/data-rules.ts';
import { readTables, type TableProblem } from '#shared/domain/read-tables.ts';
import { type ProjectData, tableNames } from '#shared/domain/tables.ts';
import type { Change, Row } from '#shared/journal/commit.ts';
import { diffRow } from '#shared/journal/diff.ts';
import { isJsonObject, type JsonValue } from '#shared/kernel/json.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { mergeWithCurrent } from '../../data-file/merge-with-current.ts';
import { readDataFile } from '../../data-file/read-data-file.ts';
import { type Opened, openAfterBackup } from '../backup-first.ts';
import type { CliContext } from '../context.ts';
import { type Outcome, refused } from '../outcome.ts';

/**
 * `load FOLDER DATA.json [--backup DIR]`: adds and updates rows as one act. Fields that the file does not name keep their value. Every
 * unreadable field is listed and then nothing is loaded (exit 1). A file that changes nothing makes no act. References to
 * rows that do not exist are loaded and listed (exit 1).
 */
export async function loadVerb(
  folder: string,
  file: string,
  options: { readonly backup?: string },
  context: CliContext,
): Promise<Outcome> {
  const { say, heedInterrupts } = context;
  let read: Result<unknown, Problem> | null = await readDataFile(file);
  if (!read.ok) return refused(read.error, say);
  // From here on there is a lock to give back.
  const signal = heedInterrupts();
  const opened = await openAfterBackup(folder, { place: options.backup, reason: 'import', signal }, context);
  if (!opened.ok) return opened.error;
  const { workspace } = opened.value;
  try {
    const planned = planLoad(read.value, workspace.data());
    // What is kept from here on are the rows: a large file must not stand in memory beside them.
    read = null;
    // Signals are heard between two tasks only.
    await setImmediate();
    if (signal.aborted) return refused(problem('cli.interrupted'), say);
    if (!planned.ok) return unreadable(planned.error, say);
    return await save(opened.value, planned.value, say);
  } finally {
    await workspace.close();
  }
}

type Planned = { readonly changes: readonly Change[]; readonly added: number; readonly changed: number };

/** What the file would change in the rows; nothing is changed yet. */
function planLoad(file: unknown, data: ProjectData): Result<Planned, readonly TableProblem[]> {
  const tables = readTables(laidOver(file, data));
  if (!tables.ok) return tables;
  const changes: Change[] = [];
  for (const table of tableNames) {
    const stored: ReadonlyMap<string, Row> = data[table];
    for (const row of tables.value.tables[table] ?? []) {
      const change = diffRow(table, stored.get(row.id) ?? null, row);
      if (change) changes.push(change);
    }
  }
  const added = changes.filter(({ op }) => op === 'add').length;
  return ok({ changes, added, changed: changes.length - added });
}

async function save(
  { workspace, backup }: Opened,
  { changes, added, changed }: Planned,
  say: CliContext['say'],
): Promise<Outcome> {
  if (changes.length > 0) {
    const label = { key: 'data.loaded', facts: { added, changed } };
    const saved = await workspace.commit({ label, author: 'consorta', changes });
    if (!saved.ok) return refused(saved.error, say);
  }
  const touched = new Set(changes.map(({ table, id }) => `${table}/${id}`));
  const broken = brokenReferences(workspace.data()).filter(({ place }) => touched.has(`${place.table}/${place.id}`));
  const problems = broken.map(({ place, message, facts }) => ({ ...place, message: say(message, facts) }));
  return {
    exit: problems.length > 0 ? 1 : 0,
    json: { ok: problems.length === 0, added, changed, position: workspace.vault.position, backup, problems },
    lines: [
      ...(backup === null ? [] : [say('cli.backup.before', { path: backup })]),
      changes.length === 0 ? say('cli.load.nothing') : say('cli.load.done', { added, changed }),
      ...problems.map(({ table, id, field, message }) => `${table}/${id}/${field ?? ''}: ${message}`),
    ],
  };
}

/** The file with each row that is already stored laid over the stored one. Whatever is not in shape is left to the reader. */
function laidOver(file: unknown, data: ProjectData): unknown {
  if (!isJsonObject(file) || !isJsonObject(file.tables)) return file;
  const stored: { readonly [table: string]: ReadonlyMap<string, Row> } = data;
  const tables = Object.entries(file.tables).map(([table, rows]): [string, unknown] => {
    const current = Object.hasOwn(stored, table) ? stored[table] : undefined;
    if (!current || !Array.isArray(rows)) return [table, rows];
    return [table, rows.map((row: JsonValue) => mergeWithCurrent(currentRow(current, row), row))];
  });
  return { ...file, tables: Object.fromEntries(tables) };
}

const currentRow = (rows: ReadonlyMap<string, Row>, given: JsonValue): Row | undefined =>
  isJsonObject(given) && typeof given.id === 'string' ? rows.get(given.id) : undefined;

function unreadable(problems: readonly TableProblem[], say: CliContext['say']): Outcome {
  const worded = problems.map(({ table, row, id, at, code, facts }) => ({
    table,
    row,
    id,
    at,
    code,
    message: say(code, facts),
  }));
  return {
    exit: 1,
    json: { ok: false, added: 0, changed: 0, problems: worded },
    lines: [
      ...worded.map(problem => `${placeOf(problem)}${problem.message}`),
      say('cli.load.refused', { count: problems.length }),
    ],
  };
}

/** `participant[3] p-4 cnp: `: what the problem is about, as far as it is about anything less than the file. */
function placeOf({ table, row, id, at }: Pick<TableProblem, 'table' | 'row' | 'id' | 'at'>): string {
  const parts = [row < 0 ? table : `${table}[${row}]`, id ?? '', at].filter(part => part !== '');
  return parts.length === 0 ? '' : `${parts.join(' ')}: `;
}
