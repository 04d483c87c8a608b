import { addDays, addMonths, type PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';

/** Ends of the call's result windows. Many people leave on the same day, so each day is computed once. */
export type ResultWindows = {
  readonly immediateEnd: (exitOn: PlainDate) => PlainDate;
  readonly followUpOn: (exitOn: PlainDate) => PlainDate;
};
export function resultWindows({ resultWindows: { immediateDays, longTermMonths } }: CallProfile): ResultWindows {
  return {
    immediateEnd: remembered(day => addDays(day, immediateDays.value)),
    followUpOn: remembered(day => addMonths(day, longTermMonths.value)),
  };
}
function remembered(compute: (day: PlainDate) => PlainDate): (day: PlainDate) => PlainDate {
  const known = new Map<PlainDate, PlainDate>();
  return day => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const value = compute(day);
    known.set(day, value);
    return value;
  };
}
