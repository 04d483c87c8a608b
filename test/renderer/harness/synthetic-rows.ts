import { cnpCheckDigit } from '#shared/domain/identity/cnp.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';

const lastNames = [
  'Ștefănescu',
  'Popa',
  'Țiriac',
  'Ionescu',
  'Mureșan',
  'Dobre',
  'Lăcătuș',
  'Văcaru',
  'Neagu',
  'Împărățel',
];
const firstNames = [
  'Ana-Maria',
  'Ion',
  'Ștefania',
  'Mihai',
  'Ioana',
  'Gheorghe',
  'Raluca',
  'Andrei',
  'Lăcrămioara',
  'Vlad',
];
const counties = ['CJ', 'B', 'IS', 'TM', 'DJ', 'BV'];

/** Invented rows, the same at every call: people with Romanian names, valid invented CNPs, and some who lack something. */
export function syntheticTables(people: number): Tables {
  const companies = Math.max(3, Math.floor(people / 9));
  const rows: { [T in TableName]: unknown[] } = {
    project: [
      {
        id: 'project',
        title: 'Industria 4.0 – Competențe digitale pentru IMM',
        smisCode: '143404',
        contractNo: 'POCU/860/3/12/143404',
        startOn: '2022-01-10',
        endOn: '2023-07-09',
        profileId: 'pocu-860-3-12',
      },
    ],
    partner: [
      { id: 'partner-l', role: 'leader', code: 'L', name: 'Asociația Punte', cui: '18547290' },
      { id: 'partner-1', role: 'partner', code: 'P1', name: 'Școala de Meserii SRL', cui: '12345674' },
    ],
    company: range(companies).map(at => ({
      id: `company-${at}`,
      name: `${['Turnătoria', 'Atelierul', 'Uzina', 'Mecanica'][at % 4]} ${['Someș', 'Bistrița', 'Țebea', 'Olt'][(at >> 2) % 4]} ${at + 1} SRL`,
      cui: '4221306',
      smeCategory: (['micro', 'small', 'medium'] as const)[at % 3],
      caenMain: '2511',
      caenEligible: '2511',
      county: counties[at % counties.length],
      recruitedBy: at % 2 === 0 ? 'partner-l' : 'partner-1',
    })),
    course: range(3).map(at => ({
      id: `course-${at}`,
      code: `C0${at + 1}`,
      category: `C0${at + 1}`,
      title: ['Managementul energiei', 'Managementul calității', 'Securitate cibernetică'][at],
      hoursTheory: 24,
      hoursPractice: 16,
    })),
    participant: range(people).map(at => participant(at, companies)),
    dossier: range(people).map(at => ({
      id: personId(at),
      owner: 'participant',
      items: Object.fromEntries(
        range(at % 5 === 0 ? 3 : 12).map(item => [
          `PAR-${String(item + 1).padStart(2, '0')}`,
          { state: 'verified', receivedOn: '2022-01-20', verifiedOn: '2022-01-25', verifiedBy: 'Ana Punte' },
        ]),
      ),
    })),
    participation: range(people).map(at => ({
      id: `participation-${at}`,
      participant: personId(at),
      course: `course-${at % 3}`,
      startOn: '2022-02-07',
      endOn: '2022-02-11',
      attendance: range(5).map(day => ({ on: `2022-02-${String(7 + day).padStart(2, '0')}`, hours: 750 })),
      result: 'passed',
    })),
    attachment: [],
    holding: [],
    aid: [],
    correspondence: [],
    duplicate: [],
    importRun: [],
    savedView: [],
  };
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [
      table,
      new Map(list.map(row => normal(table as TableName, row)).map(row => [row.id, row])),
    ]),
  );
}

export const personId = (at: number): string => `person-${String(at).padStart(6, '0')}`;
const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

function participant(at: number, companies: number): unknown {
  const isWoman = at % 2 === 0;
  const day = String(1 + (at % 28)).padStart(2, '0');
  const month = String(1 + (at % 12)).padStart(2, '0');
  const year = 60 + (at % 40);
  const twelve = `${isWoman ? 2 : 1}${year}${month}${day}12${String(1 + (at % 998)).padStart(3, '0')}`;
  const right = `${twelve}${cnpCheckDigit(twelve)}`;
  // One in seventeen has a wrong check digit, one in eleven lacks the level of education.
  const cnp = at % 17 === 3 ? `${twelve}${(Number(right.at(-1)) + 1) % 10}` : right;
  return {
    id: personId(at),
    status: 'in_operation',
    lastName: lastNames[at % lastNames.length],
    firstName: firstNames[(at * 7 + Math.floor(at / 10)) % firstNames.length],
    cnp,
    birthDate: `19${year}-${month}-${day}`,
    gender: isWoman ? 'F' : 'M',
    nationality: 'RO',
    email: `persoana${at}@exemplu.ro`,
    phone: `07${String(20_000_000 + at).padStart(8, '0')}`,
    idDoc: {
      type: 'identity-card',
      series: 'CJ',
      number: String(100_000 + at),
      issuer: 'SPCLEP Cluj',
      validUntil: '2030-01-01',
    },
    domicile: { street: `Str. Morii nr. ${1 + (at % 90)}`, locality: 'Cluj-Napoca', county: 'CJ', country: 'RO' },
    areaType: at % 4 === 0 ? 'rural' : 'urban',
    labourStatus: ['employed'],
    isced: at % 11 === 5 ? null : 3 + (at % 5),
    disability: at % 9 === 0 ? 'refused' : 'no',
    thirdCountry: 'no',
    foreignOrigin: 'no',
    minority: 'no',
    marginalised: 'no',
    homeless: 'no',
    beneficiaryEmployee: 'no',
    otherDisadvantaged: 'no',
    employer: `company-${at % companies}`,
    contract: {
      number: `${100 + at}`,
      on: '2019-03-01',
      type: 'permanent',
      hoursPerDay: 800,
      position: 'Operator',
      cor: '722323',
      management: false,
      legalRepresentative: false,
    },
    workCounty: counties[at % counties.length],
    gtCategory: 'employee',
    formDate: '2022-01-20',
    entryDate: '2022-02-07',
    recruitedBy: at % 3 === 0 ? 'partner-1' : 'partner-l',
    campaign: 'direct',
    consents: { informationNoteVersion: '1', informationNoteOn: '2022-01-20', image: true, newsletter: false },
    declarations: { eligibilityOn: '2022-01-20', noDoubleFundingOn: '2022-01-20', availabilityOn: '2022-01-20' },
    ...(at % 3 === 0 ? { exitDate: '2022-02-11', exitReason: 'completed' } : {}),
  };
}

function normal(table: TableName, value: unknown): Row {
  const decoded = decodeRow(tableFields[table], value);
  if (!decoded.ok) throw new Error(`synthetic ${table}: ${JSON.stringify(decoded.error)}`);
  return decoded.value as Row;
}
