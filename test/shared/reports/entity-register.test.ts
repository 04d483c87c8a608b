import { expect, test } from 'vitest';
import { writeReport } from '#main/exports/write-report.ts';
import type { Aid } from '#shared/domain/aid/aid.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import { money } from '#shared/kernel/money.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { buildReport } from '#shared/reports/build-report.ts';
import { suggestedFileName } from '#shared/reports/file-name.ts';
import type { ReportParams } from '#shared/reports/model/define-report.ts';
import { offerReports } from '#shared/reports/registry.ts';
import { expectGolden } from '#test/golden/golden.ts';
import { bytesOf } from '#test/support/bytes-of.ts';
import { readWorkbook } from '#test/support/read-workbook.ts';
import { oracleI1 } from './oracle-i1.ts';
import { aCompany, day } from './register-sample.ts';

const profile = findProfile('pocu-860-3-12');
if (profile === null) throw new Error('the profile of the call is missing');

const lei = (whole: number) => money(whole * 100, 'RON');
const aid = (id: string, more: Partial<Aid>): Aid => ({
  id,
  company: 'S2',
  grantedOn: day('2022-05-05'),
  amount: money(153_907, 'EUR'),
  regulation: '1407/2013',
  form: 'grant',
  grantor: null,
  measure: null,
  source: 'own-project',
  remarks: null,
  ...more,
});

