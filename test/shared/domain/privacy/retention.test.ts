import { expect, test } from 'vitest';
import type { Participant } from '#shared/domain/participant/participant.ts';
import { dutiesOn, hasEntered, retentionEnd } from '#shared/domain/privacy/retention.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { aProfile } from '#test/support/a-profile.ts';
import { aParticipant, aParticipation, aProject, day } from '#test/support/some-people.ts';

/*
 * By hand. Accounts: the accounting year that holds the last day ends on 30 June, its accounts are submitted by 15 February
 * of the year after, and the years run from 31 December of that year.
 */
test.each([
  ['accounts-of-project-end', 3, '2023-06-30', '2027-12-31'], // year 2022/23, accounts 15.02.2024, from 31.12.2024
  ['accounts-of-project-end', 3, '2023-07-01', '2028-12-31'], // a day later: 2023/24, 15.02.2025, from 31.12.2025
  ['accounts-of-project-end', 2, '2022-11-30', '2026-12-31'], // 2022/23, 15.02.2024, from 31.12.2024
  ['year-of-project-end', 5, '2026-03-15', '2031-12-31'],
  ['project-end', 10, '2022-11-30', '2032-11-30'],
  ['project-end', 1, '2024-02-29', '2025-02-28'],
] as const)('%s + %i years from %s: %s', (from, years, projectEnd, end) => {
  expect(retentionEnd({ from, years }, day(projectEnd))).toBe(end);
});

const rule = (key: string, more: object = {}) => ({
  key,
  name: { ro: key, en: key },
  from: 'project-end',
  years: 3,
  people: 'entered',
  onlyUnder: null,
  source: 'S00',
  verified: true,
  ...more,
});
const profileWith = (...retention: object[]) => aProfile({ retention } as never);
const entered = {
  project: aProject({ endOn: day('2023-06-30') }),
  participant: aParticipant({ entryDate: day('2022-02-01') }),
  participations: [],
};

test('a duty runs to its last day, that one included', () => {
  const keys = (today: string) => dutiesOn(entered, profileWith(rule('three')), day(today)).map(({ key }) => key);
  expect(keys('2026-06-30')).toEqual(['three']);
  expect(keys('2026-07-01')).toEqual([]);
});

test('the longest first; one whose end cannot be computed runs, and is the longest', () => {
  const profile = profileWith(rule('three'), rule('five', { years: 5 }));
  expect(dutiesOn(entered, profile, day('2024-01-01')).map(({ key, until }) => [key, until])).toEqual([
    ['five', '2028-06-30'],
    ['three', '2026-06-30'],
  ]);
  const endless = { ...entered, project: aProject({ endOn: null }) };
  expect(dutiesOn(endless, profile, day('2099-01-01')).map(({ until }) => until)).toEqual([null, null]);
});

test('a rule of an aid regime holds only under it', () => {
  const aid = rule('aid', { onlyUnder: 'de_minimis' });
  expect(dutiesOn(entered, profileWith(aid), day('2024-01-01'))).toEqual([]);
  const under = aProfile({
    retention: [aid],
    aidRegime: { value: 'de_minimis', source: 'S00', verified: true },
  } as never);
  expect(dutiesOn(entered, under, day('2024-01-01'))).toHaveLength(1);
});

test('a rule for everyone holds for a candidate too, one for those who entered does not', () => {
  const candidate = {
    ...entered,
    participant: aParticipant({ entryDate: null, reportedIn: null, status: 'rejected' }),
  };
  const profile = profileWith(rule('entered'), rule('all', { people: 'everyone' }));
  expect(dutiesOn(candidate, profile, day('2024-01-01')).map(({ key }) => key)).toEqual(['all']);
});

test.each<[string, Partial<Participant>, boolean]>([
  ['rejected', { status: 'rejected' }, false],
  ['in reserve', { status: 'reserve' }, false],
  ['withdrew before the start', { status: 'verified' }, false],
  ['rejected, with an entry date all the same', { status: 'rejected', entryDate: day('2022-02-01') }, true],
  ['rejected, yet reported', { status: 'rejected', reportedIn: 'RT 3' }, true],
  ['in the operation, the date not filled in yet', { status: 'in_operation' }, true],
  ['abandoned', { status: 'abandoned' }, true],
])('%s: entered is %s', (_, changes, expected) => {
  const participant = aParticipant({ entryDate: null, reportedIn: null, ...changes });
  expect(hasEntered({ participant, participations: [] })).toBe(expected);
});

test('a day attended is an entry', () => {
  const participant = aParticipant({ entryDate: null, reportedIn: null, status: 'rejected' });
  const attended = aParticipation({ attendance: [{ on: day('2022-02-01'), hours: 800 }] });
  expect(hasEntered({ participant, participations: [attended] })).toBe(true);
});

test('the call of the program says how long, from which law, and that nobody has checked it', () => {
  const profile = findProfile('pocu-860-3-12');
  expect(profile?.retention.map(({ key, verified }) => [key, verified])).toEqual([
    ['esi-accounts', false],
    ['de-minimis', false],
  ]);
});
