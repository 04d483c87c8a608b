import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { aDataFile, aFolder, consorta, consortaJson, contentsOf } from '#test/support/consorta.ts';

const launcher = fileURLToPath(new URL('../../../tools/consorta.mjs', import.meta.url));
let workspace = '';
let backup = '';
beforeAll(() => {
  workspace = join(aFolder(), 'w');
  backup = join(aFolder(), 'copie.zip');
  const tables = { participant: [{ id: 'p1', lastName: 'Pop', firstName: 'Ion', status: 'lead' }] };
  expect(consorta('new', workspace).exit).toBe(0);
  expect(consorta('load', workspace, aDataFile({ format: 1, tables })).exit).toBe(0);
  expect(consorta('backup', workspace, '--out', backup).exit).toBe(0);
});

test.runIf(process.platform !== 'win32')('what is no file is never replaced by a backup, not even with --force', () => {
  const pipe = join(aFolder(), 'pipe');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  for (const more of [[], ['--force']]) {
    expect(consortaJson('backup', workspace, '--out', pipe, ...more)).toMatchObject({
      exit: 4,
      json: { problem: { code: 'file.not-writable' } },
    });
  }
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  expect(consortaJson('backup', workspace, '--out', aFolder(), '--force')).toMatchObject({
    exit: 4,
    json: { problem: { code: 'file.is-folder' } },
  });
});

test('nothing is restored into the folder of a workspace, at any depth', () => {
  mkdirSync(join(workspace, 'gol'));
  const before = contentsOf(workspace);
  for (const place of ['nou', 'gol', 'a/b/c', 'journal/x']) {
    expect(consortaJson('restore', backup, join(workspace, place))).toMatchObject({
      exit: 4,
      json: { problem: { code: 'file.in-workspace' } },
    });
  }
  expect(contentsOf(workspace)).toEqual(before);
  expect(existsSync(join(workspace, 'a'))).toBe(false);
});

test.runIf(process.platform === 'linux')('a manifest without an end is not read for ever', () => {
  const call = consortaJson('recover', workspace, '--manifest', '/dev/zero');
  expect(call).toMatchObject({ exit: 4, json: { problem: { code: 'file.not-readable' } } });
});

test('Ctrl+C while somebody is erased: done, or not begun, and the lock is given back', async () => {
  const words = [
    'erase',
    workspace,
    '--participant',
    'p1',
    '--confirm',
    '--reason',
    'cerere, art. 17',
    '--despite-duty',
  ];
  const child = spawn(process.execPath, [launcher, ...words, '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const watch = setInterval(() => {
    if (!existsSync(join(workspace, 'lock'))) return;
    // Once: the second one ends the process after all.
    clearInterval(watch);
    child.kill('SIGINT');
  }, 1);
  const exit = await new Promise<number | null>(done => child.on('close', done));
  clearInterval(watch);
  expect([0, 130]).toContain(exit);
  expect(existsSync(join(workspace, 'lock'))).toBe(false);
  expect(consortaJson('info', workspace).json).toMatchObject({ position: exit === 0 ? 3 : 2, notices: [] });
});
