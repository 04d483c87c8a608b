import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Compares a value with the JSON kept in the repository (`path` from its root). To accept a change that was looked at:
 * `UPDATE_GOLDEN=1 npx vitest run <test>`, then the formatter; the difference is reviewed like any other.
 */
export function expectGolden(path: string, value: unknown): void {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const plain: unknown = JSON.parse(JSON.stringify(value));
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, `${JSON.stringify(plain, null, 2)}\n`);
  expect(plain).toEqual(JSON.parse(readFileSync(file, 'utf8')));
}
