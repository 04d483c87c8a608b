import { expect, test } from 'vitest';
import { resultWindows } from '#shared/domain/eligibility/result-windows.ts';
import { followUpsOf } from '#shared/domain/participant/follow-up.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import { aProfile } from '#test/support/a-profile.ts';
import { aParticipant, day } from '#test/support/some-people.ts';

const windows = resultWindows(aProfile());
const of = (exit: string | null, today: string, person: Partial<Participant> = {}) =>
  followUpsOf(aParticipant({ ...person, exitDate: exit === null ? null : day(exit) }), windows, day(today));

test('four weeks, and six months with the end of a shorter month', () => {
  const days = (exit: string) => {
    const found = of(exit, '2022-01-01');
    return [found?.results.on, found?.sixMonths.on];
  };
  expect(days('2022-06-30')).toEqual(['2022-07-28', '2022-12-30']);
  expect(days('2022-08-31')).toEqual(['2022-09-28', '2023-02-28']);
  expect(days('2023-08-31')).toEqual(['2023-09-28', '2024-02-29']);
});

test('who is still in, or was erased, is not followed', () => {
  expect(of(null, '2022-11-30')).toBeNull();
  const anonymous = { erasedOn: null, counted: null, ageBand: null, region: null, certifiedInTime: null, person: null };
  expect(of('2022-06-30', '2022-11-30', { anonymous })).toBeNull();
});

test.each<[string, Partial<Participant>, string, string, number]>([
  ['2022-06-29', {}, 'waiting', 'waiting', 29],
  ['2022-06-30', {}, 'open', 'waiting', 28],
  ['2022-07-28', {}, 'open', 'waiting', 0],
  ['2022-07-29', {}, 'late', 'waiting', -1],
  ['2022-12-29', { resultQualification: false }, 'done', 'waiting', -154],
  ['2022-12-30', {}, 'late', 'open', -155],
  ['2022-12-30', { sixMonthEmployment: true }, 'late', 'open', -155],
  ['2022-12-30', { sixMonthEmployment: true, sixMonthImproved: false }, 'late', 'done', -155],
])('on %s', (today, person, results, sixMonths, days) => {
  const found = of('2022-06-30', today, person);
  expect([found?.results.state, found?.sixMonths.state, found?.results.days]).toEqual([results, sixMonths, days]);
});
