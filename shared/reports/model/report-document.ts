import type { JsonValue } from '../../kernel/json.ts';
import type { Language } from '../../kernel/translation.ts';
import type { DocumentPart } from './form.ts';

/**
 * A finished report: everything that is printed, as typed values, in reading order. Screen, workbook, PDF, CSV and JSON
 * are printings of this one value; whoever prints computes nothing. All texts are in the document's language already.
 */
export type ReportDocument = {
  readonly format: 1;
  readonly report: string;
  readonly language: Language;
  readonly title: string;
  /** What identifies this paper: printed small on each page, so that two papers can be told apart. */
  readonly identity: ReportIdentity;
  /** The block above the table: Proiect, Cod SMIS, Perioada, Partener … */
  readonly heading: readonly ReportLine[];
  readonly columns: readonly ReportColumn[];
  /** How many columns at the left stay in sight when the table is scrolled sideways: those that say whose line it is. */
  readonly frozenColumns: number;
  readonly rows: readonly (readonly CellValue[])[];
  /** Said instead of a table when there are no rows, otherwise null. */
  readonly empty: string | null;
  /** The small table below: a label and a whole number under each of `headings`. */
  readonly totals: {
    readonly title: string;
    readonly headings: readonly string[];
    readonly lines: readonly TotalLine[];
  } | null;
  /** Remarks below the totals, such as rules that are not validated. */
  readonly notes: readonly string[];
  readonly signatures: readonly ReportSignature[];
  /** Papers to be filled in and signed, in place of the table: then there are no columns and no rows. Not there otherwise. */
  readonly parts?: readonly DocumentPart[];
  /** What a machine reads beside the papers, in the JSON only. */
  readonly data?: JsonValue;
};

export type ReportIdentity = {
  readonly project: string;
  readonly smisCode: string | null;
  /** Printed form of the period: `01.01.2022 – 30.06.2022`. */
  readonly period: string;
  /** State of the data, not the minute of printing, so that the same state gives the same bytes: `30.11.2022 14:00`. */
  readonly madeAt: string;
  /** The same instant, UTC, for document properties. */
  readonly madeAtInstant: string;
  readonly journalPosition: number;
  readonly profile: string;
};
export type ReportLine = { readonly label: string; readonly value: string };

export type ColumnKind = 'text' | 'code' | 'integer' | 'date' | 'money' | 'hours' | 'percent';
export type ReportColumn = {
  readonly key: string;
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Width in characters of the body font; writers turn it into their own unit. */
  readonly width: number;
  /** Heading that spans neighbouring columns with the same block; null where there is none. */
  readonly block: string | null;
  /** Printed on paper. A register has more columns than a page; a workbook has them all. */
  readonly onPaper: boolean;
};

/**
 * By the column's kind: text and code a string; integer, percent (whole per cent) a whole number; date `YYYY-MM-DD`;
 * money bani; hours hundredths of an hour. Null is an empty cell.
 */
export type CellValue = string | number | null;
export type TotalLine = {
  readonly key: string;
  readonly label: string;
  readonly values: readonly number[];
  readonly indent: number;
};
export type ReportSignature = { readonly act: string; readonly role: string; readonly name: string | null };
