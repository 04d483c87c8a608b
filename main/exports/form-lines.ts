import { sayIn } from '#shared/kernel/translation.ts';
import { choiceMark, type DocumentPart, type FormBlock, type FormPart } from '#shared/reports/model/form.ts';
import type { CellValue, ReportColumn, ReportDocument } from '#shared/reports/model/report-document.ts';
import { exportsMessagesEn, exportsMessagesRo } from './exports.messages.ts';

/** One line of a form read from the top down: the section and the label it stands under, and what is written. */
export type ReadLine = { readonly section: string; readonly label: string; readonly value: CellValue };

/** The lines of a form in their order. Of a table, each cell after its heading; open places and signatures are left out. */
export function linesOfForm({ heading, blocks }: FormPart): ReadLine[] {
  let section = '';
  const lines: ReadLine[] = heading.map(({ label, value }) => ({ section, label, value }));
  for (const block of blocks) {
    if (block.kind === 'section' || block.kind === 'group') section = block.title;
    lines.push(...linesOf(block).map(line => ({ ...line, section })));
  }
  return lines;
}

function linesOf(block: FormBlock): Omit<ReadLine, 'section'>[] {
  switch (block.kind) {
    case 'lines':
      return block.lines.map(({ label, value }) => ({ label, value }));
    case 'question':
      return [{ label: block.label, value: markedChoices(block) }];
    case 'paragraph':
      return [{ label: '', value: block.text }];
    case 'table':
      return block.rows.flatMap(row => cellsOf(block.columns, row));
    case 'contents':
      return block.entries.flatMap(({ cells }) => cellsOf(block.columns, cells));
    default:
      return [];
  }
}

const cellsOf = (columns: readonly { readonly heading: string }[], cells: readonly CellValue[]) =>
  columns.flatMap(({ heading }, at) => {
    const value = cells[at] ?? null;
    return value === null ? [] : [{ label: heading, value }];
  });

/** `☒ Da  ☐ Nu  ☐ refuz`. */
export const markedChoices = ({ choices }: Extract<FormBlock, { kind: 'question' }>): string =>
  choices.map(({ label, chosen }) => `${choiceMark(chosen)} ${label}`).join('  ');

/** A document of forms as the table of their lines: document, section, label, value. */
export function formLines(
  { language }: ReportDocument,
  parts: readonly DocumentPart[],
): Pick<ReportDocument, 'columns' | 'rows' | 'language'> {
  const messages = language === 'ro' ? exportsMessagesRo : exportsMessagesEn;
  const columns = ['document', 'section', 'field', 'value'].map(
    (key): ReportColumn => ({
      key,
      heading: sayIn(messages, `print.${key}`),
      kind: 'text',
      width: 30,
      block: null,
      onPaper: true,
    }),
  );
  const rows = parts.flatMap(part =>
    part.kind === 'form'
      ? linesOfForm(part).map(({ section, label, value }) => [part.title, section, label, value])
      : [],
  );
  return { language, columns, rows };
}
