import { expect, test } from 'vitest';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { findProfile } from '#shared/profiles/registry.ts';

const found = findProfile('pocu-860-3-12');
if (found === null) throw new Error('the profile of the call is missing');
const profile: CallProfile = found;

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}-${String(at + 1).padStart(2, '0')}`);

test('all rules are switched, twenty VR and eleven ELIG', () => {
  expect(Object.keys(profile.rules)).toEqual([...numbered('VR', 20), ...numbered('ELIG', 11)]);
});

test('all document requirements are listed, each with its owner', () => {
  expect(profile.documents.map(({ code }) => code)).toEqual([
    ...numbered('SME', 11),
    ...numbered('PAR', 21),
    ...numbered('PRT', 10),
  ]);
  const owners = { SME: 'company', PAR: 'participant', PRT: 'partner' };
  for (const { code, owner } of profile.documents) expect(owner).toBe(owners[code.slice(0, 3) as 'SME']);
});

test('a person is counted with information note, signed form and eligibility check; nothing else is demanded', () => {
  expect(profile.documents.filter(({ neededToCount }) => neededToCount).map(({ code }) => code)).toEqual([
    'PAR-08',
    'PAR-10',
    'PAR-11',
  ]);
});

test('eleven course categories, nine levels of education, seventeen sectors', () => {
  expect(profile.courseCategories.map(({ code }) => code)).toEqual(
    Array.from({ length: 11 }, (_, at) => `C${String(at + 1).padStart(2, '0')}`),
  );
  expect(profile.courseCategories.find(({ code }) => code === 'C03')?.digcomp).toEqual(['4.1', '4.2', '2.6']);
  expect(profile.isced.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(profile.targetGroup.sectors.filter(({ list }) => list === 'SNC')).toHaveLength(12);
  expect(profile.targetGroup.sectors.filter(({ list }) => list === 'SNCDI')).toHaveLength(5);
});

test('nothing inferred, not found or stated from memory is called verified', () => {
  const unread = /INFERRED|NOT FOUND|LAW|PEO|POSDRU|sister/;
  const claimed = sourcedIn(profile).filter(({ source, verified }) => verified && unread.test(source));
  expect(claimed).toEqual([]);
});

test('what the call could not tell is null and not verified', () => {
  const { ageMin, ageMax, caen, regions, quotas } = profile.targetGroup;
  for (const { value, verified } of [ageMin, ageMax, caen, regions, ...quotas.map(({ minPercent }) => minPercent)]) {
    expect({ value, verified }).toEqual({ value: null, verified: false });
  }
});

test('every source tag used is explained', () => {
  const explained = new Set(profile.sources.map(({ tag }) => tag));
  const used = new Set(sourcedIn(profile).flatMap(({ source }) => source.match(/\bS\d\d?b?\b/g) ?? []));
  expect([...used].filter(tag => !explained.has(tag))).toEqual([]);
  expect(used.size).toBeGreaterThan(30);
});

test('Romanian texts use the comma below, never the cedilla', () => {
  expect(JSON.stringify(profile)).not.toMatch(/[ŞşŢţ]/);
});

/** Everything in the profile that has a source and a verified flag. */
function sourcedIn(value: unknown): { source: string; verified: boolean }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(sourcedIn);
  const { source, verified } = value as { source?: unknown; verified?: unknown };
  return typeof source === 'string' && typeof verified === 'boolean' ? [{ source, verified }, ...inside] : inside;
}
