import { expect, test } from 'vitest';
import { gatheredMessages } from '#shared/i18n/messages.ts';
import { say } from '#shared/i18n/say.ts';
import { countEn, countRo } from '#shared/kernel/translation.ts';
import { sourcesIn, textOf } from '#test/guards/sources.ts';

test('both languages have the same keys, and none is empty', () => {
  expect(Object.keys(gatheredMessages.en).sort()).toEqual(Object.keys(gatheredMessages.ro).sort());
  for (const messages of Object.values(gatheredMessages)) {
    for (const [key, message] of Object.entries(messages)) {
      const words = typeof message === 'string' ? message : message({});
      expect(words.trim(), key).not.toBe('');
    }
  }
});

test('a key is owned by one folder', () => {
  const owners = new Map<string, string[]>();
  for (const path of sourcesIn('shared', 'main').filter(name => name.endsWith('.messages.ts'))) {
    const keys = new Set([...textOf(path).matchAll(/^ {2}'([a-zA-Z0-9.+-]+)':/gm)].map(match => match[1] ?? ''));
    for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), path]);
  }
  expect([...owners].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

test('every folder of messages in shared is gathered', () => {
  const gathered = textOf('shared/i18n/messages.ts') + textOf('shared/reports/say-report.ts');
  const left = sourcesIn('shared').filter(
    path => path.endsWith('.messages.ts') && !gathered.includes(path.split('/').at(-1) ?? path),
  );
  expect(left).toEqual([]);
});

test('an unknown key is shown, never hidden', () => {
  expect(say('ro', 'no.such.key')).toBe('no.such.key');
  expect(say('ro', 'toString')).toBe('toString');
});

test.each([
  [0, '0 participanți'],
  [1, '1 participant'],
  [2, '2 participanți'],
  [19, '19 participanți'],
  [20, '20 de participanți'],
  [100, '100 de participanți'],
  [101, '101 participanți'],
  [119, '119 participanți'],
  [120, '120 de participanți'],
])('Romanian counts %i as %s', (count, words) => expect(countRo(count, 'participant', 'participanți')).toBe(words));

test('English counts one and many', () => {
  expect([0, 1, 2].map(count => countEn(count, 'row', 'rows'))).toEqual(['0 rows', '1 row', '2 rows']);
});
