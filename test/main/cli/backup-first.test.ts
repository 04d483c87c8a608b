import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aDataFile, aFolder, consorta, consortaJson, contentsOf } from '#test/support/consorta.ts';

const people = (...ids: string[]): string =>
  aDataFile({
    format: 1,
    tables: { participant: ids.map(id => ({ id, lastName: 'Pop', firstName: 'Ion', status: 'lead' })) },
  });
const newWorkspace = (): string => {
  const folder = join(aFolder(), 'w');
  expect(consorta('new', folder).exit).toBe(0);
  return folder;
};

test('load and undo with --backup: the backup holds what was there before', () => {
  const [folder, place] = [newWorkspace(), aFolder()];
  const loaded = consortaJson('load', folder, people('p1'), '--backup', place);
  expect(loaded).toMatchObject({
    exit: 0,
    json: { ok: true, position: 2, backup: expect.stringContaining('-p1-import') },
  });
  const undone = consortaJson('undo', folder, '--backup', place);
  expect(undone).toMatchObject({
    exit: 0,
    json: { ok: true, position: 3, backup: expect.stringContaining('-p2-bulk') },
  });
  for (const [{ json }, position, participant] of [
    [loaded, 1, 0],
    [undone, 2, 1],
  ] as const) {
    const restored = join(aFolder(), 'r');
    expect(consorta('restore', String(json.backup), restored).exit).toBe(0);
    expect(consortaJson('info', restored).json).toMatchObject({ position, counts: { participant } });
  }
});

test('when the backup cannot be made nothing is loaded or undone, and the lock is given back', () => {
  const folder = newWorkspace();
  const before = contentsOf(folder);
  for (const place of [join(aFolder(), 'not-there'), join(folder, 'journal'), aDataFile('x')]) {
    for (const call of [
      ['load', folder, people('p1')],
      ['undo', folder],
    ]) {
      expect(consortaJson(...call, '--backup', place)).toMatchObject({ exit: 4, json: { ok: false } });
    }
  }
  expect(contentsOf(folder)).toEqual(before);
  expect(consortaJson('load', folder, people('p1'))).toMatchObject({ exit: 0, json: { backup: null } });
});

test('a workspace of an older format is backed up in that format before it is brought to the newest', () => {
  const folder = join(aFolder(), 'w');
  cpSync(new URL('../../format/1-sample', import.meta.url), folder, { recursive: true });
  const old = readFileSync(join(folder, 'workspace.json'), 'utf8');
  const before = contentsOf(folder);
  const missing = join(aFolder(), 'not-there');
  expect(consortaJson('load', folder, people('px'), '--backup', missing)).toMatchObject({
    exit: 4,
    json: { ok: false },
  });
  expect(contentsOf(folder)).toEqual(before);
  const place = aFolder();
  const { exit, json } = consortaJson('load', folder, people('px'), '--backup', place);
  expect(exit).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'workspace.json'), 'utf8'))).toMatchObject({ format: 2 });
  const restored = join(aFolder(), 'r');
  expect(consorta('restore', String(json.backup), restored).exit).toBe(0);
  expect(readFileSync(join(restored, 'workspace.json'), 'utf8')).toBe(old);
  expect(readdirSync(place)).toHaveLength(1);
});

test('info says whether a workspace is encrypted', () => {
  expect(consorta('info', newWorkspace()).stdout).toContain('Encrypted: no');
});

test('a journal that is damaged before its snapshot: history and undo say where, and that the workspace is damaged', () => {
  const folder = newWorkspace();
  for (const id of ['p1', 'p2', 'p3']) expect(consorta('load', folder, people(id)).exit).toBe(0);
  const path = join(folder, 'journal', '000001.jsonl');
  const bytes = readFileSync(path);
  const at = bytes.indexOf('"author"', bytes.indexOf('\n')) + 10;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(consorta('info', folder).exit).toBe(0);
  for (const verb of ['history', 'undo']) {
    expect(consortaJson(verb, folder)).toMatchObject({
      exit: 3,
      json: { problem: { code: 'vault.damaged', facts: { file: 'journal/000001.jsonl', line: 2 } } },
    });
  }
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});
