import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableFields } from '#shared/domain/table-fields.ts';
import { tableNames } from '#shared/domain/tables.ts';
import { decodeRow, maxProblemsPerRow } from '#shared/kernel/decode-row.ts';
import type { FieldSpecs } from '#shared/kernel/field.ts';
import { anyRow } from '#test/support/any-row.ts';

const specs = {
  name: { kind: 'text', label: 'x.name', maxLength: 10, required: true },
  remarks: { kind: 'text', label: 'x.remarks', maxLength: 50, multiline: true },
  code: { kind: 'code', label: 'x.code', maxLength: 4, pattern: '^\\d{4}$' },
  level: { kind: 'integer', label: 'x.level', min: 0, max: 8 },
  hours: { kind: 'hundredths', label: 'x.hours', min: 0, max: 2_400 },
  budget: { kind: 'money', label: 'x.budget' },
  on: { kind: 'date', label: 'x.on' },
  size: { kind: 'choice', label: 'x.size', values: ['small', 'large'] },
  done: { kind: 'flag', label: 'x.done' },
  asked: { kind: 'answer', label: 'x.asked', mayRefuse: false },
  sensitive: { kind: 'answer', label: 'x.sensitive', mayRefuse: true },
  owner: { kind: 'reference', label: 'x.owner', table: 'company' },
  place: {
    kind: 'group',
    label: 'x.place',
    fields: { town: { kind: 'text', label: 'x.place.town', maxLength: 20, required: true } },
  },
  days: {
    kind: 'list',
    label: 'x.days',
    of: { kind: 'group', label: 'x.day', fields: { on: { kind: 'date', label: 'x.day.on', required: true } } },
  },
  items: { kind: 'map', label: 'x.items', keyPattern: '^[A-Z]{3}$', of: { kind: 'flag', label: 'x.item' } },
} as const satisfies FieldSpecs;

const empty = {
  remarks: null,
  code: null,
  level: null,
  hours: null,
  budget: null,
  on: null,
  size: null,
  done: null,
  asked: null,
  sensitive: null,
  owner: null,
  place: null,
  days: [],
  items: {},
};
const problemsOf = (row: unknown): string[] => {
  const read = decodeRow(specs, row);
  return read.ok ? [] : read.error.map(({ at, code }) => `${at}: ${code}`);
};

test('what is absent is null, an empty list or an empty map', () => {
  expect(decodeRow(specs, { id: 'a', name: 'Ana' })).toEqual({ ok: true, value: { id: 'a', name: 'Ana', ...empty } });
});

test('texts are trimmed and composed; what is left empty is null', () => {
  const read = decodeRow(specs, { id: 'a', name: ' s\u0326 ', remarks: ' \r\na\r\nb ', code: ' 6201 ', place: {} });
  expect(read).toMatchObject({ ok: false, error: [{ at: 'place/town', code: 'field.required' }] });
  const filled = decodeRow(specs, { id: 'a', name: ' s\u0326 ', remarks: ' \r\na\r\nb ', code: ' 6201 ', size: null });
  expect(filled).toEqual({
    ok: true,
    value: { id: 'a', name: 'ș', ...empty, remarks: 'a\nb', code: '6201' },
  });
});

