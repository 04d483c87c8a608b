import { parsePlainDate } from '#shared/kernel/plain-date.ts';
import type { CellValue, ColumnKind } from '#shared/reports/model/report-document.ts';
import { inlineText } from './cell-text.ts';

/** What stands between `<c r="A1" s="2"` and the next cell: type and content, or the end of an empty cell. */
export type CellWriter = (value: CellValue) => string;

/** Excel counts days from 1900 and believes in a 29 February 1900; from 1 March on every program agrees. */
const firstSafeDay = '1900-03-01';
const millisecondsPerDay = 86_400_000;
const serialOf1970 = 25_569;

/** The number by which a workbook means a day (1900 date system); null when it is not a day, or one that programs read differently. */
export function dateSerial(text: string): number | null {
  const day = parsePlainDate(text);
  if (day === null || day < firstSafeDay) return null;
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / millisecondsPerDay +
    serialOf1970
  );
}

/** The number format of Excel for a kind of column. Text is text even when someone types over it. */
export const numberFormats: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  code: '@',
  integer: '0',
  date: 'dd.mm.yyyy',
  money: '#,##0.00',
  hours: '0.00',
  percent: '0%',
};

/**
 * How the cells of a column of this kind are written. A value that does not fit its kind (a day that does not exist, a
 * remark in a column of numbers) is written as text, never dropped. Money, hours and per cent are divided by 100: the
 * quotient of two whole numbers is the double nearest to the decimal, so that its shortest form is that decimal.
 */
export function cellWriter(kind: ColumnKind, cutMark: string): CellWriter {
  const text = (value: string) => `" t="inlineStr"><is>${inlineText(value, cutMark)}</is></c>`;
  const number = (value: number) => (Number.isFinite(value) ? `"><v>${value}</v></c>` : text(String(value)));
  switch (kind) {
    case 'text':
    case 'code':
      return value => (value === null || value === '' ? empty : text(String(value)));
    case 'date': {
      const known = new Map<string, string>();
      const written = (day: string) => {
        const serial = dateSerial(day);
        return serial === null ? text(day) : number(serial);
      };
      return value => (value === null || value === '' ? empty : remembered(known, String(value), written));
    }
    case 'integer':
      return value =>
        value === null || value === '' ? empty : typeof value === 'number' ? number(value) : text(value);
    default:
      return value =>
        value === null || value === '' ? empty : typeof value === 'number' ? number(value / 100) : text(value);
  }
}
const empty = '"/>';

/** Days repeat: some thousands of them cover a century. The bound keeps a hostile document from filling the memory. */
function remembered(known: Map<string, string>, key: string, make: (key: string) => string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  if (known.size < 50_000) known.set(key, made);
  return made;
}
