import { sayIn } from '#shared/kernel/translation.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { exportsMessagesEn, exportsMessagesRo } from '../exports.messages.ts';
import type { PageInk, TextStyle } from './page-ink.ts';
import { inks, paper } from './paper.ts';
import type { PdfFile } from './pdf-file.ts';
import type { Typeface } from './typeface.ts';
import { shortened } from './wrap-text.ts';

const footerRule = 550.5;
const footerBaseline = 561.5;
const runningHeadBaseline = 36;
const footerSize = 7;

/**
 * What every page carries: the report's identity and "Pagina x din y" at its foot, and from the second page on the title
 * at its head. A project's name that is too long is cut with `…`; the rest of the identity never is.
 */
export function pageFrame(document: ReportDocument, file: PdfFile, pages: number) {
  const { language, identity } = document;
  const say = (key: string) => sayIn(language === 'ro' ? exportsMessagesRo : exportsMessagesEn, key);
  const footer: TextStyle = { face: file.regular, size: footerSize, colour: inks.muted };
  const head: TextStyle = { face: file.medium, size: 7.5, colour: inks.muted };
  const inWidth = (text: string, width: number, { face, size }: TextStyle) =>
    shortened(flat(text, face), (width * 1000) / size, face);

  const facts = [
    ...(identity.smisCode === null ? [] : [`SMIS ${identity.smisCode}`]),
    `${say('print.period')} ${identity.period}`,
    `${say('print.madeAt')} ${identity.madeAt}`,
    `${say('print.journalPosition')} ${identity.journalPosition}`,
  ]
    .map(fact => `  ·  ${flat(fact, file.regular)}`)
    .join('');
  const factsWidth = (file.regular.width(facts) * footerSize) / 1000;
  const project = inWidth(identity.project, Math.max(60, paper.inner - 90 - factsWidth), footer);
  const identityLine = inWidth(`${project}${facts}`, paper.inner - 80, footer);
  const title = inWidth(document.title, paper.inner, head);

  return (ink: PageInk, page: number): void => {
    const number = `${say('print.page')} ${page} ${say('print.of')} ${pages}`;
    ink.rule(paper.left, footerRule, paper.inner, inks.faint);
    ink.text(identityLine, paper.left, footerBaseline, footer);
    const width = (file.regular.width(number) * footerSize) / 1000;
    ink.text(number, paper.right - width, footerBaseline, footer);
    if (page > 1) ink.text(title, paper.left, runningHeadBaseline, head);
  };
}

/** On one line. */
const flat = (text: string, face: Typeface): string => face.printable(text).replaceAll('\n', ' ');
