import { describe, expect, test } from 'vitest';
import { fieldPlace, type Printing, printedValue } from '#shared/history/printed-value.ts';
import { recordName } from '#shared/history/record-name.ts';
import { planUndoOfRows, referencesIn } from '#shared/history/references.ts';
import { say } from '#shared/i18n/say.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import type { JsonValue } from '#shared/kernel/json.ts';
import type { Language } from '#shared/kernel/translation.ts';
import { findProfile } from '#shared/profiles/registry.ts';

const profile = findProfile('pocu-860-3-12');
if (!profile) throw new Error('no profile');
const printing = (language: Language): Printing => ({
  language,
  say: (key, facts = {}) => say(language, key, facts),
  profile,
  nameOf: (table, id) => `${table} ${id}`,
});
const shown = (table: string, path: string, value: JsonValue | undefined, language: Language = 'ro'): string => {
  const words = printing(language);
  return printedValue(fieldPlace(table, path, words).spec, value, words, path);
};
const label = (table: string, path: string, language: Language = 'ro') =>
  fieldPlace(table, path, printing(language)).label;

describe('a value as people read it', () => {
  test.each<[string, string, JsonValue | undefined, string, string]>([
    ['participant', 'birthDate', '2023-12-31', '31.12.2023', '31.12.2023'],
    ['participant', 'resultTraining', true, 'Da', 'Yes'],
    ['participant', 'resultTraining', false, 'Nu', 'No'],
    ['participant', 'contract/hoursPerDay', 750, '7,5', '7,5'],
    ['participant', 'status', 'in_operation', 'în operațiune', 'in operation'],
    ['participant', 'labourStatus', ['employed', 'unemployed'], 'angajat, șomer', 'employed, unemployed'],
    ['participant', 'domicile/county', 'CJ', 'Cluj', 'Cluj'],
    ['participant', 'domicile/county', 'Bavaria', 'Bavaria', 'Bavaria'],
    ['participant', 'employer', 'c1', 'company c1', 'company c1'],
    ['participant', 'cnp', '1800101120048', '•••••••••0048', '•••••••••0048'],
    ['participant', 'cnp', '180', '•••', '•••'],
    ['participant', 'otherDisadvantagedWhich', null, '', ''],
    ['participant', 'phone', '1800101120048', '•••••••••0048', '•••••••••0048'],
    ['participant', 'email', undefined, '', ''],
    ['participant', 'labourStatus', [], '', ''],
    [
      'participant',
      'domicile',
      { street: 'Lungă 1', county: 'B', country: null },
      'Stradă și număr (domiciliu): Lungă 1; Județ de domiciliu: București',
      'Street and number (domicile): Lungă 1; County of domicile: București',
    ],
    ['partner', 'eligibleBudget', { minor: 123_456_789, currency: 'RON' }, '1.234.567,89 RON', '1.234.567,89 RON'],
    ['partner', 'ownContribution', 1_525, '15,25', '15,25'],
    [
      'participation',
      'attendance',
      [
        { on: '2022-03-12', hours: 750 },
        { on: '2022-03-13', hours: 800 },
      ],
      '12.03.2022 7,5, 13.03.2022 8',
      '12.03.2022 7,5, 13.03.2022 8',
    ],
    ['nowhere', 'some/field', { a: 1 }, '{"a":1}', '{"a":1}'],
  ])('%s %s %j', (table, path, value, ro, en) => {
    expect(shown(table, path, value)).toBe(ro);
    expect(shown(table, path, value, 'en')).toBe(en);
  });

  test('a text that is no CNP is left alone, one inside a sentence is not', () => {
    expect(shown('company', 'sector', 'Comanda 12345678901234')).toBe('Comanda 12345678901234');
    expect(shown('project', 'remarks', 'vezi 1800101120048 și')).toBe('vezi •••••••••0048 și');
  });
});

test('a field is called as in its form; a document by its code and name', () => {
  expect(label('participant', 'domicile/county')).toBe('Județ de domiciliu');
  expect(label('participant', 'domicile/county', 'en')).toBe('County of domicile');
  expect(label('dossier', 'items/PAR-02/state')).toMatch(/^PAR-02 .+: Stare$/);
  expect(label('dossier', 'items/PAR-02')).toMatch(/^PAR-02 .+[^:]$/);
  expect(label('nowhere', 'x/y')).toBe('x/y');
});

const rowsOf = (rows: { readonly [table: string]: readonly Row[] }): Tables =>
  Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, new Map(all.map(row => [row.id, row]))]));
const rows = rowsOf({
  participant: [{ id: 'p1', lastName: 'Pop', firstName: 'Ion', employer: 'c1' }],
  company: [{ id: 'c1', name: 'Mecanica SRL' }],
  course: [{ id: 'k1', code: 'C01', title: 'CAD' }],
  dossier: [{ id: 'p1', owner: 'participant', items: {} }],
  participation: [{ id: 'x1', participant: 'p1', course: 'k1' }],
  attachment: [{ id: 'f1', table: 'participant', rowId: 'p1', name: 'scan.pdf' }],
});
const row = (table: string, id: string): Row => rows[table]?.get(id) ?? { id };

test('records are called as people call them', () => {
  const names = (['participant', 'company', 'course', 'dossier', 'participation', 'attachment'] as const).map(table =>
    [...(rows[table]?.values() ?? [])].map(each => recordName(rows, table, each)),
  );
  expect(names.flat()).toEqual(['Pop Ion', 'Mecanica SRL', 'C01 · CAD', 'Pop Ion', 'Pop Ion · C01 · CAD', 'scan.pdf']);
});

test('what a row names: by its fields, a dossier and a file by whom they are about', () => {
  expect(referencesIn('participant', row('participant', 'p1'))).toEqual([
    { table: 'company', id: 'c1', path: 'employer' },
  ]);
  expect(referencesIn('dossier', row('dossier', 'p1'))).toEqual([{ table: 'participant', id: 'p1', path: 'owner' }]);
  expect(referencesIn('attachment', row('attachment', 'f1'))).toEqual([
    { table: 'participant', id: 'p1', path: 'rowId' },
  ]);
});

test('what others name is not removed, with all that would fall with it; what nobody names is', () => {
  const remove = (table: string, id: string) => ({ op: 'remove', table, id, row: row(table, id) }) as const;
  const company = planUndoOfRows(rows, [remove('company', 'c1')]);
  expect(company).toMatchObject({
    changes: [],
    conflicts: [{ reason: 'referred', table: 'company', by: { table: 'participant', id: 'p1' } }],
  });
  const person = planUndoOfRows(rows, [remove('participant', 'p1'), remove('dossier', 'p1'), remove('company', 'c1')]);
  // The person stays for the course and the file, so the company stays for the person; the dossier may go.
  expect(person.changes).toEqual([remove('dossier', 'p1')]);
  expect(person.conflicts.map(({ table }) => table)).toEqual(['participant', 'company']);
  expect(planUndoOfRows(rows, [remove('attachment', 'f1')]).conflicts).toEqual([]);
});
