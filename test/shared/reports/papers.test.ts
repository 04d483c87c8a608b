import { expect, test } from 'vitest';
import { findProfile } from '#shared/profiles/registry.ts';
import { buildReport } from '#shared/reports/build-report.ts';
import type { PersonAct } from '#shared/reports/model/define-report.ts';
import type { FormBlock, FormPart } from '#shared/reports/model/form.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { offerReports } from '#shared/reports/registry.ts';
import { expectGolden } from '#test/golden/golden.ts';
import { papersData } from './papers-sample.ts';
import { day } from './register-sample.ts';

const found = findProfile('pocu-860-3-12');
if (found === null) throw new Error('the profile of the call is missing');
const profile = found;

const history: readonly PersonAct[] = [
  {
    at: '2022-03-01T08:00:00.000Z',
    author: 'Ioana',
    act: 'Modificarea participantului',
    fields: [{ record: '', field: 'disability', label: 'Participant cu dizabilități', before: '', after: 'Refuză' }],
  },
  { at: '2022-04-01T08:00:00.000Z', author: 'Radu', act: 'Afișarea CNP-ului unei persoane', fields: [] },
];
const built = (report: string, params: Readonly<Record<string, string>> = {}, language: 'ro' | 'en' = 'ro') =>
  buildReport({
    data: papersData,
    profile,
    report,
    params,
    language,
    history,
    at: { position: 42, instant: '2023-03-31T12:00:00.000Z', today: day('2023-03-31') },
  });
function paper(report: string, params: Readonly<Record<string, string>> = {}): ReportDocument {
  const made = built(report, params);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}
const forms = (document: ReportDocument): FormPart[] =>
  (document.parts ?? []).flatMap(part => (part.kind === 'form' ? [part] : []));
const blocksOf = <K extends FormBlock['kind']>(form: FormPart | undefined, kind: K) =>
  (form?.blocks ?? []).filter((block): block is Extract<FormBlock, { kind: K }> => block.kind === kind);
const problemOf = (report: string, params: Readonly<Record<string, string>>) => {
  const made = built(report, params);
  return made.ok ? null : made.error.code;
};

test.each([
  ['individual-form', 'ro', { participant: 'ana', section: 'all' }],
  ['eligibility-sheet', 'ro', { participant: 'barbu' }],
  ['selection-report', 'ro', {}],
  ['document-status', 'en', {}],
  ['dossier-opis', 'ro', { participant: 'ana' }],
  ['participant-dossier', 'ro', { participant: 'ana' }],
  ['person-report', 'en', { participant: 'ana' }],
] as const)('%s in %s is the document that was looked at', (report, language, params) => {
  const made = built(report, params, language);
  expect(made.ok).toBe(true);
  if (made.ok) expectGolden(`test/golden/${report}.${language}.json`, made.value);
});

test('the form: open places, crossed answers, refusals, the information note apart from the consents', () => {
  const [form] = forms(paper('individual-form', { participant: 'ana' }));
  const lines = blocksOf(form, 'lines').flatMap(block => block.lines);
  const answerTo = (label: string) => lines.find(line => line.label === label)?.value;
  expect(answerTo('Vârsta la intrare (ani)')).toBe('55');
  expect(answerTo('Telefon')).toBeNull();
  expect(answerTo('Nota de informare, versiunea')).toBe('2.1');
  expect(answerTo('Nota de informare, data')).toBe('01.02.2022');
  expect(answerTo('Nota de informare, limba')).toBe('ro');
  const chosen = Object.fromEntries(
    blocksOf(form, 'question').map(({ key, choices }) => [
      key,
      choices.filter(each => each.chosen).map(each => each.label),
    ]),
  );
  expect(chosen).toMatchObject({
    gender: ['F'],
    labourStatus: ['angajat'],
    isced: ['6 – Studii de licență'],
    disability: ['refuz'],
    homeless: ['Nu'],
    'consents/image': ['Nu'],
    'consents/newsletter': [],
  });
  const groups = blocksOf(form, 'group').map(({ title }) => title);
  expect(groups.indexOf('A.6 Informarea privind datele personale')).toBe(
    groups.indexOf('A.7 Acorduri (se pot refuza și retrage oricând)') - 1,
  );
  expect(form?.fileName).toBe('4S-OUT-P_Șerban Ana');
});

test('sections: each with its own signatures, on its own page; an empty form has nothing in it', () => {
  const [form] = forms(paper('individual-form', { participant: 'ana', section: 'all' }));
  expect(blocksOf(form, 'section').map(({ onNewPage }) => onNewPage)).toEqual([false, true, true]);
  expect(blocksOf(form, 'signatures')).toHaveLength(3);
  const followUp = blocksOf(form, 'lines')
    .flatMap(block => block.lines)
    .find(({ label }) => label === 'De completat începând cu');
  expect(followUp?.value).toBe('30.12.2022');
  const [blank, ...others] = forms(paper('individual-form', { fill: 'blank', section: 'all' }));
  expect(others).toEqual([]);
  expect(
    blocksOf(blank, 'lines')
      .flatMap(block => block.lines)
      .every(({ value }) => value === null),
  ).toBe(true);
  expect(
    blocksOf(blank, 'question')
      .flatMap(({ choices }) => choices)
      .some(each => each.chosen),
  ).toBe(false);
});

