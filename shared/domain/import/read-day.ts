import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { foldForSearch } from '../../kernel/search-text.ts';
import {
  type CellContext,
  type CellReading,
  cellText,
  type DateOrder,
  leftOut,
  nothing,
  plainDigits,
  taken,
} from './cell-reading.ts';
import { type Cell, dayOfSerial } from './sheet.ts';

const months: ReadonlyMap<string, number> = new Map(
  [
    'ianuarie ian january jan i',
    'februarie feb february febr ii',
    'martie mar march mart iii',
    'aprilie apr april iv',
    'mai may v',
    'iunie iun june jun vi',
    'iulie iul july jul vii',
    'august aug viii',
    'septembrie sep sept september ix',
    'octombrie oct october x',
    'noiembrie nov noi november noe xi',
    'decembrie dec december xii',
  ].flatMap((names, at) => names.split(' ').map(name => [name, at + 1] as const)),
);

/** Years 1945 to 2075 as a workbook counts days. */
const [firstSerial, lastSerial] = [16_438, 64_284];
/** Nobody younger is in the register: a birth year of two digits is of the last century when this one would make a child. */
const youngest = 14;
/** A year of two digits further ahead than this is of the last century. */
const yearsAhead = 20;

/**
 * A day in any of the usual spellings: 31.12.1980, 31/12/80, 1980-12-31, 31 decembrie 1980, 31-Dec-80, December 31, 1980,
 * 31.XII.1980, 19801231, a workbook's number of days. Day before month unless that is no day; where the column has days
 * that can only be month first and nobody has said how it is meant, what could be either is left out. Years of two
 * digits by rule and noted: of a birth, the one that makes nobody younger than 14; else up to 20 years ahead.
 */
export function readDayCell(cell: Cell, context: CellContext, isBirth: boolean): CellReading {
  if (typeof cell === 'object' && cell !== null) {
    if (cell.kind === 'day') return taken(cell.day);
    if (cell.kind === 'fault') return leftOut('import.fault', { fault: cell.fault });
    return ofNumber(plainDigits(cell.digits) ?? '', context);
  }
  if (typeof cell === 'boolean') return leftOut('import.no-day');
  const text = cellText(cell)
    .replace(/\s*(?:,|\bora\b|t)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|am|pm)?$/i, '')
    .replace(/\s*(?:r\.?|a\.?|anul)$/i, '')
    .replace(/^(?:luni|marti|marți|miercuri|joi|vineri|sambata|sâmbătă|duminica|duminică)\s*,?\s*/i, '')
    .trim();
  if (text === '') return nothing;
  return ofText(text, context, isBirth);
}

function ofNumber(digits: string, { from1904 }: CellContext): CellReading {
  const compact = compactDay(digits);
  if (compact) return taken(compact);
  const serial = Number(digits.split('.')[0]);
  if (!(serial >= firstSerial && serial <= lastSerial)) return leftOut('import.no-day');
  const day = dayOfSerial(serial, from1904);
  return day === null ? leftOut('import.no-day') : taken(day, problem('import.day-of-number'));
}

function ofText(text: string, context: CellContext, isBirth: boolean): CellReading {
  const iso = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text);
  if (iso) return judged(iso[1], iso[2], iso[3]);
  const numeric = numericParts(text);
  if (numeric) return inOrder(numeric, context, isBirth);
  const worded = wordedParts(text);
  if (worded) {
    const year = fullYear(worded.year, context.today, isBirth);
    return judged(year.text, String(worded.month), worded.day, ...year.notes);
  }
  if (/^\d{8}$/.test(text)) {
    const day = compactDay(text);
    return day ? taken(day) : leftOut('import.no-day');
  }
  return /^\d{5}(?:[.,]\d+)?$/.test(text) ? ofNumber(text.replace(',', '.'), context) : leftOut('import.no-day');
}

type Parts = { readonly first: number; readonly second: number; readonly year: string };

function numericParts(text: string): Parts | null {
  const found = /^(\d{1,2})\s*[./\-– ]\s*(\d{1,2})\s*[./\-– ]\s*(\d{4}|\d{2})$/.exec(text);
  return found ? { first: Number(found[1]), second: Number(found[2]), year: found[3] ?? '' } : null;
}

function inOrder(
  { first, second, year: typed }: Parts,
  { dateOrder, today }: CellContext,
  isBirth: boolean,
): CellReading {
  const year = fullYear(typed, today, isBirth);
  const isEither = first <= 12 && second <= 12 && first !== second;
  if (isEither && dateOrder === 'unclear') return leftOut('import.day-unclear');
  const monthFirst = second > 12 || (isEither && dateOrder === 'month-first');
  const [day, month] = monthFirst ? [second, first] : [first, second];
  const notes = second > 12 ? [...year.notes, problem('import.month-first')] : year.notes;
  return judged(year.text, String(month), String(day), ...notes);
}

/** Whether the days of a column say how they are meant: `month-first` when some can be nothing else. */
export function dateOrderOf(cells: Iterable<Cell>): DateOrder {
  for (const cell of cells) {
    const parts = typeof cell === 'string' ? numericParts(cellText(cell)) : null;
    if (parts && parts.second > 12 && parts.first <= 12) return 'unclear';
  }
  return 'day-first';
}

function wordedParts(text: string): { day: string; month: number; year: string } | null {
  const folded = foldForSearch(text).replace(/[,.]/g, ' ').replace(/\s+/g, ' ').trim();
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/]*([a-z]{1,10})[\s\-/]*(\d{4}|\d{2})$/.exec(folded);
  const monthFirst = /^([a-z]{3,10})[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?[\s\-/]+(\d{4})$/.exec(folded);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = months.get(name ?? '');
  return day !== undefined && month !== undefined && year !== undefined ? { day, month, year } : null;
}

function fullYear(typed: string, today: PlainDate, isBirth: boolean): { text: string; notes: readonly Problem[] } {
  if (typed.length === 4) return { text: typed, notes: [] };
  const now = Number(today.slice(0, 4));
  const inThis = 2000 + Number(typed);
  const isThis = isBirth ? inThis <= now - youngest : inThis <= now + yearsAhead;
  const year = isThis ? inThis : inThis - 100;
  return { text: String(year), notes: [problem('import.short-year', { year })] };
}

/** `19801231` or `31121980`, whichever is a day of these times. */
function compactDay(digits: string): PlainDate | null {
  if (!/^\d{8}$/.test(digits)) return null;
  const isTimely = (day: PlainDate | null): day is PlainDate =>
    day !== null && day >= '1900-01-01' && day < '2100-01-01';
  const [a, b] = [
    parsePlainDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`),
    parsePlainDate(`${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`),
  ];
  if (isTimely(a)) return isTimely(b) ? null : a;
  return isTimely(b) ? b : null;
}

function judged(year = '', month = '', day = '', ...notes: readonly Problem[]): CellReading {
  const read = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return read === null ? leftOut('import.no-day') : taken(read, ...notes);
}
