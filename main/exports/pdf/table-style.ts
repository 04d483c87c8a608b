import type { ColumnPlan } from './column-widths.ts';
import { cellPadding } from './column-widths.ts';
import { paper } from './paper.ts';
import type { PaperTable } from './paper-table.ts';
import type { Typeface } from './typeface.ts';
import { shortened, wrapText } from './wrap-text.ts';

/** Above and below the lines of a cell, together, in points. */
export const rowPadding = 5.4;
const headPadding = 7;
/** A heading longer than this is cut: it is repeated on every page. */
const headLinesAtMost = 6;

/** The measured table: where columns begin, how wide their texts may be, and the heading row's lines. */
export type TableStyle = {
  readonly size: number;
  readonly leading: number;
  readonly columns: readonly ColumnPlace[];
  readonly blocks: readonly BlockPlace[];
  /** Heights in points: the band of block headings (0 without), and band and heading row together. */
  readonly blockHeight: number;
  readonly headHeight: number;
};
export type ColumnPlace = {
  readonly x: number;
  readonly width: number;
  /** Room for text, in thousandths of the font size. */
  readonly room: number;
  readonly heading: readonly string[];
};
export type BlockPlace = { readonly x: number; readonly width: number; readonly heading: string };

/** Turns planned widths into places on the page. */
export function tableStyle(table: PaperTable, plan: ColumnPlan, head: Typeface): TableStyle {
  const size = plan.fontSize;
  const leading = size * 1.22;
  let x = paper.left;
  const columns = plan.widths.map((width, at) => {
    const room = ((width - 2 * cellPadding) * 1000) / size + 0.5;
    const lines = wrapText(table.headings[at] ?? '', room, head);
    const heading =
      lines.length <= headLinesAtMost
        ? lines
        : [
            ...lines.slice(0, headLinesAtMost - 1),
            shortened(`${lines[headLinesAtMost - 1]} ${lines[headLinesAtMost]}`, room, head),
          ];
    const place = { x, width, room, heading };
    x += width;
    return place;
  });
  const blocks = blockPlaces(table.blocks, columns, size, head);
  const blockHeight = blocks.length > 0 ? leading + 5 : 0;
  const lines = Math.max(1, ...columns.map(({ heading }) => heading.length));
  return { size, leading, columns, blocks, blockHeight, headHeight: blockHeight + lines * leading + headPadding };
}

/** Neighbouring columns of the same block become one place. */
function blockPlaces(
  names: readonly (string | null)[],
  columns: readonly ColumnPlace[],
  size: number,
  head: Typeface,
): BlockPlace[] {
  const places: BlockPlace[] = [];
  let from = 0;
  while (from < names.length) {
    const name = names[from] ?? null;
    let to = from + 1;
    while (to < names.length && names[to] === name) to++;
    const [first, last] = [columns[from], columns[to - 1]];
    if (name !== null && first && last) {
      const width = last.x + last.width - first.x;
      const room = ((width - 2 * cellPadding) * 1000) / size;
      places.push({ x: first.x, width, heading: shortened(name.replaceAll('\n', ' '), room, head) });
    }
    from = to;
  }
  return places;
}

/** The texts of a row broken into lines, cell by cell. */
export const wrappedRow = (table: PaperTable, row: number, { columns }: TableStyle, body: Typeface) =>
  table.row(row).map((text, at) => wrapText(text, columns[at]?.room ?? 0, body));
