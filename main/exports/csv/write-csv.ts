import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { formLines } from '../form-lines.ts';
import { rowsPerChunk, type WriteOptions } from '../write-options.ts';
import { csvCell, guardFormula, quoted, separators } from './csv-cell.ts';

/** So that Excel reads the letters as UTF-8. */
const byteOrderMark = '\ufeff';

/**
 * The table of a report as comma-separated values: one line of headings, one line a row, nothing else; UTF-8 with a byte
 * order mark, lines ending in CRLF. Separator, days and decimals follow the document's language, texts are guarded
 * against being read as formulas (`csvCell`, `guardFormula`). Forms are one line for each of their lines. Equal documents
 * give equal bytes.
 * Throws the signal's reason when it is aborted.
 */
export async function* writeCsv(document: ReportDocument, options: WriteOptions = {}): AsyncGenerator<Uint8Array> {
  const { columns, rows, language } = document.parts === undefined ? document : formLines(document, document.parts);
  const separator = separators[language];
  const line = (cells: readonly string[]) => `${cells.map(cell => quoted(cell, separator)).join(separator)}\r\n`;
  options.signal?.throwIfAborted();
  yield Buffer.from(byteOrderMark + line(columns.map(({ heading }) => guardFormula(heading))));
  for (let from = 0; from < rows.length; from += rowsPerChunk) {
    options.signal?.throwIfAborted();
    const chunk = rows.slice(from, from + rowsPerChunk);
    const lines = chunk.map(row => line(columns.map(({ kind }, at) => csvCell(kind, row[at] ?? null, language))));
    yield Buffer.from(lines.join(''));
    options.onRows?.(from + chunk.length, rows.length);
  }
  if (rows.length === 0) options.onRows?.(0, 0);
}
