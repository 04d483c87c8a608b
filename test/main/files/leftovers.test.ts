import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { atomicWrite, removeLeftovers } from '#main/files/atomic-write.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const folders: string[] = [];
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-leftovers-'));
  folders.push(folder);
});
afterAll(async () => {
  for (const each of folders) await rm(each, { recursive: true, force: true });
});

test('a file that is written takes what an earlier kill left there with it', async () => {
  const old = join(folder, '.r.csv.0123456789ab.consorta-tmp');
  await writeFile(old, 'half');
  expect((await atomicWrite(join(folder, 'a'), bytes('x'), { replace: false })).ok).toBe(true);
  // It may be another program's that is writing at this moment.
  expect((await readdir(folder)).toSorted()).toEqual(['.r.csv.0123456789ab.consorta-tmp', 'a']);
  const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
  await utimes(old, twoDaysAgo, twoDaysAgo);
  expect((await atomicWrite(join(folder, 'b'), bytes('x'), { replace: false })).ok).toBe(true);
  expect((await readdir(folder)).toSorted()).toEqual(['a', 'b']);
});

test('leftovers older than a day go, everything else stays', async () => {
  const now = Date.parse('2022-11-30T12:00:00Z');
  const files = { '.old.aa.consorta-tmp': 25, '.new.aa.consorta-tmp': 23, 'mine.consorta-tmp': 99, '.hidden': 99 };
  for (const [name, hours] of Object.entries(files)) {
    await writeFile(join(folder, name), 'x');
    const at = new Date(now - hours * 3_600_000);
    await utimes(join(folder, name), at, at);
  }
  await mkdir(join(folder, '.folder.consorta-tmp'));
  await removeLeftovers(folder, now);
  await removeLeftovers(join(folder, 'none'), now);
  expect((await readdir(folder)).toSorted()).toEqual([
    '.folder.consorta-tmp',
    '.hidden',
    '.new.aa.consorta-tmp',
    'mine.consorta-tmp',
  ]);
});
