import { describe, expect, test } from 'vitest';
import { smeMessagesEn, smeMessagesRo } from '#shared/domain/sme/sme.messages.ts';
import { smeCategoryOf, smeReader } from '#shared/domain/sme/sme-category.ts';
import { money } from '#shared/kernel/money.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { sayIn } from '#shared/kernel/translation.ts';
import { categoryOf, enterprise, type Figures, holds, mapOf, theCall } from '#test/support/some-enterprises.ts';

const A = enterprise('A', [40, 8_000_000, 6_000_000]);
const B = enterprise('B', [60, 20_000_000, 15_000_000]);
const C = enterprise('C', [15, 1_000_000, 800_000]);

describe('worked by hand', () => {
  // 40 + 30 % of 60 = 58; 8 + 30 % of 20 = 14; 6 + 30 % of 15 = 10,5
  test('E-1: a partner with 30 % makes 58 people, and a medium enterprise', () => {
    const result = categoryOf([A, B], [holds('B', 'A', 30)]);
    expect(result).toMatchObject({ status: 'clear', category: 'medium', year: 2021, unclear: [] });
    expect(result.years[0]?.sum).toEqual({
      staff: 5_800,
      turnover: money(1_400_000_000, 'EUR'),
      balance: money(1_050_000_000, 'EUR'),
    });
    expect(result.relations).toEqual([
      { company: 'B', name: 'B', relation: 'partner', share: 3_000, path: ['A', 'B'], holdings: [expect.any(String)] },
    ]);
  });

  // 58 + 15 = 73; 14 + 1 = 15; 10,5 + 0,8 = 11,3
  test('E-1: with an enterprise of which it owns 60 %, 73 people', () => {
    const result = categoryOf([A, B, C], [holds('B', 'A', 30), holds('A', 'C', 60)]);
    expect(result).toMatchObject({ status: 'clear', category: 'medium' });
    expect(result.years[0]?.sum).toEqual({
      staff: 7_300,
      turnover: money(1_500_000_000, 'EUR'),
      balance: money(1_130_000_000, 'EUR'),
    });
    expect(result.years[0]?.additions.map(({ company, relation, share }) => [company, relation, share])).toEqual([
      ['A', 'itself', 10_000],
      ['C', 'linked', 10_000],
      ['B', 'partner', 3_000],
    ]);
  });

  test('E-2: the balance sheet saves a small enterprise whose turnover is too high', () => {
    expect(categoryOf([enterprise('A', [48, 11_000_000, 9_500_000])])).toMatchObject({ category: 'small' });
  });

  test('E-4: 250 people are a large enterprise', () => {
    expect(categoryOf([enterprise('A', [250, 1, 1])])).toMatchObject({ status: 'clear', category: 'large' });
  });

  test('E-5: 52 people in one year only leave it small, in two years make it medium', () => {
    const small: Figures = [48, 5_000_000, 4_000_000];
    const more: Figures = [52, 5_000_000, 4_000_000];
    expect(categoryOf([enterprise('A', small, {}, { 2020: more, 2019: small })])).toMatchObject({ category: 'small' });
    expect(categoryOf([enterprise('A', more, {}, { 2020: small, 2019: small })])).toMatchObject({ category: 'small' });
    const twice = categoryOf([enterprise('A', more, {}, { 2020: more, 2019: small })]);
    expect(twice).toMatchObject({ category: 'medium' });
    expect(twice.years.map(({ year, byLimits, category }) => [year, byLimits, category])).toEqual([
      [2021, 'medium', 'medium'],
      [2020, 'medium', 'small'],
      [2019, 'small', 'small'],
    ]);
  });
});

describe('both sides of every limit', () => {
  const M = 1_000_000;
  test.each<[string, Figures, string]>([
    ['micro: below 10 people', [9.99, 1, 1], 'micro'],
    ['10 people are not micro', [10, 1, 1], 'small'],
    ['micro: 2 million of either', [1, 2 * M, 99 * M], 'micro'],
    ['a cent more of both is not micro', [1, 2 * M + 0.01, 2 * M + 0.01], 'small'],
    ['micro by the balance sheet', [1, 99 * M, 2 * M], 'micro'],
    ['small: below 50 people', [49.99, 1, 1], 'small'],
    ['50 people are medium', [50, 1, 1], 'medium'],
    ['small: 10 million of either', [20, 10 * M, 99 * M], 'small'],
    ['small by the balance sheet', [20, 99 * M, 10 * M], 'small'],
    ['a cent more of both is medium', [20, 10 * M + 0.01, 10 * M + 0.01], 'medium'],
    ['medium: below 250 people', [249.99, 1, 1], 'medium'],
    ['medium: 50 million of turnover', [100, 50 * M, 99 * M], 'medium'],
    ['medium: 43 million of balance sheet', [100, 99 * M, 43 * M], 'medium'],
    ['a cent more of both is large', [100, 50 * M + 0.01, 43 * M + 0.01], 'large'],
    ['50 million of balance sheet do not save it', [100, 50 * M + 0.01, 50 * M], 'large'],
  ])('%s', (_, figures, category) => {
    expect(categoryOf([enterprise('A', figures)])).toMatchObject({ status: 'clear', category });
  });
});

