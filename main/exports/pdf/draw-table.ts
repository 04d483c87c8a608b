import { cellPadding } from './column-widths.ts';
import type { PageInk, TextStyle } from './page-ink.ts';
import { inks, paper } from './paper.ts';
import type { PaperTable } from './paper-table.ts';
import type { PdfFile } from './pdf-file.ts';
import type { TablePage } from './plan-pages.ts';
import { isRightAligned } from './printed-value.ts';
import { rowPadding, type TableStyle, wrappedRow } from './table-style.ts';
import type { Typeface } from './typeface.ts';

/**
 * Draws the heading row at `top` (points from the upper edge) and the rows of one page below it. This goes past pdfmake's
 * layout and pdfkit's text calls: ten thousand cells are ten thousand lines of operators and nothing else.
 */
export function drawTable(
  ink: PageInk,
  file: PdfFile,
  table: PaperTable,
  style: TableStyle,
  page: TablePage,
  top: number,
) {
  drawHeading(ink, file.medium, table, style, top);
  const { size, leading, columns } = style;
  const body: TextStyle = { face: file.regular, size, colour: inks.text };
  const ascent = baselineDrop(file.regular, size, leading);
  let y = top + style.headHeight;
  const lastRow = page.to.line > 0 ? page.to.row : page.to.row - 1;
  for (let row = page.from.row; row <= lastRow; row++) {
    const cells = wrappedRow(table, row, style, file.regular);
    const from = row === page.from.row ? page.from.line : 0;
    const to = row === page.to.row ? page.to.line : Math.max(1, ...cells.map(lines => lines.length));
    for (const [at, lines] of cells.entries()) {
      const column = columns[at];
      const kind = table.columns[at]?.kind;
      if (!column || !kind) continue;
      for (let line = from; line < Math.min(to, lines.length); line++) {
        const text = lines[line] ?? '';
        const baseline = y + rowPadding / 2 + (line - from) * leading + ascent;
        ink.text(text, startOf(text, column, isRightAligned(kind), body), baseline, body);
      }
    }
    y += (to - from) * leading + rowPadding;
    ink.rule(paper.left, y, paper.inner, inks.faint);
  }
}

function drawHeading(ink: PageInk, face: Typeface, table: PaperTable, style: TableStyle, top: number): void {
  const { size, leading, columns, blocks, blockHeight, headHeight } = style;
  const text: TextStyle = { face, size, colour: inks.onDark };
  const drop = baselineDrop(face, size, leading);
  ink.box(paper.left, top, paper.inner, headHeight, inks.headRow);
  for (const block of blocks) {
    ink.box(block.x + 0.5, top, block.width - 1, blockHeight - 0.5, inks.blockRow);
    ink.text(block.heading, block.x + cellPadding, top + 2.5 + drop, text);
  }
  const bottom = top + headHeight - 3.5;
  for (const [at, column] of columns.entries()) {
    const right = isRightAligned(table.columns[at]?.kind ?? 'text');
    const first = bottom - column.heading.length * leading;
    for (const [line, words] of column.heading.entries()) {
      ink.text(words, startOf(words, column, right, text), first + line * leading + drop, text);
    }
  }
}

/** From the top of a line to its baseline, with what the leading adds shared above and below. */
function baselineDrop({ font }: Typeface, size: number, leading: number): number {
  const [above, below] = [(font.ascender * size) / 1000, (-font.descender * size) / 1000];
  return (leading - above - below) / 2 + above;
}

function startOf(
  text: string,
  column: { readonly x: number; readonly width: number },
  right: boolean,
  { face, size }: TextStyle,
): number {
  if (!right) return column.x + cellPadding;
  return column.x + column.width - cellPadding - (face.width(text) * size) / 1000;
}
