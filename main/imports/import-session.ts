import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { findHeadings, headingsAt } from '#shared/domain/import/find-headings.ts';
import { type ColumnMapping, mapColumns } from '#shared/domain/import/map-columns.ts';
import { ImportPlan } from '#shared/domain/import/plan-import.ts';
import { type ReadRows, readRows } from '#shared/domain/import/read-rows.ts';
import type { Sheet } from '#shared/domain/import/sheet.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import type {
  ImportAction,
  ImportDecision,
  ImportedKind,
  ImportQuestion,
  ImportReading,
  ImportRow,
  OpenedImport,
} from '#shared/ipc/import.channels.ts';
import type { Row } from '#shared/journal/commit.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { readBounded } from '../files/read-bounded.ts';
import { type DraftedImport, draftImport } from './draft-import.ts';
import { errorWorkbook } from './errors/error-workbook.ts';
import { earlierImports, rememberedColumns, sendersOf } from './known-senders.ts';
import { RowPrinter, readingOf } from './print-plan.ts';
import { usualReadLimits } from './read-limits.ts';
import { type ReadOptions, readTableFile, type TableFile } from './read-table-file.ts';

/** What is stored, as an import is compared with it. */
export type ImportState = {
  readonly data: ProjectData;
  readonly profile: CallProfile;
  readonly position: number;
  readonly today: PlainDate;
};
type LastReading = {
  readonly question: ImportQuestion;
  readonly state: ImportState;
  readonly sheet: Sheet;
  readonly headingRow: number | null;
  readonly columns: readonly ColumnMapping[];
  readonly read: ReadRows;
  readonly plan: ImportPlan;
};

/** A file of somebody's list, read once and compared with the stored rows as often as is asked. Writes nothing anywhere. */
export class ImportSession {
  readonly #bytes: Uint8Array;
  readonly #name: string;
  readonly #file: TableFile;
  readonly #sha256: string;
  readonly #newId: () => string;
  readonly #ids = new Map<string, string>();
  #last: LastReading | null = null;

  private constructor(bytes: Uint8Array, name: string, file: TableFile, newId: () => string) {
    this.#bytes = bytes;
    this.#name = name;
    this.#file = file;
    this.#sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#newId = newId;
  }

  /** Reads a file within the limits of `options`. Problems: those of reading it from the disk, and what it is when it is no table. */
  static async open(path: string, newId: () => string, options: ReadOptions): Promise<Result<ImportSession, Problem>> {
    const bytes = await readBounded(path, (options.limits ?? usualReadLimits).fileBytes);
    if (!bytes.ok) return bytes.error.code === 'file.too-large' ? fail(problem('import.too-large')) : bytes;
    return ImportSession.of(bytes.value, basename(path), newId, options);
  }

  /** The same of bytes that were read already. */
  static async of(
    bytes: Uint8Array,
    name: string,
    newId: () => string,
    options: ReadOptions,
  ): Promise<Result<ImportSession, Problem>> {
    const file = await readTableFile(bytes, name, options);
    return file.ok ? ok(new ImportSession(bytes, name, file.value, newId)) : file;
  }

