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
 * remark in a column of numbers) is written as text, never dropped. Money, hours and per cent come in hundredths.
 */
export function cellWriter(kind: ColumnKind, cutMark: string): CellWriter {
  const text = (value: string) => (value === '' ? empty : `" t="inlineStr"><is>${inlineText(value, cutMark)}</is></c>`);
  const number = (value: number) => (Number.isFinite(value) ? `"><v>${value}</v></c>` : text(String(value)));
  switch (kind) {
    case 'text':
    case 'code':
      return value => (value === null ? empty : text(String(value)));
    case 'integer':
      return value => (value === null ? empty : typeof value === 'number' ? number(value) : text(value));
    case 'date':
      return dayWriter(day => {
        const serial = dateSerial(day);
        return serial === null ? text(day) : number(serial);
      });
    default:
      return value => {
        if (value === null) return empty;
        if (typeof value === 'string') return text(value);
        return Number.isSafeInteger(value) ? `"><v>${hundredths(value)}</v></c>` : number(value / 100);
      };
  }
}
const empty = '"/>';

/** Days repeat: some thousands of them cover a century. The bound keeps a hostile document from filling the memory. */
function dayWriter(write: (day: string) => string): CellWriter {
  const known = new Map<number, string>();
  return value => {
    if (value === null || value === '') return empty;
    const day = String(value);
    const key = digitsOfDay(day);
    if (key === null) return write(day);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = write(day);
    if (known.size < 50_000) known.set(key, made);
    return made;
  };
}

/** The eight digits of `YYYY-MM-DD` as one number, whether or not there is such a day; null for any other text. */
function digitsOfDay(text: string): number | null {
  if (text.length !== 10) return null;
  let number = 0;
  for (let at = 0; at < 10; at++) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7) {
      if (code !== 45) return null;
    } else if (code < 48 || code > 57) return null;
    else number = number * 10 + code - 48;
  }
  return number;
}

/** A whole number of hundredths as a decimal: -5 is `-0.05`, 4050 is `40.5`. By its digits, several times faster than by division. */
function hundredths(value: number): string {
  const positive = Math.abs(value);
  const part = positive % 100;
  return `${value < 0 ? '-' : ''}${(positive - part) / 100}${decimals[part] ?? ''}`;
}
const decimals: readonly string[] = Array.from({ length: 100 }, (_, part) => String(part / 100).slice(1));
