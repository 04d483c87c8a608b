import { addDays, type PlainDate, parsePlainDate } from './plain-date.ts';

/** Days that are worked although the table says free, or free although it does not: the Government adds bridge days. */
export type CalendarChanges = { readonly free?: readonly PlainDate[]; readonly worked?: readonly PlainDate[] };

/** Epiphany and the day of Saint John, free since 2024. */
const epiphany = [
  [1, 6],
  [1, 7],
] as const;

const dayOf = (year: number, month: number, day: number): PlainDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;

/**
 * Orthodox Easter Sunday of a year, in today's (Gregorian) calendar. The thirteen days between the calendars hold from 1900
 * to 2099: RangeError outside.
 */
export function orthodoxEaster(year: number): PlainDate {
  if (!Number.isInteger(year) || year < 1900 || year > 2099) throw new RangeError(`orthodoxEaster: year ${year}`);
  const [a, b, c] = [year % 4, year % 7, year % 19];
  const d = (19 * c + 15) % 30;
  const e = (2 * a + 4 * b - d + 34) % 7;
  const julian = dayOf(year, Math.floor((d + e + 114) / 31), ((d + e + 114) % 31) + 1);
  return addDays(julian, 13);
}

/** The legal holidays of a year in Romania, in order [LAW: Labour Code art. 139]; 6 and 7 January since 2024. */
export function romanianHolidays(year: number): readonly PlainDate[] {
  const easter = orthodoxEaster(year);
  const fixed: readonly (readonly [month: number, day: number])[] = [
    [1, 1],
    [1, 2],
    ...(year >= 2024 ? epiphany : []),
    [1, 24],
    [5, 1],
    [6, 1],
    [8, 15],
    [11, 30],
    [12, 1],
    [12, 25],
    [12, 26],
  ];
  // Good Friday, Easter Sunday and Monday; Pentecost Sunday and Monday, seven weeks later.
  const moving = [-2, 0, 1, 49, 50].map(days => addDays(easter, days));
  return [...new Set([...fixed.map(([month, day]) => dayOf(year, month, day)), ...moving])].sort();
}

const known = new Map<number, ReadonlySet<PlainDate>>();
function holidaysOf(year: number): ReadonlySet<PlainDate> {
  const before = known.get(year);
  if (before) return before;
  const holidays = new Set(romanianHolidays(year));
  known.set(year, holidays);
  return holidays;
}

function isWeekend(day: PlainDate): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // Sakamoto's rule: 0 is Sunday.
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  const weekday = (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + date) % 7;
  return weekday === 0 || weekday === 6;
}

/** Neither Saturday, Sunday nor a legal holiday; what `changes` says of a day goes before the table. */
export function isWorkingDay(day: PlainDate, { free = [], worked = [] }: CalendarChanges = {}): boolean {
  if (worked.includes(day)) return true;
  if (free.includes(day) || isWeekend(day)) return false;
  return !holidaysOf(Number(day.slice(0, 4))).has(day);
}

/**
 * The day some working days after an event; the day after the event is the first that may count. Zero gives the day itself.
 * RangeError for a negative or broken number and for more than 1,000 days.
 */
export function addWorkingDays(day: PlainDate, days: number, changes: CalendarChanges = {}): PlainDate {
  if (!Number.isInteger(days) || days < 0 || days > 1_000 || parsePlainDate(day) === null) {
    throw new RangeError(`addWorkingDays: ${days} days`);
  }
  let reached = day;
  for (let left = days; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, changes)) left -= 1;
  }
  return reached;
}
