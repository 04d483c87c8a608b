import { expect, test } from 'vitest';
import { maxTableProblems, readTables } from '#shared/domain/read-tables.ts';

const placesOf = (value: unknown): string[] => {
  const read = readTables(value);
  return read.ok ? [] : read.error.map(({ table, row, id, at, code }) => `${table}[${row}] ${id} ${at}: ${code}`);
};
const file = (tables: unknown) => ({ format: 1, tables });

test('rows of several tables are read into normal form, in the order of the file', () => {
  const read = readTables(
    file({
      company: [
        { id: 'c2', name: 'Beta SRL' },
        { id: 'c1', name: ' Alfa SRL ' },
      ],
      participation: [{ id: 'x', participant: 'p', course: 'c' }],
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.tables.company?.map(({ id, name, cui }) => [id, name, cui])).toEqual([
    ['c2', 'Beta SRL', null],
    ['c1', 'Alfa SRL', null],
  ]);
  expect(read.value.tables.participation?.[0]?.attendance).toEqual([]);
  expect(Object.keys(read.value.tables)).toEqual(['company', 'participation']);
});

test.each<[string, unknown, string[]]>([
  ['a list', [], ['[-1] null : tables.shape']],
  ['nothing', null, ['[-1] null : tables.shape']],
  ['no format', { tables: {} }, ['[-1] null format: tables.format']],
  ['format 2', { format: 2, tables: { participant: 'later' } }, ['[-1] null format: tables.format']],
  ['format "1"', { format: '1', tables: {} }, ['[-1] null format: tables.format']],
  ['no tables', { format: 1 }, ['[-1] null tables: tables.shape']],
  ['more than tables', { format: 1, tables: {}, author: 'x' }, ['[-1] null author: tables.extra-part']],
  ['an unknown table', file({ expense: [] }), ['expense[-1] null : tables.unknown']],
  ['rows by id', file({ company: { c1: {} } }), ['company[-1] null : tables.not-a-list']],
  [
    'the same id twice',
    file({
      company: [
        { id: 'c', name: 'A' },
        { id: 'd', name: 'B' },
        { id: 'c', name: 'C' },
      ],
    }),
    ['company[2] c id: tables.duplicate-id'],
  ],
  [
    'a second project',
    file({ project: [{ id: 'other', title: 'T', profileId: 'p' }] }),
    ['project[0] other id: tables.project-id'],
  ],
])('%s is refused', (_, value, expected) => {
  expect(placesOf(value)).toEqual(expected);
});

test('every problem of every row is listed with its table, row, id and field', () => {
  const tables = {
    company: [{ id: 'c1', name: 5 }, 'Alfa', { name: 'Fără id' }],
    participant: [{ id: 'p1', status: 'lead', lastName: 'Pop', firstName: 'Ana', domicile: { county: 7 } }],
    ghosts: 1,
  };
  expect(placesOf(file(tables))).toEqual([
    'company[0] c1 name: field.type',
    'company[1] null : field.type',
    'company[2] null id: field.required',
    'participant[0] p1 domicile/county: field.type',
    'ghosts[-1] null : tables.unknown',
  ]);
});

test('the same id may be in two tables: a dossier has the id of whoever it is about', () => {
  const tables = { company: [{ id: 'c1', name: 'A' }], dossier: [{ id: 'c1', owner: 'company' }] };
  expect(placesOf(file(tables))).toEqual([]);
});

test('after a thousand problems the rest is counted', () => {
  const read = readTables(file({ company: Array.from({ length: 1_500 }, (_, at) => ({ id: `c${at}` })) }));
  if (read.ok) throw new Error('rows without a name were read');
  expect(read.error).toHaveLength(maxTableProblems + 1);
  expect(read.error.at(-1)).toMatchObject({ code: 'tables.more', facts: { count: 500 } });
});
