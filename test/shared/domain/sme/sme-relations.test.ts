import { describe, expect, test } from 'vitest';
import type { Holding } from '#shared/domain/holding/holding.ts';
import { smeMessagesEn, smeMessagesRo } from '#shared/domain/sme/sme.messages.ts';
import type { SmeResult } from '#shared/domain/sme/sme-result.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { sayIn } from '#shared/kernel/translation.ts';
import { categoryOf, enterprise, holds } from '#test/support/some-enterprises.ts';

const A = enterprise('A', [10, 1_000_000, 1_000_000], { caenMain: '2932' });
const B = enterprise('B', [100, 1_000_000, 1_000_000], { caenMain: '2931' });
const C = enterprise('C', [1_000, 1_000_000, 1_000_000], { caenMain: '7112' });
const staffOf = (result: SmeResult): number | undefined => result.years[0]?.sum.staff;
const asked = (result: SmeResult): readonly string[] => result.unclear.map(({ key }) => key);
const all = [A, B, C];

describe('percentages, both ends', () => {
  test.each<[percent: number, staff: number, relation: string | undefined]>([
    [24.99, 1_000, undefined],
    [25, 3_500, 'partner'],
    [50, 6_000, 'partner'],
    [50.01, 11_000, 'linked'],
    [100, 11_000, 'linked'],
  ])('%d %% held by B', (percent, staff, relation) => {
    for (const row of [holds('B', 'A', percent), holds('A', 'B', percent)]) {
      const result = categoryOf(all, [row]);
      expect(staffOf(result)).toBe(staff);
      expect(result.relations[0]?.relation).toBe(relation);
      expect(result.status).toBe('clear');
    }
  });

  test('the higher of capital and votes is the share', () => {
    expect(staffOf(categoryOf(all, [holds('B', 'A', 20, { votes: 4_000 })]))).toBe(5_000);
    expect(staffOf(categoryOf(all, [holds('B', 'A', 40, { votes: 2_000 })]))).toBe(5_000);
  });

  test('a share that is rounded: 33,33 % of 100,01 people is 33,333333 → 33,33', () => {
    const odd = enterprise('B', [100.01, 0, 0]);
    expect(staffOf(categoryOf([A, odd], [holds('B', 'A', 33.33)]))).toBe(4_333);
    // 25 % of 0,02 people is half a hundredth, away from zero
    expect(staffOf(categoryOf([A, enterprise('B', [0.02, 0, 0])], [holds('B', 'A', 25)]))).toBe(1_001);
  });

  test('most of the capital without most of the votes is a partner, by its capital, with a warning', () => {
    const result = categoryOf(all, [holds('B', 'A', 60, { votes: 4_000 })]);
    expect(staffOf(result)).toBe(7_000);
    expect(result.warnings.map(({ key }) => key)).toContain('sme.warn.capital-without-votes');
  });

  test('votes that are not filled in are as the capital, with a warning', () => {
    const result = categoryOf(all, [holds('B', 'A', 60, { votes: null })]);
    expect(staffOf(result)).toBe(11_000);
    expect(result.warnings.map(({ key }) => key)).toContain('sme.warn.votes-as-capital');
  });
});

describe('who counts', () => {
  test('what is linked to a partner counts by its share; partners of partners do not', () => {
    const rows = [holds('B', 'A', 30), holds('C', 'B', 51)];
    expect(staffOf(categoryOf(all, rows))).toBe(1_000 + 3_000 + 30_000);
    expect(staffOf(categoryOf(all, [holds('B', 'A', 30), holds('C', 'B', 50)]))).toBe(4_000);
  });

  test('partners of what is linked count', () => {
    const result = categoryOf(all, [holds('A', 'B', 51), holds('C', 'B', 30)]);
    expect(staffOf(result)).toBe(1_000 + 10_000 + 30_000);
    expect(result.relations.map(({ path }) => path)).toEqual([
      ['A', 'B'],
      ['A', 'B', 'C'],
    ]);
  });

  test('links go on through others, and sisters are linked', () => {
    expect(staffOf(categoryOf(all, [holds('B', 'A', 51), holds('C', 'B', 51)]))).toBe(111_000);
    expect(staffOf(categoryOf(all, [holds('C', 'A', 51), holds('C', 'B', 51)]))).toBe(111_000);
  });

  test('cycles end, and nobody counts twice', () => {
    const circle = [holds('A', 'B', 60), holds('B', 'C', 60), holds('C', 'A', 60)];
    expect(staffOf(categoryOf(all, circle))).toBe(111_000);
    expect(staffOf(categoryOf(all, [holds('A', 'B', 30), holds('B', 'A', 40)]))).toBe(5_000);
  });

  test('what linked enterprises hold together is added up', () => {
    const rows = [holds('C', 'B', 100), holds('B', 'A', 20), holds('C', 'A', 10)];
    expect(staffOf(categoryOf(all, rows))).toBe(1_000 + 33_000);
    expect(staffOf(categoryOf(all, [holds('C', 'B', 100), holds('B', 'A', 30), holds('C', 'A', 21)]))).toBe(111_000);
  });

  test.each(['majority-of-votes', 'board', 'contract', 'agreement'] as const)(
    'control by %s links, whatever the share',
    control => {
      expect(staffOf(categoryOf(all, [holds('B', 'A', 1, { controls: [control] })]))).toBe(11_000);
      expect(staffOf(categoryOf(all, [holds('B', 'A', null, { controls: [control] })]))).toBe(11_000);
    },
  );

  test('a holding counts on its first and last day, not before and not after', () => {
    const row = (more: Partial<Holding>) =>
      staffOf(categoryOf(all, [holds('B', 'A', 100, { decision: 'linked', ...more })]));
    expect(row({ from: '2022-10-01' as PlainDate })).toBe(11_000);
    expect(row({ from: '2022-10-02' as PlainDate })).toBe(1_000);
    expect(row({ until: '2022-10-01' as PlainDate })).toBe(11_000);
    expect(row({ until: '2022-09-30' as PlainDate })).toBe(1_000);
  });
});

