import { unzipSync } from 'fflate';
import { problem } from '#shared/kernel/problem.ts';
import { sayIn } from '#shared/kernel/translation.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { exportsMessagesEn, exportsMessagesRo } from '../exports.messages.ts';
import { ExportRefused, type WriteOptions } from '../write-options.ts';
import { makeEmptyWorkbook } from './empty-workbook.ts';
import { rowsXml } from './row-xml.ts';
import { columnLetters, columnWidths, mostColumns, mostRows } from './sheet-geometry.ts';
import { isText } from './sheet-styles.ts';
import { openSheet, rangesOf, withFilterName, withTextRanges } from './splice-sheet.ts';
import { type Part, zipParts } from './zip-parts.ts';

/**
 * Prints a finished report as a workbook of one sheet. Knows cells, not participants: it computes nothing.
 *
 * exceljs makes the styled workbook of no rows; the rows are written as XML past its object model and spliced into its
 * sheet part (ten times faster, a twelfth of the memory, the same file). Equal documents give equal bytes.
 *
 * Takes    a document and options (progress, abort).
 * Returns  the bytes of the file in chunks, made as they are asked for.
 * Throws   ExportRefused with `export.too-many-rows`, `export.too-many-columns` or `export.too-large` when Excel's format
 *          cannot hold it (before the first byte, except the last); the signal's reason when it is aborted.
 */
export async function* writeXlsx(document: ReportDocument, options: WriteOptions = {}): AsyncGenerator<Uint8Array> {
  const { columns, rows } = document;
  if (columns.length > mostColumns) {
    throw new ExportRefused(problem('export.too-many-columns', { columns: columns.length, most: mostColumns }));
  }
  // The headings, totals and signatures share the sheet: a thousand rows are kept for them.
  const most = mostRows - 1000;
  if (rows.length > most) throw new ExportRefused(problem('export.too-many-rows', { rows: rows.length, most }));
  options.signal?.throwIfAborted();
  const messages = document.language === 'ro' ? exportsMessagesRo : exportsMessagesEn;
  const workbook = await makeEmptyWorkbook(document, messages);
  const made = unzipSync(workbook.bytes);
  const first = workbook.headingRow + 1;
  const last = workbook.headingRow + rows.length;
  const parts: Part[] = Object.keys(made)
    .filter(name => !name.endsWith('/')) // folders, which a workbook has no use for
    .sort((a, b) => (a < b ? -1 : 1)) // `[Content_Types].xml` comes first, as readers of streams like it
    .map(name => ({ name, content: made[name] ?? new Uint8Array(0) }));

  const sheet = textOf(made, sheetPart);
  const titleBlock = `A1:${columnLetters(Math.max(0, columns.length - 1))}${workbook.headingRow}`;
  if (workbook.patternRow === null) {
    replacePart(parts, sheetPart, Buffer.from(withTextRanges(sheet, [titleBlock])));
  } else {
    const { head, tail, styles } = openSheet(sheet, workbook.patternRow, columns.length, rows.length);
    const texts = columns.flatMap(({ kind }, at) => (isText(kind) ? [at] : []));
    const ending = withTextRanges(tail, [titleBlock, ...rangesOf(texts, first, last)]);
    const style = { styles, widths: columnWidths(columns), cutMark: sayIn(messages, 'print.cut') };
    const rowXml = rowsXml(document, first, style, options);
    replacePart(parts, sheetPart, between(head, rowXml, ending));
    const filter = { from: `$A$${workbook.headingRow}`, to: `$${columnLetters(columns.length - 1)}$${last}` };
    replacePart(parts, workbookPart, Buffer.from(withFilterName(textOf(made, workbookPart), filter)));
  }
  yield* zipParts(parts);
  if (rows.length === 0) options.onRows?.(0, 0);
}
const sheetPart = 'xl/worksheets/sheet1.xml';
const workbookPart = 'xl/workbook.xml';

function* between(head: string, rows: Iterable<Uint8Array>, tail: string): Generator<Uint8Array> {
  yield Buffer.from(head);
  yield* rows;
  yield Buffer.from(tail);
}

function textOf(made: Record<string, Uint8Array>, name: string): string {
  const bytes = made[name];
  if (!bytes) throw new Error(`writeXlsx: exceljs made no ${name}`);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function replacePart(parts: Part[], name: string, content: Part['content']): void {
  const at = parts.findIndex(part => part.name === name);
  parts[at] = { name, content };
}
