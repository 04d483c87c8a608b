import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOf, readBlocks } from '#main/vault/read-blocks.ts';
import { newFolder } from './workspaces.ts';

const mebibyte = 1024 * 1024;

/** Each line as `length@offset`, with `!` when it has no newline. */
async function linesIn(path: string, start: number, end: number): Promise<string[]> {
  const found: string[] = [];
  for await (const block of readBlocks(path, start, end)) {
    for (const line of linesOf(block)) found.push(`${line.bytes.byteLength}@${line.offset}${line.ended ? '' : '!'}`);
  }
  return found;
}

test('lines shorter and longer than a reading, and ending exactly at its edge', async () => {
  const path = join(await newFolder(), 'lines');
  const lengths = [3, mebibyte - 5, 0, 3 * mebibyte + 7, mebibyte - 1, 1];
  const text = lengths.map(length => `${'x'.repeat(length)}\n`).join('');
  await writeFile(path, `${text}rest`);
  const offsets = [0, 4, mebibyte, mebibyte + 1, 4 * mebibyte + 9, 5 * mebibyte + 9];
  const expected = lengths.map((length, at) => `${length}@${offsets[at]}`);
  const end = 5 * mebibyte + 11;
  expect(await linesIn(path, 0, end + 4)).toEqual([...expected, `4@${end}!`]);
  expect(await linesIn(path, 0, end)).toEqual(expected);
  expect(await linesIn(path, 4, end)).toEqual(expected.slice(1));
  // Asked for more than there is, as when a file is cut while it is read.
  expect(await linesIn(path, end, end + 99)).toEqual([`4@${end}!`]);
  expect(await linesIn(path, end, end)).toEqual([]);
});
