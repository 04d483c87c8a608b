import type { Style, Worksheet } from 'exceljs';
import { type Messages, sayIn } from '#shared/kernel/translation.ts';
import type { FormBlock, FormColumn, FormPart } from '#shared/reports/model/form.ts';
import type { CellValue, ReportSignature } from '#shared/reports/model/report-document.ts';
import { markedChoices } from '../../form-lines.ts';
import { dateSerial, numberFormats } from '../cell-xml.ts';
import { SheetPen } from '../sheet-pen.ts';
import { isText, styles } from '../sheet-styles.ts';

/** A form is as wide as an upright page: twelve narrow columns, over which each thing takes what it needs. */
const columnCount = 12;
const columnWidth = 8.5;
const labelColumns = 4;
const widths: readonly number[] = Array.from({ length: columnCount }, () => columnWidth);
const whole = { from: 0, to: columnCount - 1, width: columnCount * columnWidth };
const labelSpan = { from: 0, to: labelColumns - 1, width: labelColumns * columnWidth };
const valueSpan = { from: labelColumns, to: columnCount - 1, width: (columnCount - labelColumns) * columnWidth };
const labelStyle: Partial<Style> = { ...styles.label, alignment: { vertical: 'top', wrapText: true } };
/** Widths count digits of a larger font: this many small letters of a text have room in one. */
const lettersInWidth = 1.1;
const heading: Partial<Style> = { ...styles.heading, alignment: { vertical: 'middle', wrapText: true } };

/** Draws one form on its sheet. */
export function drawFormSheet(
  sheet: Worksheet,
  { title, heading: lines, blocks }: FormPart,
  messages: Messages,
  clean: (text: string) => string,
): void {
  sheet.columns = widths.map(width => ({ width }));
  const pen = new SheetPen(sheet, widths, clean);
  pen.write(whole, title, styles.title);
  pen.heightFor([{ text: title, width: whole.width * 0.65 }], 10);
  pen.down();
  for (const { label, value } of lines) drawLine(pen, label, value);
  for (const block of blocks) drawBlock(pen, block, messages);
}

function drawBlock(pen: SheetPen, block: FormBlock, messages: Messages): void {
  switch (block.kind) {
    case 'section':
      pen.down();
      pen.write(whole, block.title, heading);
      pen.height(20);
      pen.down();
      if (block.note !== null) drawText(pen, block.note, styles.note);
      break;
    case 'group':
      pen.write(whole, block.title, styles.section);
      pen.height(20);
      pen.down();
      break;
    case 'lines':
      for (const { label, value } of block.lines) drawLine(pen, label, value);
      break;
    case 'question':
      drawLine(pen, block.label, markedChoices(block));
      break;
    case 'paragraph':
      drawText(pen, block.text, styles.value);
      break;
    case 'table':
      if (block.rows.length === 0) drawText(pen, block.empty, styles.note);
      else drawTable(pen, block.columns, block.rows);
      break;
    case 'contents':
      drawTable(
        pen,
        block.columns,
        block.entries.map(({ cells }) => cells),
      );
      break;
    case 'signatures':
      drawSignatures(pen, block.signatures, messages);
      break;
  }
}

function drawLine(pen: SheetPen, label: string, value: string | null): void {
  pen.write(labelSpan, label, labelStyle);
  pen.write(valueSpan, value ?? '', value === null ? styles.signed : styles.value);
  pen.heightFor([
    { text: label, width: labelSpan.width * lettersInWidth },
    { text: value ?? '', width: valueSpan.width * lettersInWidth },
  ]);
  pen.down();
}

function drawText(pen: SheetPen, text: string, style: Partial<Style>): void {
  pen.write(whole, text, style);
  pen.heightFor([{ text, width: whole.width * lettersInWidth }]);
  pen.down();
}

/** Columns share the twelve by their widths, each at least one. */
function drawTable(pen: SheetPen, columns: readonly FormColumn[], rows: readonly (readonly CellValue[])[]): void {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  let reached = 0;
  let from = 0;
  const spans = columns.map(({ width }, at) => {
    reached += width;
    const last = columnCount - (columns.length - at);
    const to = Math.max(from, Math.min(last, Math.round((reached * columnCount) / all) - 1));
    const span = { from, to, width: (to - from + 1) * columnWidth };
    from = to + 1;
    return span;
  });
  const row = (texts: readonly { readonly value: CellValue; readonly style: Partial<Style> }[]): void => {
    for (const [at, { value, style }] of texts.entries()) {
      const span = spans[at];
      if (span && span.from < columnCount) pen.write(span, value ?? '', style);
    }
    pen.heightFor(
      texts.map(({ value }, at) => ({ text: String(value ?? ''), width: (spans[at]?.width ?? 9) * lettersInWidth })),
    );
    pen.down();
  };
  row(columns.map(({ heading: value }) => ({ value, style: heading })));
  for (const cells of rows) {
    row(columns.map(({ kind }, at) => ({ value: cellOf(kind, cells[at] ?? null), style: cellStyle(kind) })));
  }
}

/** Days as Excel's days, hours and amounts as decimals; a text stays one. */
function cellOf(kind: FormColumn['kind'], value: CellValue): CellValue {
  if (kind === 'date' && typeof value === 'string') return dateSerial(value) ?? value;
  const isHundredths = kind === 'money' || kind === 'hours' || kind === 'percent';
  return isHundredths && typeof value === 'number' ? value / 100 : value;
}

const cellStyle = (kind: FormColumn['kind']): Partial<Style> => ({
  ...styles.value,
  numFmt: numberFormats[kind],
  alignment: { vertical: 'top', wrapText: true, horizontal: isText(kind) ? 'left' : 'right' },
});

function drawSignatures(pen: SheetPen, signatures: readonly ReportSignature[], messages: Messages): void {
  pen.down();
  const each = Math.floor(columnCount / 3);
  for (let from = 0; from < signatures.length; from += 3) {
    const some = signatures.slice(from, from + 3);
    const line = (textOf: (signature: ReportSignature) => string, style: Partial<Style>, points: number): void => {
      for (const [at, signature] of some.entries()) {
        const span = { from: at * each, to: at * each + each - 2, width: (each - 1) * columnWidth };
        pen.write(span, textOf(signature), style);
      }
      pen.height(points);
      pen.down();
    };
    line(({ act }) => act, styles.act, 16);
    line(({ role }) => role, styles.note, 30);
    line(({ name }) => name ?? '', styles.value, 16);
    line(() => `${sayIn(messages, 'print.signature')}:`, styles.signed, 34);
    line(() => `${sayIn(messages, 'print.date')}:`, styles.signed, 24);
  }
}
