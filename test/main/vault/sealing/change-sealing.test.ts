import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { openVault } from '#main/vault/open-vault.ts';
import { byProgram, byScript, filesOf } from '../../verify/both.ts';
import { environment, everything, openedWith } from '../workspaces.ts';
import { changed, heldBy, limits, passphrase, planted, richVault, sealingEnvironment } from './rich-vault.ts';

const byPassphrase = { kind: 'passphrase', passphrase } as const;

async function filesWith(folder: string, secret: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    if ((await readFile(join(entry.parentPath, entry.name))).includes(secret)) found.push(entry.name);
  }
  return found;
}

/** What the two verifiers find. */
async function findings(folder: string, unlock?: typeof byPassphrase): Promise<readonly string[]> {
  const files = await filesOf(folder);
  const [one, other] = [await byProgram(files, unlock, 100_000), byScript(files, unlock?.passphrase, 100_000)];
  return [...one.codes, ...other.codes];
}

async function held(folder: string, unlock?: typeof byPassphrase) {
  const vault = await openedWith(folder, unlock);
  const all = await heldBy(vault);
  await vault.close();
  return all;
}

test('encrypting in place keeps every row, act and file, and leaves no plain byte of them', async () => {
  const folder = await richVault();
  const before = await held(folder);
  expect(Object.keys(before.contents)).toHaveLength(3);
  expect(before.kept).toHaveLength(1);
  for (const secret of planted) expect(await filesWith(folder, secret)).not.toEqual([]);

  const steps: [number, number][] = [];
  const protection = { passphrase, recoveryKey: newRecoveryKey() };
  const done = await changed(folder, { protection }, { onProgress: (...step) => steps.push(step) });
  expect(done).toEqual({
    ok: true,
    value: { position: before.commits.length + 1, attachments: 4, removed: ['journal/torn-4.bin'] },
  });
  expect(steps.at(-1)?.[0]).toBeGreaterThan(2_400_000);
  for (const secret of planted) expect(await filesWith(folder, secret)).toEqual([]);
  const names = Object.keys(await everything(folder)).join('\n');
  for (const sha256 of Object.keys(before.contents)) expect(names).not.toContain(sha256);
  expect(names).not.toMatch(/torn|rewrit|lock/);

  expect(await openVault(folder, { mode: 'read' }, environment())).toMatchObject({
    error: { code: 'vault.passphrase-needed' },
  });
  const recovery = { kind: 'recovery', recoveryKey: protection.recoveryKey } as const;
  const reopened = await openedWith(folder, recovery);
  const after = await heldBy(reopened);
  await reopened.close();
  expect({ ...after, commits: after.commits.slice(0, -1) }).toEqual(before);
  expect(after.commits.at(-1)).toMatchObject({
    label: { key: 'protection.on', facts: { rests: 1 } },
    author: 'Ioana',
    changes: [],
  });
  // Read from its first act, without the snapshot, it is the same.
  await rm(join(folder, 'snapshots'), { recursive: true });
  expect(await held(folder, byPassphrase)).toEqual(after);
});

test('plain again: the same, and both verifiers find nothing wrong at each stage', async () => {
  const folder = await richVault();
  const before = await held(folder);
  const protection = { passphrase, recoveryKey: newRecoveryKey() };
  expect(await changed(folder, { protection })).toMatchObject({ ok: true });
  expect(await findings(folder, byPassphrase)).toEqual([]);
  expect(await changed(folder, { protection: null, unlock: byPassphrase })).toMatchObject({
    ok: true,
    value: { position: before.commits.length + 2, attachments: 4, removed: [] },
  });
  expect(await findings(folder)).toEqual([]);
  const after = await held(folder);
  expect({ ...after, commits: after.commits.slice(0, -2) }).toEqual(before);
  // And it goes on as any other.
  const writer = await openedWith(folder, undefined, 'write');
  expect(await writer.note({ key: 'x', facts: {} }, 'Ioana')).toMatchObject({ ok: true });
  await writer.close();
});

test.each([
  [
    'a file that is not ours',
    'vault.sealing-foreign',
    (folder: string) => writeFile(join(folder, 'journal/000001 (1).jsonl'), 'x'),
    {},
  ],
  [
    'a damaged attachment',
    'vault.sealing-damaged',
    async (folder: string) => {
      const name = (await readdir(join(folder, 'attachments'), { recursive: true })).find(each => each.length > 60);
      await writeFile(join(folder, 'attachments', name ?? ''), 'altceva');
    },
    {},
  ],
  ['no room', 'vault.sealing-room', async () => {}, { freeBytes: async () => 17_000_000 }],
])('%s: nothing is changed', async (_, code, spoil, watch) => {
  const folder = await richVault();
  await spoil(folder);
  const before = await everything(folder);
  const refused = await changed(folder, { protection: { passphrase, recoveryKey: newRecoveryKey() } }, watch);
  expect(refused).toMatchObject({ ok: false, error: { code } });
  expect(await everything(folder)).toEqual(before);
});

test('a disk that becomes full leaves the old workspace, whole', async () => {
  const folder = await richVault();
  const before = await everything(folder);
  const { changeSealing } = await import('#main/vault/sealing/change-sealing.ts');
  let left = 1_000_000;
  const { realDisk } = await import('#main/vault/disk.ts');
  const disk = {
    ...realDisk,
    write: async (...[file, bytes, at]: Parameters<typeof realDisk.write>) => {
      left -= bytes.byteLength;
      if (left < 0) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
      await realDisk.write(file, bytes, at);
    },
  };
  const protection = { passphrase, recoveryKey: newRecoveryKey() };
  const refused = await changeSealing(folder, { protection, author: 'I' }, { ...sealingEnvironment(), disk, limits });
  expect(refused).toMatchObject({ error: { code: 'vault.disk-full' } });
  expect(await everything(folder)).toEqual(before);
});

test('what is so already, or does not open, changes nothing', async () => {
  const protection = { passphrase, recoveryKey: newRecoveryKey() };
  const folder = await richVault(protection);
  const before = await everything(folder);
  const wrong = { kind: 'passphrase', passphrase: 'alta cu totul' } as const;
  expect(await changed(folder, { protection })).toMatchObject({ error: { code: 'vault.encrypted-already' } });
  expect(await changed(folder, { protection: null })).toMatchObject({ error: { code: 'vault.passphrase-needed' } });
  expect(await changed(folder, { protection: null, unlock: wrong })).toMatchObject({
    error: { code: 'vault.wrong-passphrase' },
  });
  const writer = await openedWith(folder, byPassphrase, 'write');
  expect(await changed(folder, { protection: null, unlock: byPassphrase })).toMatchObject({
    error: { code: 'vault.locked' },
  });
  await writer.close();
  expect(Object.keys(await everything(folder)).sort()).toEqual(Object.keys(before).sort());
  const plain = await richVault();
  expect(await changed(plain, { protection: null })).toMatchObject({ error: { code: 'vault.not-encrypted' } });
  const short = { ...protection, passphrase: 'scurtă' };
  expect(await changed(plain, { protection: short })).toMatchObject({ error: { code: 'vault.passphrase-too-short' } });
});
