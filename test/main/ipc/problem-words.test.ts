import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { say } from '#shared/i18n/say.ts';

/* A page can say what a handler refused: every code that main/ipc makes has words in both languages. */
const sources = [
  'workspace-desk',
  'attachment-handlers',
  'workspace-handlers',
  'report-handlers',
  'file-handlers',
  'protection-handlers',
  'key-handlers',
  'shown-keys',
].map(name => readFileSync(new URL(`../../../main/ipc/${name}.ts`, import.meta.url), 'utf8'));
const codes = [
  ...new Set(sources.flatMap(text => [...text.matchAll(/\bproblem\('([^']+)'/g)].map(match => match[1] ?? ''))),
];

test('there are codes to look for', () => {
  expect(codes).toContain('dialog.cancelled');
  expect(codes.length).toBeGreaterThanOrEqual(6);
});
test.each(codes)('%s', code => {
  const [ro, en] = [say('ro', code), say('en', code)];
  expect([ro, en]).not.toContain(code);
  expect(ro).not.toBe(en);
});
