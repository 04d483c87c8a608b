import { Temporal } from 'temporal-polyfill';
import type { Brand } from './brand.ts';

/** A calendar day, `YYYY-MM-DD`, with no time and no zone. Strings of this form sort by date. */
export type PlainDate = Brand<string, 'PlainDate'>;

/** Null when the text is not a day that exists in years 1000..9999: "2026-02-30" is refused, "2028-02-29" is not. */
export function parsePlainDate(text: string): PlainDate | null {
  const parts = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return text as PlainDate;
}

/**
 * A day as people write it: `31.12.2023`, `31/12/2023`, `31-12-2023`, `2023-12-31`; two-digit years are refused
 * because the century would be a guess. Null when it is not a day.
 */
export function parseTypedDate(text: string): PlainDate | null {
  const typed = text.trim();
  const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(typed);
  if (!parts) return parsePlainDate(typed);
  return parsePlainDate(`${parts[3]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`);
}

/** `zz.ll.aaaa`, the way Romanian papers write a day. */
export function romanianDate(day: PlainDate): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day some calendar days later (earlier when negative). */
export function addDays(day: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ days }).toString() as PlainDate;
}

/** The same day some months later; the end of a shorter month is kept: 31 August + 6 months = 28 February. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString() as PlainDate;
}

/** Calendar days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** Whole years completed on a day by someone born on another; 29 February completes on 1 March in common years. */
export function fullYears(bornOn: PlainDate, onDay: PlainDate): number {
  const years = Number(onDay.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return onDay.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** Both ends belong to the period. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate };

export const contains = (period: Period, day: PlainDate): boolean => period.from <= day && day <= period.to;

/** The calendar day of an instant (`2022-11-30T12:00:00Z`) in a time zone such as `Europe/Bucharest`. */
export function dayOfInstant(instant: string, timeZone: string): PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString() as PlainDate;
}

/** `30.11.2022 14:00`: an instant as a Romanian reads it, in the given time zone. */
export function romanianInstant(instant: string, timeZone: string): string {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const day = zoned.toPlainDate().toString() as PlainDate;
  return `${romanianDate(day)} ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
