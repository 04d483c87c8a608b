import { type Problem, problem } from '../../kernel/problem.ts';
import { readCnp } from '../identity/cnp.ts';
import { type CellReading, cleanText, leftOut, nothing, plainDigits, refusedCell, taken } from './cell-reading.ts';
import type { Cell } from './sheet.ts';

/** So many zeros at the end of a number are digits that a spreadsheet has lost: serial 000 with check digit 0 is given to nobody. */
const lostZeros = /0{4}$/;
const scientific = /^[-+]?\d(?:[.,](\d+))?[eE]\+?(\d{1,2})$/;

/**
 * A personal code as lists bring it: text, a number, with an apostrophe, with spaces or dots between digits, as `1.85E+12`.
 * What is certain is read; where digits were lost, one is missing or one is wrong, the row is refused, and nothing is
 * ever guessed. A series of counties that is not known, and first digits 7 to 9, are notes.
 */
export function readCnpCell(cell: Cell): CellReading {
  if (cell === null) return nothing;
  if (typeof cell === 'boolean') return refusedCell('import.cnp-no-digits');
  if (typeof cell !== 'string') {
    if (cell.kind === 'fault') return leftOut('import.fault', { fault: cell.fault });
    if (cell.kind === 'day') return refusedCell('import.cnp-is-day');
    return ofNumber(cell.digits);
  }
  const text = cleanText(cell).replace(/^c\.?\s*n\.?\s*p\.?\s*[:=]?\s*/i, '');
  if (text === '') return nothing;
  const exponent = scientific.exec(text);
  if (exponent) return ofExponent(text, exponent);
  // "1850312120048,0" and "1850312120048.00": a number that was written out as text.
  const whole = text.replace(/(?<=^\d{13})[.,]0{1,4}$/, '');
  const digits = whole.replace(/['’`´".,\s\-–/]/g, '');
  return judged(digits, text.replace(/['’`´"\s]/g, '') !== digits);
}

function ofNumber(written: string): CellReading {
  const plain = plainDigits(written);
  if (plain === null || plain.includes('.') || plain.startsWith('-')) return refusedCell('import.cnp-no-digits');
  if (lostZeros.test(plain) || plain.length > 15) return refusedCell('import.cnp-lost-digits');
  return judged(plain, false);
}

/** As text, only the digits that are written are known: thirteen of them are all, fewer are not. */
function ofExponent(text: string, [, fraction = '', power = '']: RegExpExecArray): CellReading {
  if (fraction.length !== 12 || Number(power) !== 12) return refusedCell('import.cnp-lost-digits');
  return judged(plainDigits(text.replace(',', '.')) ?? '', true);
}

function judged(digits: string, wasParted: boolean): CellReading {
  if (!/^\d+$/.test(digits)) return refusedCell('import.cnp-no-digits');
  if (digits.length === 12) return refusedCell('import.cnp-twelve', {}, digits);
  if (digits.length !== 13) return refusedCell('import.cnp-length', { digits: digits.length }, digits);
  const { errors, warnings } = readCnp(digits);
  const [error] = errors;
  if (error !== undefined) return refusedCell(`import.cnp-${error}`, {}, digits);
  const notes: Problem[] = warnings.map(warning => problem(`import.cnp-${warning}`));
  return taken(digits, ...notes, ...(wasParted ? [problem('import.cnp-parted')] : []));
}
