import { setImmediate } from 'node:timers/promises';
import { rememberedHeading } from '#shared/domain/import/heading-words.ts';
import type {
  ImportedKind,
  ImportQuestion,
  ImportReading,
  ImportRow,
  OpenedImport,
} from '#shared/ipc/import.channels.ts';
import { isJsonObject, type JsonValue } from '#shared/kernel/json.ts';
import { dayOfInstant } from '#shared/kernel/plain-date.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { readDataFile } from '../../data-file/read-data-file.ts';
import { atomicWrite } from '../../files/atomic-write.ts';
import { ImportSession } from '../../imports/import-session.ts';
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts';
import { type Opened, openAfterBackup } from '../backup-first.ts';
import type { CliContext } from '../context.ts';
import { type Outcome, refused } from '../outcome.ts';

export type ImportOptions = {
  readonly kind: ImportedKind;
  readonly mapping?: string;
  readonly sheet?: string;
  readonly sender?: string;
  readonly dryRun: boolean;
  readonly companies: boolean;
  readonly backup?: string;
  readonly errors?: string;
  readonly force: boolean;
};
type Mapping = Pick<ImportQuestion, 'columns' | 'headingRow' | 'dateOrder'> & {
  readonly named: Readonly<Record<string, string>>;
};
/** Rows that are told to people one by one; `--json` and `--errors` have all. */
const mostTold = 60;
const noMapping: Mapping = { columns: null, headingRow: null, dateOrder: null, named: {} };

/**
 * `import FOLDER FILE --kind K`: a list of people or companies as one act; rows that need a decision are left and named. Exit 1
 * when anything was refused, undecided or left out, 4 when the file is no list, whatever it is called. With `--dry-run` the
 * workspace is opened for reading.
 */
export async function importVerb(
  folder: string,
  file: string,
  options: ImportOptions,
  context: CliContext,
): Promise<Outcome> {
  const { environment, unlock, say, heedInterrupts } = context;
  const mapping = options.mapping === undefined ? ok(noMapping) : await readMapping(options.mapping);
  if (!mapping.ok) return refused(mapping.error, say);
  const signal = heedInterrupts();
  const clock = { now: () => performance.now(), signal };
  const session = await ImportSession.open(file, environment.newId, clock);
  if (!session.ok) return refused(session.error, say, session.error.code.startsWith('import.') ? 4 : undefined);
  const opened: Result<Opened, Outcome> = options.dryRun
    ? await forReading()
    : await openAfterBackup(folder, { place: options.backup, reason: 'import', signal }, context);
  if (!opened.ok) return opened.error;
  const { workspace } = opened.value;
  try {
    await setImmediate();
    if (signal.aborted) return refused(problem('cli.interrupted'), say);
    return await run(opened.value);
  } finally {
    await workspace.close();
  }

  async function forReading(): Promise<Result<Opened, Outcome>> {
    const read = await openWorkspace(folder, { mode: 'read', unlock }, environment);
    return read.ok ? ok({ workspace: read.value, backup: null }) : fail(refused(read.error, say));
  }

  async function run({ workspace: open, backup }: Opened): Promise<Outcome> {
    if (!session.ok || !mapping.ok) throw new Error('import: not read');
    const state = stateOf(open, context);
    const found = session.value.opened(state);
    const sheet = sheetOf(found, options.sheet);
    if (sheet === null) {
      return refused(
        problem('usage.no-sheet', {
          sheets: found.sheets
            .map(({ name }) => name)
            .join(', ')
            .slice(0, 300),
        }),
        say,
      );
    }
    const question = questionOf(sheet, options, mapping.value, context);
    let reading = session.value.read(question, state);
    if (reading.ok && Object.keys(mapping.value.named).length > 0) {
      reading = session.value.read({ ...question, columns: columnsOf(reading.value, mapping.value) }, state);
    }
    if (!reading.ok) return refused(reading.error, say);
    const page = session.value.page('all', 0, 1_000_000);
    if (!page.ok) return refused(page.error, say);
    const draft = session.value.draft({}, state, 'consorta');
    if (!draft.ok) return refused(draft.error, say);
    let comments: { readonly path: string; readonly comments: number } | null = null;
    if (options.errors !== undefined) {
      const written = await writeErrors(session.value, options.errors, options.force, open.vault.folder, context);
      if (!written.ok && written.error.code !== 'import.nothing-wrong') return refused(written.error, say);
      comments = written.ok ? written.value : null;
    }
    const isSaved = !options.dryRun && draft.value.draft.changes.length > 0;
    if (isSaved) {
      const saved = await open.commit(draft.value.draft);
      if (!saved.ok) return refused(saved.error, say);
    }
    return outcomeOf(
      {
        found,
        reading: reading.value,
        rows: page.value.rows,
        isSaved,
        dryRun: options.dryRun,
        comments,
        backup,
        position: open.vault.position,
      },
      say,
    );
  }
}

function stateOf(workspace: Workspace, { environment }: CliContext) {
  const today = dayOfInstant(environment.now(), workspace.profile.timeZone);
  return { data: workspace.data(), profile: workspace.profile, position: workspace.vault.position, today };
}

/** The sheet of that name, else of that number; without either the likeliest. */
function sheetOf({ sheets, sheet }: OpenedImport, asked: string | undefined): number | null {
  if (asked === undefined) return sheet;
  const named = sheets.findIndex(({ name }) => name === asked);
  if (named >= 0) return named;
  const number = Number(asked);
  return Number.isInteger(number) && number >= 1 && number <= sheets.length ? number - 1 : null;
}

