import { describe, expect, test } from 'vitest';
import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { buildReport } from '#shared/reports/build-report.ts';
import { suggestedFileName } from '#shared/reports/file-name.ts';
import { readLetter } from '#shared/reports/missing-documents/letter-rows.ts';
import { mailText } from '#shared/reports/missing-documents/mail-text.ts';
import type { ReportInput } from '#shared/reports/model/define-report.ts';
import { expectGolden } from '#test/golden/golden.ts';
import { aLetter, chaseData, chaseDay, chaseProfile } from '#test/support/a-chase.ts';

const call = findProfile('pocu-860-3-12');
if (call === null) throw new Error('the profile of the call is missing');
/** The call's papers over the few documents of the worked example. */
const profile = { ...call, documents: chaseProfile.documents };

const input = (changes: Partial<ReportInput> = {}, letters: readonly Correspondence[] = [aLetter()]): ReportInput => ({
  data: chaseData(letters),
  profile,
  report: 'missing-documents-letter',
  params: { company: 'c1', on: chaseDay },
  language: 'ro',
  at: { position: 42, instant: '2022-06-09T12:00:00.000Z', today: chaseDay },
  ...changes,
});
const built = (changes: Partial<ReportInput> = {}) => {
  const document = buildReport(input(changes));
  if (!document.ok) throw new Error(document.error.code);
  return document.value;
};

test.each([
  ['missing-documents-letter', 'ro'],
  ['missing-documents-letter', 'en'],
  ['missing-documents-list', 'ro'],
] as const)('%s in %s is the document that was looked at', (report, language) => {
  expectGolden(`test/golden/${report}.${language}.json`, built({ report, language }));
});

describe('the list', () => {
  /* Nine documents: one of the company, four of Ana, three of Ion, one of Ștefan; by name. */
  test('has a line for each document, the company first, then people by name', () => {
    const { rows, columns, totals } = built({ report: 'missing-documents-list' });
    const at = (key: string) => columns.findIndex(column => column.key === key);
    expect(rows.map(row => [row[at('person')], row[at('code')], row[at('dueOn')], row[at('overdueDays')]])).toEqual([
      ['societatea', 'SME-01', '2022-04-20', 51],
      ['Boc Ana', 'PAR-02', '2022-04-20', 51],
      ['Boc Ana', 'PAR-04', '2022-05-02', 39],
      ['Boc Ana', 'PAR-05', '2022-05-02', 39],
      ['Boc Ana', 'PAR-10', '2022-05-02', 39],
      ['Cojoc Ion', 'PAR-02', '2022-04-20', 51],
      ['Cojoc Ion', 'PAR-04', '2022-06-20', null],
      ['Cojoc Ion', 'PAR-05', '2022-06-20', null],
      ['Exemplu Ștefan', 'PAR-05', '2022-05-02', 39],
    ]);
    expect(rows.every(row => row[at('answer')] === null)).toBe(true);
    expect(totals?.lines.map(({ values }) => values[0])).toEqual([9, 3, 7]);
  });
});

test('neither a CNP nor anybody of another company is in letter, list or e-mail', () => {
  const letter = readLetter(input());
  if (!letter.ok) throw new Error(letter.error.code);
  const { project, partner } = input().data;
  const [only] = project.values();
  if (only === undefined) throw new Error('no project');
  const words = { project: only, partners: [...partner.values()], language: 'ro' } as const;
  const mail = mailText(letter.value, words, { sender: 'Ana Punte', attached: true });
  const all = JSON.stringify([built(), built({ report: 'missing-documents-list' }), mail]);
  expect(all).not.toMatch(/\d{13}/);
  expect(all).not.toContain('Danciu');
  // Ion's refused copy: what was typed about it is there, with the number covered.
  expect(all).toContain('ilizibil, se vede doar •••••••••0080');
  expect(all).not.toContain('PAR-13');
  expect(mail.subject).toBe('Revenire: Documente pentru proiect (SMIS 143404) – Exemplu Auto SRL');
  expect(mail.body).toContain('Revenim la adresa noastră din 25.05.2022, cu termen de răspuns 08.06.2022');
  expect(mail.body).toContain(
    '\nBoc Ana\n  - Document PAR-02 (copie conformă cu originalul): lipsește; cerut la 25.05.2022, termen 20.04.2022\n',
  );
});

test('a file is named by the pattern of the call: project, company, day', () => {
  expect(suggestedFileName(built(), profile)).toBe('Documente lipsă_143404_Exemplu Auto SRL_2022-06-10');
  expect(suggestedFileName(built({ report: 'missing-documents-list' }), profile)).toBe(
    'Lista documentelor lipsă_143404_Exemplu Auto SRL_2022-06-10',
  );
});

test.each([
  [{}, 'report.param-needed'],
  [{ company: 'c9' }, 'missing.no-company'],
  [{ company: 'c1', on: '2022-02-30' }, 'report.param-day'],
  [{ company: 'c1', on: '2022-06-10', answerBy: '2022-06-10' }, 'missing.answer-before'],
  [{ company: 'c1', partner: 'L' }, 'report.param-unknown'],
] as const)('%j is refused: %s', (params, code) => {
  const made = buildReport(input({ params }));
  expect(made.ok ? null : made.error.code).toBe(code);
});

test('a company of which nothing is to be asked gets no letter', () => {
  const everything = { ...profile, documents: profile.documents.filter(({ code }) => code === 'SME-01') };
  const made = buildReport(input({ params: { company: 'c2' }, profile: everything }));
  expect(made.ok ? null : made.error).toEqual({ code: 'missing.nothing', facts: { company: 'Altă Firmă SRL' } });
});
