import { fullYears, type PlainDate } from '../../kernel/plain-date.ts';

/**
 * Age in completed years on a day, normally the day of entry into the operation, never today's. Someone born on
 * 29 February completes a year on 1 March of a common year. Negative when the day is before the birth. [S36]
 */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  return fullYears(birthDate, day);
}

/** The bands in which people are counted by age: below 25, above 54 [S36], and 55–64, the vulnerable category [S01]. */
export const ageBands = ['below-25', '25-54', '55-64', 'above-64'] as const;
export type AgeBand = (typeof ageBands)[number];

/** The band of an age in completed years. */
export function ageBandOf(age: number): AgeBand {
  if (age <= 24) return 'below-25';
  if (age <= 54) return '25-54';
  return age <= 64 ? '55-64' : 'above-64';
}

/**
 * Whether someone is in the vulnerable category 55–64 on the day of entry: from the 55th birthday to the day before the
 * 65th, both included. [S01]; that the day of entry decides is inferred.
 */
export function isAged55To64(birthDate: PlainDate, entryDate: PlainDate): boolean {
  const age = ageOn(birthDate, entryDate);
  return age >= 55 && age <= 64;
}
