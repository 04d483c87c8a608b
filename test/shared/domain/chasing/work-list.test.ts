import { describe, expect, test } from 'vitest';
import { workList } from '#shared/domain/chasing/project-work-list.ts';
import { type ChasedEmployer, chaseEmployer, chaseMoment } from '#shared/domain/chasing/work-list.ts';
import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import { aLetter, alta, ana, chaseData, chaseDay, chaseProfile, exemplu, stefan } from '#test/support/a-chase.ts';
import { aDossier, anItem, day } from '#test/support/some-people.ts';

const moment = chaseMoment(chaseProfile, chaseDay);
const chased = (letters: readonly Correspondence[] = []): ChasedEmployer => chaseEmployer(exemplu, letters, moment);
const lines = ({ own, people }: ChasedEmployer): readonly string[] =>
  [
    { name: 'firma', items: own },
    ...people.map(p => ({ name: p.subject.participant.firstName, items: p.items })),
  ].flatMap(({ name, items }) =>
    items.map(({ requirement: { code }, reason, of, dueOn, overdueDays, keepsFromCounting }) =>
      [name, code, reason, of, dueOn, overdueDays, keepsFromCounting ? 'counts' : ''].join(' ').trim(),
    ),
  );

/* Days since 20.04: 10 left in April, 31, 10 = 51; since 02.05: 29 left in May, 10 = 39.
 * Ștefan's certificate of 01.05 is good for 30 days, to 31.05. Ion's of 01.06 to 01.07: the course ends on 08.07. */
test('every document missing, refused, run out or running out, and what a course needs soon', () => {
  expect(lines(chased())).toEqual([
    'firma SME-01 missing employer 2022-04-20 51',
    'Ion PAR-02 rejected employer 2022-04-20 51',
    'Ion PAR-04 soon employer 2022-06-20 0',
    'Ion PAR-05 expiring employer 2022-06-20 0',
    'Ștefan PAR-05 expired employer 2022-05-02 39',
    'Ana PAR-02 missing employer 2022-04-20 51',
    'Ana PAR-04 missing employer 2022-05-02 39',
    'Ana PAR-05 missing employer 2022-05-02 39',
    'Ana PAR-10 missing employer 2022-05-02 39 counts',
    'Ana PAR-11 missing project 2022-05-02 39 counts',
    'Ana PAR-13 missing person 2022-05-02 39',
  ]);
});

test('the sums: eleven documents, nine overdue, two that keep Ana from being counted, two people who lack one thing', () => {
  expect(chased().sums).toEqual({
    documents: 11,
    overdue: 9,
    reminders: 0,
    awaited: 0,
    toAsk: 9,
    keepFromCounting: 2,
    longestOverdue: 51,
    people: 3,
    nearlyDone: 2,
  });
  expect(chased().people.map(({ near }) => near)).toEqual(['complete', 'complete', 'far']);
  expect(chased().asked).toBe(3);
});

test('one document away from being counted comes before everybody', () => {
  const nearly = { ...ana, dossier: aDossier({ 'PAR-10': anItem({ state: 'missing' }) }, { id: 'p2' }) };
  const { people } = chaseEmployer({ ...exemplu, people: [...exemplu.people.slice(0, 1), nearly] }, [], moment);
  expect(people.map(({ subject, near }) => `${subject.participant.id} ${near}`)).toEqual(['p2 counted', 'p1 complete']);
});

test('what was handed in and waits to be verified is not chased', () => {
  const waiting = { ...stefan, dossier: aDossier({ 'PAR-02': anItem({ state: 'received' }), 'PAR-04': anItem() }) };
  const { people } = chaseEmployer({ ...exemplu, people: [waiting] }, [], moment);
  expect(people.flatMap(({ items }) => items.map(({ requirement }) => requirement.code))).toEqual(['PAR-05']);
});

