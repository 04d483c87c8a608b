import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createVault } from '#main/vault/create-vault.ts';
import { type Disk, realDisk } from '#main/vault/disk.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { Row } from '#shared/journal/commit.ts';
import { mountSmallDisk } from '../files/small-disk.ts';
import { draft, environment, everything, newFolder, newVault, opened, profile, rowsIn, save } from './workspaces.ts';

type Act = keyof Disk;

/** A disk whose next acts fail as told: `plan` says, per act, the error of each coming call, `null` for one that works. */
function brokenDisk() {
  const plan: Record<Act, (string | null)[]> = { write: [], sync: [], truncate: [] };
  const failIfPlanned = async (act: Act, before?: () => Promise<void>) => {
    const code = plan[act].shift() ?? null;
    if (code === null) return;
    await before?.();
    throw Object.assign(new Error(code), { code, errno: -1, syscall: act });
  };
  const disk: Disk = {
    async write(file, bytes, at) {
      // As a disk does that is filled in the middle of a write.
      await failIfPlanned('write', () => realDisk.write(file, bytes.subarray(0, bytes.byteLength / 2), at));
      await realDisk.write(file, bytes, at);
    },
    async sync(file) {
      await failIfPlanned('sync');
      await realDisk.sync(file);
    },
    async truncate(file, length) {
      await failIfPlanned('truncate');
      await realDisk.truncate(file, length);
    },
  };
  return { disk, plan };
}

const many = (vault: Vault) => draft(vault, ...['a', 'b', 'c', 'd', 'e'].map((id): Row => ({ id })));

describe('a disk that fails (injected)', () => {
  /* The commit has three entries, each written and flushed: the failure is in the first or in the last of them. */
  test.each<[Act, (string | null)[], string]>([
    ['write', ['ENOSPC'], 'vault.disk-full'],
    ['write', [null, null, 'ENOSPC'], 'vault.disk-full'],
    ['write', [null, null, 'EIO'], 'vault.write-failed'],
    ['sync', ['EIO'], 'vault.write-failed'],
    ['sync', [null, null, 'EDQUOT'], 'vault.disk-full'],
  ])('%s fails as %j: %s, what was saved stays, and the next save works', async (act, errors, code) => {
    const { disk, plan } = brokenDisk();
    const vault = await newVault({ disk, limits: { partChanges: 2 } });
    await save(vault, { id: 'p1' });
    const before = [await everything(vault.folder), rowsIn(vault), vault.head];
    plan[act].push(...errors);
    expect(await vault.commit(many(vault))).toMatchObject({
      ok: false,
      error: { code, facts: { folder: vault.folder } },
    });
    expect([await everything(vault.folder), rowsIn(vault), vault.head]).toEqual(before);
    await save(vault, { id: 'p2' });
    await vault.close();
    const again = await opened(vault.folder, 'write');
    expect([rowsIn(again), again.notices]).toEqual([{ participant: [{ id: 'p1' }, { id: 'p2' }] }, []]);
    await again.close();
  });

  test('a save is acknowledged, and seen, only when its flush has returned', async () => {
    const flushes: (() => void)[] = [];
    let holding = false;
    const disk: Disk = {
      ...realDisk,
      sync: async file => {
        if (holding) await new Promise<void>(done => flushes.push(done));
        await realDisk.sync(file);
      },
    };
    const vault = await newVault({ disk });
    holding = true;
    let acknowledged = false;
    const saving = vault.commit(draft(vault, { id: 'p1' })).then(() => {
      acknowledged = true;
    });
    while (flushes.length === 0) await new Promise(done => setTimeout(done, 1));
    await new Promise(done => setTimeout(done, 20));
    expect([acknowledged, vault.position, rowsIn(vault)]).toEqual([false, 0, {}]);
    holding = false;
    flushes[0]?.();
    await saving;
    expect([acknowledged, vault.position, rowsIn(vault)]).toEqual([true, 1, { participant: [{ id: 'p1' }] }]);
    await vault.close();
  });

  test('when the half cannot be taken back the vault says that it has stopped; opening mends it', async () => {
    const { disk, plan } = brokenDisk();
    const vault = await newVault({ disk });
    await save(vault, { id: 'p1' });
    plan.write.push('EIO');
    plan.truncate.push('EIO');
    const stopped = { ok: false, error: { code: 'vault.stopped', facts: { folder: vault.folder, errno: 'EIO' } } };
    expect(await vault.commit(many(vault))).toEqual(stopped);
    expect(await vault.commit(draft(vault, { id: 'p2' }))).toEqual(stopped);
    expect(rowsIn(vault)).toEqual({ participant: [{ id: 'p1' }] });
    await vault.close();
    const again = await opened(vault.folder, 'write');
    expect(rowsIn(again)).toEqual({ participant: [{ id: 'p1' }] });
    await save(again, { id: 'p2' });
    await again.close();
    expect(rowsIn(await opened(vault.folder, 'read'))).toEqual({ participant: [{ id: 'p1' }, { id: 'p2' }] });
  });

  test('while a new segment is begun', async () => {
    const { disk, plan } = brokenDisk();
    const vault = await newVault({ disk, limits: { segmentBytes: 100 } });
    await save(vault, { id: 'p1' });
    for (const errors of [['ENOSPC'], [null, 'ENOSPC']]) {
      plan.write.push(...errors);
      expect(await vault.commit(draft(vault, { id: 'p2' }))).toMatchObject({ error: { code: 'vault.disk-full' } });
      expect(rowsIn(await opened(vault.folder, 'read'))).toEqual({ participant: [{ id: 'p1' }] });
    }
    await save(vault, { id: 'p2' });
    await vault.close();
    expect((await readdir(join(vault.folder, 'journal'))).toSorted()).toEqual([
      '000001.jsonl',
      '000002.jsonl',
      'head.json',
    ]);
    const again = await opened(vault.folder, 'write');
    expect(rowsIn(again)).toEqual({ participant: [{ id: 'p1' }, { id: 'p2' }] });
    await again.close();
  });

  test('a snapshot that fails is a notice, leaves nothing behind, and harms no save', async () => {
    const { disk, plan } = brokenDisk();
    const vault = await newVault({ disk, limits: { snapshotChanges: 1 } });
    // Two saves' own writes work; the third is the snapshot's.
    plan.write.push(null, null, 'ENOSPC');
    await save(vault, { id: 'p1' });
    await save(vault, { id: 'p2' });
    await vault.close();
    expect(vault.notices).toContainEqual({ code: 'vault.notice.snapshot-not-written', facts: { errno: 'ENOSPC' } });
    expect((await readdir(join(vault.folder, 'snapshots'))).filter(name => name.endsWith('.tmp'))).toEqual([]);
    expect(rowsIn(await opened(vault.folder, 'read'))).toEqual({ participant: [{ id: 'p1' }, { id: 'p2' }] });
  });
});