describe('what a person must decide', () => {
  test.each<[string, Holding, string]>([
    ['a share that nobody knows', holds('B', 'A', null), 'sme.ask.share'],
    ['an enterprise without a name', holds(null, 'A', 30), 'sme.ask.owner'],
    ['a company that holds itself', holds('A', 'A', 30), 'sme.ask.holds-itself'],
    [
      'a share that changed hands after the accounts',
      holds('B', 'A', 25, { from: '2022-01-01' as PlainDate }),
      'sme.ask.recent-change',
    ],
    [
      'a share given up after the accounts',
      holds('B', 'A', 25, { until: '2022-05-31' as PlainDate }),
      'sme.ask.recent-change',
    ],
    ['more than the whole', holds('B', 'A', 24, { capital: 10_001 }), 'sme.ask.over-100-capital'],
    ['an investor of no kind', holds('B', 'A', 25, { ownerKind: 'investor' }), 'sme.ask.investor-kind'],
    [
      'an investor with a majority',
      holds('B', 'A', 50.01, { ownerKind: 'investor', investorKind: 'university' }),
      'sme.ask.investor-control',
    ],
  ])('%s', (_, row, key) => {
    const result = categoryOf(all, [row]);
    expect(result).toMatchObject({ status: 'unclear', category: null });
    expect(asked(result)).toContain(key);
    for (const messages of [smeMessagesRo, smeMessagesEn]) {
      for (const line of result.unclear) expect(sayIn(messages, line.key, line.facts)).not.toMatch(/undefined|^sme\./);
    }
  });

  test('a change before the accounts closed, or of less than a quarter, is not asked about', () => {
    expect(asked(categoryOf(all, [holds('B', 'A', 25, { from: '2021-12-31' as PlainDate })]))).toEqual([]);
    expect(asked(categoryOf(all, [holds('B', 'A', 24.99, { from: '2022-01-01' as PlainDate })]))).toEqual([]);
  });

  test.each<[Holding['decision'], number, string]>([
    ['autonomous', 1_000, 'micro-or-small'],
    ['partner', 4_000, 'partner'],
    ['linked', 11_000, 'linked'],
  ])('a recorded decision settles it: %s', (decision, staff) => {
    const row = holds('B', 'A', 30, { decision, decidedBy: 'X', decisionReason: 'Y', from: '2022-02-01' as PlainDate });
    const result = categoryOf(all, [row]);
    expect(result.status).toBe('clear');
    expect(staffOf(result)).toBe(staff);
  });

  test('an excepted investor with a quarter to a half is no partner, with a warning', () => {
    const result = categoryOf(all, [holds('B', 'A', 50, { ownerKind: 'investor', investorKind: 'venture-capital' })]);
    expect(result).toMatchObject({ status: 'clear', category: 'small' });
    expect(staffOf(result)).toBe(1_000);
    expect(result.warnings.map(({ key }) => key)).toContain('sme.warn.investor');
  });
});

