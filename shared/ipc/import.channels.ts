import type { Commit } from '../journal/commit.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { Language } from '../kernel/translation.ts';
import type { SavedFile } from './contract.ts';

export type ImportedKind = 'participants' | 'companies';

/** One sheet of a file, or the only table of a CSV. `sheet` is asked for by its place, because two may have one name. */
export type ImportSheet = {
  readonly name: string;
  /** Rows with anything in them, and the last column with anything. */
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
};
/** An import of the same bytes that is in the history of this workspace and was not undone. */
export type EarlierImport = {
  readonly on: string | null;
  readonly by: string | null;
  readonly sheet: string | null;
  readonly added: number;
  readonly changed: number;
};
/** Somebody who sent a list before, and whose columns are known. */
export type ImportSender = {
  readonly sender: string | null;
  readonly company: string | null;
  readonly kind: ImportedKind;
  readonly on: string | null;
};
/** A file as opened; nothing was written anywhere. */
export type OpenedImport = {
  readonly fileName: string;
  readonly format: 'xlsx' | 'csv';
  readonly sha256: string;
  readonly sheets: readonly ImportSheet[];
  /** The sheet that looks most like a list of people or companies, by its place. */
  readonly sheet: number;
  readonly kind: ImportedKind;
  /** What to know of the file before going on: macros left alone, hidden sheets, formulas without a value. */
  readonly warnings: readonly Problem[];
  readonly earlier: readonly EarlierImport[];
  readonly senders: readonly ImportSender[];
};

/** What the person chose; null leaves it to the program. `columns`: target by the column's place (0 is A), `-` leaves one out. */
export type ImportQuestion = {
  readonly sheet: number;
  readonly kind: ImportedKind;
  /** Number of the row, as Excel counts, in which the headings are (the last of them, when they fill several rows). */
  readonly headingRow: number | null;
  readonly columns: { readonly [column: string]: string } | null;
  /** Who sent the list: the columns of the last list from there are remembered. `company` is also the employer where a row names none. */
  readonly sender: string | null;
  readonly company: string | null;
  /** How `03/04/1980` is meant; null: by the other days of the column, else day first. */
  readonly dateOrder: 'day-first' | 'month-first' | null;
  /** Whether employers that are not known are added as companies. */
  readonly addCompanies: boolean;
  readonly language: Language;
};
export type ImportColumn = {
  /** 0 is A. */
  readonly column: number;
  readonly letters: string;
  /** The heading as written, rows above it joined by ` / `. */
  readonly heading: string;
  /** What the column goes to (`cnp`, `domicile/county`, `fullName`), or null for none. */
  readonly target: string | null;
  /** How it was found: the person's choice, the last list of this sender, the words of the heading, or its values. */
  readonly by: 'person' | 'remembered' | 'heading' | 'values' | null;
  /** True for a column of a register that the program makes itself from other columns. */
  readonly computed: boolean;
  /** Some values, CNPs masked. */
  readonly samples: readonly string[];
};
/** What a column may go to; `label` in the language asked for. */
export type ImportTarget = { readonly target: string; readonly label: string };

export const importActions = ['add', 'change', 'same', 'ask', 'refuse'] as const;
export type ImportAction = (typeof importActions)[number];
export type ImportCounts = { readonly [A in ImportAction]: number };

/** What reading the rows came to. Rows are asked for page by page. */
export type ImportReading = {
  readonly headingRow: number | null;
  readonly columns: readonly ImportColumn[];
  readonly targets: readonly ImportTarget[];
  readonly counts: ImportCounts;
  /** Cells that are not taken although their row is. */
  readonly cellsLeftOut: number;
  /** Companies that the import would add, with the rows that name them. */
  readonly newCompanies: readonly { readonly name: string; readonly cui: string | null; readonly rows: number }[];
  readonly warnings: readonly Problem[];
  /** Journal position that the rows were compared with. */
  readonly position: number;
};
/** One field that the row would set. Texts in the language asked for; CNPs masked, sensitive answers covered. */
export type ImportField = {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
};
/**
 * Something about a cell or, without a column, about the row. `refused`: the row is not taken because of it; `left-out`: the
 * cell is not taken; `note`: taken, and to be looked at.
 */
export type ImportReason = {
  readonly weight: 'refused' | 'left-out' | 'note';
  readonly column: number | null;
  readonly problem: Problem;
};
/** A stored record that the row may be about, and what the row would change in it. */
export type ImportCandidate = {
  readonly id: string;
  readonly name: string;
  /** Why it is thought to be the same: message keys such as `import.match.cnp`. */
  readonly because: readonly Problem[];
  readonly fields: readonly ImportField[];
};
export type ImportRow = {
  /** Number of the row as Excel counts. */
  readonly row: number;
  readonly action: ImportAction;
  readonly name: string;
  /** Of `change` and `same`: the record. Of `ask`: null until decided. */
  readonly id: string | null;
  readonly fields: readonly ImportField[];
  readonly reasons: readonly ImportReason[];
  readonly candidates: readonly ImportCandidate[];
  /** What may be decided of it: `add` beside candidates, or a refused row all the same. */
  readonly mayDecide: readonly ImportDecision['do'][];
};
/** Without a decision `add` and `change` are done, `ask` and `refuse` are not. `change` names one of the candidates. */
export type ImportDecision =
  | { readonly do: 'leave' }
  | { readonly do: 'add' }
  | { readonly do: 'change'; readonly id: string };

/**
 * Questions about one import. `import` is made up by the page and names it in all of them; the file lies read in a thread of
 * its own until `import.close`, which also stops whatever is running. Nothing is written before `import.apply`.
 */
export interface ImportChannels {
  /** The file of a drop (`attachment.dropped`), or with null the one that the person chooses in the system dialog. */
  'import.open': {
    request: { readonly folder: string; readonly import: string; readonly drop: string | null };
    reply: Result<OpenedImport, Problem>;
  };
  'import.read': {
    request: { readonly folder: string; readonly import: string; readonly question: ImportQuestion };
    reply: Result<ImportReading, Problem>;
  };
  /** Rows of the last reading: all, or those of one action, in the order of the file. */
  'import.page': {
    request: {
      readonly import: string;
      readonly show: 'all' | ImportAction;
      readonly first: number;
      readonly limit: number;
    };
    reply: Result<{ readonly rows: readonly ImportRow[]; readonly total: number }, Problem>;
  };
  /**
   * Backs up, then saves the last reading as one act. `import.data-changed` when rows of it were changed since: read again.
   * Decisions by the row's number. `saved` is null when there was nothing to change: then nothing was saved.
   */
  'import.apply': {
    request: {
      readonly folder: string;
      readonly import: string;
      readonly decisions: { readonly [row: string]: ImportDecision };
      readonly base: number;
      /** After `backup.before-failed`: go on without. */
      readonly withoutBackup: boolean;
    };
    reply: Result<
      { readonly saved: Commit | null; readonly missed: readonly Commit[]; readonly counts: ImportCounts },
      Problem
    >;
  };
  /** Asks where to, and writes the person's own workbook there with a comment in each cell that a reason is about. */
  'import.error-report': {
    request: { readonly folder: string; readonly import: string };
    reply: Result<SavedFile & { readonly comments: number }, Problem>;
  };
  'import.close': { request: { readonly import: string }; reply: null };
}

export const importChannels = {
  'import.open': true,
  'import.read': true,
  'import.page': true,
  'import.apply': true,
  'import.error-report': true,
  'import.close': true,
} as const satisfies Record<keyof ImportChannels, true>;
