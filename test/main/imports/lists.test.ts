import { describe, expect, test } from 'vitest';
import type { ProjectData } from '#shared/domain/tables.ts';
import { aCompany, type aParticipant, aPartner, day } from '#test/support/some-people.ts';
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