  opened({ data, profile }: Pick<ImportState, 'data' | 'profile'>): OpenedImport {
    const { sheets, format, warnings } = this.#file;
    const { sheet, kind } = likeliestSheet(sheets, profile);
    return {
      fileName: this.#name,
      format,
      sha256: this.#sha256,
      sheets: sheets.map(({ name, rows, columns, hidden }) => ({ name, rows: rows.length, columns, hidden })),
      sheet,
      kind,
      warnings,
      earlier: earlierImports(data, this.#sha256),
      senders: sendersOf(data),
    };
  }

  read(question: ImportQuestion, state: ImportState): Result<ImportReading, Problem> {
    const sheet = this.#file.sheets[question.sheet];
    if (sheet === undefined) return fail(problem('import.no-sheet'));
    const { kind } = question;
    const remembered = rememberedColumns(state.data, question);
    const found =
      question.headingRow === null
        ? findHeadings(sheet, kind, state.profile, remembered)
        : { row: question.headingRow, headings: headingsAt(sheet, question.headingRow) };
    const columns = mapColumns(sheet, found.row, found.headings, {
      kind,
      profile: state.profile,
      chosen: question.columns ?? {},
      remembered,
    });
    const mapped = columns.flatMap(({ column, heading, target, computed }) =>
      target !== null && (!computed || target === 'rowNumber') ? [{ column, heading, target }] : [],
    );
    const { dateOrder } = question;
    const { today, profile, data } = state;
    const partners = [...data.partner.values()];
    const context = { today, from1904: sheet.from1904, dateOrder, profile, partners };
    const read = readRows(sheet, found.row, mapped, kind, context);
    this.#last = this.#planned({ question, state, sheet, headingRow: found.row, columns, read });
    return ok(readingOf(this.#last));
  }

  /** Rows of the last reading, of one action or all. */
  page(
    show: 'all' | ImportAction,
    first: number,
    limit: number,
  ): Result<{ rows: ImportRow[]; total: number }, Problem> {
    if (this.#last === null) return fail(problem('import.not-read'));
    const { plan } = this.#last;
    const rows = show === 'all' ? plan.rows : plan.rows.filter(({ action }) => action === show);
    const printer = new RowPrinter(this.#last);
    return ok({ rows: rows.slice(first, first + limit).map(row => printer.row(row)), total: rows.length });
  }

  /**
   * The act that the last reading comes to, over the rows as they are now. When those changed since and the act would be
   * another one than the person looked at, the answer is `import.data-changed`.
   */
  draft(
    decisions: { readonly [row: string]: ImportDecision },
    now: ImportState,
    author: string,
  ): Result<DraftedImport & { readonly position: number }, Problem> {
    if (this.#last === null) return fail(problem('import.not-read'));
    const seen = this.#drafted(this.#last, decisions, author, now.today);
    if (now.position === this.#last.state.position) return ok({ ...seen, position: now.position });
    const again = this.#planned({ ...this.#last, state: { ...now, today: this.#last.state.today } });
    const drafted = this.#drafted(again, decisions, author, now.today);
    if (JSON.stringify(drafted.draft.changes) !== JSON.stringify(seen.draft.changes)) {
      return fail(problem('import.data-changed'));
    }
    this.#last = again;
    return ok({ ...drafted, position: now.position });
  }

  /** The person's workbook with a comment in every cell of the last reading that was not taken. */
  async errorReport(
    language: 'ro' | 'en',
    options: ReadOptions,
  ): Promise<Result<{ bytes: Uint8Array; comments: number }, Problem>> {
    if (this.#last === null) return fail(problem('import.not-read'));
    const { plan, question, sheet, columns } = this.#last;
    const file = { bytes: this.#bytes, format: this.#file.format, sheet, sheetAt: question.sheet };
    return errorWorkbook(file, { rows: plan.rows, columns, language }, options);
  }

  #planned(reading: Omit<LastReading, 'plan'>): LastReading {
    const { question, state, read } = reading;
    const plan = new ImportPlan(read.rows, state.data, {
      kind: question.kind,
      today: state.today,
      company: question.company,
      addCompanies: question.addCompanies,
      idOf: key => this.#idOf(`${question.kind} ${question.sheet} ${key}`),
    });
    return { ...reading, plan };
  }

  #drafted(
    { plan, question, state, sheet, columns }: LastReading,
    decisions: { readonly [row: string]: ImportDecision },
    author: string,
    today: PlainDate,
  ) {
    const stored: { readonly [table: string]: ReadonlyMap<string, Row> } = state.data;
    return draftImport(plan, decisions, {
      author,
      stored: (table, id) => stored[table]?.get(id),
      columns,
      run: {
        id: this.#idOf('run'),
        kind: question.kind,
        company: question.company !== null && state.data.company.has(question.company) ? question.company : null,
        sender: question.sender?.trim() || null,
        fileName: this.#name.slice(0, 300),
        sha256: this.#sha256,
        sheet: sheet.name.slice(0, 200),
        on: today,
        by: author.slice(0, 120),
      },
    });
  }

  /** The same for the same key as long as the file is open, so that what is saved is what was shown. */
  #idOf(key: string): string {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const made = this.#newId();
    this.#ids.set(key, made);
    return made;
  }
}

/** The sheet whose headings name the most, and of what it is a list. Hidden sheets come last. */
function likeliestSheet(sheets: readonly Sheet[], profile: CallProfile): { sheet: number; kind: ImportedKind } {
  let best = { sheet: 0, kind: 'participants' as ImportedKind, score: -1 };
  for (const [at, sheet] of sheets.entries()) {
    for (const kind of ['participants', 'companies'] as const) {
      const { score } = findHeadings(sheet, kind, profile);
      const weighed = score - (sheet.hidden ? 100 : 0);
      if (weighed > best.score) best = { sheet: at, kind, score: weighed };
    }
  }
  return best;
}
