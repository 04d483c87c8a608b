import { expect, test } from 'vitest';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { buildReport } from '#shared/reports/build-report.ts';
import type { ReportInput } from '#shared/reports/model/define-report.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { oracleI1 } from './oracle-i1.ts';
import { aProject, day } from './register-sample.ts';

const found = findProfile('pocu-860-3-12');
if (found === null) throw new Error('the profile of the call is missing');
const profile: CallProfile = found;

const asked: ReportInput = {
  data: oracleI1,
  profile,
  report: 'target-group-register',
  params: { from: '2022-04-01', to: '2022-12-31' },
  language: 'ro',
  at: { position: 42, instant: '2023-03-31T12:00:00.000Z', today: day('2023-03-31') },
};
function register(change: Partial<ReportInput> = {}): ReportDocument {
  const built = buildReport({ ...asked, ...change });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}
/** The cells under one heading, in the order of the rows. */
function column(document: ReportDocument, key: string): unknown[] {
  const at = document.columns.findIndex(item => item.key === key);
  return document.rows.map(row => row[at]);
}
const totalsOf = (document: ReportDocument): Record<string, readonly number[]> =>
  Object.fromEntries((document.totals?.lines ?? []).map(({ key, values }) => [key, values]));

test('everyone who had entered by the end is listed, by name in Romanian order', () => {
  const document = register();
  expect(column(document, 'lastName')).toEqual([
    'Ardelean',
    'Ănescu',
    'Barbu',
    'Ionescu-Popa',
    'Înțelept',
    'Sandu',
    'Sandu',
    'Șerban',
    'Toma',
    'Țăran',
  ]);
  expect(column(document, 'firstName').slice(5, 7)).toEqual(['Carmen', 'Radu']);
  expect(column(document, 'rowNumber')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(document.notes.slice(0, 2)).toEqual([
    '1 participant fără data intrării în operațiune nu este în registru.',
    '1 participant cu data intrării după sfârșitul perioadei nu este în registru.',
  ]);
});

/*
 * Period 01.04.2022 – 31.12.2022. Listed: P01…P10. New (entry from 01.04): P05…P10. Not countable: P05 (self-employed),
 * P07 (no ISCED). In each line: new listed, new countable, all listed, all countable.
 *   participants  10, without P05 P07 8; new P05…P10 6, without P05 P07 4      (no CNP twice: persons the same)
 *   women         P01 P03 P05 P07 P08: 5, countable P01 P03 P08; new P05 P07 P08: 3, countable P08
 *   men           P02 P04 P06 P09 P10: 5, all countable; new P06 P09 P10
 *   55-64         P01 (55) P06 (64) P10 (58); new P06 P10
 *   rural         P02 P04 P08 P10; new P08 P10
 *   CJ Nord-Vest P01 P02 P03 · IS Nord-Est P07 P08 · B București-Ilfov P04 P05 P06 · TM Vest P09 P10
 *   recruited by L: P01…P05 (new P05, not countable) · by P1: P06…P09 (all new; P07 not countable) · by nobody: P10
 *   certificate   P01 P02 P03 P04 P06 P09 P10; new P06 P09 P10 · abandoned P08
 */
test('the totals are those worked by hand', () => {
  const document = register();
  expect(document.totals?.headings).toEqual([
    'Nou în perioadă – în registru',
    'Nou în perioadă – numărabili',
    'Cumulat – în registru',
    'Cumulat – numărabili',
  ]);
  expect(document.totals?.lines.map(({ key, label, values }) => [key, label, values])).toEqual([
    ['participants', 'Participanți', [6, 4, 10, 8]],
    ['persons', 'Persoane distincte (CNP)', [6, 4, 10, 8]],
    ['women', 'Femei', [3, 1, 5, 3]],
    ['men', 'Bărbați', [3, 3, 5, 5]],
    ['gender-unknown', 'Gen necompletat', [0, 0, 0, 0]],
    ['age-55-64', '55-64 de ani la intrare', [2, 2, 3, 3]],
    ['rural', 'Mediul rural', [2, 2, 4, 4]],
    ['region-RO11', 'Regiunea Nord-Vest', [0, 0, 3, 3]],
    ['region-RO21', 'Regiunea Nord-Est', [2, 1, 2, 1]],
    ['region-RO32', 'Regiunea București-Ilfov', [2, 1, 3, 2]],
    ['region-RO42', 'Regiunea Vest', [2, 2, 2, 2]],
    ['partner-leader', 'Recrutați de L – Clusterul Industria 4.0', [1, 0, 5, 4]],
    ['partner-partner-1', 'Recrutați de P1 – Centrul de Formare Tehnică', [4, 3, 4, 3]],
    ['partner-unknown', 'Fără partener care a recrutat', [1, 1, 1, 1]],
    ['certified', 'Cu certificat', [3, 3, 7, 7]],
    ['abandoned', 'Au abandonat', [1, 1, 1, 1]],
  ]);
});

test('indicators stand beside whoever counts, with the type of region and the day', () => {
  const document = register();
  const outputs = column(document, 'outputIndicators');
  expect(outputs[9]).toBe('4S-OUT-P, CO05, CO07, CO11');
  expect(outputs[0]).toBe('4S-OUT-P, CO05, CO06, CO09, CO17, CO19');
  expect([outputs[1], outputs[8]]).toEqual([null, null]);
  expect(column(document, 'regionType')[9]).toBe('mai puțin dezvoltată');
  expect(column(document, 'regionType')[0]).toBe('mai dezvoltată');
  expect(column(document, 'regionType')[1]).toBeNull();
  expect(column(document, 'indicatorDate')[9]).toBe('2022-03-15');
  expect(column(document, 'resultIndicators')).toEqual([
    '4S-RES-P, CR03, CR05',
    null,
    '4S-RES-P, CR03, CR05',
    '4S-RES-P, CR03',
    '4S-RES-P, CR03',
    null,
    '4S-RES-P, CR03',
    null,
    null,
    '4S-RES-P, CR03, CR07',
  ]);
  expect(column(document, 'resultRegionAndDate')[9]).toBe(
    'mai puțin dezvoltată; la ieșire 20.07.2022; la 6 luni 30.12.2022',
  );
});

test('a register to an earlier day knows nothing of what came after it', () => {
  const document = register({ params: { from: '2022-01-10', to: '2022-06-30' } });
  // By 30.06.2022: P06 has a certificate of that day and P02 one of 28.06; P09 and P10 have not left.
  expect(totalsOf(document)).toMatchObject({ participants: [10, 8, 10, 8], certified: [2, 2, 2, 2] });
  expect(column(document, 'exitDate').slice(3, 5)).toEqual([null, null]);
  expect(column(document, 'exitReason').slice(3, 5)).toEqual([null, null]);
  expect(column(document, 'resultIndicators')[9]).toBeNull();
  expect(column(document, 'resultIndicators')[6]).toBe('4S-RES-P, CR03');
});

/*
 * Due by 31.12.2022 of P01: all but PAR-13 (nothing claimed) and PAR-21 (not abandoned), 19 documents, all verified.
 * P02 began no course by then: no PAR-04, 14, 15, 16, so 15 are due and 3 verified: 20 %. P08 has no certificate and
 * abandoned: 10 at entry, PAR-18, 19, 20, 21: 3 of 14 is 21 %.
 */
test('the state of the file says what stands in the way and how much is there', () => {
  const states = column(register(), 'dossierState');
  expect(states[9]).toBe('numărabil; dosar 100 %');
  expect(states[6]).toBe('numărabil; dosar 20 %');
  expect(states[5]).toBe('numărabil; dosar 21 %');
  expect(states[1]).toBe('nenumărabil: fără CIM în vigoare la intrare; dosar 23 %');
  expect(states[8]).toBe('lipsește: date incomplete; dosar 30 %');
});

test('a partner sees only whom it recruited, by its id or its code', () => {
  const document = register({ params: { ...asked.params, partner: 'P1' } });
  expect(column(document, 'lastName')).toEqual(['Barbu', 'Ionescu-Popa', 'Sandu', 'Toma']);
  expect(document.title).toBe('Registrul grupului țintă – P1');
  expect(document.heading.at(-1)).toEqual({ label: 'Partener', value: 'P1 – Centrul de Formare Tehnică' });
  expect(totalsOf(document)).toMatchObject({ participants: [4, 3, 4, 3], 'partner-partner-1': [4, 3, 4, 3] });
  expect(register({ params: { ...asked.params, partner: 'partner-1' } })).toEqual(document);
});

test('the heading and the identity tell this paper from another', () => {
  const document = register();
  expect(document.heading).toEqual([
    { label: 'Proiect', value: 'Competențe digitale pentru Industria 4.0' },
    { label: 'Cod SMIS', value: '143404' },
    { label: 'Contract de finanțare', value: 'POCU/860/3/12/143404 din 20.12.2021' },
    { label: 'Apel', value: 'POCU/860/3/12' },
    { label: 'Beneficiar (lider de parteneriat)', value: 'Clusterul Industria 4.0' },
    { label: 'Perioada', value: '01.04.2022 – 31.12.2022' },
    { label: 'Partener', value: 'toți partenerii' },
  ]);
  expect(document.identity).toEqual({
    project: 'Competențe digitale pentru Industria 4.0',
    smisCode: '143404',
    period: '01.04.2022 – 31.12.2022',
    madeAt: '31.03.2023 15:00',
    madeAtInstant: '2023-03-31T12:00:00.000Z',
    journalPosition: 42,
    profile: 'pocu-860-3-12 2020-08/1',
  });
});

test('a period without participants is a register that says so', () => {
  const document = register({ params: { from: '2022-01-10', to: '2022-02-28' } });
  expect(document.rows).toEqual([]);
  expect(document.empty).toBe(
    'Niciun participant nu a intrat în operațiune până la sfârșitul perioadei 10.01.2022 – 28.02.2022.',
  );
  expect(totalsOf(document)).toEqual({
    participants: [0, 0, 0, 0],
    persons: [0, 0, 0, 0],
    women: [0, 0, 0, 0],
    men: [0, 0, 0, 0],
    'gender-unknown': [0, 0, 0, 0],
    'age-55-64': [0, 0, 0, 0],
    rural: [0, 0, 0, 0],
    certified: [0, 0, 0, 0],
    abandoned: [0, 0, 0, 0],
  });
  expect(document.signatures).toHaveLength(3);
  const nobodyNew = register({ params: { from: '2022-06-01', to: '2022-06-30' } });
  expect(nobodyNew.notes[0]).toBe('Niciun participant nu a intrat în operațiune în această perioadă.');
  expect(nobodyNew.rows).toHaveLength(10);
});

test('a project with no data at all still gives a register', () => {
  expect(register({ data: aProject({}), params: {} })).toMatchObject({ rows: [], empty: expect.any(String) });
});

test('one line names what nobody has checked in the text of the call', () => {
  const note = register().notes.at(-1);
  expect(note).toMatch(/^Nevalidat \(neverificat în textul oficial al apelului\): VR-01, VR-02, /);
  expect(note).toContain('fereastra de 28 de zile pentru rezultate');
  expect(note).not.toContain('VR-06');
  expect(note).not.toContain('ELIG-04');
});

test('in English the words are English and the figures the same', () => {
  const english = register({ language: 'en' });
  expect(english.title).toBe('Target-group register');
  expect(english.columns[1]?.heading).toBe('Last name');
  expect(english.columns[1]?.block).toBe('Identification');
  expect(column(english, 'dossierState')[9]).toBe('countable; file 100 %');
  expect(totalsOf(english)).toEqual(totalsOf(register()));
  expect(JSON.stringify([english.columns, english.totals, english.notes])).not.toMatch(/Data |perioad|registru/);
});
