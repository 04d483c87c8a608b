import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryRows, heightBetween, planPages, type RowMeasure } from '#main/exports/pdf/plan-pages.ts';

const rowsOf = (...lines: number[]): RowMeasure => ({ lines: Uint32Array.from(lines), leading: 10, padding: 5 });
const shape = (pages: ReturnType<typeof planPages>) =>
  pages.map(({ from, to, height }) => [from.row, from.line, to.row, to.line, height]);

describe('planPages', () => {
  /* A line is 10 points and each row has 5 around its lines: rows of 1 line are 15 high, of 2 lines 25.
   * First page 40: 15 + 25 fit exactly, the third does not. Then 15 + 15 + 15 = 45 in a room of 50.          */
  test('fills the first page to its edge and the next one up to what fits', () => {
    expect(shape(planPages(rowsOf(1, 2, 1, 1, 1, 2), 40, 50))).toEqual([
      [0, 0, 2, 0, 40],
      [2, 0, 5, 0, 45],
      [5, 0, 6, 0, 25],
    ]);
  });

  test('leaves the first page without rows when not even one has room', () => {
    expect(shape(planPages(rowsOf(1, 1), 0, 50))).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 2, 0, 30],
    ]);
  });

  /* A row of 9 lines is 95 high, a page holds 50: 4 lines (45), 4 lines (45), then 1 line (15) and a row of 1 (15). */
  test('splits a row only when it is taller than a page, and lets it begin a page', () => {
    expect(shape(planPages(rowsOf(1, 9, 1), 50, 50))).toEqual([
      [0, 0, 1, 0, 15],
      [1, 0, 1, 4, 45],
      [1, 4, 1, 8, 45],
      [1, 8, 3, 0, 30],
    ]);
  });

  test('has no page for no rows, and refuses a page without room for a line', () => {
    expect(planPages(rowsOf(), 40, 50)).toEqual([]);
    expect(() => planPages(rowsOf(1), 40, 14)).toThrow(RangeError);
  });

  test('loses nothing, repeats nothing, overfills nothing', () => {
    const lines = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 60 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 80 }), fc.integer({ min: 15, max: 90 }), (counts, first, room) => {
        const rows = rowsOf(...counts);
        const pages = planPages(rows, Math.min(first, room), room);
        let place = { row: 0, line: 0 };
        for (const [at, page] of pages.entries()) {
          expect(page.from).toEqual(place);
          expect(page.height).toBeLessThanOrEqual(at === 0 ? first : room);
          expect(page.height).toBe(heightBetween(page.from, page.to, rows));
          if (at > 0) expect(page.height).toBeGreaterThan(0);
          if (page.to.line > 0) expect((counts[page.to.row] ?? 0) * 10 + 5).toBeGreaterThan(room);
          place = page.to;
        }
        if (counts.length > 0) expect(place).toEqual({ row: counts.length, line: 0 });
      }),
    );
  });
});

describe('carryRows', () => {
  test('takes the last three rows to a new page', () => {
    const rows = rowsOf(1, 1, 1, 1, 2);
    expect(shape(carryRows(planPages(rows, 100, 100), rows, 60) ?? [])).toEqual([
      [0, 0, 2, 0, 30],
      [2, 0, 5, 0, 55],
    ]);
  });

  test('takes fewer when three do not fit there or the page would be left without a row', () => {
    const rows = rowsOf(1, 1, 1, 1, 2);
    expect(shape(carryRows(planPages(rows, 100, 100), rows, 30) ?? [])).toEqual([
      [0, 0, 4, 0, 60],
      [4, 0, 5, 0, 25],
    ]);
    const few = rowsOf(1, 1, 1, 1);
    expect(shape(carryRows(planPages(few, 30, 30), few, 60) ?? [])).toEqual([
      [0, 0, 2, 0, 30],
      [2, 0, 3, 0, 15],
      [3, 0, 4, 0, 15],
    ]);
  });

  test('the only page may give all, a row that continues from the page before gives its last two lines', () => {
    const one = rowsOf(2);
    expect(shape(carryRows(planPages(one, 40, 40), one, 40) ?? [])).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 1, 0, 25],
    ]);
    const tall = rowsOf(7);
    expect(shape(carryRows(planPages(tall, 45, 45), tall, 40) ?? [])).toEqual([
      [0, 0, 0, 4, 45],
      [0, 4, 0, 5, 15],
      [0, 5, 1, 0, 25],
    ]);
  });

  test('null when nothing can go', () => {
    const rows = rowsOf(1, 1);
    expect(carryRows([], rows, 100)).toBeNull();
    expect(carryRows(planPages(rows, 100, 100), rows, 10)).toBeNull();
  });
});