describe('a real disk of 300 KB', () => {
  const small = mountSmallDisk(300);
  afterAll(() => small?.unmount());
  test.runIf(small !== null)(
    'filled by saving: refused with a message; after space is freed it works; nothing saved is lost',
    async () => {
      if (small === null) return;
      const folder = join(small.folder, 'workspace');
      await writeFile(join(small.folder, 'ballast'), new Uint8Array(60_000));
      const made = await createVault(folder, profile, environment());
      if (!made.ok) expect.fail(made.error.code);
      const vault = made.value;
      let refused = '';
      for (let at = 0; refused === '' && at < 1000; at += 1) {
        const saved = await vault.commit(draft(vault, { id: `p${at}`, text: 'x'.repeat(5_000) }));
        if (!saved.ok) refused = saved.error.code;
      }
      expect(refused).toBe('vault.disk-full');
      expect(vault.position).toBeGreaterThan(10);
      const rows = rowsIn(vault);
      expect(rowsIn(await opened(folder, 'read'))).toEqual(rows);
      await vault.close();
      expect(vault.notices.map(({ code }) => code)).toEqual(['vault.notice.snapshot-not-written']);
      expect(rowsIn(await opened(folder, 'read'))).toEqual(rows);
      await writeFile(join(small.folder, 'ballast'), '');
      const again = await opened(folder, 'write');
      expect([rowsIn(again), again.notices]).toEqual([rows, []]);
      await save(again, { id: 'last' });
      await again.close();
    },
  );

  test.runIf(small !== null)('too full to make a workspace: says so and leaves nothing', async () => {
    if (small === null) return;
    await writeFile(join(small.folder, 'ballast'), new Uint8Array(290_000)).catch(() => undefined);
    const folder = join(small.folder, 'another');
    expect(await createVault(folder, profile, environment())).toMatchObject({ error: { code: 'vault.disk-full' } });
    expect(await readdir(small.folder)).not.toContain('another');
  });
});

test('a workspace made in a folder that was there leaves that folder when making it fails', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'journal'), 'a file where the folder should be');
  expect(await createVault(folder, profile, environment())).toMatchObject({
    error: { code: 'vault.folder-not-empty' },
  });
  expect(await readFile(join(folder, 'journal'), 'utf8')).toBe('a file where the folder should be');
});
