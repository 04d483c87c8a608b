import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import type { WriteOptions } from './write-options.ts';

export const exportFormats = ['xlsx', 'pdf', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Prints a document in a format. Each writer is loaded when it is first needed: exceljs and pdfmake are heavy. */
export async function* writeReport(
  document: ReportDocument,
  format: ExportFormat,
  options: WriteOptions = {},
): AsyncGenerator<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return yield* (await import('./xlsx/write-xlsx.ts')).writeXlsx(document, options);
    case 'pdf':
      return yield* (await import('./pdf/write-pdf.ts')).writePdf(document, options);
    case 'csv':
      return yield* (await import('./csv/write-csv.ts')).writeCsv(document, options);
    case 'json':
      return yield* (await import('./json/write-json.ts')).writeJson(document, options);
  }
}
