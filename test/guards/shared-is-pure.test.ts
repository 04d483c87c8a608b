import { expect, test } from 'vitest';
import { sourcesIn, textOf } from './sources.ts';

/** The code of a file without its comments and strings, so that a word in a sentence is not taken for a use. */
const codeOf = (path: string): string =>
  textOf(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

const found = (pattern: RegExp): readonly string[] =>
  sourcesIn('shared').flatMap(path => [...codeOf(path).matchAll(pattern)].map(match => `${path}: ${match[0]}`));

test('shared names no platform', () => {
  expect(
    found(/\b(?:window|navigator|localStorage|indexedDB|fetch|process|Buffer|__dirname|require|setTimeout)\s*[.(]/g),
  ).toEqual([]);
});

test('shared has no clock and no randomness', () => {
  expect(
    found(/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bTemporal\.Now\b|\bperformance\.now\b|\bcrypto\b/g),
  ).toEqual([]);
});

test('the guard sees what it looks for', () => {
  const code = 'const a = Date.now(); // Math.random()\n';
  expect(/\bDate\.now\b/.test(code)).toBe(true);
  expect(/\bMath\.random\b/.test(code.replace(/(^|[^:])\/\/.*$/gm, '$1'))).toBe(false);
});
