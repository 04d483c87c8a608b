import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptAtMostUntil, toThin } from '#main/backup/thinning.ts';
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts';

const zone = 'Europe/Bucharest';
const day = (text: string): PlainDate => text as PlainDate;
/** Backups named by their instants. */
const of = (...instants: readonly string[]) => instants.map(madeAt => ({ name: madeAt, madeAt }));
const kept = (instants: readonly string[], today: string): readonly string[] => {
  const gone = toThin(of(...instants), day(today), zone);
  return instants.filter(name => !gone.includes(name));
};

// Wednesday 30 November 2022; its week began on Monday 28 November.
const today = '2022-11-30';

describe('thinning, by a calendar on paper', () => {
  test('all of today and of the last two days stay', () => {
    const all = [
      '2022-11-28T06:00:00Z',
      '2022-11-28T07:00:00Z',
      '2022-11-29T06:00:00Z',
      '2022-11-30T06:00:00Z',
      '2022-11-30T06:30:00Z',
    ];
    expect(kept(all, today)).toEqual(all);
  });

  test('of the third to the fourteenth day back the last of each stays', () => {
    const all = [
      '2022-11-27T06:00:00Z',
      '2022-11-27T15:00:00Z',
      '2022-11-16T06:00:00Z',
      '2022-11-16T15:00:00Z',
      '2022-11-30T06:00:00Z',
    ];
    expect(kept(all, today)).toEqual(['2022-11-27T15:00:00Z', '2022-11-16T15:00:00Z', '2022-11-30T06:00:00Z']);
  });

  test('beyond fourteen days the last of each week (from Monday) stays, for eight weeks', () => {
    // 15 November is a Tuesday of the week of the 14th, 20 November its Sunday; 13 November is a Sunday, the week before.
    const all = ['2022-11-13T06:00:00Z', '2022-11-14T06:00:00Z', '2022-11-15T06:00:00Z', '2022-11-30T06:00:00Z'];
    expect(kept(all, today)).toEqual(['2022-11-13T06:00:00Z', '2022-11-15T06:00:00Z', '2022-11-30T06:00:00Z']);
    // Monday 3 October is the eighth Monday before 28 November; the week before is only of its month.
    const older = [
      '2022-09-29T06:00:00Z',
      '2022-09-30T06:00:00Z',
      '2022-10-05T06:00:00Z',
      '2022-10-30T06:00:00Z',
      '2022-11-30T06:00:00Z',
    ];
    expect(kept(older, today)).toEqual([
      '2022-09-30T06:00:00Z',
      '2022-10-05T06:00:00Z',
      '2022-10-30T06:00:00Z',
      '2022-11-30T06:00:00Z',
    ]);
  });

  test('beyond eight weeks the last of each month stays, for 24 months, and then nothing', () => {
    const all = [
      '2020-10-31T06:00:00Z',
      '2020-11-02T06:00:00Z',
      '2020-11-29T06:00:00Z',
      '2022-08-01T06:00:00Z',
      '2022-08-31T06:00:00Z',
      '2022-11-30T06:00:00Z',
    ];
    expect(kept(all, today)).toEqual(['2020-11-29T06:00:00Z', '2022-08-31T06:00:00Z', '2022-11-30T06:00:00Z']);
  });

  test('the newest stays however old it is, and what a wrong clock dated ahead', () => {
    expect(kept(['2010-01-01T06:00:00Z', '2011-01-01T06:00:00Z'], today)).toEqual(['2011-01-01T06:00:00Z']);
    const ahead = ['2022-11-30T06:00:00Z', '2023-06-01T06:00:00Z', '2023-06-01T07:00:00Z'];
    expect(kept(ahead, today)).toEqual(ahead);
    expect(kept([], today)).toEqual([]);
  });

  test('days are those of the person: 22:30 in UTC is the next day in Romania', () => {
    const all = ['2022-11-20T21:30:00Z', '2022-11-20T22:30:00Z', '2022-11-30T06:00:00Z'];
    expect(kept(all, today)).toEqual(all);
  });

  test('one a month for two years: the last day on which a backup can still be there', () => {
    expect(keptAtMostUntil(day('2022-11-30'))).toBe('2024-11-30');
    expect(keptAtMostUntil(day('2022-01-31'))).toBe('2024-01-31');
    const backup = '2022-11-05T06:00:00Z';
    expect(kept([backup, '2024-12-01T06:00:00Z'], '2024-11-30')).toContain(backup);
    expect(kept([backup, '2024-12-01T06:00:00Z'], '2024-12-01')).not.toContain(backup);
  });
});

test('thinned every day it never keeps more than thinned once, and always the newest', () => {
  const start = day('2022-01-01');
  const instants = fc.uniqueArray(fc.integer({ min: 0, max: 800 * 24 }), { maxLength: 80 });
  fc.assert(
    fc.property(instants, hours => {
      const all = of(...hours.map(hour => new Date(Date.UTC(2022, 0, 1, hour)).toISOString()));
      const end = addDays(start, 802);
      let left = all;
      for (let at = start; at <= end; at = addDays(at, 1)) {
        const made = left.filter(({ madeAt }) => madeAt.slice(0, 10) <= at);
        const gone = toThin(made, at, 'UTC');
        left = left.filter(({ name }) => !gone.includes(name));
      }
      const atOnce = toThin(all, end, 'UTC');
      // Daily thinning may keep less: yesterday's last of a week may be gone when a later one of that week came. Never more.
      expect(left.every(({ name }) => !atOnce.includes(name))).toBe(true);
      const newest = all
        .map(({ name }) => name)
        .sort()
        .at(-1);
      if (newest !== undefined) expect(left.map(({ name }) => name)).toContain(newest);
    }),
    { numRuns: 15 },
  );
});