/** What the oracle's companies are given for this register; each change stands beside what must come of it. */
const told: Readonly<Record<string, Partial<Company>>> = {
  // 9 896 200 lei ÷ 4,9481 = 2 000 000,00 EUR; 12,5 people: small. Signed before June, accounts approved before.
  S1: {
    smeCategory: 'micro',
    averageStaff: 1_250,
    turnover: lei(9_896_200),
    totalAssets: lei(4_948_100),
    referenceYear: 2021,
    eurRate: 49_481,
    approvedOn: day('2022-01-15'),
    caenMain: '2932',
    county: 'CJ',
    locality: 'Turda',
    recruitedBy: 'leader',
  },
  S2: { smeCategory: 'medium', agreementOn: day('2022-05-02'), county: 'B' },
  // Everything but the rate: nobody can say.
  S3: {
    averageStaff: 4_900,
    turnover: lei(99_000_000),
    totalAssets: lei(99_000_000),
    referenceYear: 2021,
    approvedOn: day('2022-01-15'),
  },
  S4: {
    supportEndedOn: day('2022-05-31'),
    workplaceLearningOn: day('2022-11-30'),
    workplaceLearning: 'Ucenici la strung',
  },
};
function theData(): ProjectData {
  const company = new Map([...oracleI1.company].map(([id, row]) => [id, { ...row, ...told[id] }]));
  company.set('R', aCompany({ id: 'R', name: 'Holding', state: 'related' }));
  company.set('L', aCompany({ id: 'L', name: 'Potențială', agreementOn: null, state: 'lead' }));
  company.set('Z', aCompany({ id: 'Z', name: 'Ștanțe SRL', smeCategory: null, agreementOn: day('2023-01-01') }));
  const rows = [
    aid('a', {}),
    aid('b', { amount: money(1, 'EUR'), grantedOn: day('2022-12-31') }),
    aid('c', { source: 'declaration' }),
    aid('d', { grantedOn: day('2023-01-01') }),
  ];
  return { ...oracleI1, company, aid: new Map(rows.map(row => [row.id, row])) };
}
function built(params: ReportParams = {}, language: 'ro' | 'en' = 'ro') {
  const result = buildReport({
    data: theData(),
    profile: profile as NonNullable<typeof profile>,
    report: 'entity-register',
    params: { from: '2022-04-01', to: '2022-12-31', ...params },
    language,
    at: { position: 42, instant: '2023-03-31T12:00:00.000Z', today: day('2023-03-31') },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const column = (key: string, document = built()) => {
  const at = document.columns.findIndex(each => each.key === key);
  return document.rows.map(row => row[at]);
};

test('has the columns of an entity register, by their literal headings', () => {
  expect(built().columns.map(({ heading }) => heading)).toEqual([
    'Nr. crt.',
    'Denumire',
    'CUI',
    'Nr. Reg. Com.',
    'Categorie IMM (micro/mică/mijlocie)',
    'Nr. mediu salariați',
    'Cifra de afaceri (lei)',
    'Cifra de afaceri (EUR)',
    'Active totale (lei)',
    'Active totale (EUR)',
    'An de referință',
    'CAEN principal',
    'CAEN eligibil',
    'Sector SNC / domeniu SNCDI',
    'Județ',
    'Localitate',
    'Regiune',
    'Reprezentant legal',
    'Data semnării acordului',
    'Nr. angajați înscriși',
    'din care certificați',
    'Ajutor de minimis acordat (EUR)',
    'Program de învățare la locul de muncă introdus (Da/Nu)',
    'Program de învățare la locul de muncă introdus (data)',
    'Program de învățare la locul de muncă introdus (document)',
    'Indicatori',
  ]);
});

test('lists who had signed by the end of the period, each with what its figures say', () => {
  expect(column('rowNumber')).toEqual([1, 2, 3, 4]);
  // By name: Auto (S1), Mecanică (S3), Proiectare (S2), Robotică (S4).
  expect(column('smeCategory')).toEqual(['mică', 'NECLAR (declarat: mijlocie)', 'mijlocie', 'mică']);
  expect(column('averageStaff')).toEqual([1_250, 4_900, null, null]);
  expect(column('turnoverLei')).toEqual([989_620_000, 9_900_000_000, null, null]);
  expect(column('turnoverEur')).toEqual([200_000_000, null, null, null]);
  expect(column('referenceYear')).toEqual(['2021', '2021', null, null]);
  expect(column('region')).toEqual(['Nord-Vest', null, 'București-Ilfov', null]);
  // The oracle: S1 has P01 to P03, S2 P04 to P06, S3 P07 and P08, S4 P09 and P10.
  expect(column('enrolled')).toEqual([3, 2, 3, 2]);
  expect(column('certified')).toEqual([3, 0, 2, 2]);
  // 1 539,07 + 0,01; what the company got elsewhere is not the project's.
  expect(column('deMinimisEur')).toEqual([null, null, 153_908, null]);
  expect(column('learning')).toEqual(['Nu', 'Nu', 'Nu', 'Da']);
  expect(column('learningDocument')).toEqual([null, null, null, 'Ucenici la strung']);
});

test('six months after support ended is in time for workplace learning, a day later is not', () => {
  expect(column('indicators')[3]).toBe('4S-OUT-E, 4S-RES-E, CO23');
  const data = theData();
  const later = new Map(
    [...data.company].map(([id, row]) => [id, id === 'S4' ? { ...row, workplaceLearningOn: day('2022-12-01') } : row]),
  );
  const result = buildReport({
    data: { ...data, company: later },
    profile: profile as NonNullable<typeof profile>,
    report: 'entity-register',
    params: { to: '2022-12-31' },
    language: 'ro',
    at: { position: 1, instant: '2023-03-31T12:00:00.000Z', today: day('2023-03-31') },
  });
  expect(result.ok && column('indicators', result.value)[3]).toBe('4S-OUT-E, CO23');
});

test('one tax number is one entity for the indicators', () => {
  const data = theData();
  const cui = [...data.company.values()].find(({ cui }) => cui !== null)?.cui ?? '18547290';
  const twins = new Map(
    [...data.company].map(([id, row]) => [
      id,
      id === 'S1' || id === 'S4' ? { ...row, cui, agreementOn: day(id === 'S1' ? '2022-01-20' : '2022-01-19') } : row,
    ]),
  );
  const result = buildReport({
    data: { ...data, company: twins },
    profile: profile as NonNullable<typeof profile>,
    report: 'entity-register',
    params: { to: '2022-12-31' },
    language: 'ro',
    at: { position: 1, instant: '2023-03-31T12:00:00.000Z', today: day('2023-03-31') },
  });
  const indicators = result.ok ? column('indicators', result.value) : [];
  expect([indicators[0], indicators[3]]).toEqual([null, '4S-OUT-E, 4S-RES-E, CO23']);
});

test('totals are new in the period and cumulative', () => {
  const { totals } = built();
  expect(totals?.headings).toEqual(['Nou în perioadă', 'Cumulat']);
  const lines = Object.fromEntries((totals?.lines ?? []).map(({ key, values }) => [key, values]));
  // S2 signed on 2 May, the others in January; P04 to P10 entered from April on, P01 to P03 in March.
  expect(lines).toMatchObject({
    entities: [1, 4],
    micro: [0, 0],
    small: [0, 2],
    medium: [1, 1],
    unclear: [0, 1],
    'with-counted': [1, 4],
    enrolled: [6, 10],
    certified: [3, 7],
    'workplace-learning': [0, 1],
    'region-RO11': [0, 1],
    'region-unknown': [0, 2],
  });
});

test('says who is left out and what nobody has read in the official text', () => {
  expect(built().notes).toEqual([
    '2 firme fără acord semnat până la sfârșitul perioadei nu sunt în registru.',
    '1 firmă are categoria NECLARĂ: o persoană trebuie să răspundă la întrebările din pagina firmei.',
    expect.stringContaining('plafoanele și regulile IMM'),
  ]);
  expect(built({ to: '2022-01-19', from: '2022-01-10' }).empty).toContain('Nicio firmă');
  expect(built({ partner: 'leader' }).rows).toHaveLength(1);
});

test('in English is the document that was looked at, and is offered among the reports', () => {
  expectGolden('test/golden/entity-register.en.json', built({}, 'en'));
  const offered = offerReports(profile as NonNullable<typeof profile>, theData(), day('2023-03-31'));
  expect(offered.find(({ id }) => id === 'entity-register')).toMatchObject({ owed: 'R3' });
  expect(suggestedFileName(built(), profile as NonNullable<typeof profile>)).toBe(
    'Registru Entități_143404_2022-04-01_2022-12-31',
  );
});

test('the workbook, read back, has the figures as numbers', async () => {
  const { cells } = readWorkbook(await bytesOf(writeReport(built(), 'xlsx', {})));
  const values = [...cells.values()].map(({ value }) => value);
  expect(values).toContain('Categorie IMM (micro/mică/mijlocie)');
  expect(values).toContain('9896200');
  expect(values).toContain('2000000');
  expect(values).toContain('1539.08');
  expect(values).toContain('12.5');
  const csv = new TextDecoder().decode(await bytesOf(writeReport(built(), 'csv', {})));
  expect(csv.split('\n').length).toBeGreaterThan(5);
  expect(csv).toContain('Denumire');
});
