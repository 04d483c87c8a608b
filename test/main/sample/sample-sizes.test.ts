import { describe, expect, test } from 'vitest';
import { samplePerson } from '#main/sample/industry-4/person.ts';
import { randomFor, shuffled } from '#main/sample/industry-4/random.ts';
import { sampleCommits } from '#main/sample/industry-4/sample-commits.ts';
import { companyCount, seatCompanies } from '#main/sample/industry-4/seats.ts';
import { sampleTroubles, troubleAt } from '#main/sample/industry-4/troubles.ts';
import { readCnp } from '#shared/domain/identity/cnp.ts';
import { appliedSample } from './applied-sample.ts';

const bytesOf = (size: number, seed: number): string => JSON.stringify([...sampleCommits({ size, seed })]);

describe('a sample of any size', () => {
  test('is the same to the byte for the same seed, and another for another', () => {
    const once = bytesOf(330, 1);
    expect(bytesOf(330, 1)).toBe(once);
    expect(bytesOf(330, 2)).not.toBe(once);
  });

  // Companies: size × 37 / 330, rounded up: 60 × 37 / 330 = 6,7; 331 × 37 / 330 = 37,1.
  test.each([
    [1, 1],
    [8, 1],
    [59, 7],
    [60, 7],
    [329, 37],
    [331, 38],
    [1_000, 113],
  ])('of %i participants has %i companies and every participant in', (size, companies) => {
    const data = appliedSample(size);
    const takingPart = [...data.company.values()].filter(({ agreementOn }) => agreementOn !== null);
    expect([data.participant.size, takingPart.length, companyCount(size)]).toEqual([size, companies, companies]);
    // Related companies and leads stand around a whole block only.
    expect(data.company.size - takingPart.length).toBe(size < 330 ? 0 : 4);
    for (const { entryDate, employer } of data.participant.values()) {
      expect((entryDate ?? '9') <= '2022-11-30').toBe(true);
      expect(data.company.has(employer ?? '')).toBe(true);
    }
    const errors = [...data.participant.values()].filter(({ cnp }) => readCnp(cnp ?? '').errors.length > 0);
    expect(errors).toHaveLength(sampleTroubles(size).find(({ kind }) => kind === 'invalid-cnp')?.count ?? -1);
  });

  test('plants as much trouble as its table says, in proportion', () => {
    for (const size of [1, 59, 60, 200, 330, 659, 660, 3_300]) {
      const planted = Array.from({ length: size }, (_, index) => troubleAt(index, size)).filter(
        trouble => trouble !== null,
      );
      for (const { kind, of, count } of sampleTroubles(size)) {
        if (of === 'participants')
          expect([size, kind, planted.filter(trouble => trouble === kind).length]).toEqual([size, kind, count]);
      }
    }
    const invalid = (size: number) => sampleTroubles(size).find(({ kind }) => kind === 'invalid-cnp')?.count;
    expect([59, 60, 330, 660, 3_300].map(invalid)).toEqual([0, 1, 1, 2, 10]);
  });

  test('comes in commits of at most a thousand participants, whose rows fit', () => {
    let most = 0;
    const data = appliedSample(9_000, 1, ({ draft }) => {
      const touched = new Set(draft.changes.filter(({ table }) => table === 'participant').map(({ id }) => id));
      most = Math.max(most, touched.size);
    });
    expect(most).toBe(1_000);
    expect(data.participant.size).toBe(9_000);
    expect(new Set([...data.company.values()].map(({ name }) => name)).size).toBe(data.company.size);
    expect(new Set([...data.company.values()].map(({ cui }) => cui)).size).toBe(data.company.size);
  });

  test('gives nobody the CNP of another, up to the largest size', () => {
    const cnps = new Set(Array.from({ length: 100_000 }, (_, index) => samplePerson(1, index, 'CJ', null).cnp));
    expect(cnps.size).toBe(100_000);
  });

  test.each([
    [0, 1],
    [100_001, 1],
    [1.5, 1],
    [330, 0.5],
    [330, Number.NaN],
  ])('refuses size %d with seed %d', (size, seed) => {
    expect(() => sampleCommits({ size, seed }).next()).toThrow(RangeError);
  });
});

test('no company has more of its people in the project than it has staff', () => {
  const seats = new Map<number, number>();
  for (const company of seatCompanies(1, 330)) seats.set(company, (seats.get(company) ?? 0) + 1);
  expect([...seats.values()].reduce((sum, count) => sum + count, 0)).toBe(330);
  for (const { id, averageStaff } of appliedSample(330).company.values()) {
    expect((seats.get(Number(id.slice(4)) - 1) ?? 0) * 100).toBeLessThanOrEqual(averageStaff ?? 0);
  }
});

test('a stream is the same for the same keys, and its numbers are spread evenly', () => {
  // Worked out apart from this code, by sfc32 in Python: they must never change, or every sample would.
  const stream = randomFor(1, 1, 0);
  expect([stream.int(1_000), stream.int(1_000), stream.int(1_000), stream.int(1_000)]).toEqual([235, 767, 792, 584]);
  const counts = Array<number>(10).fill(0);
  for (let index = 0; index < 20_000; index += 1) {
    const at = randomFor(7, 3, index).int(10);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(250);
  expect([...shuffled(50, randomFor(1, 1, 1))].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 50 }, (_, at) => at),
  );
  expect(() => randomFor(1, 1, 1).pick([])).toThrow(RangeError);
});
