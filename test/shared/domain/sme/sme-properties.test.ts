import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headroomOf } from '#shared/domain/de-minimis/headroom.ts';
import type { Holding } from '#shared/domain/holding/holding.ts';
import { smeCategoryOf, smeReader } from '#shared/domain/sme/sme-category.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { enterprise, holds, mapOf, theCall } from '#test/support/some-enterprises.ts';

const names = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const name = fc.constantFrom(...names);
const percent = fc.oneof(
  fc.constantFrom(24.99, 25, 50, 50.01, 100),
  fc.integer({ min: 0, max: 10_000 }).map(n => n / 100),
);
const row: fc.Arbitrary<Holding> = fc
  .record({
    owner: name,
    held: name,
    percent: fc.option(percent, { freq: 8 }),
    kind: fc.constantFrom('enterprise', 'enterprise', 'enterprise', 'natural-persons', 'public-body', 'investor'),
    who: fc.constantFrom('Ion X', 'Ana Y', null),
    sameMarket: fc.constantFrom('yes', 'no', null),
    decision: fc.constantFrom(null, null, null, 'autonomous', 'partner', 'linked'),
  })
  .map(({ owner, held, percent: share, kind, who, sameMarket, decision }) => {
    const more = { ownerKind: kind, ownerName: who, sameMarket, decision } as const;
    return holds(kind === 'enterprise' || kind === 'investor' ? owner : null, held, share, more);
  });
const staff = fc.option(fc.integer({ min: 0, max: 300 }), { freq: 6 });
const world = fc.record({
  companies: fc.tuple(...names.map(id => staff.map(people => enterprise(id, [people, 1_000_000, 1_000_000])))),
  holdings: fc.array(row, { maxLength: 14 }),
});
const on = '2022-10-01' as PlainDate;
const { sme, deMinimis } = theCall();

/* Whatever somebody types about who holds whom: an answer comes, it does not hang on the order of the rows, nobody counts
 * twice, and what is unclear always says what to answer. */
test('any web of holdings has an answer that adds up', () => {
  fc.assert(
    fc.property(world, ({ companies, holdings }) => {
      const data = { company: mapOf(companies), holding: mapOf(holdings) };
      const turned = { company: mapOf([...companies].reverse()), holding: mapOf([...holdings].reverse()) };
      for (const id of names) {
        const result = smeCategoryOf(id, data, { on, rules: sme });
        expect(smeCategoryOf(id, turned, { on, rules: sme })).toEqual(result);
        expect(result.category === null).toBe(result.status === 'unclear');
        expect(result.unclear.length > 0).toBe(result.status === 'unclear');
        for (const { additions, sum } of result.years) {
          expect(new Set(additions.map(({ name: who }) => who)).size).toBe(additions.length);
          expect(additions.reduce((total, { added }) => total + (added.staff ?? 0), 0)).toBe(sum.staff);
          for (const { share } of additions) expect(share > 0 && share <= 10_000).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('linked enterprises are linked to each other, and share one ceiling of aid', () => {
  fc.assert(
    fc.property(world, ({ companies, holdings }) => {
      const data = { company: mapOf(companies), holding: mapOf(holdings), aid: mapOf<never>([]) };
      for (const id of names) {
        const linked = smeCategoryOf(id, data, { on, rules: sme }).relations.filter(
          ({ relation }) => relation === 'linked',
        );
        for (const { company } of linked) {
          const back = smeCategoryOf(company ?? '', data, { on, rules: sme }).relations;
          expect(back.some(other => other.company === id && other.relation === 'linked')).toBe(true);
        }
        const one = headroomOf(id, data, { on, regulation: '1407/2013', rules: deMinimis, sme });
        expect(one.singleUndertaking[0]?.company).toBe(id);
        // Never through natural persons: at most what is linked for the category.
        const members = one.singleUndertaking.slice(1).map(({ company }) => company);
        expect(linked.map(({ company }) => company)).toEqual(expect.arrayContaining(members));
      }
    }),
    { numRuns: 40 },
  );
});

/* The reader keeps its answers between days on which nothing changes; asked alone, each day is worked out afresh. */
test('an answer that is kept is the answer of that very day', () => {
  const days = [
    '2021-12-31',
    '2022-01-01',
    '2022-05-31',
    '2022-06-01',
    '2022-06-02',
    '2022-10-01',
    '2023-06-01',
  ] as PlainDate[];
  const day = fc.constantFrom(null, ...days);
  const dated = fc.tuple(row, day, day).map(([holding, from, until]) => ({ ...holding, from, until }));
  const around = fc.record({
    approvedOn: day,
    holdings: fc.array(dated, { maxLength: 8 }),
  });
  fc.assert(
    fc.property(around, ({ approvedOn, holdings }) => {
      const years = { '2020': [60, 1, 1], '2019': [8, 1, 1] } as const;
      const companies = names.map(id => enterprise(id, [20, 1, 1], { approvedOn }, years));
      const data = { company: mapOf(companies), holding: mapOf(holdings) };
      const read = smeReader(data, sme);
      for (const id of names.slice(0, 3)) {
        for (const asked of [...days, ...[...days].reverse()]) {
          const { steps: _, ...alone } = smeCategoryOf(id, data, { on: asked, rules: sme });
          const { steps: __, ...kept } = read(id, asked);
          expect(kept).toEqual(alone);
        }
      }
    }),
    { numRuns: 30 },
  );
});