test('who has a form: everybody but the erased, by name; narrowed by person, company, group, period', () => {
  const names = (params: Readonly<Record<string, string>>) =>
    forms(paper('individual-form', params)).map(({ title }) => title.replace(/^.* – /, ''));
  expect(names({})).toEqual(['Barbu Ion', 'Ciobanu Cezar', 'Enache Emil', 'Șerban Ana']);
  expect(names({ participant: 'cezar,ana' })).toEqual(['Ciobanu Cezar', 'Șerban Ana']);
  expect(names({ company: 'c2' })).toEqual(['Barbu Ion', 'Ciobanu Cezar']);
  expect(names({ group: 'Grupa 1' })).toEqual(['Barbu Ion', 'Șerban Ana']);
  expect(names({ from: '2022-03-15', to: '2022-03-15' })).toEqual(['Șerban Ana']);
  expect(names({ to: '2022-03-14' })).toEqual([]);
  expect(paper('individual-form', { to: '2022-03-14' }).empty).not.toBeNull();
});

test('the check sheet tells what each rule looked at and why it says no', () => {
  const [sheet] = forms(paper('eligibility-sheet', { participant: 'barbu' }));
  const rows = blocksOf(sheet, 'table')[0]?.rows ?? [];
  const row = (id: string) => rows.find(([rule]) => rule === id);
  expect(row('VR-08')?.[3]).toMatch(/^NU\n/);
  expect(row('VR-08')?.[2]).toContain('Mecanica Doi SRL');
  expect(row('VR-01')?.[2]).toContain('1850312120048');
  expect(row('VR-07')?.[3]).toBe('DA');
  expect(row('VR-03')?.[3]).toMatch(/^LIPSEȘTE\n/);
  expect(row('ELIG-02')?.[4]).toContain('nevalidat');
  expect(row('VR-07')?.[4]).not.toContain('nevalidat');
  expect(blocksOf(sheet, 'question')[0]?.choices.find(each => each.chosen)?.label).toBe('neeligibil');
});

test('selection: by outcome and name, with reasons and totals; who is not decided is counted below', () => {
  const report = paper('selection-report');
  expect(report.rows.map(row => [row[0], row[1], row[7]])).toEqual([
    [1, 'Șerban Ana', 'selectat'],
    [2, 'Ciobanu Cezar', 'rezervă'],
    [3, 'Barbu Ion', 'respins'],
  ]);
  expect(report.rows[1]?.[8]).toBe('grupa este completă');
  expect(report.rows[2]?.[8]).toMatch(/^VR-08: /);
  expect(report.totals?.lines.map(({ values }) => values)).toEqual([
    [3, 1, 2],
    [1, 1, 0],
    [1, 0, 1],
    [1, 0, 1],
  ]);
  expect(report.notes[0]).toContain('1 persoană nu este listată');
  expect(report.signatures).toHaveLength(3);
  expect(paper('selection-report', { from: '2022-04-01', to: '2022-04-30' }).rows).toHaveLength(1);
});

test('document status: a letter for each state, totals by employer', () => {
  const report = paper('document-status');
  const at = (code: string) => report.columns.findIndex(({ key }) => key === code);
  const ana = report.rows.find(row => row[2] === 'Șerban Ana');
  expect(['PAR-02', 'PAR-04', 'PAR-05', 'PAR-06'].map(code => ana?.[at(code)])).toEqual(['V', 'P', 'R', 'L']);
  // Rejected people owe nothing; the erased are nobody.
  expect(report.rows.map(row => row[2])).toEqual(['Enache Emil', 'Șerban Ana', 'Ciobanu Cezar']);
  expect(report.totals?.lines.map(({ label, values }) => [label, values[0]])).toEqual([
    ['Toți angajatorii', 3],
    ['Auto Unu SRL', 2],
    ['Mecanica Doi SRL', 1],
  ]);
});

test('opis: the call’s order, continuous pages as far as they are known', () => {
  const report = paper('dossier-opis', { participant: 'ana' });
  expect(report.rows.map(row => [row[1], row[4], row[5], row[6], row[7]])).toEqual([
    ['PAR-02 Copie act de identitate', 1, 1, 1, 'buletin.jpg'],
    ['PAR-04 Copie ultima diplomă de studii', 3, 2, 4, 'diploma.pdf'],
    ['PAR-04 Copie ultima diplomă de studii', 2, 5, 6, 'anexa diploma.pdf'],
    ['PAR-05 Adeverință salariat / CIM / extras REVISAL', null, null, null, null],
    ['PAR-10 Formular individual, secțiunea A, semnat', null, null, null, null],
    ['PAR-11 Grilă de verificare a eligibilității', null, null, null, null],
    ['diverse', null, null, null, 'diverse.docx'],
  ]);
  expect(report.rows[0]?.[2]).toBe('KX 000000 / 12.03.2021');
  expect(report.rows[0]?.[8]).toBe('f2'.repeat(32));
  expect(report.totals?.lines.map(({ values }) => values[0])).toEqual([7, 6]);
  expect(paper('dossier-opis', { company: 'c1' }).empty).not.toBeNull();
});

