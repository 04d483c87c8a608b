import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { rowsPerChunk, type WriteOptions } from '../write-options.ts';
import { closingContent, longClosingContent } from './closing.ts';
import { columnNeeds, planColumns } from './column-widths.ts';
import { composeSheets, type Sheet } from './compose-sheets.ts';
import { drawTable } from './draw-table.ts';
import { writeForms } from './forms/write-forms.ts';
import { openingContent } from './opening.ts';
import { pageFrame } from './page-frame.ts';
import { inkFor } from './page-ink.ts';
import { paper } from './paper.ts';
import { type PaperTable, paperTable } from './paper-table.ts';
import { openPdfFile, type PdfFile } from './pdf-file.ts';
import { drawLaidOut, type LaidOutPage, layOut } from './pdfmake-layout.ts';
import { rowPadding, type TableStyle, tableStyle, wrappedRow } from './table-style.ts';

/**
 * Prints a document as a PDF on A4 landscape: the columns that are meant for paper, title and signatures laid out by
 * pdfmake, the long table drawn past it. The bytes come page by page and follow from the document alone. An aborted
 * signal makes it throw the signal's reason; between pages the event loop gets its turn.
 */
export async function* writePdf(document: ReportDocument, options: WriteOptions = {}): AsyncGenerator<Uint8Array> {
  const { signal, onRows } = options;
  if (document.parts !== undefined) return yield* writeForms(document, document.parts, options);
  signal?.throwIfAborted();
  const file = openPdfFile(document);
  try {
    const table = paperTable(document, file.regular, file.medium);
    const plan = planColumns(columnNeeds(table, file.regular, file.medium), paper.inner);
    const style = tableStyle(table, plan, file.medium);
    const rows = {
      lines: await countLines(table, style, file, signal),
      leading: style.leading,
      padding: rowPadding,
    };
    const sheets = composeSheets({
      opening: layOut(file, openingContent(document, file.regular), paper.titleTop),
      rows,
      headHeight: style.headHeight,
      closing: layOutClosing(document, file),
      closingHasTotals: document.totals !== null,
    });

    const drawFrame = pageFrame(document, file, sheets.length);
    const total = document.rows.length;
    let reported = 0;
    for (const [at, sheet] of sheets.entries()) {
      await nextTurn();
      signal?.throwIfAborted();
      file.addPage();
      const ink = inkFor(file.document);
      drawFrame(ink, at + 1);
      drawSheet(file, ink, table, style, sheet);
      const bytes = file.document.read();
      if (bytes) yield bytes;
      const done = sheet.table?.to.row ?? 0;
      if (done - reported >= rowsPerChunk && done < total) {
        reported = done;
        onRows?.(done, total);
      }
    }
    file.document.end();
    for (let bytes = file.document.read(); bytes; bytes = file.document.read()) yield bytes;
    onRows?.(total, total);
  } finally {
    file.document.destroy();
  }
}

function drawSheet(file: PdfFile, ink: ReturnType<typeof inkFor>, table: PaperTable, style: TableStyle, sheet: Sheet) {
  if (sheet.table) drawTable(ink, file, table, style, sheet.table, sheet.table.top);
  ink.dry();
  if (sheet.opening) drawLaidOut(file, sheet.opening, 0);
  if (sheet.closing) drawLaidOut(file, sheet.closing.page, sheet.closing.down);
}

/** Lines of each row's tallest cell. Only the counts are kept: the lines themselves of a long table would fill memory. */
async function countLines(table: PaperTable, style: TableStyle, file: PdfFile, signal?: AbortSignal) {
  const lines = new Uint32Array(table.rowCount);
  for (let row = 0; row < table.rowCount; row++) {
    if (row % rowsPerChunk === rowsPerChunk - 1) {
      await nextTurn();
      signal?.throwIfAborted();
    }
    let most = 1;
    for (const cell of wrappedRow(table, row, style, file.regular)) if (cell.length > most) most = cell.length;
    lines[row] = most;
  }
  return lines;
}

function layOutClosing(document: ReportDocument, file: PdfFile): readonly LaidOutPage[] {
  const content = closingContent(document, file.regular);
  if (!content) return [];
  const pages = layOut(file, content, paper.bodyTop);
  return pages.length <= 1 ? pages : layOut(file, longClosingContent(document, file.regular), paper.bodyTop);
}
