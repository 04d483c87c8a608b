import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProjectData } from '#shared/domain/tables.ts';
import { aCompany, aParticipant, aPartner, day } from '#test/support/some-people.ts';
import { aTable, aWorkbook, dataXml, sheetXml } from './a-workbook.ts';
import { codes, drafted, noData, opened, read, rows, after as saved } from './an-import.ts';

/* Lists as people send them. Names and numbers are invented; the CNPs are those of the field document. */
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
const targets = (reading: ReturnType<typeof read>) =>
  Object.fromEntries(reading.columns.map(({ letters, target }) => [letters, target]));

describe('headings', () => {
  test('a register like POCUForm: a title, headings of two rows, merged ones above, numbering below', async () => {
    const xml = sheetXml(
      dataXml([
        ['REGISTRUL GRUPULUI ȚINTĂ – Proiect „Competențe digitale”', null],
        ['Perioada: trim. II 2022'],
        [null],
        [
          'Nr. crt.',
          'Date de identificare',
          null,
          null,
          null,
          'Adresa de domiciliu',
          null,
          null,
          'Adresa de reședință',
          null,
          'Angajator',
          null,
          null,
          'Nivel ISCED',
          'Data intrării în operațiune (zz.ll.aaaa)',
        ],
        [
          null,
          'Nume',
          'Prenume',
          'C.N.P.',
          'Sex (M/F)',
          'Județ',
          'Localitate',
          'Strada, nr.',
          'Județ',
          'Localitate',
          'Denumire',
          'CUI',
          'Telefon',
        ],
        ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15'],
        [
          '1',
          'POPESCU',
          'Ana',
          '2660721401238',
          'F',
          'Cluj',
          'Dej',
          'Str. Unu nr. 2',
          'SJ',
          'Zalău',
          'Atelierul Nou SRL',
          'RO18547290',
          '0264123456',
          'ISCED 6',
          '1 aprilie 2022',
        ],
        [null, 'Total: 1 persoană'],
        ['Întocmit,', null, 'Ionescu Maria'],
      ]),
      '<mergeCells count="7"><mergeCell ref="A1:O1"/><mergeCell ref="A4:A5"/><mergeCell ref="B4:E4"/><mergeCell ref="F4:H4"/><mergeCell ref="I4:J4"/><mergeCell ref="K4:M4"/><mergeCell ref="N4:N5"/><mergeCell ref="O4:O5"/></mergeCells>',
    );
    const session = await opened(aWorkbook({ sheets: [{ xml }] }));
    const reading = read(session, empty);
    expect(reading.headingRow).toBe(5);
    expect(targets(reading)).toEqual({
      A: 'rowNumber',
      B: 'lastName',
      C: 'firstName',
      D: 'cnp',
      E: 'gender',
      F: 'domicile/county',
      G: 'domicile/locality',
      H: 'domicile/street',
      I: 'residence/county',
      J: 'residence/locality',
      K: 'employerName',
      L: 'employerCui',
      // The firm's phone is not the person's.
      M: null,
      N: 'isced',
      O: 'entryDate',
    });
    expect(reading.counts).toEqual({ add: 1, change: 0, same: 0, ask: 0, refuse: 0 });
    expect(reading.warnings).toContainEqual({ code: 'import.passed-over', facts: { rows: '8–9' } });
    expect(reading.newCompanies).toEqual([{ name: 'Atelierul Nou SRL', cui: '18547290', rows: 1 }]);
    const filled = saved(empty, drafted(session, empty).draft);
    const [person] = [...filled.participant.values()];
    expect(person).toMatchObject({
      lastName: 'POPESCU',
      firstName: 'Ana',
      cnp: '2660721401238',
      gender: 'F',
      birthDate: '1966-07-21',
      isced: 6,
      entryDate: '2022-04-01',
      phone: null,
      status: 'dossier_open',
      domicile: { county: 'CJ', locality: 'Dej', street: 'Str. Unu nr. 2', country: null },
      residence: { county: 'SJ', locality: 'Zalău', street: null, country: null },
    });
    expect(filled.company.get(person?.employer ?? '')).toMatchObject({ name: 'Atelierul Nou SRL', cui: '18547290' });
  });

  test('an employer’s own list: one name column, the employer merged over its people, a CNP as number', async () => {
    const xml = sheetXml(
      dataXml([
        ['Angajator', 'Nume și prenume', 'CNP', 'Tel. mobil', 'Studii', 'Funcția', 'Data angajării'],
        [
          'Exemplu Auto SRL',
          'POPESCU Ana Maria',
          2660721401238,
          723123456,
          'Liceu',
          'Operator CNC (722323)',
          '15/03/2019',
        ],
        [null, 'Vasile Ion Marin', '1630615123457', '0723 123 457', 'Studii superioare', 'Contabil', '01.02.20'],
      ]),
      '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    );
    const session = await opened(aWorkbook({ sheets: [{ xml }] }));
    const data = withPeople();
    const reading = read(session, data);
    expect(targets(reading)).toEqual({
      A: 'employerName',
      B: 'fullName',
      C: 'cnp',
      D: 'phone',
      E: 'isced',
      F: 'position',
      G: 'contract/on',
    });
    expect(reading.counts.add).toBe(2);
    const [first, second] = rows(session);
    expect(first && codes(first)).toEqual(['note import.phone-zero']);
    expect(second && codes(second)).toEqual([
      'left-out import.isced-open',
      'note import.short-year',
      'note import.name-split',
    ]);
    const filled = saved(data, drafted(session, data).draft);
    const people = [...filled.participant.values()];
    expect(people).toMatchObject([
      {
        lastName: 'POPESCU',
        firstName: 'Ana Maria',
        employer: 'c1',
        phone: '0723123456',
        isced: 3,
        contract: { position: 'Operator CNC', cor: '722323', on: '2019-03-15' },
      },
      {
        lastName: 'Vasile',
        firstName: 'Ion Marin',
        employer: 'c1',
        isced: null,
        contract: { position: 'Contabil', on: '2020-02-01' },
      },
    ]);
  });

  test('English headings, and a list without any', async () => {
    const english = await opened(
      aTable([
        ['Last name', 'First name', 'Personal code (CNP)', 'Date of birth'],
        ['Pop', 'Ana', '2660721401238', '21/07/1966'],
      ]),
    );
    expect(targets(read(english, empty))).toEqual({ A: 'lastName', B: 'firstName', C: 'cnp', D: 'birthDate' });
    const bare = await opened(
      aTable([
        ['Pop', 'Ana', '2660721401238'],
        ['Pop', 'Ion', '1630615123457'],
      ]),
    );
    const reading = read(bare, empty);
    expect(reading.headingRow).toBeNull();
    expect(reading.columns[2]).toMatchObject({ target: 'cnp', by: 'values' });
    expect(read(bare, empty, { columns: { '0': 'lastName', '1': 'firstName' } }).counts.add).toBe(2);
  });
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

test('companies: by CUI and by name, each with its figures', async () => {
  const session = await opened(
    aTable([
      [
        'Denumire firmă',
        'Cod fiscal',
        'Nr. mediu salariați',
        'Cifra de afaceri (lei)',
        'Județ',
        'CAEN principal',
        'Categorie IMM',
      ],
      ['EXEMPLU AUTO S.R.L.', 'RO 18547290', 12.5, '1.234.567,89', 'Cluj', 111, 'Mică'],
      ['Moara Veche SRL', '4221306', 7, 250000, 'București', '6201 Software', 'micro'],
      ['Fără număr SRL', '12345678', null, 'mult', 'Atlantida', null, null],
    ]),
  );
  const data = withPeople();
  const reading = read(session, data, { kind: 'companies' });
  expect(session.opened({ data, profile: (await import('./an-import.ts')).profile }).kind).toBe('companies');
  expect(reading.counts).toMatchObject({ change: 1, add: 2 });
  expect(rows(session).map(codes)).toEqual([
    ['note import.code-zero'],
    [],
    ['left-out import.cui-check-digit', 'left-out import.no-amount', 'left-out import.no-county'],
  ]);
  const filled = saved(data, drafted(session, data).draft);
  expect(filled.company.get('c1')).toMatchObject({
    name: 'Exemplu Auto SRL',
    averageStaff: 1250,
    turnover: { minor: 123_456_789, currency: 'RON' },
    caenMain: '0111',
  });
  expect([...filled.company.values()].find(({ cui }) => cui === '4221306')).toMatchObject({
    county: 'B',
    caenMain: '6201',
    smeCategory: 'micro',
    averageStaff: 700,
  });
});

test('columns are remembered per sender', async () => {
  const table = aTable([
    ['Persoana noastră', 'Cod secret'],
    ['Pop Ana', '2660721401238'],
  ]);
  const first = await opened(table);
  read(first, empty, { sender: 'Contabilitate SRL', columns: { '0': 'fullName', '1': 'cnp' } });
  const filled = saved(empty, drafted(first, empty).draft);
  const second = await opened(table);
  expect(targets(read(second, filled, { sender: 'contabilitate srl' }))).toEqual({ A: 'fullName', B: 'cnp' });
  expect(read(second, filled, { sender: 'Altcineva' }).columns[0]?.by).not.toBe('remembered');
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
    { numRuns: 100 },
  );
});

test('the day of the run and who did it are kept with the counts', async () => {
  const session = await opened(
    aTable([
      ['Nume', 'Prenume', 'CNP'],
      ['Pop', 'Ana', '2660721401238'],
    ]),
    'firma.xlsx',
  );
  read(session, empty, { sender: 'Firma' });
  const filled = saved(empty, drafted(session, empty).draft);
  expect([...filled.importRun.values()]).toMatchObject([
    {
      kind: 'participants',
      sender: 'Firma',
      fileName: 'firma.xlsx',
      on: day('2022-11-30'),
      by: 'ana',
      added: 1,
      columns: { nume: 'lastName', cnp: 'cnp' },
    },
  ]);
});