const questionOf = (
  sheet: number,
  { kind, sender, companies }: ImportOptions,
  { headingRow, dateOrder }: Mapping,
  { language }: CliContext,
): ImportQuestion => ({
  sheet,
  kind,
  headingRow,
  columns: null,
  sender: sender ?? null,
  company: null,
  dateOrder,
  addCompanies: companies,
  language,
});

async function readMapping(path: string): Promise<Result<Mapping, Problem>> {
  const read = await readDataFile(path);
  if (!read.ok) return read;
  const given: unknown = read.value;
  const wrong = fail(problem('usage.mapping'));
  if (!isJsonObject(given) || !isJsonObject(given.columns ?? {})) return wrong;
  const { columns = {}, headingRow = null, dateOrder = null } = given;
  const entries = Object.entries(isJsonObject(columns) ? columns : {});
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) return wrong;
  if (headingRow !== null && !Number.isInteger(headingRow)) return wrong;
  if (dateOrder !== null && dateOrder !== 'day-first' && dateOrder !== 'month-first') return wrong;
  return ok({ columns: null, headingRow: headingRow as number | null, dateOrder, named: Object.fromEntries(entries) });
}

/** Columns by their places, from headings or letters. */
function columnsOf({ columns }: ImportReading, { named }: Mapping): Record<string, string> {
  const byHeading = new Map(Object.entries(named).map(([name, target]) => [rememberedHeading(name), target]));
  return Object.fromEntries(
    columns.flatMap(({ column, letters, heading }) => {
      const last = heading.split(' / ').at(-1) ?? '';
      const target =
        byHeading.get(rememberedHeading(heading)) ?? byHeading.get(rememberedHeading(last)) ?? named[letters];
      return target === undefined ? [] : [[String(column), target]];
    }),
  );
}

async function writeErrors(
  session: ImportSession,
  path: string,
  replace: boolean,
  notIn: string,
  { language }: CliContext,
): Promise<Result<{ path: string; comments: number }, Problem>> {
  const made = await session.errorReport(language, { now: () => performance.now() });
  if (!made.ok) return made;
  const written = await atomicWrite(path, made.value.bytes, { replace, notIn });
  return written.ok ? ok({ path: written.value.path, comments: made.value.comments }) : written;
}

type Done = {
  readonly found: OpenedImport;
  readonly reading: ImportReading;
  readonly rows: readonly ImportRow[];
  readonly isSaved: boolean;
  readonly dryRun: boolean;
  readonly comments: { readonly path: string; readonly comments: number } | null;
  readonly backup: string | null;
  readonly position: number;
};

function outcomeOf(done: Done, say: CliContext['say']): Outcome {
  const { found, reading, isSaved, dryRun, comments, backup, position } = done;
  const { counts, cellsLeftOut, columns, newCompanies } = reading;
  const worded = (problems: readonly Problem[]) =>
    problems.map(({ code, facts }) => ({ code, message: say(code, facts) }));
  const warnings = worded([...found.warnings, ...reading.warnings]);
  const rows = done.rows.map(row => ({
    row: row.row,
    action: row.action,
    id: row.id,
    fields: row.fields.map(({ path, before, after }) => ({ path, before, after })),
    reasons: row.reasons.map(({ weight, column, problem: { code, facts } }) => ({
      weight,
      column: columns.find(each => each.column === column)?.letters ?? null,
      code,
      message: say(code, facts),
    })),
    candidates: row.candidates.map(({ id, because }) => ({ id, because: because.map(({ code }) => code) })),
  }));
  const isClean = counts.refuse === 0 && counts.ask === 0 && cellsLeftOut === 0;
  const json: JsonValue = {
    ok: isClean,
    dryRun,
    saved: isSaved,
    counts: { ...counts },
    cellsLeftOut,
    columns: columns.map(({ letters, heading, target, by }) => ({ letters, heading, target, by })),
    newCompanies: newCompanies.map(each => ({ ...each })),
    warnings,
    earlier: found.earlier.map(each => ({ ...each })),
    rows,
    errors: comments,
    backup,
    position,
  };
  const told = rows.filter(({ reasons, action }) => reasons.length > 0 || action === 'ask');
  const lines = [
    ...(backup === null ? [] : [say('cli.backup.before', { path: backup })]),
    ...found.earlier.slice(0, 1).map(({ on, by }) => say('cli.import.before', { on: on ?? '', by: by ?? '' })),
    ...warnings.map(({ message }) => message),
    ...told.slice(0, mostTold).map(({ row, action, reasons }) => {
      const why = reasons.map(({ column, message }) => (column === null ? message : `${column}${row}: ${message}`));
      return `${row} ${say(`import.action.${action}`)}${why.length > 0 ? ` – ${why.join(' ')}` : ''}`;
    }),
    ...(told.length > mostTold ? [say('cli.import.more', { count: told.length - mostTold })] : []),
    say('cli.import.counts', { ...counts }),
    ...(cellsLeftOut > 0 ? [say('cli.import.left-out', { count: cellsLeftOut })] : []),
    ...(comments === null ? [] : [say('cli.import.errors', comments)]),
    dryRun ? say('cli.import.would') : isSaved ? say('cli.import.saved', { position }) : say('cli.import.nothing'),
  ];
  return { exit: isClean ? 0 : 1, json, lines };
}
