import { type Messages, sayIn } from '#shared/kernel/translation.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { escapeCodeSequences, workbookText } from './cell-text.ts';
import { drawEnding } from './draw-ending.ts';
import { drawHeading } from './draw-heading.ts';
import { pageFooter, pageSetup } from './print-setup.ts';
import { columnWidths, sheetName } from './sheet-geometry.ts';
import { SheetPen } from './sheet-pen.ts';
import { bodyStyle, styles } from './sheet-styles.ts';

/** A workbook with everything but its rows. */
export type EmptyWorkbook = {
  readonly bytes: Uint8Array;
  /** The row of headings; the rows of the table begin below it. Counted from 1. */
  readonly headingRow: number;
  /** The row that holds the styles of the columns and gives way to the rows; null when the table is empty. */
  readonly patternRow: number | null;
};

/**
 * The styled workbook of no rows, made by exceljs: title block, headings, one pattern row, totals, notes, signatures,
 * print set-up, properties. exceljs is loaded here, because that alone costs a quarter of a second.
 */
export async function makeEmptyWorkbook(document: ReportDocument, messages: Messages): Promise<EmptyWorkbook> {
  const { default: ExcelJS } = await import('exceljs');
  const { identity, columns, rows } = document;
  const text = (value: string) => workbookText(value, sayIn(messages, 'print.cut'));
  const workbook = new ExcelJS.Workbook();
  workbook.title = text(document.title);
  workbook.subject = text([identity.project, identity.smisCode, identity.period].filter(Boolean).join(' · '));
  const state = `${sayIn(messages, 'print.journalPosition')} ${identity.journalPosition}`;
  workbook.description = text([document.report, identity.profile, state].join(' · '));
  workbook.creator = 'Consorta';
  workbook.lastModifiedBy = 'Consorta';
  workbook.created = new Date(identity.madeAtInstant);
  workbook.modified = new Date(identity.madeAtInstant);

  const widths = columnWidths(columns);
  const name = sheetName(document.title, sayIn(messages, 'print.sheet'));
  const sheet = workbook.addWorksheet(name, { properties: { defaultRowHeight: 15, dyDescent: 0.25 } });
  sheet.columns = widths.map(width => ({ width }));
  const pen = new SheetPen(sheet, widths, value => escapeCodeSequences(text(value)));
  const headings = drawHeading(pen, document);

  let patternRow: number | null = null;
  if (rows.length > 0) {
    patternRow = pen.row;
    columns.forEach((column, at) => {
      sheet.getCell(pen.row, at + 1).style = bodyStyle(column.kind);
    });
    sheet.autoFilter = { from: { row: headings.last, column: 1 }, to: { row: pen.row, column: columns.length } };
  } else {
    pen.write({ from: 0, to: Math.max(0, columns.length - 1), width: 0 }, document.empty ?? '', styles.empty);
    pen.height(24);
  }
  pen.down();
  drawEnding(pen, document, messages);

  sheet.views = [
    {
      state: 'frozen',
      xSplit: Math.min(document.frozenColumns, columns.length),
      ySplit: headings.last,
      showGridLines: false,
    },
  ];
  Object.assign(sheet.pageSetup, pageSetup(headings));
  sheet.headerFooter.oddFooter = pageFooter(document, messages);
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), headingRow: headings.last, patternRow };
}
