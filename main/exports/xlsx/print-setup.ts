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
 * `&C`, `&R` parts, `&8` size (a space ends it, so that a year is not read as a size), `&&` an ampersand. A long title
 * is cut, never the rest.
 */
export function pageFooter({ title, identity }: ReportDocument, messages: Messages): string {
  const words = (key: string) => sayIn(messages, key);
  const plain = (text: string) => workbookText(text, '').replace(/\s+/g, ' ').replace(/&/g, '&&');
  const page = `&C&8 ${words('print.page')} &P ${words('print.of')} &N`;
  const state = `&R&8 ${plain(identity.madeAt)} · ${words('print.journalPosition')} ${identity.journalPosition}`;
  const period = plain(identity.period).slice(0, 60);
  const end = period === '' ? '' : ` · ${period}`;
  const room = longestFooter - page.length - state.length - end.length - '&L&8 …'.length;
  const name = plain(title);
  const kept = name.length <= room ? name : `${name.slice(0, Math.max(0, room)).replace(/&+$|[\ud800-\udbff]$/, '')}…`;
  return `&L&8 ${kept}${end}${page}${state}`;
}
