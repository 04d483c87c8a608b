import { daysInMonth, type PlainDate } from '#shared/kernel/plain-date.ts';

/** A day by its number: 0 is 1 November 2021, a Monday. Adding days is adding numbers, which 100,000 lives need to be quick. */
export type DayNumber = number;

const days: readonly PlainDate[] = [2021, 2022, 2023, 2024].flatMap(year =>
  Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: daysInMonth(year, month + 1) }, (_, day) => `${year}-${two(month + 1)}-${two(day + 1)}`),
  )
    .flat()
    .filter(day => day >= '2021-11-01')
    .map(day => day as PlainDate),
);
const numbers: ReadonlyMap<string, DayNumber> = new Map(days.map((day, number) => [day, number]));

/** Throws RangeError outside November 2021 … December 2024. */
export function dayOf(number: DayNumber): PlainDate {
  const day = days[number];
  if (day === undefined) throw new RangeError(`dayOf: ${number} is outside the sample's calendar`);
  return day;
}

/** Throws RangeError for a day outside November 2021 … December 2024. */
export function numberOf(day: string): DayNumber {
  const number = numbers.get(day);
  if (number === undefined) throw new RangeError(`numberOf: ${day} is outside the sample's calendar`);
  return number;
}

/** Legal holidays of 2022 on which no class is held. */
const holidays: ReadonlySet<string> = new Set([
  '2022-01-24',
  '2022-04-22',
  '2022-04-25',
  '2022-06-01',
  '2022-06-13',
  '2022-08-15',
  '2022-11-30',
  '2022-12-01',
]);

/** The first `count` class days from a day on, on the given days of the week (Monday is 0), without holidays. */
export function classDays(from: DayNumber, weekdays: readonly number[], count: number): readonly DayNumber[] {
  const found: DayNumber[] = [];
  for (let day = from; found.length < count; day += 1) {
    if (weekdays.includes(day % 7) && !holidays.has(dayOf(day))) found.push(day);
  }
  return found;
}

/** The Monday after a day. */
export const nextMonday = (day: DayNumber): DayNumber => day + 7 - (day % 7);

/** The first working day from a day on, Saturdays, Sundays and holidays left out. */
export function workingDay(from: DayNumber): DayNumber {
  let day = from;
  while (day % 7 > 4 || holidays.has(dayOf(day))) day += 1;
  return day;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
