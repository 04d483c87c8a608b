import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Facts } from '#shared/kernel/problem.ts';
import { sayIn } from '#shared/kernel/translation.ts';
import { parseProfile } from '#shared/profiles/parse-profile.ts';
import { profileMessagesEn, profileMessagesRo } from '#shared/profiles/profile.messages.ts';
import { findProfile, profiles } from '#shared/profiles/registry.ts';

const text = readFileSync(new URL('../../../shared/profiles/pocu-860-3-12.json', import.meta.url), 'utf8');

/** The profile of the call after one change to its JSON: `at` like `reports/0/title/ro`; undefined removes. */
function changed(at: string, value: unknown): unknown {
  const profile = JSON.parse(text) as Record<string, unknown>;
  const path = at.split('/');
  const last = path.pop() ?? '';
  let here: Record<string, unknown> = profile;
  for (const name of path) here = here[name] as Record<string, unknown>;
  if (value === undefined) delete here[last];
  else here[last] = value;
  return profile;
}

test('the profile of the call is read, and found by its id', () => {
  expect(parseProfile(JSON.parse(text))).toMatchObject({ ok: true, value: { callCode: 'POCU/860/3/12' } });
  expect(profiles.map(profile => profile.id)).toEqual(['pocu-860-3-12']);
  expect(findProfile('pocu-860-3-12')?.callCode).toBe('POCU/860/3/12');
  expect(findProfile('peo-2024')).toBeNull();
});

test.each<[string, unknown, string, Facts]>([
  ['id', undefined, 'profile.missing', { at: 'id' }],
  ['reports/0/title/ro', undefined, 'profile.missing', { at: 'reports/0/title/ro' }],
  ['currency', undefined, 'profile.missing', { at: 'currency' }],
  ['documents/0/name', 'Acord', 'profile.type', { at: 'documents/0/name', expected: 'object' }],
  ['targetGroup/ageMin/value', 'x', 'profile.type', { at: 'targetGroup/ageMin/value', expected: 'number' }],
  ['isced/0/level', 9, 'profile.value', { at: 'isced/0/level' }],
  ['targetGroup/caen/value', ['12'], 'profile.value', { at: 'targetGroup/caen/value/0' }],
  ['targetGroup/colour', 'red', 'profile.unknown', { at: 'targetGroup/colour' }],
  ['rules/XX-01', {}, 'profile.unknown', { at: 'rules/XX-01' }],
  ['currency', 'USD', 'profile.choice', { at: 'currency', expected: 'RON, EUR' }],
  ['documents/1/code', 'SME-01', 'profile.duplicate', { at: 'documents/1/code', value: 'SME-01' }],
  ['reports/0/columns/1/key', 'rowNumber', 'profile.duplicate', { at: 'reports/0/columns/1/key', value: 'rowNumber' }],
  ['reports/0/columns/0/block', 'x', 'profile.block', { at: 'reports/0/columns/0/block', value: 'x' }],
  ['duration/endsOn/value', '2023-02-30', 'profile.day', { at: 'duration/endsOn/value' }],
])('%s changed to %j is refused with its place', (at, value, code, facts) => {
  expect(parseProfile(changed(at, value))).toEqual({ ok: false, error: [{ code, facts }] });
});

test('every problem is listed, not only the first', () => {
  const profile = changed('currency', 'USD') as Record<string, unknown>;
  delete profile.title;
  const read = parseProfile(profile);
  expect(read.ok ? [] : read.error.map(({ code }) => code).sort()).toEqual(['profile.choice', 'profile.missing']);
});

test.each([null, [], 'text', 12])('%j is not a profile', value => {
  expect(parseProfile(value)).toEqual({
    ok: false,
    error: [{ code: 'profile.type', facts: { at: '/', expected: 'object' } }],
  });
});

test('each problem has words in both languages that name the place', () => {
  for (const messages of [profileMessagesRo, profileMessagesEn]) {
    for (const key of Object.keys(messages)) {
      expect(sayIn(messages, key, { at: 'isced/0', value: 'v', expected: 'e' })).toContain('isced/0');
    }
  }
});
