import type { ReportColumn } from '#shared/reports/model/report-document.ts';

/** What a sheet of Excel holds. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** Columns counted from 0: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${columnLetters(Math.floor(at / 26) - 1)}${last}`;
}

/** Width of the arrow of the filter and of the margins of a cell, in characters. */
const margin = 2;
const widest = 80;

/** Widths of the columns in Excel's unit (digits of the body font), so that no word of a heading is broken. */
export function columnWidths(columns: readonly ReportColumn[]): readonly number[] {
  return columns.map(({ heading, width }) => {
    const word = Math.max(...heading.split(/[\s/-]+/).map(part => part.length));
    return Math.min(widest, Math.max(width, Math.ceil(word * 1.15), 4) + margin);
  });
}

/** Lines that a text takes in a width of so many characters, broken between words, a long word inside. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= room) used = needed;
      else {
        lines += (used === 0 ? 0 : 1) + Math.ceil(word.length / room) - 1;
        used = word.length % room || room;
      }
    }
  }
  return lines;
}

/** Neighbouring columns, counted from 0, both ends included, and their width together. */
export type Span = { readonly from: number; readonly to: number; readonly width: number };

/** Columns beyond the table have this width. */
const outsideWidth = 9;

/** From a column on, as many neighbours as give the wanted width in characters. */
export function spanOf(widths: readonly number[], from: number, wanted: number): Span {
  let to = from;
  let width = widths[from] ?? outsideWidth;
  while (width < wanted) {
    to += 1;
    width += widths[to] ?? outsideWidth;
  }
  return { from, to, width };
}

/** One span beside the other, each at least as wide as wanted. */
export function spansOf(widths: readonly number[], from: number, wanted: readonly number[]): readonly Span[] {
  let next = from;
  return wanted.map(width => {
    const span = spanOf(widths, next, width);
    next = span.to + 1;
    return span;
  });
}

/** A name that Excel takes for a sheet: at most 31 characters, none of `[]:*?/\'`, not empty, not its reserved word. */
export function sheetName(title: string, otherwise: string): string {
  const plain = title
    .replace(/[[\]:*?/\\'\p{C}\ufffd]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = plain
    .slice(0, 31)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return name === '' || name.toLowerCase() === 'history' ? otherwise : name;
}
