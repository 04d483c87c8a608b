import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocumentState, documentStates } from '#shared/domain/dossier/dossier.ts';
import { checkParticipant, participantRules } from '#shared/domain/eligibility/check-participant.ts';
import { findingMessagesEn, findingMessagesRo } from '#shared/domain/eligibility/finding.messages.ts';
import { ruleMessagesEn, ruleMessagesRo } from '#shared/domain/eligibility/rule.messages.ts';
import { cnpCheckDigit } from '#shared/domain/identity/cnp.ts';
import { isAged55To64 } from '#shared/domain/participant/age.ts';
import type { LabourStatus, Participant } from '#shared/domain/participant/participant.ts';
import { type Messages, sayIn } from '#shared/kernel/translation.ts';
import { aProfile, aRequirement } from '#test/support/a-profile.ts';
import { aCase, aContract, aDossier, anItem, aParticipation, day } from '#test/support/some-people.ts';

const today = day('2022-11-30');
const statusOf = (person: Partial<Participant>, documents = aDossier()) =>
  checkParticipant(aCase(person, { dossier: documents, participations: [] }), aProfile(), today).status;

test.each([
  ['rejected', 'not-countable'],
  ['reserve', 'not-countable'],
  ['verified', 'countable'],
  ['in_operation', 'countable'],
  ['abandoned', 'countable'],
] as const)('a complete file of somebody %s is %s', (status, expected) => expect(statusOf({ status })).toBe(expected));

/* The oracle people of the indicator engine, with what concerns the status: P05 is self-employed and raises ELIG-02, P07
 * has no education level, the others count. */
describe('oracle people', () => {
  type Oracle = [string, 'M' | 'F', string, string, LabourStatus, number | null, string | null];
  const people: Oracle[] = [
    ['P01', 'F', '1967-03-15', '2022-03-15', 'employed', 6, '2022-06-30'],
    ['P02', 'M', '1967-03-16', '2022-03-15', 'employed', 3, '2022-06-30'],
    ['P03', 'F', '1997-03-15', '2022-03-15', 'employed', 4, '2022-06-30'],
    ['P04', 'M', '1997-03-16', '2022-03-15', 'employed', 2, '2022-06-30'],
    ['P05', 'F', '1980-02-29', '2022-04-01', 'self-employed', 7, '2022-06-30'],
    ['P06', 'M', '1958-01-01', '2022-04-01', 'employed', 5, '2022-06-30'],
    ['P07', 'F', '1990-05-05', '2022-04-01', 'employed', null, null],
    ['P08', 'F', '1975-07-07', '2022-04-01', 'employed', 3, '2022-05-10'],
    ['P09', 'M', '1985-03-12', '2022-05-02', 'employed', 6, '2022-09-15'],
    ['P10', 'M', '1963-09-30', '2022-05-02', 'employed', 3, '2022-09-15'],
  ];
  const subjectOf = ([id, gender, born, entry, status, isced, exit]: Oracle) => {
    const first12 = `${gender === 'M' ? 1 : 2}${born.slice(2).replaceAll('-', '')}12${id.slice(1).padStart(3, '0')}`;
    const person: Partial<Participant> = {
      id,
      gender,
      cnp: `${first12}${cnpCheckDigit(first12)}`,
      birthDate: day(born),
      entryDate: day(entry),
      labourStatus: [status],
      isced,
      exitDate: exit === null ? null : day(exit),
    };
    return aCase(person, { participations: [], dossier: { ...aDossier(), id } });
  };
  const check = (oracle: Oracle) => checkParticipant(subjectOf(oracle), aProfile(), today);

  test('eight count, P05 raises ELIG-02, P07 is incomplete', () => {
    expect(people.map(oracle => [oracle[0], check(oracle).status])).toEqual([
      ['P01', 'countable'],
      ['P02', 'countable'],
      ['P03', 'countable'],
      ['P04', 'countable'],
      ['P05', 'not-countable'],
      ['P06', 'countable'],
      ['P07', 'missing'],
      ['P08', 'countable'],
      ['P09', 'countable'],
      ['P10', 'countable'],
    ]);
    const rulesOf = (at: number) =>
      check(people[at] ?? (people[0] as Oracle)).findings.map(({ rule, place }) => [rule, place.field]);
    expect(rulesOf(4)).toEqual([['ELIG-02', 'labourStatus']]);
    expect(rulesOf(6)).toEqual([['VR-06', 'isced']]);
  });

  test('P01, P06 and P10 are 55 to 64 at entry; P02 is 54', () => {
    const vulnerable = people.filter(([, , born, entry]) => isAged55To64(day(born), day(entry))).map(([id]) => id);
    expect(vulnerable).toEqual(['P01', 'P06', 'P10']);
  });
});