test('dossier: contents, form with the sections reached, check sheet, then the files in order', () => {
  const report = paper('participant-dossier', { participant: 'ana' });
  expect(report.parts?.map(part => (part.kind === 'file' ? part.fileName : part.title))).toEqual([
    'Dosarul participantului – Șerban Ana',
    'Formular de înregistrare individuală – Șerban Ana',
    'Grilă de verificare a eligibilității – Șerban Ana',
    'buletin.jpg',
    'diploma.pdf',
    'anexa diploma.pdf',
    'diverse.docx',
  ]);
  const [cover, form] = forms(report);
  expect(blocksOf(form, 'section')).toHaveLength(2);
  const entries = blocksOf(cover, 'contents')[0]?.entries ?? [];
  expect(entries.map(({ part }) => part)).toEqual([1, 2, 3, 4, 5, null, null, null, 6]);
});

test('person report: rows, letters without others, reveals, retention; JSON with rows and what may be taken along', () => {
  const report = paper('person-report', { participant: 'ana' });
  const text = JSON.stringify(report.parts);
  expect(text).toContain('ana@exemplu.ro');
  expect(text).toContain('Afișarea CNP-ului unei persoane');
  expect(text).toContain('PAR-04');
  expect(text).not.toContain('PAR-05"');
  const data = report.data as { rows: Record<string, { id: string; requested?: unknown }[]>; portable: object[] };
  expect(data.rows.participant?.map(({ id }) => id)).toEqual(['ana']);
  expect(data.rows.correspondence?.[0]?.requested).toEqual([{ participant: 'ana', code: 'PAR-04' }]);
  expect(data.portable).toMatchObject([{ id: 'ana', email: 'ana@exemplu.ro', courses: [{ id: 'x1' }] }]);
  // On screen the answer that was changed is covered: the row says which field it tells of.
  const tables = blocksOf(forms(report)[0], 'table');
  expect(tables.flatMap(({ rowKeys = [] }) => rowKeys)).toEqual(['disability', null]);
});

test('what cannot be made is refused in words', () => {
  expect(problemOf('participant-dossier', {})).toBe('report.param-needed');
  expect(problemOf('person-report', { participant: 'nobody' })).toBe('report.param-participant');
  expect(problemOf('person-report', { participant: 'ana', partner: 'P1' })).toBe('report.param-other-partner');
  expect(problemOf('participant-dossier', { participant: 'dana' })).toBe('privacy.already-erased');
  expect(problemOf('participant-dossier', { participant: 'ana,emil' })).toBe('report.param-one-owner');
  expect(problemOf('dossier-opis', { participant: 'ana', company: 'c1' })).toBe('report.param-one-owner');
  expect(problemOf('dossier-opis', { company: 'c2', partner: 'l' })).toBe('report.param-other-partner');
  expect(problemOf('individual-form', { section: 'D' })).toBe('report.param-choice');
  expect(problemOf('individual-form', { company: 'c9' })).toBe('report.param-company');
  expect(problemOf('individual-form', { from: '2022-05-01', to: '2022-04-01' })).toBe('report.param-period');
  expect(problemOf('selection-report', { until: '2022-04-01' })).toBe('report.param-unknown');
});

test('a paper for one partner holds nobody of another: no name, no CNP, no employer of theirs', () => {
  const others = {
    P1: ['Șerban', 'Enache', '2660721401238', 'ana@exemplu.ro'],
    L: ['Barbu', 'Ciobanu', '1850312120048', '1630615123457'],
  };
  const own = { P1: { participant: 'cezar', company: 'c2' }, L: { participant: 'ana', company: 'c1' } };
  let looked = 0;
  for (const { id, parameters } of offerReports(profile, papersData, day('2023-03-31'))) {
    if (!parameters.some(({ name }) => name === 'partner')) continue;
    for (const partner of ['P1', 'L'] as const) {
      const needs = parameters.find(({ needed }) => needed)?.name;
      const whose = needs === 'participant' || needs === 'company' ? { [needs]: own[partner][needs] } : {};
      const asked = id === 'dossier-opis' ? { participant: own[partner].participant } : whose;
      const made = built(id, { partner, ...asked });
      expect(made, `${id} ${partner}`).toMatchObject({ ok: true });
      looked += 1;
      for (const trace of others[partner]) expect(JSON.stringify(made), `${id} ${partner}`).not.toContain(trace);
    }
  }
  expect(looked).toBeGreaterThanOrEqual(18);
});
