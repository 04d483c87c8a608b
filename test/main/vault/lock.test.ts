import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Machine } from '#main/vault/lock-owner.ts';
import { openVault } from '#main/vault/open-vault.ts';
import { draft, environment, newVault, opened, rowsIn, save } from './workspaces.ts';

const host = hostname();
const noSuchProcess = 2 ** 22 + 1;
const hour = 3_600_000;
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

async function closedWorkspace(): Promise<string> {
  const vault = await newVault();
  await save(vault, { id: 'p1' });
  await vault.close();
  return vault.folder;
}
const lockOf = (owner: object): string =>
  JSON.stringify({ host, pid: noSuchProcess, since: iso(Date.now()), instance: 'other', ...owner });

describe('one writer', () => {
  test('a second one is refused with the name of the computer, and a reader is not', async () => {
    const vault = await newVault();
    const lock = JSON.parse(await readFile(join(vault.folder, 'lock'), 'utf8'));
    expect(lock).toMatchObject({ host, pid: process.pid });
    expect(await openVault(vault.folder, { mode: 'write' }, environment())).toEqual({
      ok: false,
      error: { code: 'vault.locked', facts: { folder: vault.folder, host, pid: process.pid, since: lock.since } },
    });
    expect((await opened(vault.folder, 'read')).position).toBe(0);
    await vault.close();
    await (await opened(vault.folder, 'write')).close();
    expect(await readdir(vault.folder)).not.toContain('lock');
  });

  test('of many that try at once, one opens, also when they find the lock of a dead one', async () => {
    for (const withDead of [false, true, true, true, true]) {
      const folder = await closedWorkspace();
      if (withDead) await writeFile(join(folder, 'lock'), lockOf({}));
      const tries = await Promise.all(
        Array.from({ length: 8 }, () => openVault(folder, { mode: 'write' }, environment())),
      );
      const vaults = tries.flatMap(result => (result.ok ? [result.value] : []));
      expect(vaults).toHaveLength(1);
      const codes = tries.flatMap(result => (result.ok ? [] : [result.error.code]));
      expect(new Set(codes)).toEqual(new Set(['vault.locked']));
      await save(vaults[0] ?? expect.fail(), { id: 'p2' });
      await vaults[0]?.close();
      expect((await readdir(folder)).toSorted()).toEqual(['journal', 'snapshots', 'workspace.json']);
    }
  });

  test('who has lost the lock saves nothing and leaves the other one’s lock', async () => {
    const vault = await newVault();
    await save(vault, { id: 'p1' });
    const journal = await readFile(join(vault.folder, 'journal/000001.jsonl'));
    for (const [lock, name] of [[lockOf({ host: 'PC-CLUJ' }), 'PC-CLUJ'] as const, ['', '?'] as const]) {
      await writeFile(join(vault.folder, 'lock'), lock);
      expect(await vault.commit(draft(vault, { id: 'p2' }))).toEqual({
        ok: false,
        error: { code: 'vault.lock-lost', facts: { folder: vault.folder, host: name } },
      });
    }
    await rm(join(vault.folder, 'lock'));
    expect(await vault.commit(draft(vault, { id: 'p2' }))).toMatchObject({ error: { code: 'vault.lock-lost' } });
    await writeFile(join(vault.folder, 'lock'), lockOf({ host: 'PC-CLUJ' }));
    expect(await readFile(join(vault.folder, 'journal/000001.jsonl'))).toEqual(journal);
    expect(rowsIn(vault)).toEqual({ participant: [{ id: 'p1' }] });
    await vault.close();
    expect(await readdir(vault.folder)).toContain('lock');
  });

  test('who finds that another has written after him stops, and does not write over it', async () => {
    const vault = await newVault();
    await save(vault, { id: 'p1' });
    const path = join(vault.folder, 'journal/000001.jsonl');
    const longer = `${await readFile(path, 'utf8')}somebody else`;
    await writeFile(path, longer);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await vault.commit(draft(vault, { id: 'p2' }))).toMatchObject({ error: { code: 'vault.lock-lost' } });
    }
    expect(await readFile(path, 'utf8')).toBe(longer);
    await vault.close();
  });
});