describe('natural persons', () => {
  const person = (held: string, percent: number, more: Partial<Holding> = {}) =>
    holds(null, held, percent, { ownerKind: 'natural-persons', ownerName: 'Țepelea Ion', ...more });

  test('the same people in control of two enterprises are asked about, with the CAEN as a hint', () => {
    const near = categoryOf(all, [person('A', 51), person('B', 51, { ownerName: 'TEPELEA  ion' })]);
    expect(near).toMatchObject({ status: 'unclear', category: null });
    expect(near.unclear.map(({ key, facts }) => [key, facts])).toEqual([
      ['sme.ask.same-market-same', { company: 'A', other: 'B', caen: '2932', otherCaen: '2931' }],
    ]);
    expect(asked(categoryOf(all, [person('A', 51), person('C', 51)]))).toEqual(['sme.ask.same-market-other']);
    expect(JSON.stringify(near)).not.toMatch(/tepelea/i);
  });

  test('without control of both there is nothing to ask', () => {
    expect(categoryOf(all, [person('A', 51), person('B', 50)])).toMatchObject({ status: 'clear' });
    expect(categoryOf(all, [person('A', 100)])).toMatchObject({ status: 'clear', relations: [] });
  });

  test('people who hold both together are counted together', () => {
    const other = { ownerName: 'Câmpeanu Ana' };
    const rows = [person('A', 30), person('A', 30, other), person('B', 40), person('B', 20, other)];
    expect(asked(categoryOf(all, rows))).toEqual(['sme.ask.same-market-same']);
  });

  test.each<[string, Partial<Holding>, number]>([
    ['on the same market: linked', { sameMarket: 'yes' }, 11_000],
    ['not on the same market: not', { sameMarket: 'no' }, 1_000],
    ['decided linked', { decision: 'linked' }, 11_000],
    ['decided autonomous', { decision: 'autonomous', sameMarket: 'yes' }, 1_000],
  ])('%s', (_, answer, staff) => {
    for (const rows of [
      [person('A', 60, answer), person('B', 60)],
      [person('A', 60), person('B', 60, answer)],
    ]) {
      const result = categoryOf(all, rows);
      expect(result.status).toBe('clear');
      expect(staffOf(result)).toBe(staff);
    }
  });

  test('a row that names the other enterprise links the two in the same way', () => {
    const row = (more: Partial<Holding>) => person('A', 60, { owner: 'B', ...more });
    expect(asked(categoryOf(all, [row({})]))).toEqual(['sme.ask.same-market-same']);
    expect(staffOf(categoryOf(all, [row({ sameMarket: 'yes' })]))).toBe(11_000);
  });

  test('contradicting answers are asked again', () => {
    const rows = [person('A', 60, { sameMarket: 'yes' }), person('B', 60, { sameMarket: 'no' })];
    expect(asked(categoryOf(all, rows))).toEqual(['sme.ask.same-market-same']);
  });

  test('owners of one family name are pointed out, without their name', () => {
    const rows = [person('A', 60), person('B', 60, { ownerName: 'Țepelea Ana' })];
    const result = categoryOf(all, rows);
    expect(result.status).toBe('clear');
    expect(result.warnings.filter(({ key }) => key === 'sme.warn.relatives').map(({ facts }) => facts)).toEqual([
      { company: 'A', other: 'B' },
    ]);
  });
});

describe('public bodies', () => {
  const town = (held: string, percent: number | null, more: Partial<Holding> = {}) =>
    holds(null, held, percent, { ownerKind: 'public-body', ownerName: 'Orașul X', ...more });

  test.each<[number, string]>([
    [24.99, 'small'],
    [25, 'not-sme-public'],
  ])('%d %% make it %s', (percent, category) => {
    expect(categoryOf([A], [town('A', percent)])).toMatchObject({ status: 'clear', category });
  });

  test('several public bodies are added up; capital or votes, the higher', () => {
    expect(categoryOf([A], [town('A', 12), town('A', 13)])).toMatchObject({ category: 'not-sme-public' });
    expect(categoryOf([A], [town('A', 10, { votes: 2_500 })])).toMatchObject({ category: 'not-sme-public' });
  });

  test('it is not an SME even where figures are missing', () => {
    expect(categoryOf([enterprise('A', [null, null, null])], [town('A', 25)])).toMatchObject({
      status: 'clear',
      category: 'not-sme-public',
    });
  });

  test('what an enterprise in public hands holds is public too', () => {
    expect(categoryOf(all, [holds('B', 'A', 25), town('B', 50.01)])).toMatchObject({ category: 'not-sme-public' });
    expect(categoryOf(all, [holds('B', 'A', 25), town('B', 24)]).category).not.toBe('not-sme-public');
  });

  test('exceptions: an investor of a kind, or a decision', () => {
    const small = { ownerKind: 'investor', investorKind: 'small-municipality' } as const;
    expect(categoryOf([A], [town('A', 25, small)])).toMatchObject({ category: 'small' });
    expect(categoryOf([A], [town('A', 49, { decision: 'autonomous' })])).toMatchObject({ category: 'small' });
  });

  test('public bodies in a linked enterprise are asked about', () => {
    expect(asked(categoryOf(all, [holds('A', 'B', 60), town('B', 40)]))).toEqual(['sme.ask.public-in-group']);
  });
});
