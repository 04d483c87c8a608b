import { describe, expect, test } from 'vitest';
import type { CellContext, CellReading } from '#shared/domain/import/cell-reading.ts';
import { dateOrderOf, readDayCell } from '#shared/domain/import/read-day.ts';
import { type Cell, dayOfSerial } from '#shared/domain/import/sheet.ts';
import { aProfile } from '#test/support/a-profile.ts';
import { day } from '#test/support/some-people.ts';

/* Days in every usual spelling. 31 December 1980 is day 29586 of the system of 1900 and 28124 of that of 1904. */
const context: CellContext = {
  today: day('2022-11-30'),
  from1904: false,
  dateOrder: 'day-first',
  profile: aProfile(),
  partners: [],
};
const said = (reading: CellReading): string =>
  reading.kind === 'value'
    ? [reading.value, ...reading.notes.map(({ code }) => code)].join(' ')
    : reading.kind === 'empty'
      ? 'empty'
      : reading.problem.code;
const number = (digits: string): Cell => ({ kind: 'number', digits, percent: false });

describe('one day', () => {
  test.each<[Cell, string]>([
    ['31.12.1980', '1980-12-31'],
    ['31/12/1980', '1980-12-31'],
    ['31-12-1980', '1980-12-31'],
    ['31. 12. 1980', '1980-12-31'],
    ['1980-12-31', '1980-12-31'],
    ['1980.12.31', '1980-12-31'],
    ['1980-12-31T00:00:00', '1980-12-31'],
    ['31.12.1980 00:00', '1980-12-31'],
    ['31.12.1980 r.', '1980-12-31'],
    ['31 decembrie 1980', '1980-12-31'],
    ['31 dec. 1980', '1980-12-31'],
    ['31-Dec-1980', '1980-12-31'],
    ['31 Dec 80', '1980-12-31 import.short-year'],
    ['December 31, 1980', '1980-12-31'],
    ['31.XII.1980', '1980-12-31'],
    ['1 noiembrie 2022', '2022-11-01'],
    ['19801231', '1980-12-31'],
    ['31121980', '1980-12-31'],
    ['31/12/80', '1980-12-31 import.short-year'],
    ['12/31/1980', '1980-12-31 import.month-first'],
    [number('29586'), '1980-12-31 import.day-of-number'],
    ['29586', '1980-12-31 import.day-of-number'],
    [{ kind: 'day', day: day('1980-12-31') }, '1980-12-31'],
    ['3.4.1980', '1980-04-03'],
    ['29.02.2023', 'import.no-day'],
    ['31.11.1980', 'import.no-day'],
    ['1980', 'import.no-day'],
    ['nu știe', 'import.no-day'],
    [number('7'), 'import.no-day'],
    [true, 'import.no-day'],
    ['', 'empty'],
    ['—', 'empty'],
  ])('%s', (cell, expected) => {
    expect(said(readDayCell(cell, context, true))).toBe(expected);
  });
});

test('a year of two digits: a birth makes nobody younger than 14, another day lies at most 20 years ahead', () => {
  expect(said(readDayCell('01.02.08', context, true))).toBe('2008-02-01 import.short-year');
  expect(said(readDayCell('01.02.09', context, true))).toBe('1909-02-01 import.short-year');
  expect(said(readDayCell('01.02.42', context, false))).toBe('2042-02-01 import.short-year');
  expect(said(readDayCell('01.02.43', context, false))).toBe('1943-02-01 import.short-year');
});

test('month first only where it can be nothing else, or was chosen', () => {
  expect(dateOrderOf(['03/04/1980', '12/31/1980'])).toBe('unclear');
  expect(dateOrderOf(['03/04/1980', '31/12/1980'])).toBe('day-first');
  const unclear = { ...context, dateOrder: 'unclear' } as const;
  expect(said(readDayCell('03/04/1980', unclear, false))).toBe('import.day-unclear');
  expect(said(readDayCell('12/31/1980', unclear, false))).toBe('1980-12-31 import.month-first');
  expect(said(readDayCell('04/04/1980', unclear, false))).toBe('1980-04-04');
  expect(said(readDayCell('03/04/1980', { ...context, dateOrder: 'month-first' }, false))).toBe('1980-03-04');
});

test('days of a workbook in both systems, and the day of 1900 that never was', () => {
  expect(dayOfSerial(29_586, false)).toBe('1980-12-31');
  expect(dayOfSerial(28_124, true)).toBe('1980-12-31');
  expect(dayOfSerial(1, false)).toBe('1900-01-01');
  expect(dayOfSerial(59, false)).toBe('1900-02-28');
  expect(dayOfSerial(60, false)).toBeNull();
  expect(dayOfSerial(61, false)).toBe('1900-03-01');
  expect(dayOfSerial(0, true)).toBe('1904-01-01');
  expect(dayOfSerial(44_895.75, false)).toBe('2022-11-30');
});