describe('the two-year rule', () => {
  const staff = (people: number): Figures => [people, 1, 1];
  test.each<[string, readonly number[], string]>([
    ['one year stands as it is', [8], 'micro'],
    ['the first year known holds through one year above', [8, 20], 'micro'],
    ['two years above count', [8, 20, 20], 'small'],
    ['two years above by different limits: the smaller of them', [8, 60, 20], 'small'],
    ['and in the other order', [8, 20, 60], 'small'],
    ['a third year above the next limit as well', [8, 20, 60, 60], 'medium'],
    ['up and down again is no change', [8, 20, 8, 20], 'micro'],
    ['down twice is lost', [300, 200, 200], 'medium'],
    ['down once is not', [300, 300, 200], 'large'],
  ])('%s', (_, people, category) => {
    const [last = 0, ...before] = [...people].reverse();
    const others = Object.fromEntries(before.map((count, at) => [String(2020 - at), staff(count)]));
    expect(categoryOf([enterprise('A', staff(last), {}, others)])).toMatchObject({ status: 'clear', category });
  });

  test('a year without figures ends the chain; a single year is warned about', () => {
    const result = categoryOf([enterprise('A', staff(60), {}, { 2019: staff(20) })]);
    expect(result.years.map(({ year }) => year)).toEqual([2021]);
    expect(result.category).toBe('medium');
    expect(result.warnings.map(({ key }) => key)).toEqual(['sme.warn.one-year']);
  });
});

describe('which year counts', () => {
  const two = (more: Parameters<typeof enterprise>[2] = {}) =>
    enterprise('A', [60, 1, 1], more, { 2020: [60, 1, 1], 2019: [60, 1, 1] });
  const on = (day: string, more: Parameters<typeof enterprise>[2] = {}) => {
    const { year, status, warnings } = categoryOf([two(more)], [], day);
    return { year, status, warnings: warnings.map(({ key }) => key) };
  };

  test('from 1 June the year before; on 31 May the one before that, with a warning', () => {
    expect(on('2022-06-01')).toEqual({ year: 2021, status: 'clear', warnings: [] });
    expect(on('2022-05-31')).toEqual({ year: 2020, status: 'clear', warnings: ['sme.warn.early'] });
  });

  test('approved accounts count from the day of approval, even if not filed', () => {
    expect(on('2022-04-11', { approvedOn: '2022-04-11' as PlainDate })).toMatchObject({ year: 2021, warnings: [] });
    expect(on('2022-04-10', { approvedOn: '2022-04-11' as PlainDate })).toMatchObject({
      year: 2020,
      warnings: ['sme.warn.not-approved'],
    });
    expect(on('2022-07-01', { approvedOn: '2022-07-02' as PlainDate })).toMatchObject({ year: 2020 });
  });

  test('figures that should be there and are not are asked for', () => {
    const later = categoryOf([two()], [], '2023-10-01');
    expect(later).toMatchObject({ status: 'unclear', category: null });
    expect(later.unclear).toEqual([
      {
        key: 'sme.ask.accounts',
        facts: { company: 'A', year: 2022 },
        place: { table: 'company', id: 'A', field: 'referenceYear' },
      },
    ]);
    expect(categoryOf([enterprise('A', [1, 1, 1])], [], '2022-03-01').unclear.map(({ key }) => key)).toEqual([
      'sme.ask.approval',
    ]);
    const noYear = categoryOf([enterprise('A', [1, 1, 1], { referenceYear: null })]);
    expect(noYear.unclear.map(({ key }) => key)).toEqual(['sme.ask.year']);
    expect(categoryOf([enterprise('A', [null, null, null])]).unclear.map(({ key }) => key)).toEqual([
      'sme.ask.accounts',
    ]);
  });

  test('a new firm is judged by its estimate, this year or the last', () => {
    for (const referenceYear of [2021, 2022]) {
      const result = categoryOf([enterprise('A', [3, 1, 1], { estimated: true, referenceYear })]);
      expect(result).toMatchObject({ status: 'clear', category: 'micro', year: referenceYear });
      expect(result.warnings.map(({ key }) => key)).toEqual(['sme.warn.estimated']);
    }
  });
});

