import { parsePlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import type { Language } from '#shared/kernel/translation.ts';
import type { CellValue, ColumnKind } from '#shared/reports/model/report-document.ts';

/** What separates cells: where the decimal sign is a comma, spreadsheets expect a semicolon. */
export const separators: Readonly<Record<Language, string>> = { ro: ';', en: ',' };

/**
 * A text that a spreadsheet opening the file will not take for a formula: one that begins with `=`, `+`, `-`, `@`, a tab
 * or a carriage return gets an apostrophe before it, which spreadsheets show as text. Left alone is what can do no harm:
 * a telephone number (`+` with digits and spaces only) and a plain negative number. A program that reads the file takes
 * the apostrophe off again, or reads the JSON.
 */
export function guardFormula(text: string): string {
  if (!/^[=+\-@\t\r]/.test(text)) return text;
  return /^\+[\d ]+$|^-\d+(?:[.,]\d+)?$/.test(text) ? text : `'${text}`;
}

/** Quoted when it holds the separator, a quote, a line break, or spaces at its ends (RFC 4180). */
export function quoted(text: string, separator: string): string {
  const plain = !text.includes(separator) && !/["\r\n]|^\s|\s$/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

/**
 * The text of a cell, not yet quoted. Romanian: days `zz.ll.aaaa`, decimal comma; English: `YYYY-MM-DD`, decimal point.
 * Money and hours always have two decimals and no grouping; per cent is the whole number. A value that does not fit its
 * column is guarded like any text. An empty cell is an empty text.
 */
export function csvCell(kind: ColumnKind, value: CellValue, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (kind !== 'money' && kind !== 'hours')) return String(value);
    const decimal = hundredths(value);
    return language === 'ro' ? decimal.replace('.', ',') : decimal;
  }
  if (kind === 'date' && language === 'ro') {
    const day = parsePlainDate(value);
    if (day !== null) return romanianDate(day);
  }
  return guardFormula(value);
}

/** Digits only, no division: 5 is `0.05`. */
function hundredths(value: number): string {
  const digits = String(Math.abs(Math.round(value))).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
