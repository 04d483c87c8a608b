import { addDays, addMonths, dayOfInstant, daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts';

/**
 * What stays when backups grow old. Today, this week and this month come on top of the numbers, so that each of them is
 * whole: of the last two days all; of the last 14 days the last of each; of the last 8 weeks (from Monday) the last of
 * each; of the last 24 months the last of each. The newest of all always stays, and so does what is dated in the future
 * (a clock was wrong).
 */
export const keeping = { allDays: 2, days: 14, weeks: 8, months: 24 } as const;

export type Dated = { readonly name: string /** UTC instant. */; readonly madeAt: string };

/** The names that may go, oldest first. `today` and days are of the person's calendar, in the given time zone. */
export function toThin(backups: readonly Dated[], today: PlainDate, timeZone: string): readonly string[] {
  const inOrder = backups.toSorted((a, b) => compare(a.madeAt, b.madeAt) || compare(a.name, b.name));
  const lastOf = new Map<string, string>();
  const days = new Map<string, PlainDate>();
  for (const { name, madeAt } of inOrder) {
    const day = dayOfInstant(madeAt, timeZone);
    days.set(name, day);
    for (const bucket of bucketsOf(day)) lastOf.set(bucket, name);
  }
  const newest = inOrder.at(-1)?.name;
  return inOrder
    .map(({ name }) => name)
    .filter(name => {
      const day = days.get(name) ?? today;
      if (name === newest || daysBetween(day, today) <= keeping.allDays) return false;
      const kept = bucketsOf(day).filter(bucket => isKept(bucket, today));
      return !kept.some(bucket => lastOf.get(bucket) === name);
    });
}

/**
 * The last day on which a backup of some day can still be kept, if it is the last of its month: when the values that were
 * erased from a workspace are gone from its backups too.
 */
export function keptAtMostUntil(day: PlainDate): PlainDate {
  return addDays(addMonths(monthOf(day), keeping.months + 1), -1);
}

/** `d2022-11-30`, `w2022-11-28` (its Monday), `m2022-11-01`. */
const bucketsOf = (day: PlainDate): readonly string[] => [`d${day}`, `w${mondayOf(day)}`, `m${monthOf(day)}`];

function isKept(bucket: string, today: PlainDate): boolean {
  const from = bucket.slice(1) as PlainDate;
  if (bucket.startsWith('d')) return daysBetween(from, today) <= keeping.days;
  if (bucket.startsWith('w')) return daysBetween(from, mondayOf(today)) <= keeping.weeks * 7;
  return from >= addMonths(monthOf(today), -keeping.months);
}

const monthOf = (day: PlainDate): PlainDate => `${day.slice(0, 8)}01` as PlainDate;

/** 3 January 2000 was a Monday. */
const aMonday = '2000-01-03' as PlainDate;
function mondayOf(day: PlainDate): PlainDate {
  const since = daysBetween(aMonday, day) % 7;
  return addDays(day, -((since + 7) % 7));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
