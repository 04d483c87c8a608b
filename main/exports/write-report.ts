import { problem } from '#shared/kernel/problem.ts';
import { type ReportFormat, reportFormats } from '#shared/reports/model/define-report.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { ExportRefused, type WriteOptions } from './write-options.ts';

export const exportFormats = reportFormats;
export type ExportFormat = ReportFormat;

/**
 * Prints a document in a format. Each writer is loaded when it is first needed: exceljs and pdfmake are heavy. Throws
 * ExportRefused when the format cannot hold the document: one with stored files among its parts is a PDF (or JSON), and only
 * one of several parts can be a zip of them.
 */
export async function* writeReport(
  document: ReportDocument,
  format: ExportFormat,
  options: WriteOptions = {},
): AsyncGenerator<Uint8Array> {
  const { parts } = document;
  const hasFiles = parts?.some(({ kind }) => kind === 'file') === true;
  if (hasFiles && format !== 'pdf' && format !== 'json') throw new ExportRefused(problem('export.only-pdf'));
  switch (format) {
    case 'xlsx': {
      if (parts === undefined) return yield* (await import('./xlsx/write-xlsx.ts')).writeXlsx(document, options);
      return yield* (await import('./xlsx/forms/write-form-workbook.ts')).writeFormWorkbook(document, parts, options);
    }
    case 'pdf':
      return yield* (await import('./pdf/write-pdf.ts')).writePdf(document, options);
    case 'csv':
      return yield* (await import('./csv/write-csv.ts')).writeCsv(document, options);
    case 'json':
      return yield* (await import('./json/write-json.ts')).writeJson(document, options);
    case 'zip':
      if (parts === undefined) throw new ExportRefused(problem('export.no-parts'));
      return yield* (await import('./zip/write-part-files.ts')).writePartFiles(document, parts, options);
  }
}
