import type { CallProfile } from '../../profiles/profile.ts';
import type { ImportKind } from '../import-run/import-run.ts';
import { rememberedHeading } from './heading-words.ts';
import { headingMatcher, type MatchedHeading } from './match-heading.ts';
import type { Cell, MergedRange, Sheet, SheetRow } from './sheet.ts';

/** A column's heading: its own text, and the headings above that it stands under (the nearest last). */
export type Heading = { readonly column: number; readonly own: string; readonly above: readonly string[] };
export type FoundHeadings = {
  /** Number of the row with the headings; null when the sheet has none, and its first row is a person already. */
  readonly row: number | null;
  readonly headings: readonly Heading[];
  /** How many columns its words name. */
  readonly score: number;
};

/** Headings stand above the list, however long the title is. */
const rowsLooked = 80;
const levels = 3;

/** The row in which the headings of a list are: the one whose words name the most columns, rows above it joined where merged. */
export function findHeadings(
  sheet: Sheet,
  kind: ImportKind,
  profile: CallProfile,
  remembered: Readonly<Record<string, string>> = {},
): FoundHeadings {
  const match = headingMatcher(kind, profile);
  const isKnown = (heading: Heading): boolean => Object.hasOwn(remembered, rememberedHeading(writtenHeading(heading)));
  let best: FoundHeadings = { row: null, headings: [], score: 0 };
  for (const { row } of sheet.rows.slice(0, rowsLooked)) {
    const headings = headingsAt(sheet, row);
    const named = headings.map(match).filter((found): found is MatchedHeading => found !== null);
    const known = headings.filter(heading => heading.own !== '' && isKnown(heading)).length;
    const score = Math.max(new Set(named.map(({ target }) => target)).size, known);
    if (score > best.score) best = { row, headings, score };
  }
  const isEnough = best.score >= 2 || (best.score === 1 && best.headings.length === 1);
  if (isEnough) return best;
  const first = firstOfOtherKind(sheet);
  if (first !== null) return { row: first, headings: headingsAt(sheet, first), score: best.score };
  return { row: null, headings: unnamed(sheet), score: 0 };
}

/** The heading of a column with those it stands under, as shown and remembered. */
export const writtenHeading = ({ own, above }: Heading): string => [...above, own].join(' / ').slice(0, 300);

/** The first row of several texts without figures above one that has figures: headings in words that are not known. */
function firstOfOtherKind({ rows }: Sheet): number | null {
  const isWord = (cell: Cell): boolean => typeof cell === 'string' && cell.length < 80 && !/\d/.test(cell);
  for (const [at, { row, cells }] of rows.slice(0, rowsLooked).entries()) {
    const filled = cells.filter(cell => cell !== null);
    if (filled.length < 2 || !filled.every(isWord)) continue;
    const next = rows[at + 1]?.cells ?? [];
    return cells.some((cell, column) => cell !== null && next[column] != null && !isWord(next[column] ?? null))
      ? row
      : null;
  }
  return null;
}

const unnamed = (sheet: Sheet): Heading[] =>
  Array.from({ length: sheet.columns }, (_, column) => ({ column, own: '', above: [] }));

/** The headings of each column when they end in a row. */
export function headingsAt(sheet: Sheet, row: number): readonly Heading[] {
  const at = sheet.rows.findIndex(each => each.row === row);
  const rows = sheet.rows.slice(Math.max(0, at - levels + 1), at + 1);
  const merged = sheet.merged.filter(({ bottom, top }) => bottom > row - levels && top <= row);
  return Array.from({ length: sheet.columns }, (_, column) => headingOf({ rows, merged, row, column, sheet }));
}

type Place = {
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedRange[];
  readonly row: number;
  readonly column: number;
  readonly sheet: Sheet;
};

function headingOf({ rows, merged, row, column, sheet }: Place): Heading {
  const textAt = (from: number): { text: string; width: number } => {
    const range = merged.find(
      ({ top, bottom, left, right }) => top <= from && from <= bottom && left <= column && column <= right,
    );
    const cells = rows.find(each => each.row === (range?.top ?? from))?.cells ?? [];
    return { text: headingText(cells[range?.left ?? column] ?? null), width: range ? range.right - range.left + 1 : 1 };
  };
  const own = textAt(row);
  const above: string[] = [];
  let text = own.text;
  for (let from = row - 1; from > row - levels; from--) {
    const upper = textAt(from);
    if (upper.text === '' || upper.text === text) continue;
    // A title over all of the list says nothing of one column.
    const isTitle = upper.width > 0.7 * sheet.columns;
    if (text === '' && upper.width === 1) text = upper.text;
    else if (upper.width > 1 && !isTitle && !above.includes(upper.text)) above.unshift(upper.text);
  }
  return { column, own: text, above };
}

const headingText = (cell: Cell): string =>
  typeof cell === 'string' ? cell.slice(0, 300).replace(/\s+/g, ' ').trim() : '';
