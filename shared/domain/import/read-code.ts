import { type Problem, problem } from '../../kernel/problem.ts';
import { withCommaBelow } from '../../kernel/search-text.ts';
import { readCui } from '../identity/cui.ts';
import { readIban } from '../identity/iban.ts';
import { readTradeRegisterNo } from '../identity/trade-register.ts';
import { type CellReading, cellText, leftOut, nothing, taken } from './cell-reading.ts';
import type { Cell } from './sheet.ts';

/** A text as it stands, in the letters of today: what looks like a formula is text as any other. */
export function readTextCell(cell: Cell): CellReading {
  const text = withCommaBelow(cellText(cell).normalize('NFC'));
  return text === '' ? nothing : taken(text);
}

/** A text of several lines, its line breaks kept. */
export function readLinesCell(cell: Cell): CellReading {
  if (typeof cell !== 'string') return readTextCell(cell);
  const lines = cell
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(line => cellText(line));
  const text = withCommaBelow(lines.join('\n').trim().normalize('NFC'));
  return text === '' ? nothing : taken(text);
}

/** A phone number. A mobile or county number of nine digits has lost its zero in a spreadsheet: put back, and noted. */
export function readPhoneCell(cell: Cell): CellReading {
  const text = cellText(cell).replace(/^(?:tel(?:efon)?|mobil|phone)\.?\s*:?\s*/i, '');
  if (text === '' || hasNone.test(text)) return nothing;
  const digits = text.replace(/\D/g, '');
  if (/^[237]\d{8}$/.test(digits) && !text.startsWith('+')) return taken(`0${digits}`, problem('import.phone-zero'));
  const isUsual = /^0[237]\d{8}$/.test(digits) || /^(?:00)?40[237]\d{8}$/.test(digits) || /^\+|^00/.test(text);
  if (digits.length < 6 || /[a-zăâîșț]{3}/i.test(text)) return leftOut('import.no-phone');
  return isUsual ? taken(text) : taken(text, problem('import.phone-unusual'));
}

/** How people say in a cell for a phone or an address that there is none. */
const hasNone = /^(?:nu (?:are|de[tț]ine|exist[aă])|f[aă]r[aă]|lips[aă]|no|none)$/i;

export function readEmailCell(cell: Cell): CellReading {
  const text = cellText(cell)
    .replace(/^mailto:/i, '')
    .replace(/[;,\s]+$/, '');
  if (text === '' || hasNone.test(text)) return nothing;
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/.test(text) ? taken(text) : leftOut('import.no-email');
}

/** A tax number; one that cannot be right is left out, since the firm would never be found by it. */
export function readCuiCell(cell: Cell): CellReading {
  const text = cellText(cell).replace(/^(?:cui|cif|c\.u\.i\.|c\.i\.f\.)\s*:?\s*/i, '');
  if (text === '') return nothing;
  const { digits, error } = readCui(text.replace(/\./g, ''));
  return digits === null ? leftOut(`import.cui-${error ?? 'digits'}`) : taken(digits);
}

export function readIbanCell(cell: Cell): CellReading {
  const text = cellText(cell);
  if (text === '') return nothing;
  const { iban } = readIban(text);
  return iban === null ? leftOut('import.no-iban') : taken(iban);
}

export function readRegisterCell(cell: Cell): CellReading {
  const text = cellText(cell);
  if (text === '') return nothing;
  const read = readTradeRegisterNo(text);
  return read.known === null ? taken(text, problem('import.register-unusual')) : taken(read.text);
}

/**
 * A code of so many digits (COR 6, CAEN 4), alone or before its words (`6201 Activități…`). A number that is one digit short
 * has lost its zero: put back, and noted.
 */
export function readDigitsCell(cell: Cell, length: number): CellReading {
  const text = cellText(cell);
  if (text === '') return nothing;
  const found = new RegExp(
    `^(?:cod\\s*)?(?:cor|caen)?\\s*(\\d{${length - 1},${length}})(?:\\s*[-–—:.,(]?\\s*\\D.*)?$`,
    'i',
  ).exec(text);
  const digits = found?.[1];
  if (digits === undefined) return leftOut('import.no-code', { digits: length });
  if (digits.length === length) return taken(digits);
  const isNumber = typeof cell === 'object';
  return isNumber ? taken(`0${digits}`, problem('import.code-zero')) : leftOut('import.no-code', { digits: length });
}

/** Problems of texts that are names: figures in them are a slip, or another column. */
export function nameNotes(name: string): readonly Problem[] {
  return /\d/.test(name) ? [problem('import.name-digits')] : [];
}
