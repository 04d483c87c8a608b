import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aFolder, consorta, consortaJson, contentsOf } from '#test/support/consorta.ts';
import { mountSmallDisk } from '../files/small-disk.ts';

const launcher = fileURLToPath(new URL('../../../tools/consorta.mjs', import.meta.url));

/** Starts a call and sends it a signal as soon as the condition holds; its exit code (null when the signal ended it). */
async function stopWhen(condition: () => boolean, signal: NodeJS.Signals, ...words: string[]) {
  const child: ChildProcess = spawn(process.execPath, [launcher, ...words, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, CONSORTA_LANG: 'en' },
  });
  let stdout = '';
  child.stdout?.on('data', text => {
    stdout += text;
  });
  const ended = new Promise<number | null>(resolve => child.on('close', resolve));
  const watch = setInterval(() => {
    if (!condition()) return;
    clearInterval(watch);
    child.kill(signal);
  }, 1);
  const exit = await ended;
  clearInterval(watch);
  return { exit, stdout };
}

const journalSize = (folder: string): number => {
  const path = join(folder, 'journal', '000001.jsonl');
  return existsSync(path) ? statSync(path).size : 0;
};
const temporaries = (folder: string): string[] => readdirSync(folder).filter(name => name.endsWith('.consorta-tmp'));

describe('new', () => {
  const words = ['--sample', 'industry-4', '--size', '1000'];
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves nothing: exit 130, and says so', async signal => {
    const folder = aFolder();
    const place = join(folder, 'w');
    const call = await stopWhen(() => journalSize(place) > 50_000, signal, 'new', place, ...words);
    expect(call.exit).toBe(130);
    expect(JSON.parse(call.stdout)).toMatchObject({ ok: false, problem: { code: 'workspace.cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
  });
  test('after a kill nobody takes it for a workspace, and the same call makes it anew', async () => {
    const place = join(aFolder(), 'w');
    expect((await stopWhen(() => journalSize(place) > 50_000, 'SIGKILL', 'new', place, ...words)).exit).toBe(null);
    expect(journalSize(place)).toBeGreaterThan(50_000);
    for (const verb of ['info', 'check', 'dump', 'reports']) {
      expect(consortaJson(verb, place)).toMatchObject({ exit: 3, json: { problem: { code: 'vault.unfinished' } } });
    }
    expect(consortaJson('new', place)).toMatchObject({ exit: 0, json: { position: 1, counts: { participant: 0 } } });
    expect(readdirSync(place).toSorted()).toEqual(['journal', 'snapshots', 'workspace.json']);
  });
});

describe('export, dump and load', () => {
  let sample = '';
  beforeAll(() => {
    sample = join(aFolder(), 'sample');
    expect(consortaJson('new', sample, '--sample', 'industry-4', '--size', '1000').exit).toBe(0);
  });
  const register = ['--report', 'target-group-register', '--format', 'xlsx', '--out'];

  test('Ctrl+C while a report is written: exit 130, the old file as it was, nothing beside it', async () => {
    const folder = aFolder();
    const out = join(folder, 'r.xlsx');
    writeFileSync(out, 'old');
    const call = await stopWhen(
      () => temporaries(folder).length > 0,
      'SIGINT',
      'export',
      sample,
      ...register,
      out,
      '--force',
    );
    expect(call.exit).toBe(130);
    expect(JSON.parse(call.stdout)).toMatchObject({ ok: false, problem: { code: 'file.cancelled' } });
    expect(Object.keys(contentsOf(folder))).toEqual(['r.xlsx']);
    expect(statSync(out).size).toBe(3);
  });
  test('a kill leaves the old file and a temporary one, which does not hinder the next call', async () => {
    const folder = aFolder();
    const out = join(folder, 'r.xlsx');
    await stopWhen(() => temporaries(folder).length > 0, 'SIGKILL', 'export', sample, ...register, out);
    expect(existsSync(out)).toBe(false);
    expect(consorta('export', sample, ...register, out).exit).toBe(0);
    expect(consorta('info', sample).exit).toBe(0);
  });
  test('Ctrl+C while rows are loaded: all of them are there, or none, and the workspace is free', async () => {
    const data = join(aFolder(), 'data.json');
    expect(consorta('dump', sample, '--out', data).exit).toBe(0);
    const folder = join(aFolder(), 'w');
    expect(consorta('new', folder).exit).toBe(0);
    const call = await stopWhen(() => existsSync(join(folder, 'lock')), 'SIGINT', 'load', folder, data);
    expect(call.exit).toBe(130);
    expect(JSON.parse(call.stdout)).toMatchObject({ ok: false, problem: { code: 'cli.interrupted' } });
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    expect(consortaJson('info', folder).json).toMatchObject({ position: 1, counts: { participant: 0 }, notices: [] });
  });
  test('a kill while rows are loaded: all or none, and the next load goes through', async () => {
    const data = join(aFolder(), 'data.json');
    consorta('dump', sample, '--out', data);
    const folder = join(aFolder(), 'w');
    consorta('new', folder);
    const before = journalSize(folder);
    await stopWhen(() => journalSize(folder) > before, 'SIGKILL', 'load', folder, data);
    const { participant } = consortaJson('info', folder).json.counts as { participant: number };
    expect([0, 1000]).toContain(participant);
    expect(consortaJson('load', folder, data).exit).toBe(0);
    expect(consorta('dump', folder).stdout).toBe(consorta('dump', sample).stdout);
  });
});

describe('a full disk', () => {
  const disk = mountSmallDisk(1_024);
  afterAll(() => disk?.unmount());
  test.runIf(disk !== null)('takes no half: new, load and export say so, exit 4', () => {
    if (disk === null) return;
    const place = join(disk.folder, 'w');
    const full = { exit: 4, json: { ok: false, problem: { code: 'vault.disk-full' } } };
    expect(consortaJson('new', place, '--sample', 'industry-4')).toMatchObject(full);
    expect(readdirSync(disk.folder)).toEqual([]);
    const elsewhere = join(aFolder(), 'sample');
    const data = join(aFolder(), 'data.json');
    consorta('new', elsewhere, '--sample', 'industry-4');
    consorta('dump', elsewhere, '--out', data);
    expect(consorta('new', place).exit).toBe(0);
    expect(consortaJson('load', place, data)).toMatchObject(full);
    expect(consortaJson('info', place).json).toMatchObject({ position: 1, counts: { participant: 0 } });
    const out = join(disk.folder, 'data.json');
    expect(consortaJson('dump', elsewhere, '--out', out)).toMatchObject({
      exit: 4,
      json: { problem: { code: 'file.disk-full' } },
    });
    expect(readdirSync(disk.folder)).toEqual(['w']);
  });
});
