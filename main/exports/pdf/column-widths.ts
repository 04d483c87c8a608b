import type { ColumnKind } from '#shared/reports/model/report-document.ts';
import type { PaperTable } from './paper-table.ts';
import type { Typeface } from './typeface.ts';

/** Room left and right of a cell's text, in points. */
export const cellPadding = 3.5;

export type ColumnPlan = {
  readonly fontSize: number;
  /** Of each column, padding included, in points; together they fill the page. */
  readonly widths: readonly number[];
};

/** What a column asks for, in thousandths of the font size, without padding. */
export type ColumnNeed = {
  /** Narrower than this words are cut. */
  readonly least: number;
  /** At this width (almost) nothing is wrapped. */
  readonly best: number;
  readonly flowing: boolean;
};

/** Tried from the largest; the smallest is used whatever happens. */
const fontSizes = [8, 7.5, 7, 6.5] as const;
/** Rows looked at: all of a usual report, evenly spread ones of a very long table. */
const sampledRows = 5_000;
/** A single very long word or text may not ask for more than this part of the page. */
const longestWordPart = 0.16;
const longestTextPart = 0.4;
/** Of room that is left over, dates, codes and numbers take less than texts do. */
const rigidPart = 0.4;

/**
 * Shares the page's width among columns. The largest font size is taken at which everything fits on one line, or else the
 * largest of at most 7.5 at which no word has to be cut; flowing texts then share what dates, codes and numbers leave.
 */
export function planColumns(needs: readonly ColumnNeed[], inner: number): ColumnPlan {
  const padding = 2 * cellPadding;
  const at = (fontSize: number) =>
    needs.map(({ least, best, flowing }) => {
      const narrow = Math.min(least, (inner * longestWordPart * 1000) / fontSize);
      const bounded = flowing ? Math.min(best, (inner * longestTextPart * 1000) / fontSize) : best;
      const min = ((flowing ? narrow : least) * fontSize) / 1000 + padding;
      return { min, best: Math.max(min, (bounded * fontSize) / 1000 + padding), flowing };
    });
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  const [large] = fontSizes;
  const fontSize =
    sum(at(large).map(column => column.best)) <= inner
      ? large
      : (fontSizes.slice(1).find(size => sum(at(size).map(column => column.min)) <= inner) ?? 6.5);
  const columns = at(fontSize);
  const least = sum(columns.map(column => column.min));
  const best = sum(columns.map(column => column.best));
  if (least > inner) return { fontSize, widths: columns.map(column => (column.min * inner) / least) };
  if (best > inner) return { fontSize, widths: evenly(columns, inner) };
  const weights = columns.map(column => column.best * (column.flowing ? 1 : rigidPart));
  const part = (inner - best) / sum(weights);
  return { fontSize, widths: columns.map((column, at) => column.best + (weights[at] ?? 0) * part) };
}

/**
 * Narrow columns get what they wish, and the widest ones give way to the same width, so that as few columns as possible
 * are wrapped. The wishes together are more than `inner`, the least widths are not.
 */
function evenly(columns: readonly { readonly min: number; readonly best: number }[], inner: number): number[] {
  const at = (level: number) => columns.map(({ min, best }) => Math.max(min, Math.min(best, level)));
  let [low, high] = [0, inner];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (at(middle).reduce((total, each) => total + each, 0) <= inner) low = middle;
    else high = middle;
  }
  return at(low);
}

const isFlowing = (kind: ColumnKind): boolean => kind === 'text';

/** Measures headings and cells. Of a flowing column, texts that stand out by their length are left to be wrapped. */
export function columnNeeds(table: PaperTable, body: Typeface, head: Typeface): readonly ColumnNeed[] {
  const longestWord = (text: string, face: Typeface) =>
    Math.max(0, ...text.split(/[ \n]/, 200).map(word => face.width(word)));
  const texts: number[][] = table.columns.map(() => []);
  const words: number[] = table.columns.map(() => 0);
  const step = Math.max(1, table.rowCount / sampledRows);
  for (let at = 0; at < table.rowCount; at += step) {
    for (const [column, text] of table.row(Math.floor(at)).entries()) {
      if (text === '') continue;
      const sample = text.length > 400 ? text.slice(0, 400) : text;
      texts[column]?.push(body.width(sample.replaceAll('\n', ' ')));
      words[column] = Math.max(words[column] ?? 0, longestWord(sample, body));
    }
  }
  return table.columns.map(({ kind }, column) => {
    const heading = table.headings[column] ?? '';
    const headingWord = longestWord(heading, head);
    const sorted = Float64Array.from(texts[column] ?? []).sort();
    const widest = sorted.at(-1) ?? 0;
    const nearlyAll = sorted[Math.floor(sorted.length * 0.97)] ?? widest;
    const usual = widest <= nearlyAll * 1.5 || sorted.length < 30 ? widest : nearlyAll;
    const headingBest = Math.max(headingWord, head.width(heading.replaceAll('\n', ' ')) / 2);
    return isFlowing(kind)
      ? { least: Math.max(headingWord, words[column] ?? 0), best: Math.max(headingBest, usual), flowing: true }
      : { least: Math.max(headingWord, widest), best: Math.max(headingBest, widest), flowing: false };
  });
}
