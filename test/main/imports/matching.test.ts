import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProjectData } from '#shared/domain/tables.ts';
import { isLong } from '#test/support/long.ts';
import { aCompany, aParticipant, aPartner } from '#test/support/some-people.ts';
import { aTable } from './a-workbook.ts';
import { codes, drafted, noData, opened, read, rows, after as saved } from './an-import.ts';

/* Whose row it is, and what becomes of it. Names and numbers are invented; the CNPs are those of the field document. */
const empty = noData();
const withPeople = (...people: ReturnType<typeof aParticipant>[]): ProjectData => ({
  ...noData(),
  partner: new Map([['lead', aPartner()]]),
  company: new Map([['c1', aCompany()]]),
  participant: new Map(people.map(person => [person.id, person])),
});
const ana = aParticipant({
  id: 'ana',
  lastName: 'Popescu',
  firstName: 'Ana',
  cnp: '2660721401238',
  phone: '0723123456',
});

describe('whose row it is', () => {
  const list = (...people: (string | number | null)[][]) =>
    opened(aTable([['Nume', 'Prenume', 'CNP', 'Data nașterii', 'Telefon', 'Email'], ...people]));

  test('by CNP: what differs is changed, what is empty erases nothing, what only lacks diacritics is the same', async () => {
    const stored = { ...ana, lastName: 'Ștefănescu', email: 'ana@exemplu.ro' };
    const data = withPeople(stored);
    const session = await list(['STEFANESCU', 'Ana', '2660721401238', null, '0744 000 111', null]);
    read(session, data);
    expect(rows(session)).toMatchObject([
      { action: 'change', id: 'ana', fields: [{ path: 'phone', before: '0723123456', after: '0744 000 111' }] },
    ]);
    const filled = saved(data, drafted(session, data).draft);
    expect(filled.participant.get('ana')).toMatchObject({
      lastName: 'Ștefănescu',
      email: 'ana@exemplu.ro',
      phone: '0744 000 111',
    });
  });

  test('a record that was merged is found under the one that took it in', async () => {
    const data = withPeople({ ...ana, formerIds: ['old-ana'] });
    const session = await opened(
      aTable([
        ['ID', 'Nume', 'Prenume', 'Telefon'],
        ['old-ana', 'Popescu', 'Ana', '0744000111'],
      ]),
    );
    read(session, data);
    expect(rows(session)).toMatchObject([
      { action: 'change', id: 'ana', candidates: [{ because: [{ code: 'import.match.id' }] }] },
    ]);
  });

  test('likely ones are asked about with the reasons, and done as decided', async () => {
    const data = withPeople({ ...ana, cnp: null, birthDate: null });
    const session = await list(['Popescu', 'Ana', '2660721401238', null, null, null]);
    expect(read(session, data).counts).toMatchObject({ ask: 1, add: 0 });
    const [row] = rows(session);
    expect(row).toMatchObject({ id: null, mayDecide: ['leave', 'change', 'add'], candidates: [{ id: 'ana' }] });
    expect(row?.candidates[0]?.because.map(({ code }) => code)).toContain('duplicate.reason.name-same');
    expect(drafted(session, data).draft.changes).toEqual([]);
    expect(drafted(session, data, { '2': { do: 'change', id: 'ana' } }).counts).toMatchObject({ change: 1, ask: 0 });
    expect(drafted(session, data, { '2': { do: 'change', id: 'somebody-else' } }).draft.changes).toEqual([]);
    expect(drafted(session, data, { '2': { do: 'add' } }).counts).toMatchObject({ add: 1 });
  });

  test('the CNP of one person under the name of another is asked about; another person of the same name is added', async () => {
    const data = withPeople(ana);
    const session = await list(
      ['Marinescu', 'Vlad', '2660721401238', null, null, null],
      ['Popescu', 'Ana', '2900101400089', null, null, null],
    );
    read(session, data);
    expect(rows(session).map(({ action }) => action)).toEqual(['ask', 'refuse']);
  });

  test('twice in one list: the second is refused with the row of the first', async () => {
    const session = await list(
      ['Pop', 'Ana', '2660721401238', null, null, null],
      ['Pop', 'Ana', '2660721401238', null, null, null],
    );
    read(session, empty);
    expect(rows(session).map(codes)).toEqual([[], ['refused import.row-twice']]);
    expect(drafted(session, empty).counts).toMatchObject({ add: 1, refuse: 1 });
  });

  test('a row with a wrong CNP is refused; it may be added all the same, without it', async () => {
    const session = await list(['Pop', 'Ana', '1850312120043', null, '0744000111', null]);
    read(session, empty);
    expect(rows(session)).toMatchObject([{ action: 'refuse', mayDecide: ['leave', 'add'] }]);
    expect(drafted(session, empty).draft.changes).toEqual([]);
    const filled = saved(empty, drafted(session, empty, { '2': { do: 'add' } }).draft);
    expect([...filled.participant.values()]).toMatchObject([{ lastName: 'Pop', cnp: null, phone: '0744000111' }]);
  });
});

test('rows with one CNP under several names are one row, whichever of them finds the record', async () => {
  const said = ['2660721401238', '21.07.1966', 'da'];
  const heading = ['Nume', 'Prenume', 'CNP', 'Data nașterii', 'Dizabilități'];
  const table = aTable([heading, ['Ana Maria', 'Popescu', ...said], ['Popescu', 'Popescu', ...said]]);
  const start = withPeople(ana);
  const first = await opened(table);
  read(first, start);
  const filled = saved(start, drafted(first, start).draft);
  const second = await opened(table);
  read(second, filled);
  expect(drafted(second, filled).draft.changes).toEqual([]);
});

test('importing the same list twice changes nothing the second time, whatever is in it', async () => {
  const name = fc.constantFrom('Popescu', 'Ionescu', 'POP', 'Ștefan', 'Ana Maria', 'Ion', '', '=1+1', 'Szabó');
  const cell = (...values: (string | number | null)[]) => fc.constantFrom(...values);
  const row = fc.tuple(
    name,
    name,
    cell('2660721401238', 2660721401238, "'1630615123457", '1,85E+12', '1850312120043', '', null),
    cell('21.07.1966', '1963-06-15', '7/21/1966', '31.02.1990', 24_000, null),
    cell('0723123456', 723123456, 'fără', null),
    cell('Exemplu Auto SRL', 'Firma Nouă SRL', '', null),
    cell('18547290', 'RO4221306', '12345678', null),
    cell('Cluj', 'B', 'Atlantida', null),
    cell('da', 'NU', 'refuz', 'poate', null),
  );
  const heading = [
    'Nume',
    'Prenume',
    'CNP',
    'Data nașterii',
    'Telefon',
    'Angajator',
    'CUI angajator',
    'Județ domiciliu',
    'Dizabilități',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async list => {
      const table = aTable([heading, ...list]);
      const start = withPeople(ana);
      const first = await opened(table);
      read(first, start);
      const filled = saved(start, drafted(first, start).draft);
      const second = await opened(table);
      read(second, filled);
      expect(drafted(second, filled).draft.changes).toEqual([]);
    }),
    { numRuns: isLong ? 5_000 : 50 },
  );
});
