import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ColumnNeed, planColumns } from '#main/exports/pdf/column-widths.ts';

const need = (least: number, best: number, flowing: boolean): ColumnNeed => ({ least, best, flowing });

/* At 8 points 1000 units are 8 points; each column has 7 points of padding.
 * 5000 → 47, 20 000 → 167, together 214 of 400. The other 186
 * are shared as 0,4 × 47 = 18.8 to 167: 18.82 and 167.18.                        */
test('when everything fits, the largest size is taken and texts share what is left over', () => {
  expect(planColumns([need(5_000, 5_000, false), need(3_000, 20_000, true)], 400)).toEqual({
    fontSize: 8,
    widths: [expect.closeTo(65.82), expect.closeTo(334.18)],
  });
});

/* At 7.5 points: 10 000 → 82; a text may wish for at most 0,4 × 280 = 112 and padding, 119; together 283 of 280.
 * The widest gives way: 280 − 82 − 82 = 116. */
test('when not everything fits on one line, the widest text is wrapped first', () => {
  const plan = planColumns([need(10_000, 10_000, false), need(4_000, 20_000, true), need(2_000, 10_000, true)], 280);
  expect(plan.fontSize).toBe(7.5);
  expect(plan.widths.map(width => Math.round(width * 1000) / 1000)).toEqual([82, 116, 82]);
});

test('widths fill the page whatever is asked', () => {
  const needs = fc.array(
    fc.record({
      least: fc.integer({ min: 0, max: 30_000 }),
      more: fc.integer({ min: 0, max: 90_000 }),
      flowing: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(needs, asked => {
      const { widths, fontSize } = planColumns(
        asked.map(({ least, more, flowing }) => need(least, least + more, flowing)),
        769.89,
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(769.89, 3);
      for (const width of widths) expect(width).toBeGreaterThan(0);
      expect([8, 7.5, 7, 6.5]).toContain(fontSize);
    }),
  );
});
