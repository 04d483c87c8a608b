import { addDays, type PlainDate } from '../../kernel/plain-date.ts';

/**
 * A number as the file writes it (`1850312120048`, `1.5E+3`), with a point, so that no digit is lost on the way; `percent`:
 * shown as one (0.5 is 50 %).
 */
export type NumberCell = { readonly kind: 'number'; readonly digits: string; readonly percent: boolean };
/** A day of the calendar, by the number format of the cell; what time of the day is not kept. */
export type DayCell = { readonly kind: 'day'; readonly day: PlainDate };
/** `#N/A` and its like, or a formula that was never calculated. */
export type FaultyCell = { readonly kind: 'fault'; readonly fault: string };
/** What a cell holds; text is a string. Null is an empty cell. */
export type Cell = string | boolean | NumberCell | DayCell | FaultyCell | null;

export type SheetRow = {
  /** As Excel counts, from 1. */
  readonly row: number;
  /** Hidden by hand or by a filter. */
  readonly hidden: boolean;
  /** By column, 0 is A; shorter rows are empty at their end. */
  readonly cells: readonly Cell[];
};
/** Both ends belong to it; rows from 1, columns from 0. The value stands in the first cell. */
export type MergedRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** One sheet of a workbook as read, or the table of a CSV. Only rows with anything in them, in order. */
export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  /** The last column with anything, counted from 1. */
  readonly columns: number;
  readonly merged: readonly MergedRange[];
  /** Days counted from 1904, as old workbooks of a Mac do. */
  readonly from1904: boolean;
};

/**
 * The day that a workbook means by a number; null for none. In the system of 1900 day 60 is a 29 February 1900 that never
 * was, so days before it are one off: they are read as Excel shows them.
 */
export function dayOfSerial(serial: number, from1904: boolean): PlainDate | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(serial) || days < 0 || days > 2_958_465) return null;
  if (from1904) return addDays('1904-01-01' as PlainDate, days);
  if (days === 0 || days === 60) return null;
  return addDays('1899-12-30' as PlainDate, days < 60 ? days + 1 : days);
}

/** `A` for 0, `AB` for 27. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}
