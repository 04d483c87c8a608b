import type { Style, Worksheet } from 'exceljs';
import { lineHeight, linesOf, type Span } from './sheet-geometry.ts';

/** Writes cells of a sheet from the top down, keeping the row it has reached (counted from 1). */
export class SheetPen {
  row = 1;
  readonly widths: readonly number[];
  readonly #sheet: Worksheet;
  readonly #clean: (text: string) => string;

  /** `clean` makes of any text one that a workbook may hold. */
  constructor(sheet: Worksheet, widths: readonly number[], clean: (text: string) => string) {
    this.#sheet = sheet;
    this.widths = widths;
    this.#clean = clean;
  }

  /** A text or a number over neighbouring columns of the current row, merged into one cell when there are several. */
  write(span: Span, value: string | number, style: Partial<Style>): void {
    for (let column = span.from; column <= span.to; column++) {
      this.#sheet.getCell(this.row, column + 1).style = style;
    }
    if (value !== '')
      this.#sheet.getCell(this.row, span.from + 1).value = typeof value === 'string' ? this.#clean(value) : value;
    if (span.to > span.from) this.#sheet.mergeCells(this.row, span.from + 1, this.row, span.to + 1);
  }

  /** Makes the current row so many points high, or as high as the lines of these texts need. Merged cells never grow by themselves. */
  height(points: number): void {
    this.#sheet.getRow(this.row).height = points;
  }
  heightFor(texts: readonly { readonly text: string; readonly width: number }[], spare = 2): void {
    const lines = Math.max(1, ...texts.map(({ text, width }) => linesOf(text, width)));
    this.height(Math.min(400, lines * lineHeight + spare));
  }

  down(rows = 1): void {
    this.row += rows;
  }
}
