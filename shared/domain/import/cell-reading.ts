import type { JsonValue } from '../../kernel/json.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { type Facts, type Problem, problem } from '../../kernel/problem.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Partner } from '../partner/partner.ts';
import type { Cell } from './sheet.ts';

/**
 * What a cell came to. `left-out`: it cannot be read and is not taken, the rest of its row is; `refused`: the row must not be
 * taken with it, because it says who the person is; `digits` are those that stand in it. `notes` are about values that are taken and should be looked at.
 */
export type CellReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: JsonValue; readonly notes: readonly Problem[] }
  | { readonly kind: 'left-out' | 'refused'; readonly problem: Problem; readonly digits?: string };

/** `unclear`: some days of the column can only be month first, so `03/04/1980` means neither for sure. */
export type DateOrder = 'day-first' | 'month-first' | 'unclear';
/** What reading a cell needs beside the cell. */
export type CellContext = {
  readonly today: PlainDate;
  readonly from1904: boolean;
  readonly dateOrder: DateOrder;
  readonly profile: CallProfile;
  readonly partners: readonly Partner[];
};

export const nothing: CellReading = { kind: 'empty' };
export const taken = (value: JsonValue, ...notes: readonly Problem[]): CellReading => ({
  kind: 'value',
  value,
  notes,
});
export const leftOut = (code: string, facts: Facts = {}): CellReading => ({
  kind: 'left-out',
  problem: problem(code, facts),
});
export const refusedCell = (code: string, facts: Facts = {}, digits?: string): CellReading => ({
  kind: 'refused',
  problem: problem(code, facts),
  ...(digits === undefined ? {} : { digits }),
});

/** Signs that people put where there is nothing to say. */
const blanks = /^(?:[-–—_.*/]+|n\.?\s?\/?\s?a\.?|nu e(?:ste)? cazul|not applicable|null|none|fara)$/i;

/** Spaces of every kind, marks of direction and byte order: never part of a value. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;

/** The text of a cell, its spaces set right; empty for an empty one and for a dash. Numbers in digits without an exponent. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'da' : 'nu';
  if (typeof cell === 'string') return cleanText(cell);
  if (cell.kind === 'day') return cell.day;
  if (cell.kind === 'fault') return '';
  return plainDigits(cell.digits) ?? cell.digits;
}

export function cleanText(text: string): string {
  const clean = text
    .slice(0, 40_000)
    .replace(invisible, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  // The apostrophe by which Excel is told that digits are text, when it was typed into the text itself.
  const bare = /^['’`´]\s*\S/.test(clean) ? clean.replace(/^['’`´]\s*/, '') : clean;
  return blanks.test(bare) ? '' : bare;
}

/** A number of a file without exponent and without zeros after the point: `1.5E+3` is `1500`. Null when it is none. */
export function plainDigits(written: string): string | null {
  const parts = /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d{1,3}))?$/.exec(written);
  if (!parts) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const shift = Number(exponent);
  if (Math.abs(shift) > 60 || whole.length + fraction.length === 0) return null;
  const digits = whole + fraction;
  const point = whole.length + shift;
  const left = point <= 0 ? '' : digits.slice(0, point).padEnd(point, '0');
  const right = (point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)).replace(/0+$/, '');
  const body = `${left.replace(/^0+(?=\d)/, '') || '0'}${right === '' ? '' : `.${right}`}`;
  return sign === '-' && /[1-9]/.test(body) ? `-${body}` : body;
}
