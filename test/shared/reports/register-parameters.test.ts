import { expect, test } from 'vitest';
import type { Facts } from '#shared/kernel/problem.ts';
import { sayIn } from '#shared/kernel/translation.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { buildReport } from '#shared/reports/build-report.ts';
import { offerReports } from '#shared/reports/registry.ts';
import { reportMessagesEn, reportMessagesRo } from '#shared/reports/say-report.ts';
import { oracleI1 } from './oracle-i1.ts';
import { aParticipant, aProject, day, theProject } from './register-sample.ts';

const found = findProfile('pocu-860-3-12');
if (found === null) throw new Error('the profile of the call is missing');
const profile: CallProfile = found;

const today = day('2023-03-31');
const build = (params: Record<string, string>, report = 'target-group-register', using = profile, data = oracleI1) =>
  buildReport({
    data,
    profile: using,
    report,
    params,
    language: 'ro',
    at: { position: 1, instant: '2023-03-31T12:00:00.000Z', today },
  });
const withReport = (change: Partial<CallProfile['reports'][number]>): CallProfile => ({
  ...profile,
  reports: profile.reports.map(report => ({ ...report, ...change })),
});

test.each<[Record<string, string>, string, Facts]>([
  [{ from: '2022-02-30' }, 'report.param-day', { param: 'from', value: '2022-02-30' }],
  [{ to: '30.06.2022' }, 'report.param-day', { param: 'to', value: '30.06.2022' }],
  [{ to: '' }, 'report.param-day', { param: 'to', value: '' }],
  [{ from: '2022-07-01', to: '2022-06-30' }, 'report.param-period', { from: '2022-07-01', to: '2022-06-30' }],
  [{ colour: 'red' }, 'report.param-unknown', { param: 'colour', known: 'from, to, partner' }],
  [{ partner: 'P9' }, 'report.param-partner', { value: 'P9' }],
])('%j is refused: %s', (params, code, facts) => {
  expect(build(params)).toEqual({ ok: false, error: { code, facts } });
});

test('one day is a period, and a period may end after the day of the data', () => {
  expect(build({ from: '2022-04-01', to: '2022-04-01' }).ok).toBe(true);
  expect(build({ to: '2023-12-31' }).ok).toBe(true);
});

test('a report that does not exist, or that the call does not ask for', () => {
  expect(build({}, 'nothing')).toEqual({
    ok: false,
    error: { code: 'report.unknown', facts: { report: 'nothing' } },
  });
  expect(build({}, 'participant-list', { ...profile, reports: profile.reports.slice(0, 1) })).toEqual({
    ok: false,
    error: { code: 'report.not-offered', facts: { report: 'participant-list', profile: 'POCU/860/3/12' } },
  });
});

test('a profile that asks for what the program does not know is refused with the name', () => {
  const heading = { ro: 'X', en: 'X' };
  const columns = [{ key: 'constructor', heading, block: null, onPaper: true, added: false }];
  const report = 'target-group-register';
  expect(build({}, report, withReport({ columns }))).toEqual({
    ok: false,
    error: { code: 'report.column-unknown', facts: { report, column: 'constructor' } },
  });
  expect(build({}, report, withReport({ totals: ['participants', 'shoe-size'] }))).toEqual({
    ok: false,
    error: { code: 'report.total-unknown', facts: { report, total: 'shoe-size' } },
  });
});

test('a workspace without its project is a problem, not an empty paper', () => {
  expect(build({}, 'target-group-register', profile, aProject({ project: null }))).toEqual({
    ok: false,
    error: { code: 'report.no-project', facts: {} },
  });
});

test('both registers are offered first, from the start of the project to the day of the data', () => {
  const parameters = [
    { name: 'from', kind: 'day' },
    { name: 'to', kind: 'day' },
    { name: 'partner', kind: 'partner' },
  ];
  const defaults = { from: '2022-01-10', to: '2023-03-31' };
  expect(offerReports(profile, oracleI1, today).slice(0, 2)).toMatchObject([
    { id: 'target-group-register', owed: 'R1', title: { ro: 'Registrul grupului țintă' }, defaults, parameters },
    { id: 'participant-list', owed: null, title: { ro: 'Lista participanților' }, defaults, parameters },
  ]);
});

test.each([
  ['the contract', { startOn: null }, '2021-12-20'],
  ['the first entry', { startOn: null, contractOn: null }, '2022-05-02'],
  ['the day of the data where the start is still to come', { startOn: day('2024-01-01') }, '2023-03-31'],
])('without a start the period begins with %s', (_, change, from) => {
  const late = aParticipant({ id: 'a', lastName: 'A', firstName: 'B', entryDate: day('2022-05-02') });
  const data = aProject({ project: { ...theProject, ...change }, participants: [late] });
  expect(offerReports(profile, data, today)[0]?.defaults).toEqual({ from, to: '2023-03-31' });
});

test('each problem has words in both languages', () => {
  const codes = Object.keys(reportMessagesRo).filter(key =>
    /^report\.(unknown|not-offered|no-project|param-|column-|total-|predicate-|item-|too-many)/.test(key),
  );
  expect(codes).toHaveLength(18);
  for (const code of codes) {
    const papers = { choices: 'a, b', partner: 'P1', item: 'i', count: 2, most: 1 };
    const facts = {
      ...papers,
      report: 'r',
      param: 'p',
      value: 'v',
      known: 'k',
      from: 'f',
      to: 't',
      profile: 'c',
      column: 'k',
    };
    for (const messages of [reportMessagesRo, reportMessagesEn]) {
      expect(sayIn(messages, code, { ...facts, total: 't', indicator: 'i', predicate: 'q' })).not.toMatch(/undefined/);
    }
  }
});