describe('status', () => {
  const wrong: Partial<Participant> = { cnp: '1850312120043' };
  const absent: Partial<Participant> = { isced: null };
  const noticed: Partial<Participant> = { birthDate: day('1985-03-13'), cnpException: 'act străin' };
  test.each<[string, Partial<Participant>, string]>([
    ['nothing found', {}, 'countable'],
    ['a notice', noticed, 'countable'],
    ['something missing', absent, 'missing'],
    ['missing and a notice', { ...absent, ...noticed }, 'missing'],
    ['something wrong', wrong, 'not-countable'],
    ['wrong and missing', { ...wrong, ...absent }, 'not-countable'],
    ['everything', { ...noticed, ...absent, contract: aContract({ legalRepresentative: true }) }, 'not-countable'],
  ])('%s', (_, person, expected) => {
    expect(statusOf(person)).toBe(expected);
  });
});

const rank = { 'not-countable': 0, missing: 1, countable: 2 } as const;
const anyState = fc.constantFrom<DocumentState>(...documentStates);
const anyPerson: fc.Arbitrary<Partial<Participant>> = fc.record(
  {
    cnp: fc.constantFrom('1850312120048', '1850312120043', '7850101400018', null),
    birthDate: fc.constantFrom(day('1985-03-12'), day('1985-01-01'), null),
    isced: fc.constantFrom(6, null),
    labourStatus: fc.constantFrom<readonly LabourStatus[]>(
      ['employed'],
      ['self-employed'],
      [],
      ['employed', 'inactive'],
    ),
    entryDate: fc.constantFrom(day('2022-05-02'), day('3036-05-02'), null),
  },
  { requiredKeys: [] },
);

test('a document that is not there never makes a person more countable', () => {
  const codes = ['PAR-10', 'PAR-11', 'PAR-19'];
  fc.assert(
    fc.property(
      anyPerson,
      fc.dictionary(fc.constantFrom(...codes), anyState),
      fc.constantFrom(...codes),
      (person, states, code) => {
        const items = Object.fromEntries(Object.entries(states).map(([key, state]) => [key, anItem({ state })]));
        const before = statusOf(person, { ...aDossier(), items });
        const after = statusOf(person, { ...aDossier(), items: { ...items, [code]: anItem({ state: 'missing' }) } });
        const { [code]: _, ...without } = items;
        expect(rank[after]).toBeLessThanOrEqual(rank[before]);
        expect(statusOf(person, { ...aDossier(), items: without })).toBe(after);
      },
    ),
  );
});

test('one more requirement never makes a person more countable', () => {
  const stricter = aProfile({ documents: [...aProfile().documents, aRequirement('PAR-01')] });
  fc.assert(
    fc.property(anyPerson, person => {
      const subject = aCase(person);
      expect(rank[checkParticipant(subject, stricter, today).status]).toBeLessThanOrEqual(
        rank[checkParticipant(subject, aProfile(), today).status],
      );
    }),
    { numRuns: 30 },
  );
});

describe.each<[string, Messages]>([
  ['Romanian', { ...ruleMessagesRo, ...findingMessagesRo }],
  ['English', { ...ruleMessagesEn, ...findingMessagesEn }],
])('%s', (_, messages) => {
  test('every rule is stated, and every sentence says something of its facts', () => {
    for (const { id } of participantRules) expect(sayIn(messages, `rule.${id}`)).not.toBe(`rule.${id}`);
    const facts = { on: '01.01.3036', from: '01.01.2021', entry: '02.05.2022', start: 'x', exit: 'x', end: 'x' };
    const more = {
      others: 1,
      counted: 'p1',
      document: 'PAR-10',
      ro: 'x',
      en: 'x',
      count: 2,
      partner: 'L',
      caen: '2932',
      last: 'x',
      until: 'x',
      course: 'C01',
      of: 10,
      limit: 20,
    };
    for (const key of Object.keys(messages)) {
      const text = sayIn(messages, key, { ...facts, ...more, min: 18, max: 64 });
      expect(text).not.toMatch(/undefined|NaN|\[object|[şţŞŢ]/);
    }
  });

  test('whatever the rules find has words, and never a CNP or a name', () => {
    fc.assert(
      fc.property(anyPerson, anyState, (person, state) => {
        const subject = aCase(person, {
          dossier: aDossier({ 'PAR-10': anItem({ state }) }),
          participations: [aParticipation({ attendance: [{ on: day('2022-12-24'), hours: 1 }] })],
        });
        for (const { message, facts } of checkParticipant(subject, aProfile(), today).findings) {
          const text = sayIn(messages, message, facts);
          expect(text).not.toBe(message);
          expect(text).not.toMatch(/\d{13}|undefined|Exemplu/);
        }
      }),
    );
  });
});
