import { sayIn } from '#shared/kernel/translation.ts';
import type { FormPart } from '#shared/reports/model/form.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { exportsMessagesEn, exportsMessagesRo } from '../../exports.messages.ts';
import { inkFor } from '../page-ink.ts';
import { inks } from '../paper.ts';
import type { PdfFile } from '../pdf-file.ts';
import { shortened } from '../wrap-text.ts';
import { type FormPage, paginate } from './band.ts';
import { formBands, type PagesOf } from './form-bands.ts';
import { sheet, type } from './sheet.ts';

/** How pages are numbered: each form by itself, or left to whoever numbers the whole file. */
export type Numbering = 'of-form' | 'none';

/** Lays out a form; how many pages it has is known before anything is drawn. */
export const layOutForm = (form: FormPart, file: PdfFile, language: ReportDocument['language'], pagesOf: PagesOf) =>
  paginate(formBands(form, file, language, pagesOf), sheet.titleTop);

/** Draws one laid out page on a new page of the file, with its head and foot. */
export function drawFormPage(
  file: PdfFile,
  document: ReportDocument,
  form: FormPart,
  pages: readonly FormPage[],
  at: number,
  numbering: Numbering,
): void {
  file.addPage(sheet);
  if (at === 0) file.document.outline.addItem(form.title);
  const ink = inkFor(file.document, sheet.height);
  for (const { band, top } of pages[at] ?? []) band.draw(ink, top);
  drawFoot(file, document, numbering === 'none' ? null : { page: at + 1, of: pages.length }, ink);
  if (at > 0) {
    const head = { face: file.medium, size: type.small, colour: inks.muted };
    const line = file.medium.printable(form.title).replaceAll('\n', ' ');
    ink.text(shortened(line, (sheet.inner * 1000) / type.small, file.medium), sheet.left, sheet.headBaseline, head);
  }
  ink.dry();
}

function drawFoot(
  { regular }: PdfFile,
  { identity, language }: ReportDocument,
  number: { readonly page: number; readonly of: number } | null,
  ink: ReturnType<typeof inkFor>,
): void {
  const say = (key: string) => sayIn(language === 'ro' ? exportsMessagesRo : exportsMessagesEn, key);
  const style = { face: regular, size: type.small, colour: inks.muted };
  const widthOf = (text: string): number => (regular.width(text) * type.small) / 1000;
  const facts = regular.printable(
    [
      '',
      ...(identity.smisCode === null ? [] : [`SMIS ${identity.smisCode}`]),
      `${say('print.madeAt')} ${identity.madeAt}`,
      `${say('print.journalPosition')} ${identity.journalPosition}`,
    ].join('  ·  '),
  );
  const room = sheet.inner - 90 - widthOf(facts);
  const project = regular.printable(identity.project).replaceAll('\n', ' ');
  ink.rule(sheet.left, sheet.footerRule, sheet.inner, inks.faint);
  const left = `${shortened(project, (Math.max(60, room) * 1000) / type.small, regular)}${facts}`;
  ink.text(shortened(left, ((sheet.inner - 84) * 1000) / type.small, regular), sheet.left, sheet.footerBaseline, style);
  if (number === null) return;
  const words = `${say('print.page')} ${number.page} ${say('print.of')} ${number.of}`;
  ink.text(words, sheet.right - widthOf(words), sheet.footerBaseline, style);
}
