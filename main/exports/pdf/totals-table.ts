import type { Content, CustomTableLayout, TableCell } from 'pdfmake';
import type { ReportDocument, TotalLine } from '#shared/reports/model/report-document.ts';
import { inks, paper } from './paper.ts';
import { printedCount } from './printed-value.ts';
import type { Typeface } from './typeface.ts';
import { shortened } from './wrap-text.ts';

type Totals = NonNullable<ReportDocument['totals']>;

const figureWidth = 78;
const cellPadding = 5;
const fontSize = 8;
const linesAtMost = 5;

const indentOf = (line: TotalLine): number => 10 * Math.min(line.indent, 4);

const layout: CustomTableLayout = {
  hLineWidth: (at, node) => (at === 0 ? 0 : at === node.table.headerRows ? 0.8 : 0.4),
  hLineColor: (at, node) => (at === node.table.headerRows ? inks.headRow : inks.rule),
  vLineWidth: () => 0,
  paddingLeft: () => cellPadding,
  paddingRight: () => cellPadding,
  paddingTop: () => 1.6,
  paddingBottom: () => 1.4,
};

/** Widths of the label column and of each column of figures, in points without padding. */
function widthsOf({ headings }: Totals): readonly number[] {
  const figures = Math.max(1, headings.length);
  const each = Math.min(figureWidth, Math.max(12, (paper.inner - 160) / figures - 2 * cellPadding));
  const label = Math.max(60, Math.min(250, paper.inner - figures * (each + 2 * cellPadding) - 2 * cellPadding));
  return [label, ...headings.map(() => each)];
}

/** Width of the whole table in points. */
export const totalsWidth = (totals: Totals): number =>
  widthsOf(totals).reduce((sum, width) => sum + width + 2 * cellPadding, 0);

/** The totals as a table whose heading is repeated when it is continued on the next page. */
export function totalsTable(
  totals: Totals,
  lines: readonly TotalLine[],
  face: Typeface,
  language: ReportDocument['language'],
): Content {
  const [labelWidth = 0, figuresWidth = 0] = widthsOf(totals);
  // A row is never split, so no text in it may be endless.
  const bounded = (text: string, width: number): string =>
    shortened(face.printable(text).replaceAll('\n', ' '), (width * linesAtMost * 900) / fontSize, face);
  const heading = (text: string, alignment: 'left' | 'right'): TableCell => ({
    text: bounded(text, alignment === 'left' ? labelWidth : figuresWidth),
    alignment,
    bold: true,
    fontSize,
  });
  const figures = (line: TotalLine): TableCell[] =>
    totals.headings.map((_, at) => {
      const value = line.values[at];
      const text = value === undefined ? '' : printedCount(value, language);
      return { text, alignment: 'right', fontSize, bold: line.indent === 0 };
    });
  const label = (line: TotalLine): TableCell => ({
    text: bounded(line.label, labelWidth - indentOf(line)),
    fontSize,
    bold: line.indent === 0,
    margin: [indentOf(line), 0, 0, 0],
  });
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [...widthsOf(totals)],
      body: [
        [heading(totals.title, 'left'), ...totals.headings.map(text => heading(text, 'right'))],
        ...lines.map(line => [label(line), ...figures(line)]),
      ],
    },
    layout,
  };
}
