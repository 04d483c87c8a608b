import { daysInMonth, type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { isCnpCountyCode } from '../place/place.ts';

/** Why a CNP cannot be right. */
export const cnpErrors = ['length', 'digits', 'first-digit', 'date', 'check-digit'] as const;
export type CnpError = (typeof cnpErrors)[number];

/** What a CNP that may well be right does not tell; the form asks for it. A person may accept a warning. */
export const cnpWarnings = ['county', 'century-unknown', 'sex-unknown'] as const;
export type CnpWarning = (typeof cnpWarnings)[number];

export type CnpReading = {
  /** The thirteen digits without spaces around them; null when there are not thirteen digits. */
  readonly digits: string | null;
  /** In the order of `cnpErrors`; empty when the CNP can be right. */
  readonly errors: readonly CnpError[];
  /** In the order of `cnpWarnings`. Only a CNP without errors has any. */
  readonly warnings: readonly CnpWarning[];
  /** Null when the CNP has errors, or when its first digit does not tell the century. */
  readonly birthDate: PlainDate | null;
  /** Null when the CNP has errors or begins with 9. */
  readonly gender: 'M' | 'F' | null;
  /** Digits 8 and 9 as they stand, known or not: where it was issued, not where the person lives. Null with errors. */
  readonly countyCode: string | null;
};

const weights = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9] as const;

/**
 * What a personal code says: first digit (sex and century), birth date AALLZZ, county JJ, serial NNN, check digit. [S55]
 *
 * Wrong length, other characters, first digit 0, a day that does not exist or a wrong check digit are errors. A county
 * that the list does not know (new series such as 70 are in use) is a warning. First digit 7, 8 and 9 (foreign citizens)
 * do not tell the century: a warning, the birth date must be asked for; 9 does not tell the sex either.
 *
 * Spaces around the text are ignored, nothing else is. What is stored is not changed by reading it.
 */
export function readCnp(text: string): CnpReading {
  const typed = text.trim();
  const shape = shapeErrors(typed);
  if (shape.length > 0) return unreadable(null, shape);

  const first = typed.charAt(0);
  const errors: CnpError[] = [];
  if (first === '0') errors.push('first-digit');
  if (!dayExists(typed)) errors.push('date');
  if (cnpCheckDigit(typed.slice(0, 12)) !== typed.charAt(12)) errors.push('check-digit');
  if (errors.length > 0) return unreadable(typed, errors);

  const countyCode = typed.slice(7, 9);
  const birthDate = birthDateOf(typed);
  const gender = first === '9' ? null : Number(first) % 2 === 1 ? 'M' : 'F';
  const warnings: CnpWarning[] = [];
  if (!isCnpCountyCode(countyCode)) warnings.push('county');
  if (birthDate === null) warnings.push('century-unknown');
  if (gender === null) warnings.push('sex-unknown');
  return { digits: typed, errors, warnings, birthDate, gender, countyCode };
}

/**
 * The thirteenth digit for the first twelve: their weighted sum modulo 11, where 10 gives 1. [S55] Throws RangeError
 * when there are not twelve digits: a bug.
 *
 * One wrong digit is always found, but for one case: a remainder of 10 and a remainder of 1 give the same check digit 1.
 * So a CNP that ends in 1 has, at each of its first twelve places, at most one other digit that also passes.
 */
export function cnpCheckDigit(first12: string): string {
  if (!/^\d{12}$/.test(first12)) throw new RangeError('cnpCheckDigit: not twelve digits');
  const remainder = cnpRemainder(first12);
  return remainder === 10 ? '1' : String(remainder);
}

/** The weighted sum of the first twelve digits modulo 11, 0..10, before 10 becomes 1. */
function cnpRemainder(first12: string): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(first12.charAt(at)), 0) % 11;
}

/** `•••••••••0048`: only the last four characters. Text too short to be a CNP is hidden whole. */
export function maskCnp(cnp: string): string {
  const shown = cnp.length < 9 ? '' : cnp.slice(-4);
  return `${'•'.repeat(cnp.length - shown.length)}${shown}`;
}

function shapeErrors(typed: string): readonly CnpError[] {
  const errors: CnpError[] = [];
  if (typed.length !== 13) errors.push('length');
  if (/\D/.test(typed)) errors.push('digits');
  return errors;
}

function unreadable(digits: string | null, errors: readonly CnpError[]): CnpReading {
  return { digits, errors, warnings: [], birthDate: null, gender: null, countyCode: null };
}

/** The century by the first digit; 0, 7, 8 and 9 do not tell it. [S55] */
function centuryOf(first: string): string | null {
  if (first === '1' || first === '2') return '19';
  if (first === '3' || first === '4') return '18';
  return first === '5' || first === '6' ? '20' : null;
}

function birthDateOf(digits: string): PlainDate | null {
  const century = centuryOf(digits.charAt(0));
  if (century === null) return null;
  return parsePlainDate(`${century}${digits.slice(1, 3)}-${digits.slice(3, 5)}-${digits.slice(5, 7)}`);
}

/** Whether AALLZZ is a day; with the century unknown, whether it is one in some century (29 February 00 is). */
function dayExists(digits: string): boolean {
  if (centuryOf(digits.charAt(0)) !== null) return birthDateOf(digits) !== null;
  const [month, day] = [Number(digits.slice(3, 5)), Number(digits.slice(5, 7))];
  const leapIfAny = 2000 + Number(digits.slice(1, 3));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(leapIfAny, month);
}
