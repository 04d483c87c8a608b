import type { ReportColumn } from '#shared/reports/model/report-document.ts';

/** What a sheet of Excel holds. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** Columns counted from 0: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${columnLetters(Math.floor(at / 26) - 1)}${last}`;
}

/** Width of the arrow of the filter, of the margins of a cell and of the indent of texts, in characters. */
const margin = 3;
const widest = 80;

/** Widths of the columns in Excel's unit (digits of the body font), so that no word of a heading is broken. */
export function columnWidths(columns: readonly ReportColumn[]): readonly number[] {
  return columns.map(({ heading, width }) => {
    const word = Math.max(...heading.split(/[\s/-]+/).map(part => part.length));
    return Math.min(widest, Math.max(width, Math.ceil(word * 1.15), 4) + margin);
  });
}

/** Points that a line of the body font takes. */
export const lineHeight = 13.5;

/**
 * Lines that a text takes in the width of so many small letters: broken at spaces, a longer word inside. Capitals and
 * digits are a quarter wider. At least one; an estimate that is rather too high than too low.
 */
export function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  if (text.length * widestLetter <= room && !text.includes('\n')) return 1;
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = at < text.length ? text.charCodeAt(at) : space;
    if (character !== space && character !== lineFeed) {
      word += (character >= 65 && character <= 90) || (character >= 48 && character <= 57) ? widestLetter : 1;
      continue;
    }
    const needed = used === 0 ? word : used + 1 + word;
    if (needed <= room) used = needed;
    else {
      lines += (used === 0 ? 0 : 1) + Math.ceil(word / room) - 1;
      used = word % room || room;
    }
    word = 0;
    if (character === lineFeed) {
      lines += 1;
      used = 0;
    }
  }
  return lines;
}
/** Width of a capital letter or a digit in small letters. */
export const widestLetter = 1.25;
const space = 32;
const lineFeed = 10;

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

/**
 * Spans within the table, as many as asked for and about equal, each with a column between it and the next where it has
 * columns to spare. Null when there are fewer columns.
 */
export function sharesOf(widths: readonly number[], count: number): readonly Span[] | null {
  if (widths.length < count) return null;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const spans: Span[] = [];
  let from = 0;
  let reached = 0;
  for (let at = 1; at <= count; at++) {
    const last = widths.length - 1 - (count - at);
    let to = from;
    reached += widths[to] ?? 0;
    while (to < last && reached + (widths[to + 1] ?? 0) / 2 <= (total * at) / count) {
      to += 1;
      reached += widths[to] ?? 0;
    }
    if (at === count) to = last;
    const end = at < count && to - from >= 2 ? to - 1 : to;
    spans.push({ from, to: end, width: widths.slice(from, end + 1).reduce((sum, width) => sum + width, 0) });
    from = to + 1;
  }
  return spans;
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
