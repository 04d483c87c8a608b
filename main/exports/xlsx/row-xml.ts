import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { rowsPerChunk, type WriteOptions } from '../write-options.ts';
import { cellWriter } from './cell-xml.ts';
import { columnLetters, lineHeight, linesOf } from './sheet-geometry.ts';
import { isText } from './sheet-styles.ts';

/** Characters of a column's width that its texts do not have: margins and indent. */
const textMargin = 2;
/** The tallest row of Excel, in points, holds no more. */
const mostLines = Math.floor(409 / lineHeight);
const heightOf = (lines: number) => Math.min(mostLines, lines) * lineHeight + 2;

/**
 * The rows of the table as the XML of a sheet, in chunks of some hundreds of rows, the first at `firstRow`.
 * `styles` has the style number of each column, as the workbook's style table counts; `widths` its width in characters,
 * from which the height of a row with long texts follows (programs other than Excel do not find it by themselves). Throws the signal's reason when
 * it is aborted; tells `onRows` after each chunk.
 */
export function* rowsXml(
  document: ReportDocument,
  firstRow: number,
  styles: readonly number[],
  widths: readonly number[],
  cutMark: string,
  options: WriteOptions,
): Generator<string> {
  const { columns, rows } = document;
  const cells = columns.map(({ kind }, at) => ({
    open: `<c r="${columnLetters(at)}`,
    style: `" s="${styles[at] ?? 0}`,
    write: cellWriter(kind, cutMark),
    room: isText(kind) ? Math.floor((widths[at] ?? 0) - textMargin) : null,
  }));
  for (let from = 0; from < rows.length; from += rowsPerChunk) {
    options.signal?.throwIfAborted();
    const until = Math.min(from + rowsPerChunk, rows.length);
    let xml = '';
    for (let at = from; at < until; at++) {
      const values = rows[at] ?? [];
      const number = String(firstRow + at);
      let lines = 1;
      let line = '';
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        const value = values[column] ?? null;
        if (!cell) continue;
        line += cell.open + number + cell.style + cell.write(value);
        if (cell.room !== null && typeof value === 'string' && (value.length > cell.room || value.includes('\n'))) {
          lines = Math.max(lines, linesOf(value, cell.room));
        }
      }
      xml += `<row r="${number}"${lines === 1 ? '' : ` ht="${heightOf(lines)}" customHeight="1"`}>${line}</row>`;
    }
    yield xml;
    options.onRows?.(until, rows.length);
  }
}
