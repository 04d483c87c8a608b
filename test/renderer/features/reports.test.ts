import { expect, test } from 'vitest';
import { readParams, typedParams } from '#renderer/features/reports/period.ts';
import { fileNameOf, printedCell, printedSize } from '#renderer/features/reports/printed-cell.ts';

const register = {
  parameters: [
    { name: 'from', kind: 'day' },
    { name: 'to', kind: 'day' },
    { name: 'partner', kind: 'partner' },
  ],
  defaults: { from: '2022-01-10', to: '2022-11-30', other: 'kept' },
} as const;

test('parameters are shown as people write days, and read back', () => {
  const typed = typedParams(register);
  expect(typed).toEqual({ from: '10.01.2022', to: '30.11.2022', partner: '' });
  expect(readParams(typed, register)).toEqual({
    params: { from: '2022-01-10', to: '2022-11-30', other: 'kept' },
    problems: {},
    needed: null,
  });
  expect(readParams({ from: '1/6/2022', to: '2022-06-30', partner: 'p1' }, register).params).toEqual({
    from: '2022-06-01',
    to: '2022-06-30',
    partner: 'p1',
    other: 'kept',
  });
});

test.each([
  [{ from: '', to: '30.11.2022' }, { from: 'reports.day.missing' }],
  [
    { from: '31.02.2022', to: 'mâine' },
    { from: 'reports.day.wrong', to: 'reports.day.wrong' },
  ],
  [{ from: '02.11.2022', to: '01.11.2022' }, { to: 'reports.order' }],
])('what cannot be asked is said at its field: %j', (typed, problems) => {
  expect(readParams({ ...typed, partner: '' }, register)).toEqual({ params: null, problems, needed: null });
});

test('a period of one day is a period', () => {
  expect(readParams({ from: '01.11.2022', to: '01.11.2022', partner: '' }, register).params).toMatchObject({
    from: '2022-11-01',
    to: '2022-11-01',
  });
});

test('days without a default may stay open; what is needed is asked for first; a page may be opened for somebody', () => {
  const form = {
    parameters: [
      { name: 'participant', kind: 'participant', needed: true },
      { name: 'section', kind: 'choice', values: ['A', 'B'] },
      { name: 'from', kind: 'day' },
    ],
    defaults: { section: 'A' },
  } as const;
  expect(readParams(typedParams(form), form)).toEqual({ params: null, problems: {}, needed: 'participant' });
  const opened = typedParams(form, { participant: 'p7', from: '2022-05-02', unknown: 'dropped' });
  expect(opened).toEqual({ participant: 'p7', section: 'A', from: '02.05.2022' });
  expect(readParams(opened, form).params).toEqual({ participant: 'p7', section: 'A', from: '2022-05-02' });
  expect(readParams({ ...opened, from: '' }, form).params).toEqual({ participant: 'p7', section: 'A' });
});

test.each([
  ['text', 'Ștefan', 'Ștefan'],
  ['code', '007', '007'],
  ['date', '2022-02-07', '07.02.2022'],
  ['integer', 1200, '1200'],
  ['hours', 750, '7,5'],
  ['hours', 1_000, '10'],
  ['hours', 10_000, '100'],
  ['hours', 0, '0'],
  ['money', 123_456, '1.234,56'],
  ['percent', 85, '85 %'],
  ['text', null, ''],
] as const)('a cell of kind %s with %j reads %j', (kind, value, printed) => {
  expect(printedCell(kind, value)).toBe(printed);
});

test('sizes and names of files', () => {
  expect(printedSize(1)).toBe('1 KB');
  expect(printedSize(182_344)).toBe('182 KB');
  expect(printedSize(1_449_000)).toBe('1,4 MB');
  expect(fileNameOf('C:\\Users\\Ana\\Registru.xlsx')).toBe('Registru.xlsx');
  expect(fileNameOf('/home/ana/Registru.pdf')).toBe('Registru.pdf');
});
