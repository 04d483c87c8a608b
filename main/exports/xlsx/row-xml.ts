import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { rowsPerChunk, type WriteOptions } from '../write-options.ts';
import { cellWriter } from './cell-xml.ts';
import { columnLetters, lineHeight, linesOf, widestLetter } from './sheet-geometry.ts';
import { isText } from './sheet-styles.ts';

/** How the cells look to which rows are written. */
export type RowStyle = {
  /** Style number of each column, as the workbook's style table counts. */
  readonly styles: readonly number[];
  /** Width of each column in characters: the height of a row with long texts follows from it, because programs other than Excel do not find it by themselves. */
  readonly widths: readonly number[];
  /** What ends a text that was cut. */
  readonly cutMark: string;
};

/**
 * Small letters of the body font that a text has room for in a column. Its width counts digits of the workbook's default
 * font: a point larger, 7 pixels each, where a letter of Romanian text takes 5.9 on average; margins and indent take the rest.
 */
const roomOf = (width: number) => Math.floor(width * 1.18 - 1.5);
/** The tallest row of Excel holds no more. */
const mostLines = Math.floor(400 / lineHeight);
const heightOf = (lines: number) => Math.min(mostLines, lines) * lineHeight + 2;

const chunkBytes = 1024 * 1024;
/** A UTF-16 unit is at most three bytes of UTF-8. */
const bytesPerUnit = 3;

/**
 * The rows of the table as the XML of a sheet in UTF-8, the first at row `firstRow`, in chunks of some hundreds of rows.
 * Two buffers take turns: a chunk is good until the one after the next is asked for. Each row goes into a buffer as soon
 * as it is made, so that its strings die young; gathering them for a chunk would cost as much time again in collection.
 * Throws the signal's reason when it is aborted; tells `onRows` every 500 rows and at the end.
 */
export function* rowsXml(
  { columns, rows }: ReportDocument,
  firstRow: number,
  { styles, widths, cutMark }: RowStyle,
  options: WriteOptions,
): Generator<Uint8Array> {
  const cells = columns.map(({ kind }, at) => ({
    open: `<c r="${columnLetters(at)}`,
    style: `" s="${styles[at] ?? 0}`,
    write: cellWriter(kind, cutMark),
    room: isText(kind) ? roomOf(widths[at] ?? 0) : Number.POSITIVE_INFINITY,
  }));
  let buffer = Buffer.allocUnsafe(chunkBytes);
  let other = Buffer.allocUnsafe(chunkBytes);
  let used = 0;
  const take = (): Uint8Array => {
    const taken = buffer.subarray(0, used);
    [buffer, other, used] = [other, buffer, 0];
    return taken;
  };
  for (let at = 0; at < rows.length; at++) {
    if (at % rowsPerChunk === 0) options.signal?.throwIfAborted();
    const values = rows[at] ?? [];
    const number = String(firstRow + at);
    let lines = 1;
    let line = '';
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      const value = values[column] ?? null;
      if (!cell) continue;
      line += cell.open + number + cell.style + cell.write(value);
      if (typeof value === 'string' && (value.length * widestLetter > cell.room || value.includes('\n'))) {
        lines = Math.max(lines, linesOf(value, cell.room));
      }
    }
    const height = lines === 1 ? '' : ` ht="${heightOf(lines)}" customHeight="1"`;
    const row = `<row r="${number}"${height}>${line}</row>`;
    if (row.length * bytesPerUnit > chunkBytes - used) {
      if (used > 0) yield take();
      if (row.length * bytesPerUnit > chunkBytes) yield Buffer.from(row);
      else used += buffer.write(row, used);
    } else used += buffer.write(row, used);
    const done = at + 1;
    if (done % rowsPerChunk === 0 || done === rows.length) {
      yield take();
      options.onRows?.(done, rows.length);
    }
  }
}
