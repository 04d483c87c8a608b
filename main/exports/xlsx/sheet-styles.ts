import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { ColumnKind } from '#shared/reports/model/report-document.ts';
import { numberFormats } from './cell-xml.ts';

/** The look of a workbook: dark slate headings, thin light lines, one font; nothing that a ministry's printer cannot do. */
const ink = 'FF1F2937';
const muted = 'FF64748B';
const slate = 'FF334155';
const darkSlate = 'FF1E293B';
const paleSlate = 'FFF1F5F9';
const line = 'FFD5DBE3';
const white = 'FFFFFFFF';

const font = (more: Partial<Font> = {}): Partial<Font> => ({
  name: 'Calibri',
  size: 10,
  family: 2,
  color: { argb: ink },
  ...more,
});
const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const edge = (argb: string) => ({ style: 'thin' as const, color: { argb } });
const box = (argb: string): Partial<Borders> => ({
  top: edge(argb),
  left: edge(argb),
  bottom: edge(argb),
  right: edge(argb),
});
const align = (
  horizontal: NonNullable<Alignment['horizontal']>,
  more: Partial<Alignment> = {},
): Partial<Alignment> => ({
  horizontal,
  vertical: 'top',
  ...more,
});

export const styles = {
  title: { font: font({ size: 14, bold: true }), alignment: align('left', { vertical: 'middle', wrapText: true }) },
  label: { font: font({ color: { argb: muted } }), alignment: align('left') },
  value: { font: font(), alignment: align('left', { wrapText: true }), numFmt: '@' },
  block: {
    font: font({ bold: true, color: { argb: white } }),
    fill: solid(darkSlate),
    border: box(muted),
    alignment: align('left', { vertical: 'middle', indent: 1 }), // in sight while its columns are
  },
  heading: {
    font: font({ bold: true, color: { argb: white } }),
    fill: solid(slate),
    border: box(muted),
    alignment: align('center', { vertical: 'middle', wrapText: true }),
  },
  empty: {
    font: font({ italic: true, color: { argb: muted } }),
    border: box(line),
    alignment: align('left', { vertical: 'middle', indent: 1 }),
  },
  section: { font: font({ size: 11, bold: true }), alignment: align('left', { vertical: 'middle' }) },
  totalHeading: {
    font: font({ bold: true }),
    fill: solid(paleSlate),
    border: box(line),
    alignment: align('right', { vertical: 'middle', wrapText: true }),
  },
  total: { font: font(), border: box(line), alignment: align('right'), numFmt: '#,##0' },
  note: { font: font({ color: { argb: muted } }), alignment: align('left', { wrapText: true }) },
  act: { font: font({ bold: true }), alignment: align('left', { wrapText: true }) },
  signed: {
    font: font({ color: { argb: muted } }),
    alignment: align('left', { vertical: 'bottom' }),
    border: { bottom: edge(muted) },
  },
} as const satisfies Readonly<Record<string, Partial<Style>>>;

/** The label of a line of totals; deeper lines stand further in. */
export const totalLabel = (indent: number): Partial<Style> => ({
  font: font({ bold: indent === 0 }),
  border: box(line),
  alignment: align('left', { indent, wrapText: true }),
});

const horizontal: Readonly<Record<ColumnKind, NonNullable<Alignment['horizontal']>>> = {
  text: 'left',
  code: 'left',
  integer: 'right',
  date: 'center',
  money: 'right',
  hours: 'right',
  percent: 'right',
};

/** Kinds whose cells are texts. */
export const isText = (kind: ColumnKind): boolean => kind === 'text' || kind === 'code';

/** A cell of the table. Texts wrap, so that paper shows all of them; figures never do, so that none is broken in two. */
export const bodyStyle = (kind: ColumnKind): Partial<Style> => ({
  font: font(),
  border: box(line),
  numFmt: numberFormats[kind],
  alignment: align(horizontal[kind], isText(kind) ? { wrapText: true, indent: 1 } : {}),
});
