import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openedCopies } from '#main/files/opened-copies.ts';

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'consorta-opened-')), 'opened');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
const left = () => readdir(folder).catch(() => []);

test('a copy has the name and the bytes, may only be read, by this person, and goes when the copies are cleared', async () => {
  const copies = openedCopies(folder);
  const put = await copies.put('Contract ș.pdf', chunks('ab', 'c'));
  if (!put.ok) throw new Error(put.error.code);
  expect(basename(put.value)).toBe('Contract ș.pdf');
  expect(await readFile(put.value, 'utf8')).toBe('abc');
  if (process.platform !== 'win32') {
    expect((await stat(put.value)).mode & 0o777).toBe(0o400);
    expect((await stat(join(put.value, '..'))).mode & 0o777).toBe(0o700);
  }
  const second = await copies.put('Contract ș.pdf', chunks('other'));
  expect(second.ok && second.value).not.toBe(put.value);
  await copies.clear();
  expect(await left()).toEqual([]);
  await copies.clear();
});

test('whatever a killed program left is cleared by the next one', async () => {
  await openedCopies(folder).put('a.pdf', chunks('a'));
  await writeFile(join(folder, 'stray'), 'x');
  await openedCopies(folder).clear();
  expect((await left()).filter(name => name !== 'stray')).toEqual([]);
});

test('content that turns out damaged leaves nothing, and its error goes on', async () => {
  const broken = async function* () {
    yield Buffer.from('half');
    throw new Error('damaged');
  };
  await expect(openedCopies(folder).put('a.pdf', broken())).rejects.toThrow('damaged');
  expect(await left()).toEqual([]);
});

test('a copy that is still being written when the copies are cleared goes too', async () => {
  const copies = openedCopies(folder);
  const slow = async function* () {
    yield Buffer.from('half');
    await copies.clear();
    yield Buffer.from('the rest');
  };
  expect(await copies.put('a.pdf', slow())).toEqual({ ok: false, error: { code: 'attachment.cancelled', facts: {} } });
  expect(await left()).toEqual([]);
});

test('a place that cannot be written is a problem that names nothing', async () => {
  await writeFile(folder, 'a file of that name');
  expect(await openedCopies(folder).put('Ana Pop.pdf', chunks('a'))).toEqual({
    ok: false,
    error: { code: 'attachment.not-copied', facts: { errno: expect.stringMatching(/^E(NOTDIR|EXIST|NOENT)$/) } },
  });
});
