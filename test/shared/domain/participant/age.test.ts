import { expect, test } from 'vitest';
import { ageOn, isAged55To64 } from '#shared/domain/participant/age.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';

const day = (text: string): PlainDate => text as PlainDate;

test.each([
  ['1967-03-15', '2022-03-15', 55], // birthday reached
  ['1967-03-16', '2022-03-15', 54], // one day short
  ['1980-02-29', '2022-04-01', 42],
  ['1980-02-29', '2022-02-28', 41], // not before 1 March in a common year
  ['1980-02-29', '2022-03-01', 42],
  ['1980-02-29', '2024-02-29', 44],
])('born %s, on %s: %i', (born, on, age) => expect(ageOn(day(born), day(on))).toBe(age));

test('55 to 64 holds from the 55th birthday to the day before the 65th', () => {
  expect(isAged55To64(day('1967-03-15'), day('2022-03-15'))).toBe(true);
  expect(isAged55To64(day('1967-03-16'), day('2022-03-15'))).toBe(false);
  expect(isAged55To64(day('1957-03-16'), day('2022-03-15'))).toBe(true);
  expect(isAged55To64(day('1957-03-15'), day('2022-03-15'))).toBe(false);
});
