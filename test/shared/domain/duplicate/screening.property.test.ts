import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePeople } from '#shared/domain/duplicate/compare-people.ts';
import { allOf, findDuplicateCompanies, findDuplicatePeople } from '#shared/domain/duplicate/find-duplicates.ts';
import { compareCompanies, screenCompanies } from '#shared/domain/duplicate/screen-companies.ts';
import { screenPeople } from '#shared/domain/duplicate/screen-people.ts';
import { type CompanyFacts, screenedCompany } from '#shared/domain/duplicate/screened-company.ts';
import { type PersonFacts, screenedPerson } from '#shared/domain/duplicate/screened-person.ts';
import { person } from './people.ts';

/* Few names and values, and slips in them, so that they come near each other all the time. */
const slips = [
  (word: string, at: number) => `${word.slice(0, at)}x${word.slice(at + 1)}`,
  (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
  (word: string, at: number) => `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`,
];
const part = fc
  .record({
    word: fc.constantFrom('ștefan', 'mihai', 'ana', 'ioan'),
    slip: fc.constantFrom(null, null, null, null, ...slips),
    at: fc.nat(5),
  })
  .map(({ word, slip, at }) => (slip === null ? word : slip(word, at)));
const name = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 2 }), fc.constantFrom(' ', '-', ''))
  .map(([parts, by]) => parts.join(by));
const cnp = fc.oneof(
  fc.constantFrom('1850312120048', '1850312120043', '1850321120048', '2660721401238', '185031212004', '11850312120048'),
  fc
    .tuple(fc.nat(12), fc.nat(9))
    .map(([at, figure]) => `${'1630615123457'.slice(0, at)}${figure}${'1630615123457'.slice(at + 1)}`),
  fc
    .nat(11)
    .map(
      at =>
        `${'1630615123457'.slice(0, at)}${'1630615123457'[at + 1]}${'1630615123457'[at]}${'1630615123457'.slice(at + 2)}`,
    ),
);
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const people = fc
  .array(
    fc.record({
      lastName: name,
      firstName: name,
      cnp: perhaps(cnp),
      birthDate: perhaps(fc.constantFrom('1985-03-12', '1963-06-15')),
      gender: perhaps(fc.constantFrom('M' as const, 'F' as const)),
      phone: perhaps(fc.constantFrom('0722111222', '+40 722 111 222', '0733 111 222')),
      email: perhaps(fc.constantFrom('a@exemplu.ro', 'A@exemplu.ro', 'b@exemplu.ro')),
      employer: perhaps(fc.constantFrom('c1', 'c2')),
    }),
    { minLength: 10, maxLength: 30 },
  )
  .map(all => all.map((facts, at): PersonFacts => person({ ...(facts as object), id: `p${at}` })));
const companies = fc
  .array(
    fc.record({
      name: fc.tuple(name, fc.constantFrom('', ' SRL', ' S.R.L.', ' SA')).map(([own, form]) => own + form),
      cui: perhaps(fc.constantFrom('18547290', 'RO18547290', '18547291', '4221306')),
      tradeRegisterNo: perhaps(fc.constantFrom('J40/1234/2015', 'j40 1234 2015')),
      county: perhaps(fc.constantFrom('CJ', 'B')),
      contactPhone: perhaps(fc.constantFrom('0722111222', '0733111222')),
      contactEmail: perhaps(fc.constantFrom('a@exemplu.ro', 'b@exemplu.ro')),
    }),
    { minLength: 10, maxLength: 30 },
  )
  .map(all => all.map((facts, at): CompanyFacts => ({ ...facts, id: `c${at}` })));

type Told = {
  readonly one: string;
  readonly other: string;
  readonly score: number;
  readonly reasons: readonly string[];
};
const told = (pairs: readonly Told[]) =>
  pairs.map(({ one, other, score, reasons }) => `${one} ${other} ${score} ${reasons.join(' ')}`).sort();
function allWithAll<T extends { readonly id: string }>(
  all: readonly T[],
  compare: (a: T, b: T) => { readonly score: number; readonly reasons: readonly string[] } | null,
) {
  return all.flatMap((one, at) =>
    all.slice(at + 1).flatMap(other => {
      const likeness = compare(one, other);
      // The same both ways, and never of one with itself.
      expect(compare(other, one)).toEqual(likeness);
      const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
      return likeness ? [{ ...likeness, one: first, other: second }] : [];
    }),
  );
}

describe('people', () => {
  test('keys find what comparing all with all finds; the same both ways, in any order, never one with itself', () => {
    fc.assert(
      fc.property(people, all => {
        const screened = all.flatMap(facts => screenedPerson(facts) ?? []);
        const found = findDuplicatePeople(all, []);
        expect(told(found)).toEqual(told(allWithAll(screened, comparePeople)));
        expect(told(findDuplicatePeople(all.toReversed(), []))).toEqual(told(found));
        // Divided by the finer keys however small the blocks are.
        expect(told(allOf(screenPeople(all, { small: 1, large: 99 })).pairs)).toEqual(told(found));
        expect(found.every(({ one, other }) => one < other)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('everybody has one phone, one employer and one birth date, and many one name: still bounded, and all are in the queue', () => {
    const all = Array.from({ length: 2_000 }, (_, at) =>
      person({
        id: `p${at}`,
        firstName: at % 2 === 0 ? 'Ion' : `Numele${at}`,
        phone: '0722111222',
        employer: 'c1',
        birthDate: '1985-03-12',
      }),
    );
    const { pairs, crowded } = allOf(screenPeople(all));
    expect(crowded).toBeGreaterThanOrEqual(1_000);
    // All with all would be half a million.
    expect(pairs.length).toBeLessThan(20_000);
    const seen = new Set(pairs.flatMap(({ one, other }) => [one, other]));
    expect(all.filter(({ id, firstName }) => firstName === 'Ion' && !seen.has(id))).toEqual([]);
  });
});

test('companies: keys find what comparing all with all finds, the same both ways', () => {
  fc.assert(
    fc.property(companies, all => {
      const found = findDuplicateCompanies(all, []);
      expect(told(found)).toEqual(told(allWithAll(all.map(screenedCompany), compareCompanies)));
      expect(told(allOf(screenCompanies(all, { small: 1, large: 99 })).pairs)).toEqual(told(found));
    }),
    { numRuns: 100 },
  );
});
