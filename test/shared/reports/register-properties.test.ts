import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findProfile } from '#shared/profiles/registry.ts';
import { buildReport } from '#shared/reports/build-report.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { aCompany, aParticipant, aPartner, aProject, day, dossierOf } from './register-sample.ts';

const profile = findProfile('pocu-860-3-12');
if (profile === null) throw new Error('the profile of the call is missing');

const partners = [
  aPartner({ id: 'l', role: 'leader', code: 'L', name: 'Lider' }),
  aPartner({ id: 'p', role: 'partner', code: 'P1', name: 'Partener' }),
];
const aDay = fc.integer({ min: 0, max: 364 }).map(at => {
  const date = new Date(Date.UTC(2022, 0, 1 + at));
  return day(date.toISOString().slice(0, 10));
});
const identity = fc.constantFrom(
  { cnp: '2670315120017', birthDate: day('1967-03-15'), gender: 'F' as const },
  { cnp: '1670316120026', birthDate: day('1967-03-16'), gender: 'M' as const },
  { cnp: '1850312350091', birthDate: day('1985-03-12'), gender: 'M' as const },
  { cnp: '2900505220074', birthDate: day('1990-05-05'), gender: 'F' as const },
  { cnp: '123', birthDate: null, gender: 'M' as const },
  { cnp: null, birthDate: day('2000-02-29'), gender: null },
);
const somebody = fc
  .record({
    identity,
    lastName: fc.constantFrom('Țăran', 'Sandu', 'Șerban', 'Popa', ''),
    firstName: fc.constantFrom('Ana', 'Ion', 'Ștefan'),
    areaType: fc.constantFrom(null, 'urban' as const, 'rural' as const),
    isced: fc.constantFrom(3, 6, 6, null),
    workCounty: fc.constantFrom(null, 'CJ', 'B', 'IS', 'XX'),
    recruitedBy: fc.constantFrom(null, 'l', 'p', 'gone'),
    employer: fc.constantFrom('s', 's', null, 'gone'),
    entryDate: fc.option(aDay),
    exitDate: fc.option(aDay, { freq: 1 }),
    exitReason: fc.constantFrom(null, 'completed' as const, 'abandoned' as const),
  })
  .map(({ identity: who, ...rest }) => ({ ...who, ...rest }));
const crowd = fc
  .array(somebody, { maxLength: 12 })
  .map(people => people.map((given, at) => aParticipant({ id: `p${at}`, ...given })));

type Lines = Record<string, readonly number[]>;
const linesOf = ({ totals }: ReportDocument): Lines =>
  Object.fromEntries((totals?.lines ?? []).map(({ key, values }) => [key, values]));
const sum = (lines: Lines, keys: (key: string) => boolean): number[] =>
  [0, 1, 2, 3].map(at =>
    Object.entries(lines)
      .filter(([key]) => keys(key))
      .reduce((total, [, values]) => total + (values[at] ?? 0), 0),
  );

test('the parts add up to the whole, the counted are never more than the listed, nor the new more than all', () => {
  let everCounted = 0;
  fc.assert(
    fc.property(crowd, aDay, aDay, (participants, a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a];
      const built = buildReport({
        data: aProject({
          partners,
          companies: [aCompany({ id: 's', name: 'Firma' })],
          participants,
          dossiers: participants.map(({ id }) => dossierOf(id, ['PAR-08', 'PAR-10', 'PAR-11'])),
        }),
        profile,
        report: 'target-group-register',
        params: { from, to },
        language: 'ro',
        at: { position: 1, instant: '2022-12-31T12:00:00.000Z', today: day('2022-12-31') },
      });
      if (!built.ok) throw new Error(built.error.code);
      const document = built.value;
      const lines = linesOf(document);
      const all = lines.participants ?? [];
      expect(all[2]).toBe(document.rows.length);
      everCounted += all[3] ?? 0;
      expect(all[0]).toBe(participants.filter(({ entryDate: on }) => on !== null && from <= on && on <= to).length);
      expect(sum(lines, key => ['women', 'men', 'gender-unknown'].includes(key))).toEqual(all);
      expect(sum(lines, key => key.startsWith('region-'))).toEqual(all);
      expect(sum(lines, key => key.startsWith('partner-'))).toEqual(all);
      for (const [key, [newListed = 0, newCounted = 0, allListed = 0, allCounted = 0]] of Object.entries(lines)) {
        expect(newListed).toBeLessThanOrEqual(allListed);
        expect(newCounted).toBeLessThanOrEqual(allCounted);
        // A person listed before, whose first row that counts is of this period, is newly counted and not newly listed.
        if (key !== 'persons') expect(newCounted).toBeLessThanOrEqual(newListed);
        expect(allCounted).toBeLessThanOrEqual(allListed);
      }
      for (const row of document.rows) expect(row).toHaveLength(document.columns.length);
    }),
    { numRuns: 200 },
  );
  // Otherwise nothing was said about the counted.
  expect(everCounted).toBeGreaterThan(0);
});
