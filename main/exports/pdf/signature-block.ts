import type { Content, CustomTableLayout, TableCell } from 'pdfmake';
import { type Language, sayIn } from '#shared/kernel/translation.ts';
import type { ReportSignature } from '#shared/reports/model/report-document.ts';
import { exportsMessagesEn, exportsMessagesRo } from '../exports.messages.ts';
import { inks, paper } from './paper.ts';
import type { Typeface } from './typeface.ts';
import { shortened } from './wrap-text.ts';

const gap = 30;
const labelWidth = 38;
const afterLabel = 6;

/** A line to write on beneath every value and none beneath the labels. */
const layout: CustomTableLayout = {
  hLineWidth: at => (at === 0 ? 0 : 0.6),
  hLineColor: () => inks.muted,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: column => (column === 0 ? afterLabel : 0),
  paddingTop: () => 0,
  paddingBottom: () => 2,
};

/**
 * Who signs: act and role, then places for name, date and signature. Three beside one another (four when there are just
 * four), more in further rows. Meant to be kept whole: the caller makes it part of something unbreakable.
 */
export function signatureBlock(signatures: readonly ReportSignature[], face: Typeface, language: Language): Content {
  const perRow = signatures.length === 4 ? 4 : 3;
  const width = (paper.inner - (perRow - 1) * gap) / perRow;
  const rows: Content[] = [];
  for (let at = 0; at < signatures.length; at += perRow) {
    const columns = signatures.slice(at, at + perRow).map(each => ({
      width,
      ...signaturePlace(each, width, face, language),
    }));
    rows.push({ columns, columnGap: gap, margin: [0, 16, 0, 0] });
  }
  return { stack: rows };
}

function signaturePlace({ act, role, name }: ReportSignature, width: number, face: Typeface, language: Language) {
  const messages = language === 'ro' ? exportsMessagesRo : exportsMessagesEn;
  // The block is never split, so nothing in it may be endless. A line in ten is lost where words do not fill it.
  const inLines = (text: string, lines: number, size: number, taken = 0): string =>
    shortened(face.printable(text).replaceAll('\n', ' '), ((width - taken) * lines * 900) / size, face);
  const line = (key: 'print.name' | 'print.date' | 'print.signature', value: string, above: number): TableCell[] => [
    {
      text: sayIn(messages, key),
      fontSize: 7,
      color: inks.muted,
      border: [false, false, false, false],
      margin: [0, above + 1, 0, 0],
    },
    {
      text: value === '' ? ' ' : value,
      fontSize: 8.5,
      border: [false, false, false, true],
      margin: [0, above, 0, 0],
    },
  ];
  const stack: Content[] = [
    { text: inLines(act, 2, 9), bold: true, fontSize: 9, color: inks.title },
    { text: inLines(role, 3, 8), fontSize: 8, color: inks.muted, margin: [0, 1, 0, 0] },
    {
      table: {
        widths: [labelWidth, width - labelWidth - afterLabel],
        dontBreakRows: true,
        body: [
          line('print.name', inLines(name ?? '', 2, 8.5, labelWidth + afterLabel), 9),
          line('print.date', '', 9),
          line('print.signature', '', 20),
        ],
      },
      layout,
    },
  ];
  return { stack };
}