describe('a lock that was left behind', () => {
  /* Now is 12:00. The computer was started at 08:00, this process at 11:00; process 77 runs, no other does. */
  const now = Date.parse('2022-11-30T12:00:00Z');
  const machine: Machine = {
    now: () => now,
    isRunning: pid => pid === 77,
    startedAt: () => now - hour,
    bootedAt: () => now - 4 * hour,
  };
  const here = environment({ host: 'PC-7', pid: 50, machine });
  test.each<[string, object, 'taken over' | 'refused']>([
    ['a process that does not run', { host: 'PC-7', pid: 60, since: iso(now - hour) }, 'taken over'],
    ['a process that runs', { host: 'PC-7', pid: 77, since: iso(now - hour) }, 'refused'],
    [
      'its number is used again since the computer was started',
      { host: 'PC-7', pid: 77, since: iso(now - 5 * hour) },
      'taken over',
    ],
    ['our number, before we were started', { host: 'PC-7', pid: 50, since: iso(now - 2 * hour) }, 'taken over'],
    ['our number, since we were started', { host: 'PC-7', pid: 50, since: iso(now - hour / 2) }, 'refused'],
    ['another computer, whatever runs here', { host: 'PC-8', pid: 60, since: iso(now - 99 * hour) }, 'refused'],
  ])('%s', async (_, owner, outcome) => {
    const folder = await closedWorkspace();
    await writeFile(join(folder, 'lock'), lockOf(owner));
    const result = await openVault(folder, { mode: 'write' }, here);
    const facts = JSON.parse(lockOf(owner));
    if (outcome === 'refused') {
      const told = { folder, host: facts.host, pid: facts.pid, since: facts.since };
      expect(result).toEqual({ ok: false, error: { code: 'vault.locked', facts: told } });
      expect(await readFile(join(folder, 'lock'), 'utf8')).toContain(facts.since);
      return;
    }
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.value.notices).toEqual([
      { code: 'vault.notice.lock-taken-over', facts: { host: facts.host, since: facts.since } },
    ]);
    await result.value.close();
    expect(await readdir(folder)).not.toContain('lock');
  });

  test.each(['', '{"host":', 'x'])('one that was never finished (%j) is taken over', async text => {
    const folder = await closedWorkspace();
    await writeFile(join(folder, 'lock'), text);
    const vault = await opened(folder, 'write');
    expect(vault.notices).toMatchObject([{ code: 'vault.notice.lock-taken-over' }]);
    await vault.close();
  });

  test('one whose taking over was killed half way is taken over too, and old leftovers go', async () => {
    const folder = await closedWorkspace();
    await writeFile(join(folder, 'lock'), lockOf({}));
    await writeFile(join(folder, 'lock.taking-over'), lockOf({}));
    const old = join(folder, '.lock.old.tmp');
    await writeFile(old, 'x');
    await utimes(old, 0, 0);
    await writeFile(join(folder, '.lock.new.tmp'), 'x');
    const vault = await opened(folder, 'write');
    expect(vault.notices).toMatchObject([{ code: 'vault.notice.lock-taken-over' }]);
    await vault.close();
    expect((await readdir(folder)).toSorted()).toEqual(['.lock.new.tmp', 'journal', 'snapshots', 'workspace.json']);
  });

  test('a workspace that cannot be opened is not left locked', async () => {
    const folder = await closedWorkspace();
    await rm(join(folder, 'snapshots'), { recursive: true });
    await writeFile(join(folder, 'journal/000001.jsonl'), 'not ours\nat all\n');
    expect(await openVault(folder, { mode: 'write' }, environment())).toMatchObject({
      error: { code: 'vault.damaged', facts: { file: 'journal/000001.jsonl', line: 1 } },
    });
    expect(await readdir(folder)).not.toContain('lock');
  });
});
