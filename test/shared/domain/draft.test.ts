import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseFields } from '#shared/domain/course/course.fields.ts';
import { documentItemFields } from '#shared/domain/dossier/dossier.fields.ts';
import { type Draft, draftOf, readDraft } from '#shared/domain/draft.ts';
import { participantFields } from '#shared/domain/participant/participant.fields.ts';
import { partnerFields } from '#shared/domain/partner/partner.fields.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import { tableNames } from '#shared/domain/tables.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';
import type { FieldSpecs } from '#shared/kernel/field.ts';
import type { JsonValue } from '#shared/kernel/json.ts';
import { anyRow } from '#test/support/any-row.ts';

type StoredRow = { readonly [field: string]: JsonValue };
const read = (specs: FieldSpecs, draft: Draft, base: StoredRow = { id: 'a' }): StoredRow => {
  const result = readDraft(specs, draft, base);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const problemsOf = (specs: FieldSpecs, draft: Draft, base: StoredRow = { id: 'a' }): string[] => {
  const result = readDraft(specs, draft, base);
  return result.ok ? [] : result.error.map(({ at, code }) => `${at}: ${code}`);
};
const person: Draft = { status: 'lead', lastName: 'Pop', firstName: 'Ana' };

test.each([
  ['31.12.2023', '2023-12-31'],
  ['31/12/2023', '2023-12-31'],
  ['31-12-2023', '2023-12-31'],
  ['2023-12-31', '2023-12-31'],
  [' 1.2.2023 ', '2023-02-01'],
  ['', null],
])('the day %j is %j', (typed, expected) => {
  expect(read(participantFields, { ...person, entryDate: typed }).entryDate).toBe(expected);
});

test.each([
  ['1.234,56', 123_456, 'RON'],
  ['1,234.56', 123_456, 'RON'],
  ['1234', 123_400, 'RON'],
  ['1 234,5 lei', 123_450, 'RON'],
  ['10.000 EUR', 1_000_000, 'EUR'],
  ['€ 10.000,01', 1_000_001, 'EUR'],
])('the amount %j is %i %s', (typed, minor, currency) => {
  const draft: Draft = { role: 'partner', code: 'P1', name: 'Partener', eligibleBudget: typed };
  expect(read(partnerFields, draft).eligibleBudget).toEqual({ minor, currency });
});

test('hundredths are typed with a comma or a point, and shown with a comma', () => {
  const draft: Draft = { ...person, 'contract/hoursPerDay': '7,5' };
  expect(read(participantFields, draft).contract).toMatchObject({ hoursPerDay: 750, on: null });
  expect(read(participantFields, { ...person, 'contract/hoursPerDay': '7.50' }).contract).toMatchObject({
    hoursPerDay: 750,
  });
  expect(draftOf(participantFields, { contract: { hoursPerDay: 750 } })['contract/hoursPerDay']).toBe('7,5');
  expect(draftOf(participantFields, { contract: { hoursPerDay: 800 } })['contract/hoursPerDay']).toBe('8');
  expect(draftOf(participantFields, { contract: { hoursPerDay: 705 } })['contract/hoursPerDay']).toBe('7,05');
});

test('bounds of hundredths are told as they are typed', () => {
  const refused = readDraft(participantFields, { ...person, 'contract/hoursPerDay': '24,01' }, { id: 'a' });
  expect(refused).toMatchObject({ ok: false, error: [{ code: 'field.range', facts: { min: '0', max: '24' } }] });
});

test.each([
  ['ro', 'RO'],
  [' md ', 'MD'],
  ['RO', 'RO'],
])('the country %j is %s', (typed, code) => {
  expect(read(participantFields, { ...person, nationality: typed }).nationality).toBe(code);
});

test('a country that is no code stays refused', () => {
  expect(problemsOf(participantFields, { ...person, nationality: 'r0' })).toEqual(['nationality: field.pattern']);
});

test('cedilla letters of old keyboards become ș and ț', () => {
  const draft: Draft = { ...person, lastName: 'Ştefănescu', firstName: 'Ţuţu' };
  expect(read(participantFields, draft)).toMatchObject({ lastName: 'Ștefănescu', firstName: 'Țuțu' });
});

test('yes and no are read in both languages', () => {
  const draft: Draft = {
    ...person,
    disability: 'Da',
    minority: 'refused',
    resultTraining: 'nu',
    sixMonthImproved: 'yes',
  };
  expect(read(participantFields, draft)).toMatchObject({
    disability: 'yes',
    minority: 'refused',
    resultTraining: false,
    sixMonthImproved: true,
  });
});

test('a list of choices is one text', () => {
  const statuses = read(participantFields, { ...person, labourStatus: 'employed, unemployed' }).labourStatus;
  expect(statuses).toEqual(['employed', 'unemployed']);
  expect(draftOf(participantFields, { labourStatus: ['employed', 'unemployed'] }).labourStatus).toBe(
    'employed, unemployed',
  );
  expect(draftOf(courseFields, { digcomp: ['4.1', '2.6'] }).digcomp).toBe('4.1, 2.6');
  expect(problemsOf(participantFields, { ...person, labourStatus: 'angajat' })).toEqual(['labourStatus: field.choice']);
});

test('every text that cannot be read is named, where it was typed', () => {
  const draft: Draft = {
    status: 'lead',
    lastName: ' ',
    firstName: 'Ana',
    entryDate: '31.02.2023',
    isced: '9',
    'contract/hoursPerDay': 'opt',
    'domicile/country': 'r0',
    sixMonthImproved: 'poate',
    shoeSize: '43',
  };
  expect(problemsOf(participantFields, draft).sort()).toEqual([
    'contract/hoursPerDay: field.type',
    'domicile/country: field.pattern',
    'entryDate: field.date',
    'isced: field.range',
    'lastName: field.required',
    'shoeSize: field.unknown',
    'sixMonthImproved: field.type',
  ]);
});

test('what the form does not have keeps its stored value', () => {
  const base = read(participantFields, { ...person, 'domicile/county': 'CJ', 'domicile/country': 'RO', isced: '6' });
  const changed = read(participantFields, { 'domicile/county': 'TM' }, base);
  expect(changed).toEqual({ ...base, domicile: { street: null, locality: null, county: 'TM', country: 'RO' } });
});

test('one document changes and the others stay; a form of all documents replaces them', () => {
  const item = Object.fromEntries(Object.keys(documentItemFields).map(field => [field, null]));
  const base: StoredRow = {
    id: 'p1',
    owner: 'participant',
    items: { 'PAR-01': { ...item, state: 'received' }, 'PAR-02': { ...item, state: 'verified' } },
  };
  expect(read(tableFields.dossier, { 'items/PAR-01/state': 'verified' }, base).items).toEqual({
    'PAR-01': { ...item, state: 'verified' },
    'PAR-02': { ...item, state: 'verified' },
  });
  expect(read(tableFields.dossier, { items: '', 'items/PAR-01/state': 'received' }, base).items).toEqual({
    'PAR-01': { ...item, state: 'received' },
  });
});

describe.each(tableNames)('the form of %s', table => {
  test('read back is the row it was made from', () => {
    fc.assert(
      fc.property(anyRow(tableFields[table]), generated => {
        const row = decodeRow(tableFields[table], generated);
        if (!row.ok) throw new Error('the generator makes rows that can be stored');
        const again = readDraft(tableFields[table], draftOf(tableFields[table], row.value), { id: row.value.id ?? '' });
        expect(again).toEqual(row);
      }),
    );
  });

  test('whatever is typed is read or refused, never thrown at', () => {
    const paths = Object.keys(draftOf(tableFields[table], {}));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...paths, 'a/b/c', '__proto__', 'items/x/y'), fc.string()), draft => {
        readDraft(tableFields[table], draft, { id: 'a' });
      }),
    );
  });
});
