import type { Worksheet } from 'exceljs';
import { unzipSync } from 'fflate';
import { problem } from '#shared/kernel/problem.ts';
import { type Messages, sayIn } from '#shared/kernel/translation.ts';
import type { DocumentPart, FormPart } from '#shared/reports/model/form.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { exportsMessagesEn, exportsMessagesRo } from '../../exports.messages.ts';
import { ExportRefused, type WriteOptions } from '../../write-options.ts';
import { escapeCodeSequences, workbookText } from '../cell-text.ts';
import { pageFooter } from '../print-setup.ts';
import { sheetName } from '../sheet-geometry.ts';
import { zipParts } from '../zip-parts.ts';
import { drawFormSheet } from './draw-form-sheet.ts';

/** More sheets than anybody turns over; a workbook of thousands also takes minutes to open. */
export const mostSheets = 250;

/**
 * Prints a document of forms as a workbook with a sheet for each: labels in the first column, what is filled in beside them,
 * questions with ☒ and ☐, tables, places for signatures. Equal documents give equal bytes. Throws ExportRefused when there
 * are more forms than `mostSheets`, and the signal's reason when it is aborted.
 */
export async function* writeFormWorkbook(
  document: ReportDocument,
  parts: readonly DocumentPart[],
  options: WriteOptions = {},
): AsyncGenerator<Uint8Array> {
  const { signal, onRows } = options;
  if (parts.length > mostSheets) {
    throw new ExportRefused(problem('export.too-many-sheets', { sheets: parts.length, most: mostSheets }));
  }
  signal?.throwIfAborted();
  const messages: Messages = document.language === 'ro' ? exportsMessagesRo : exportsMessagesEn;
  const clean = (text: string): string => escapeCodeSequences(workbookText(text, sayIn(messages, 'print.cut')));
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.title = clean(document.title);
  workbook.creator = 'Consorta';
  workbook.lastModifiedBy = 'Consorta';
  workbook.created = new Date(document.identity.madeAtInstant);
  workbook.modified = new Date(document.identity.madeAtInstant);
  const taken = new Set<string>();
  const forms = parts.filter((part): part is FormPart => part.kind === 'form');
  const shown = forms.length > 0 ? forms : [emptyForm(document)];
  for (const [at, form] of shown.entries()) {
    signal?.throwIfAborted();
    const name = freeName(sheetName(sheetTitle(form), sayIn(messages, 'print.sheet')), taken);
    const sheet = workbook.addWorksheet(name, { properties: { defaultRowHeight: 15 } });
    drawFormSheet(sheet, form, messages, clean);
    setUp(sheet, document, messages);
    onRows?.(at, shown.length);
  }
  const made = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const files = Object.keys(made)
    .filter(name => !name.endsWith('/'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map(name => ({ name, content: made[name] ?? new Uint8Array(0) }));
  yield* zipParts(files);
  onRows?.(shown.length, shown.length);
}

/** What tells one form from another stands at the end of its title. */
const sheetTitle = ({ title }: FormPart): string => title.split(' – ').at(-1) ?? title;

function setUp(sheet: Worksheet, document: ReportDocument, messages: Messages): void {
  sheet.views = [{ showGridLines: false }];
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.3 },
  });
  sheet.headerFooter.oddFooter = pageFooter(document, messages);
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    const end = ` (${number})`;
    free = `${name.slice(0, 31 - end.length)}${end}`;
  }
  taken.add(free.toLowerCase());
  return free;
}

const emptyForm = ({ title, heading, empty }: ReportDocument): FormPart => ({
  kind: 'form',
  title,
  fileName: title,
  heading,
  blocks: empty === null ? [] : [{ kind: 'paragraph', text: empty }],
});
