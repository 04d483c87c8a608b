import type { PageSetup } from 'exceljs';
import { type Messages, sayIn } from '#shared/kernel/translation.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { workbookText } from './cell-text.ts';

/** A4 landscape, the table as wide as the page and as many pages as it takes, its headings on each. Margins in inches. */
export const pageSetup = (headings: { readonly first: number; readonly last: number }): Partial<PageSetup> => ({
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  printTitlesRow: `${headings.first}:${headings.last}`,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.3 },
});

/** Excel refuses a file whose footer is longer, its codes counted. */
const longestFooter = 255;

/**
 * The footer of each page: what paper this is, `Pagina 1 din 9`, and of which state of the data. In Excel's codes: `&L`,
 * `&C`, `&R` parts, `&8` size (a space ends it, so that a year is not read as a size), `&&` an ampersand. Each
 * text has its room, the title what the others leave.
 */
export function pageFooter({ title, identity }: ReportDocument, messages: Messages): string {
  const words = (key: string) => sayIn(messages, key);
  const page = `&C&8 ${words('print.page')} &P ${words('print.of')} &N`;
  const state = `&R&8 ${footerText(identity.madeAt, 40)} · ${words('print.journalPosition')} ${identity.journalPosition}`;
  const period = footerText(identity.period, 60);
  const end = `${period === '' ? '' : ` · ${period}`}${page}${state}`;
  return `&L&8 ${footerText(title, longestFooter - '&L&8 '.length - end.length)}${end}`;
}

/** A text as a footer may hold it, on one line and of at most so many characters, its codes counted. */
function footerText(text: string, room: number): string {
  const plain = workbookText(text, '').replace(/\s+/g, ' ').replace(/&/g, '&&');
  if (plain.length <= room) return plain;
  return `${plain.slice(0, room - 1).replace(/&+$|[\ud800-\udbff]$/, '')}…`;
}
