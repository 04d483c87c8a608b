import { expect, test } from 'vitest';
import { askedAlready, letterFor, proposedAnswerBy } from '#shared/domain/chasing/letter-for.ts';
import { chaseEmployer, chaseMoment } from '#shared/domain/chasing/work-list.ts';
import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import { aLetter, alta, ana, chaseDay, chaseProfile, dan, exemplu } from '#test/support/a-chase.ts';
import { aProfile } from '#test/support/a-profile.ts';
import { aDossier, anItem, day } from '#test/support/some-people.ts';

const moment = chaseMoment(chaseProfile, chaseDay);
const days = { on: chaseDay, answerBy: proposedAnswerBy(chaseProfile, chaseDay) };
const asIs = (name: string): string => name;
const letter = (letters: readonly Correspondence[] = [], subject = exemplu) =>
  letterFor(chaseEmployer(subject, letters, moment), days, asIs);

/* 10.06.2022 is a Friday; Pentecost Monday is 13.06: 14 15 16 17 | 20–24 | 27 are ten working days. */
test('ten working days to answer where the call says nothing', () => {
  expect(days.answerBy).toBe('2022-06-27');
});

test('the deadline of the call goes before', () => {
  const deadline = (value: { readonly days: number; readonly kind: string }) =>
    aProfile({
      deadlines: [{ key: 'missingDocuments', name: { ro: 'x', en: 'x' }, value, source: 'S00', verified: true }],
    });
  expect(proposedAnswerBy(deadline({ days: 15, kind: 'calendar' }), chaseDay)).toBe('2022-06-25');
  expect(proposedAnswerBy(deadline({ days: 1, kind: 'working' }), chaseDay)).toBe('2022-06-14');
  expect(proposedAnswerBy(deadline({ days: -3, kind: 'working' }), chaseDay)).toBe('2022-06-27');
});

test('exactly what the employer can bring, by name: not the own papers of the project, not what a disability is proved by', () => {
  const made = letter();
  expect(made?.own.map(({ requirement }) => requirement.code)).toEqual(['SME-01']);
  expect(
    made?.people.map(({ participant, items }) => [participant.lastName, items.map(i => i.requirement.code)]),
  ).toEqual([
    ['Boc', ['PAR-02', 'PAR-04', 'PAR-05', 'PAR-10']],
    ['Cojoc', ['PAR-02', 'PAR-04', 'PAR-05']],
    ['Exemplu', ['PAR-05']],
  ]);
  expect(made?.requested).toHaveLength(9);
  expect(made?.requested.slice(0, 2)).toEqual([
    { participant: null, code: 'SME-01' },
    { participant: 'p2', code: 'PAR-02' },
  ]);
});

test('never the people of another company, whatever is handed over', () => {
  const made = letter([], { ...exemplu, people: [...exemplu.people, dan] });
  expect(made?.people.map(({ participant }) => participant.id)).not.toContain('p5');
  expect(letter([], alta)?.requested).toEqual([{ participant: 'p5', code: 'PAR-02' }]);
});

test('no letter where there is nothing to ask', () => {
  const complete = { ...dan, dossier: aDossier({ ...dan.dossier?.items, 'PAR-02': anItem() }, { id: 'p5' }) };
  expect(letter([], { ...alta, people: [complete] })).toBeNull();
  const alone = { company: null, dossier: null, people: [ana], aids: [] } as const;
  expect(letterFor(chaseEmployer(alone, [], moment), days, asIs)).toBeNull();
});

test('comes back to the last written request that was not answered, while something of it is lacking', () => {
  const phone = aLetter({ id: 'l2', channel: 'phone', on: day('2022-06-09'), answerBy: null });
  expect(letter([aLetter(), phone])?.refersTo?.id).toBe('l1');
  expect(letter([aLetter({ answeredOn: day('2022-06-01') })])?.refersTo).toBeNull();
  expect(letter([aLetter({ on: chaseDay })])?.refersTo).toBeNull();
  // Ion's copy came on 20.05: nothing of that letter is lacking.
  const done = aLetter({ on: day('2022-05-19'), requested: [{ participant: 'p3', code: 'PAR-02' }] });
  expect(letter([done])?.refersTo).toBeNull();
});

test('says that some of it was asked for a moment ago, or that the time to answer is not over', () => {
  const asked = (letters: readonly Correspondence[]) => {
    const found = askedAlready(chaseEmployer(exemplu, letters, moment), chaseDay);
    return found && [found.letter.id, found.documents, found.everything];
  };
  expect(asked([])).toBeNull();
  expect(asked([aLetter()])).toBeNull();
  expect(asked([aLetter({ answerBy: chaseDay })])).toEqual(['l1', 3, false]);
  const phone = { channel: 'phone', answerBy: null } as const;
  // Seven days: from 04.06 on.
  expect(asked([aLetter({ ...phone, on: day('2022-06-04') })])).toEqual(['l1', 3, false]);
  expect(asked([aLetter({ ...phone, on: day('2022-06-03') })])).toBeNull();
  const requested = letter()?.requested ?? [];
  expect(asked([aLetter({ requested, on: chaseDay, answerBy: day('2022-06-27') })])).toEqual(['l1', 9, true]);
});