test('a course is asked for thirty days ahead, not thirty-one', () => {
  const soon = (today: string) =>
    chaseEmployer(exemplu, [], chaseMoment(chaseProfile, day(today))).people.some(({ items }) =>
      items.some(({ reason }) => reason === 'soon'),
    );
  // 30 days before 20.06 is 21.05.
  expect(soon('2022-05-21')).toBe(true);
  expect(soon('2022-05-20')).toBe(false);
});

describe('what was asked for', () => {
  const askedAt = (letters: readonly Correspondence[], who: string, code: string) => {
    const found = chased(letters)
      .people.flatMap(({ items }) => items)
      .find(item => item.participant === who && item.requirement.code === code)?.asked;
    return found ? `${found.state} ${found.times} ${found.last.on}` : null;
  };

  test('is awaited to the last day, and to be reminded of on the day after', () => {
    expect(askedAt([aLetter({ answerBy: chaseDay })], 'p2', 'PAR-02')).toBe('awaited 1 2022-05-25');
    expect(askedAt([aLetter({ answerBy: day('2022-06-09') })], 'p2', 'PAR-02')).toBe('reminder 1 2022-05-25');
    expect(askedAt([aLetter()], 'p2', 'PAR-10')).toBe(null);
    expect(askedAt([aLetter({ answerBy: null, channel: 'phone' })], 'p2', 'PAR-02')).toBe('awaited 1 2022-05-25');
  });

  test('counts the times, and the last one decides', () => {
    const again = aLetter({ id: 'l2', on: day('2022-06-09'), answerBy: day('2022-06-24') });
    expect(askedAt([again, aLetter()], 'p2', 'PAR-02')).toBe('awaited 2 2022-06-09');
  });

  test('what came on the day of the letter or later is answered, what came before it is not', () => {
    // Ion's copy came on 20.05 and was refused.
    expect(askedAt([aLetter({ on: day('2022-05-20') })], 'p3', 'PAR-02')).toBe('came 1 2022-05-20');
    expect(askedAt([aLetter({ on: day('2022-05-21') })], 'p3', 'PAR-02')).toBe('reminder 1 2022-05-21');
  });

  test('a letter marked as answered needs no reminder; what came from the company asks for nothing', () => {
    expect(askedAt([aLetter({ answeredOn: day('2022-06-01') })], 'p2', 'PAR-02')).toBe('answered 1 2022-05-25');
    expect(askedAt([aLetter({ direction: 'in' })], 'p2', 'PAR-02')).toBe(null);
    expect(askedAt([aLetter({ on: null })], 'p2', 'PAR-02')).toBe(null);
  });

  test('is summed: three to remind of, six never asked for', () => {
    expect(chased([aLetter()]).sums).toMatchObject({ reminders: 3, awaited: 0, toAsk: 6 });
  });
});

test('the list of all: whoever is to be reminded first, and only those with anything to chase or anything sent', () => {
  const letter = aLetter({ company: 'c2', requested: [{ participant: 'p5', code: 'PAR-02' }] });
  const data = chaseData([letter]);
  const quiet = { ...alta.company, id: 'c3', state: 'related' as const };
  const company = new Map(data.company).set(quiet.id, quiet);
  const { employers, sums } = workList({ ...data, company }, chaseProfile, chaseDay);
  expect(employers.map(each => each.company?.id)).toEqual(['c2', 'c1']);
  expect(sums).toMatchObject({ documents: 12, overdue: 10, reminders: 1, people: 4, nearlyDone: 3 });
});

test('people without an employer, or of a company that is not there, are on the list too', () => {
  const data = chaseData();
  const { employers } = workList({ ...data, company: new Map([['c2', alta.company]]) }, chaseProfile, chaseDay);
  // Ana's six documents, Ion's three, Ștefan's one.
  expect(employers.map(({ company, sums }) => [company?.id ?? null, sums.documents])).toEqual([
    [null, 10],
    ['c2', 1],
  ]);
});
