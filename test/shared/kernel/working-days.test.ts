import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts';
import { addWorkingDays, isWorkingDay, orthodoxEaster, romanianHolidays } from '#shared/kernel/working-days.ts';

const day = (text: string): PlainDate => text as PlainDate;

/* Easter Sundays as printed in the church's calendar. */
test.each([
  [2021, '2021-05-02'],
  [2022, '2022-04-24'],
  [2023, '2023-04-16'],
  [2024, '2024-05-05'],
])('orthodox Easter of %i is %s', (year, easter) => {
  expect(orthodoxEaster(year)).toBe(easter);
});

test('the rule is not used where the calendars lie another number of days apart', () => {
  expect(() => orthodoxEaster(1899)).toThrow(RangeError);
  expect(() => orthodoxEaster(2100)).toThrow(RangeError);
});

test('the legal holidays of 2023; Epiphany and Saint John only from 2024', () => {
  expect(romanianHolidays(2023)).toEqual([
    '2023-01-01',
    '2023-01-02',
    '2023-01-24',
    '2023-04-14',
    '2023-04-16',
    '2023-04-17',
    '2023-05-01',
    '2023-06-01',
    '2023-06-04',
    '2023-06-05',
    '2023-08-15',
    '2023-11-30',
    '2023-12-01',
    '2023-12-25',
    '2023-12-26',
  ]);
  expect(romanianHolidays(2024).slice(0, 5)).toEqual([
    '2024-01-01',
    '2024-01-02',
    '2024-01-06',
    '2024-01-07',
    '2024-01-24',
  ]);
});

describe('working days', () => {
  /* T-1: money on Thursday 06.04.2023; free: 14 and 17 April (Easter), 1 May.
   * 7 | 10 11 12 13 are five days; then 18 19 20 21 | 24 25 26 27 28 | 2 May are ten. */
  test('five after 06.04.2023 is 13.04.2023, ten after that is 02.05.2023', () => {
    expect(addWorkingDays(day('2023-04-06'), 5)).toBe('2023-04-13');
    expect(addWorkingDays(day('2023-04-13'), 10)).toBe('2023-05-02');
  });

  /* T-2 counts calendar days: 15 left in November, 31, 31, 13. */
  test('ninety calendar days after 15.11.2022 are 13.02.2023', () => {
    expect(addDays(day('2022-11-15'), 90)).toBe('2023-02-13');
  });

  test('Saturday, Sunday and holidays are not worked; the days beside them are', () => {
    expect(['2022-11-25', '2022-11-26', '2022-11-27', '2022-11-28'].map(text => isWorkingDay(day(text)))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(isWorkingDay(day('2000-02-29'))).toBe(true);
    expect(isWorkingDay(day('2022-11-30'))).toBe(false);
  });

  test('a bridge day is free, a day to be made up for is worked', () => {
    const changes = { free: [day('2022-12-02')], worked: [day('2022-12-03')] };
    // 29.11 + 3: without changes 2, 5, 6 December; with them 3 (a Saturday), 5, 6.
    expect(addWorkingDays(day('2022-11-29'), 1)).toBe('2022-12-02');
    expect(addWorkingDays(day('2022-11-29'), 1, changes)).toBe('2022-12-03');
  });

  test('none is the day itself; nothing is counted backwards', () => {
    expect(addWorkingDays(day('2023-04-15'), 0)).toBe('2023-04-15');
    expect(() => addWorkingDays(day('2023-04-15'), -1)).toThrow(RangeError);
    expect(() => addWorkingDays(day('2023-04-15'), 1.5)).toThrow(RangeError);
  });
});
