import type { FieldSpec } from '../../kernel/field.ts';
import { money, parseAmount } from '../../kernel/money.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { type CellReading, cellText, leftOut, nothing, plainDigits, taken } from './cell-reading.ts';
import type { Cell } from './sheet.ts';

/** A whole number. Text may have words after it (`12 persoane`); a number with a fraction is left out. */
export function readIntegerCell(cell: Cell, { min, max }: { readonly min: number; readonly max: number }): CellReading {
  const text = cellText(cell);
  if (text === '') return nothing;
  const digits = /^(-?\d{1,15})(?:[.,]0+)?(?:\s*[a-zăâîșț./]+)?$/i.exec(text)?.[1];
  const number = Number(digits);
  if (digits === undefined) return leftOut('import.no-number');
  return number < min || number > max ? leftOut('field.range', { min, max }) : taken(number);
}

/** A number with at most two decimals as hundredths: `7,5`, `8 ore/zi`, a number of the workbook. More decimals are rounded and noted. */
export function readHundredthsCell(cell: Cell, spec: { readonly min: number; readonly max: number }): CellReading {
  const read = hundredthsOf(cell);
  if (read.kind !== 'value' || typeof read.value !== 'number') return read;
  const { min, max } = spec;
  return read.value < min || read.value > max ? leftOut('field.range', { min: min / 100, max: max / 100 }) : read;
}

function hundredthsOf(cell: Cell): CellReading {
  if (typeof cell === 'object' && cell?.kind === 'number') return rounded(cell.digits);
  const text = cellText(cell).replace(/\s*(?:de\s+)?(?:ore|h|hours?|pers(?:oane)?)?\s*(?:\/\s*(?:zi|day))?\.?$/i, '');
  if (text === '') return nothing;
  const amount = parseAmount(text, 'RON');
  return amount ? taken(amount.minor) : leftOut('import.no-number');
}

/** An amount in lei, or in euro where the cell says so. */
export function readMoneyCell(cell: Cell): CellReading {
  if (typeof cell === 'object' && cell?.kind === 'number') {
    const read = rounded(cell.digits);
    return read.kind === 'value' && typeof read.value === 'number'
      ? taken({ ...money(read.value, 'RON') }, ...read.notes)
      : read;
  }
  const text = cellText(cell);
  if (text === '') return nothing;
  const parts = /^(eur|euro|ron|lei|€)?\s*([-\d.,\s]+?)\s*(eur|euro|ron|lei|€)?$/i.exec(text);
  const named = (parts?.[1] ?? parts?.[3] ?? 'lei').toLowerCase();
  const currency = named.startsWith('eur') || named === '€' ? 'EUR' : 'RON';
  const amount = parts ? parseAmount(parts[2] ?? '', currency) : null;
  return amount ? taken({ ...amount }) : leftOut('import.no-amount');
}

/** By the digits as they are written: 0.125 is 13 hundredths (half away from zero), never what arithmetic in binary makes of it. */
function rounded(written: string): CellReading {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plainDigits(written) ?? '');
  if (!parts) return leftOut('import.no-number');
  const [, sign = '', whole = '', fraction = ''] = parts;
  const cents = Number(`${whole}${fraction.slice(0, 2).padEnd(2, '0')}`) + ((fraction[2] ?? '0') >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(cents)) return leftOut('import.no-number');
  // What a calculation leaves behind the twelfth figure is no fraction that anybody meant.
  const isNoise = /^(?:0{6,}|9{6,})/.test(fraction.slice(2));
  const notes: Problem[] = fraction.length > 2 && !isNoise ? [problem('import.rounded')] : [];
  return taken(sign === '-' && cents !== 0 ? -cents : cents, ...notes);
}

/** Whether a spec is one of those read here. */
export const isNumber = (spec: FieldSpec): boolean => ['integer', 'hundredths', 'money'].includes(spec.kind);
