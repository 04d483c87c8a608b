import { type Money, money } from '../../kernel/money.ts';
import type { Company, YearFigures } from '../company/company.ts';
import type { SmeFigures } from './sme-result.ts';

/** What a year's figures lack: a figure, or the rate that makes EUR of one in lei. */
export type MissingFigure = 'averageStaff' | 'turnover' | 'totalAssets' | 'eurRate';

export type YearReading = {
  readonly figures: SmeFigures;
  readonly missing: readonly MissingFigure[];
  readonly estimated: boolean;
};

/** The figures of a year as they were filled in; null when nothing of that year is there. */
export function figuresOf(company: Company, year: number): YearFigures | null {
  if (company.referenceYear === year) {
    const { averageStaff, turnover, totalAssets, eurRate = null, estimated = null, approvedOn = null } = company;
    const main: YearFigures = { averageStaff, turnover, totalAssets, eurRate, estimated, approvedOn };
    if (hasFigures(main)) return main;
  }
  const other = company.otherYears?.[String(year)];
  return other !== undefined && hasFigures(other) ? other : null;
}

const hasFigures = ({ averageStaff, turnover, totalAssets }: YearFigures): boolean =>
  averageStaff !== null || turnover !== null || totalAssets !== null;

/** Years with at least one figure, newest first. */
export function yearsOf(company: Company): readonly number[] {
  const years = Object.keys(company.otherYears ?? {}).map(Number);
  if (company.referenceYear !== null) years.push(company.referenceYear);
  return [...new Set(years)].filter(year => figuresOf(company, year) !== null).sort((a, b) => b - a);
}

const nothing: YearReading = {
  figures: { staff: null, turnover: null, balance: null },
  missing: ['averageStaff', 'turnover', 'totalAssets'],
  estimated: false,
};

/** The figures of a year in EUR, and what is missing of them. [S56: the rate of the year's end] */
export function readYear(company: Company, year: number): YearReading {
  const known = figuresOf(company, year);
  if (known === null) return nothing;
  const { averageStaff, turnover, totalAssets, eurRate } = known;
  const missing: MissingFigure[] = [];
  if (averageStaff === null) missing.push('averageStaff');
  if (turnover === null) missing.push('turnover');
  if (totalAssets === null) missing.push('totalAssets');
  const inLei = turnover?.currency === 'RON' || totalAssets?.currency === 'RON';
  if (inLei && !isRate(eurRate)) missing.push('eurRate');
  return {
    figures: { staff: averageStaff, turnover: inEur(turnover, eurRate), balance: inEur(totalAssets, eurRate) },
    missing,
    estimated: known.estimated === true,
  };
}

const isRate = (rate: number | null): rate is number => rate !== null && Number.isSafeInteger(rate) && rate > 0;

/**
 * An amount in EUR: lei by `rate` (lei for one euro, in ten-thousandths), rounded to the cent, half away from zero. Null
 * when there is no amount, or lei and no rate.
 */
export function inEur(amount: Money | null, rate: number | null): Money | null {
  if (amount === null || amount.currency === 'EUR') return amount;
  return isRate(rate) ? money(roundedShare(amount.minor, 10_000, rate), 'EUR') : null;
}

/** `value` × `by` ÷ `of`, exact, then rounded once to a whole number, half away from zero. `of` is above zero. */
export function roundedShare(value: number, by: number, of: number): number {
  const [product, parts] = [BigInt(value) * BigInt(by), BigInt(of)];
  const size = product < 0n ? -product : product;
  const rounded = (2n * size + parts) / (2n * parts);
  return Number(product < 0n ? -rounded : rounded);
}
