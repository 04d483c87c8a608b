import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { rowsPerChunk, type WriteOptions } from '../write-options.ts';
import { cellWriter } from './cell-xml.ts';
import { columnLetters } from './sheet-geometry.ts';

/**
 * The rows of the table as the XML of a sheet, in chunks of some hundreds of rows, the first at `firstRow`.
 * `styles` has the style number of each column, as the workbook's style table counts. Throws the signal's reason when
 * it is aborted; tells `onRows` after each chunk.
 */
export function* rowsXml(
  document: ReportDocument,
  firstRow: number,
  styles: readonly number[],
  cutMark: string,
  options: WriteOptions,
): Generator<string> {
  const { columns, rows } = document;
  const cells = columns.map(({ kind }, at) => ({
    open: `<c r="${columnLetters(at)}`,
    style: `" s="${styles[at] ?? 0}`,
    write: cellWriter(kind, cutMark),
  }));
  for (let from = 0; from < rows.length; from += rowsPerChunk) {
    options.signal?.throwIfAborted();
    const until = Math.min(from + rowsPerChunk, rows.length);
    let xml = '';
    for (let at = from; at < until; at++) {
      const values = rows[at] ?? [];
      const number = String(firstRow + at);
      xml += `<row r="${number}">`;
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        if (cell) xml += cell.open + number + cell.style + cell.write(values[column] ?? null);
      }
      xml += '</row>';
    }
    yield xml;
    options.onRows?.(until, rows.length);
  }
}