describe('lei and missing figures', () => {
  test('lei become euro by the rate of the year, rounded to the cent', () => {
    // 9 896 201 lei ÷ 4,9481 = 2 000 000,2021… → 2 000 000,20, above 2 million
    const lei = { turnover: money(989_620_100, 'RON'), totalAssets: money(989_620_100, 'RON'), eurRate: 49_481 };
    const above = categoryOf([enterprise('A', [5, 0, 0], lei)]);
    expect(above.years[0]?.sum.turnover).toEqual(money(200_000_020, 'EUR'));
    expect(above.category).toBe('small');
    // 9 896 200 lei ÷ 4,9481 = 2 000 000 exactly
    const exactly = { turnover: money(989_620_000, 'RON'), totalAssets: money(989_620_000, 'RON'), eurRate: 49_481 };
    expect(categoryOf([enterprise('A', [5, 0, 0], exactly)])).toMatchObject({ category: 'micro' });
  });

  test('without the rate nothing is decided, unless staff alone decides', () => {
    const lei = { turnover: money(100, 'RON'), totalAssets: money(100, 'RON'), eurRate: null };
    const result = categoryOf([enterprise('A', [5, 0, 0], lei)]);
    expect(result).toMatchObject({ status: 'unclear', category: null });
    expect(result.unclear).toEqual([
      {
        key: 'sme.ask.eurRate',
        facts: { company: 'A', year: 2021 },
        place: { table: 'company', id: 'A', field: 'eurRate' },
      },
    ]);
    const many = categoryOf([enterprise('A', [250, 0, 0], lei)]);
    expect(many).toMatchObject({ status: 'clear', category: 'large', unclear: [] });
    expect(many.warnings.map(({ key }) => key)).toContain('sme.warn.not-needed');
  });

  test.each<[string, Figures, readonly string[] | string]>([
    ['staff', [null, 1, 1], ['sme.ask.averageStaff']],
    ['balance sheet that would decide', [30, 11_000_000, null], ['sme.ask.totalAssets']],
    ['turnover that would decide', [30, null, 11_000_000], ['sme.ask.turnover']],
    ['both amounts', [30, null, null], ['sme.ask.turnover', 'sme.ask.totalAssets']],
    ['balance sheet, when turnover is enough', [30, 9_000_000, null], 'small'],
    ['turnover, when the balance sheet is enough', [30, null, 9_000_000], 'small'],
  ])('missing: %s', (_, figures, expected) => {
    const result = categoryOf([enterprise('A', figures)]);
    if (typeof expected === 'string')
      expect(result).toMatchObject({ status: 'clear', category: expected, unclear: [] });
    else
      expect({ ...result, unclear: result.unclear.map(({ key }) => key) }).toMatchObject({
        category: null,
        unclear: expected,
      });
  });

  test('figures missing at a partner are asked for where they are to be filled in', () => {
    const result = categoryOf([A, enterprise('B', [60, 1, 1], { referenceYear: 2019 })], [holds('B', 'A', 30)]);
    expect(result.unclear).toEqual([
      {
        key: 'sme.ask.figures',
        facts: { company: 'B', year: 2021 },
        place: { table: 'company', id: 'B', field: 'otherYears' },
      },
    ]);
    const named = categoryOf([A], [holds(null, 'A', 30, { id: 'h', ownerName: 'Holding Țara SA' })]);
    expect(named.unclear).toEqual([
      {
        key: 'sme.ask.owner-figures',
        facts: { company: 'Holding Țara SA', year: 2021 },
        place: { table: 'holding', id: 'h', field: 'owner' },
      },
    ]);
  });

  test('a company that does not exist is unclear', () => {
    const nothing = { company: mapOf([]), holding: mapOf([]) };
    const result = smeCategoryOf('x', nothing, { on: '2022-10-01' as PlainDate, rules: theCall().sme });
    expect(result).toMatchObject({ status: 'unclear', category: null });
    expect(result.unclear.map(({ key }) => key)).toEqual(['sme.ask.no-company']);
  });
});

describe('the working', () => {
  const result = categoryOf([A, B, C], [holds('B', 'A', 30), holds('A', 'C', 60)]);

  test('reads as sentences, in both languages', () => {
    const lines = result.steps.map(({ key, facts }) => sayIn(smeMessagesRo, key, facts));
    expect(lines).toContain('Pentru ziua 01.10.2022 se folosesc cifrele anului 2021.');
    expect(lines).toContain('B: întreprindere parteneră, se adună 30 % (A → B).');
    expect(lines).toContain(
      '2021 · B (30 %): 18 salariați, cifră de afaceri 6.000.000,00 EUR, active 4.500.000,00 EUR',
    );
    expect(lines).toContain('2021 · Total: 73 salariați, cifră de afaceri 15.000.000,00 EUR, active 11.300.000,00 EUR');
    expect(lines).toContain('2021 · mică: 73 salariați < 50 – nu');
    expect(lines.at(-1)).toBe('Rezultat: mijlocie');
    for (const { key, facts } of result.steps) expect(sayIn(smeMessagesEn, key, facts)).not.toMatch(/undefined|^sme\./);
  });

  test('is not checked against the official text, and says so', () => {
    expect(result.verified).toBe(false);
  });

  test('the reader of many gives the same answers, without steps', () => {
    const data = { company: mapOf([A, B, C]), holding: mapOf([holds('B', 'A', 30)]) };
    const read = smeReader(data, theCall().sme);
    for (const id of ['A', 'B', 'C']) {
      const alone = smeCategoryOf(id, data, { on: '2022-10-01' as PlainDate, rules: theCall().sme });
      expect({ ...read(id, '2022-10-01' as PlainDate), steps: [] }).toEqual({ ...alone, steps: [] });
    }
  });
});