test.each<[unknown, string[]]>([
  [null, [': field.type']],
  [[], [': field.type']],
  ['x', [': field.type']],
  [{}, ['id: field.required', 'name: field.required']],
  [{ id: 7, name: 'x' }, ['id: field.type']],
  [{ id: 'a b', name: 'x' }, ['id: field.pattern']],
  [{ id: 'x'.repeat(65), name: 'x' }, ['id: field.pattern']],
  [{ id: '1850312120048', name: 'x' }, ['id: field.pattern']], // a CNP would show in every message
  [{ id: 'a', name: 'x', owner: '1850312120048' }, ['owner: field.pattern']],
  [{ id: 'a', name: '  ' }, ['name: field.required']],
  [{ id: 'a', name: 5 }, ['name: field.type']],
  [{ id: 'a', name: '12345678901' }, ['name: field.too-long']],
  [{ id: 'a', name: 'a\nb' }, ['name: field.pattern']],
  [{ id: 'a', name: 'a\u0000' }, ['name: field.pattern']],
  [{ id: 'a', name: 'a\ud800' }, ['name: field.pattern']],
  [{ id: 'a', name: 'x', surname: 'y' }, ['surname: field.unknown']],
  [{ id: 'a', name: 'x', 'a/b~': 'y' }, ['a~1b~0: field.unknown']],
  [{ id: 'a', name: 'x', code: 6201 }, ['code: field.type']],
  [{ id: 'a', name: 'x', code: '620' }, ['code: field.pattern']],
  [{ id: 'a', name: 'x', level: '3' }, ['level: field.type']],
  [{ id: 'a', name: 'x', level: 3.5 }, ['level: field.type']],
  [{ id: 'a', name: 'x', level: 9 }, ['level: field.range']],
  [{ id: 'a', name: 'x', level: -1 }, ['level: field.range']],
  [{ id: 'a', name: 'x', level: 0, hours: 2_400 }, []],
  [{ id: 'a', name: 'x', level: 8, hours: 2_401 }, ['hours: field.range']],
  [{ id: 'a', name: 'x', budget: 5 }, ['budget: field.type']],
  [{ id: 'a', name: 'x', budget: { minor: 1.5, currency: 'RON' } }, ['budget/minor: field.type']],
  [{ id: 'a', name: 'x', budget: { minor: 1, currency: 'USD' } }, ['budget/currency: field.choice']],
  [{ id: 'a', name: 'x', budget: { minor: 1, currency: 'RON', x: 1 } }, ['budget/x: field.unknown']],
  [{ id: 'a', name: 'x', on: '2022-02-30' }, ['on: field.date']],
  [{ id: 'a', name: 'x', on: '31.12.2022' }, ['on: field.date']],
  [{ id: 'a', name: 'x', on: '3036-01-01' }, []],
  [{ id: 'a', name: 'x', size: 'huge' }, ['size: field.choice']],
  [{ id: 'a', name: 'x', done: 'yes' }, ['done: field.type']],
  [{ id: 'a', name: 'x', asked: 'refused' }, ['asked: field.choice']],
  [{ id: 'a', name: 'x', sensitive: 'refused' }, []],
  [{ id: 'a', name: 'x', owner: '../../etc' }, ['owner: field.pattern']],
  [{ id: 'a', name: 'x', place: { town: 'Cluj', zip: '1' } }, ['place/zip: field.unknown']],
  [{ id: 'a', name: 'x', place: [] }, ['place: field.type']],
  [{ id: 'a', name: 'x', days: {} }, ['days: field.type']],
  [{ id: 'a', name: 'x', days: [{ on: '2022-01-01' }, {}] }, ['days/1/on: field.required']],
  [{ id: 'a', name: 'x', days: [null] }, ['days/0: field.required']],
  [{ id: 'a', name: 'x', days: new Array(1_001).fill({ on: '2022-01-01' }) }, ['days: field.too-long']],
  [{ id: 'a', name: 'x', items: { ABC: true, abc: true } }, ['items/abc: field.key']],
  [{ id: 'a', name: 'x', items: { ABC: null } }, ['items/ABC: field.required']],
])('%j has the problems %j', (row, expected) => {
  expect(problemsOf(row)).toEqual(expected);
});

test('every problem is named, and a row of nothing but problems stops at the cap', () => {
  expect(problemsOf({ id: '', name: null, level: 99, on: 'x' })).toEqual([
    'id: field.required',
    'name: field.required',
    'level: field.range',
    'on: field.date',
  ]);
  const noise = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`k${at}`, at]));
  expect(problemsOf({ id: 'a', name: 'x', ...noise })).toHaveLength(maxProblemsPerRow);
});

test('names that mean something to JavaScript are only names', () => {
  const row: unknown = JSON.parse('{"id":"a","name":"x","__proto__":{"level":3},"constructor":1}');
  expect(problemsOf(row)).toEqual(['__proto__: field.unknown', 'constructor: field.unknown']);
});

describe.each(tableNames)('rows of %s', table => {
  const fields = tableFields[table];

  test('any JSON at all is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), value => {
        decodeRow(fields, value);
        decodeRow(fields, { id: 'a', ...(typeof value === 'object' ? value : {}) });
      }),
    );
    const names = Object.keys(fields);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.jsonValue()), row => {
        decodeRow(fields, { id: 'a', ...row });
      }),
    );
  });

  test('a row in normal form is read as it is, and reading twice changes nothing', () => {
    fc.assert(
      fc.property(anyRow(fields), row => {
        expect(decodeRow(fields, row)).toEqual({ ok: true, value: row });
      }),
    );
  });
});

test('no problem repeats a value: values may be personal', () => {
  const row = { id: 'a', name: 'x', code: '1850312120048', level: '1850312120048', size: '1850312120048', on: '18503' };
  const read = decodeRow(specs, row);
  expect(JSON.stringify(read)).not.toContain('18503');
});
