import { romanianAmount, toDecimal } from '#shared/kernel/money.ts';
import { type PlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import type { Language } from '#shared/kernel/translation.ts';
import type { CellValue, ColumnKind } from '#shared/reports/model/report-document.ts';

/** Kinds whose values stand under one another by their last digit. */
export const isRightAligned = (kind: ColumnKind): boolean =>
  kind === 'integer' || kind === 'money' || kind === 'hours' || kind === 'percent';

/**
 * A cell as paper shows it. Romanian: `zz.ll.aaaa`, `1.234,56`; English: ISO days, `1,234.56`. Hours are hundredths,
 * money is bani; empty for null. A value that does not fit its kind is shown as it is.
 */
export function printedValue(value: CellValue, kind: ColumnKind, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'string') {
    const isDay = kind === 'date' && language === 'ro' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return isDay ? romanianDate(value as PlainDate) : value;
  }
  if (!Number.isSafeInteger(value)) return String(value);
  if (kind === 'money' || kind === 'hours') return hundredths(value, language);
  return kind === 'percent' ? `${value}%` : String(value);
}

function hundredths(minor: number, language: Language): string {
  const amount = { minor, currency: 'RON' } as const;
  return language === 'ro' ? romanianAmount(amount) : toDecimal(amount).replace(/\B(?=(\d{3})+\.)/g, ',');
}

/** A whole number of the totals table: `12.345` in Romanian, `12,345` in English. */
export function printedCount(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'ro' ? '.' : ',');
}
