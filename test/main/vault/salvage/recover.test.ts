import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createVault } from '#main/vault/create-vault.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { openVault } from '#main/vault/open-vault.ts';
import { plantVault } from '#main/vault/salvage/plant-vault.ts';
import { listQuarantines, readQuarantine } from '#main/vault/salvage/quarantine-file.ts';
import { recover } from '#main/vault/salvage/recover.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { Commit } from '#shared/journal/commit.ts';
import { environment, everything, newFolder, newVault, opened, profile, save } from '../workspaces.ts';
import { changeFile, copyOf, sortedRows, spoilLine, startOf } from './damaged.ts';

const first = 'journal/000001.jsonl';
const passphrase = 'cal baterie capsă corect';
const unlock = { kind: 'passphrase', passphrase } as const;
const cheap = { kdf: { N: 16, r: 1, p: 1 } };

async function acts(vault: Vault): Promise<readonly Commit[]> {
  return (await vault.commitsSince(0, 1_000)) ?? [];
}
async function sixActs(sealed: boolean): Promise<Vault> {
  let minute = 0;
  const env = environment({ ...cheap, now: () => `2022-11-30T12:0${minute}:00.000Z` });
  const protection = sealed ? { passphrase, recoveryKey: newRecoveryKey() } : null;
  const made = await createVault(join(await newFolder(), 'w'), { ...profile, protection }, env);
  if (!made.ok) throw new Error(made.error.code);
  for (const row of [
    { id: 'a', n: 1 },
    { id: 'b', n: 1 },
    { id: 'c', n: 1 },
    { id: 'b', n: 2 },
    { id: 'd', n: 1 },
    { id: 'a', n: 2 },
  ]) {
    minute += 1;
    await save(made.value, row);
  }
  return made.value;
}

describe.each([false, true])('sealed: %s', sealed => {
  test('a new workspace of all that is proven; the damaged one stays as it was, to the byte', async () => {
    const vault = await sixActs(sealed);
    const before = await acts(vault);
    const folder = await copyOf(vault);
    const content = Buffer.from('un act de identitate');
    const name = createHash('sha256').update(content).digest('hex');
    const stored = sealed ? Buffer.concat([content, createHash('sha256').update(content).digest()]) : content;
    const spoiled = 'ab'.repeat(32);
    for (const [hash, bytes] of [
      [name, stored],
      [spoiled, Buffer.from('x'.repeat(40))],
    ] as const) {
      await mkdir(join(folder, 'attachments', hash.slice(0, 2)), { recursive: true });
      await writeFile(join(folder, 'attachments', hash.slice(0, 2), hash), bytes);
    }
    // The second act: b was added by it, and changed by the fourth.
    await changeFile(folder, first, bytes => bytes.fill(0, startOf(bytes, 2) + 80, startOf(bytes, 3) - 1));
    const untouched = await everything(folder);
    const target = join(await newFolder(), 'recovered');
    const result = await recover(
      folder,
      target,
      { unlock },
      environment({ ...cheap, now: () => '2022-12-01T08:00:00.000Z' }),
    );
    expect(await everything(folder)).toEqual(untouched);
    expect(result).toMatchObject({
      ok: true,
      value: {
        folder: target,
        acts: 5,
        rows: { participant: 3 },
        attachments: 1,
        aside: 1,
        gaps: [{ after: 1, next: 3, lost: 1 }],
        quarantine: 'quarantine/2022-12-01T08-00-00-000Z.jsonl',
      },
    });
    const again = await openVault(target, { mode: 'read', unlock }, environment(cheap));
    if (!again.ok) throw new Error(again.error.code);
    expect(again.value.manifest).toEqual(vault.manifest);
    expect(sortedRows(again.value)).toEqual({
      participant: [
        { id: 'a', n: 2 },
        { id: 'c', n: 1 },
        { id: 'd', n: 1 },
      ],
    });
    const kept = (await acts(again.value)).filter(({ label }) => label.key === 'test.saved');
    const expected = [0, 2, 4, 5].map(at => before[at]).map(act => act && { ...act, position: undefined });
    expect(kept.map(act => ({ ...act, position: undefined }))).toEqual(expected);
    // No act behind the gap stands where it stood: a working copy of the old journal is recognised as such.
    for (const act of kept.slice(1)) expect(act.position).not.toBe(before.find(({ id }) => id === act.id)?.position);
    expect((await acts(again.value)).at(-1)?.label.key).toBe('vault.recovered');
    const [file = ''] = await listQuarantines(target);
    const { manifest, key } = again.value;
    const quarantine = await readQuarantine({ folder: target, workspaceId: manifest.workspaceId, key }, file);
    expect(quarantine?.kept).toMatchObject([
      {
        reason: 'no-row',
        position: 4,
        commitId: before[3]?.id,
        change: { op: 'edit', id: 'b' },
        known: { id: 'b', n: 2 },
      },
    ]);
    expect(quarantine?.damages.map(({ code }) => code)).toContain('salvage.attachment');
    const bytes = (await readFile(join(target, 'quarantine', file))).toString('utf8');
    expect(bytes.includes('"change"')).toBe(!sealed);
    await again.value.close();
    await vault.close();
  });

  test('the manifest damaged or gone', async () => {
    const vault = await sixActs(sealed);
    const text = await readFile(join(vault.folder, 'workspace.json'), 'utf8');
    const folder = await copyOf(vault);
    const into = async (manifestText: string | null) =>
      recover(
        folder,
        join(await newFolder(), 'r'),
        { unlock, manifestText, profileOf: () => ({ id: 'p', version: '1' }) },
        environment(cheap),
      );
    // What still reads of it is enough.
    await writeFile(join(folder, 'workspace.json'), text.replace('"seal": "', '"seal": "x').replace('{\n', '{,\n'));
    expect(await into(null)).toMatchObject({
      ok: true,
      value: { acts: 6, damages: [{ code: 'salvage.manifest' }] },
    });
    await rm(join(folder, 'workspace.json'));
    // Plain: the rows say the call, once a snapshot says the id. Encrypted: the key was in it.
    await vault.close();
    await cp(join(vault.folder, 'snapshots'), join(folder, 'snapshots'), { recursive: true });
    const alone = await into(null);
    if (sealed) expect(alone).toMatchObject({ ok: false, error: { code: 'salvage.needs-manifest' } });
    else expect(alone).toMatchObject({ ok: true, value: { acts: 6, damages: [{ code: 'salvage.manifest-missing' }] } });
    // From a backup.
    expect(await into(text)).toMatchObject({ ok: true, value: { acts: 6, rows: { participant: 4 } } });
    // One of another workspace is not taken.
    const other = await sixActs(sealed);
    const foreign = await into(await readFile(join(other.folder, 'workspace.json'), 'utf8'));
    expect(foreign).toMatchObject(
      sealed ? { ok: false } : { ok: true, value: { damages: [{ code: 'salvage.manifest-missing' }] } },
    );
    await other.close();
  });
});

test('refused by name, and nothing is made: inside itself, over something, nothing readable, foreign, cut off', async () => {
  const vault = await newVault();
  await save(vault, { id: 'a' });
  const folder = await copyOf(vault);
  const untouched = await everything(folder);
  const refused = async (target: string, code: string, from = folder, signal?: AbortSignal) => {
    const result = await recover(from, target, { signal }, environment());
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(await everything(folder)).toEqual(untouched);
  };
  await refused(folder, 'salvage.target-inside');
  await refused(join(folder, 'new/inside'), 'salvage.target-inside');
  await refused(vault.folder, 'vault.folder-not-empty');
  await refused(join(await newFolder(), 'x'), 'vault.not-found', join(folder, 'none'));
  const parent = await newFolder();
  await refused(join(parent, 'cut'), 'workspace.cancelled', folder, AbortSignal.abort());
  expect(await everything(parent)).toEqual({});
  const blank = await copyOf(vault);
  await changeFile(blank, first, bytes => bytes.fill(0));
  await refused(join(parent, 'blank'), 'salvage.nothing', blank);
  expect(await everything(parent)).toEqual({});
  await vault.close();
});

test('recovered twice over: the second time there is nothing to mend', async () => {
  const vault = await sixActs(false);
  const folder = await copyOf(vault);
  await spoilLine(folder, first, 3);
  const [one, two] = [join(await newFolder(), '1'), join(await newFolder(), '2')];
  expect(await recover(folder, one, {}, environment())).toMatchObject({ ok: true });
  expect(await recover(one, two, {}, environment())).toMatchObject({
    ok: true,
    value: { gaps: [], damages: [], aside: 0 },
  });
  expect(sortedRows(await opened(two, 'read'))).toEqual(sortedRows(await opened(one, 'read')));
  await vault.close();
});

test('cut off in the middle by a kill: what was begun opens as nothing, and the next recovery takes its place', async () => {
  const vault = await sixActs(false);
  const folder = await copyOf(vault);
  const target = join(await newFolder(), 'target');
  const planted = await plantVault(target, { manifest: vault.manifest, key: null }, environment());
  if (!planted.ok) throw new Error(planted.error.code);
  await save(planted.value, { id: 'half' });
  const killed = join(await newFolder(), 'killed');
  await cp(target, killed, { recursive: true });
  await planted.value.close();
  // The lock of a process that has ended.
  const lock = JSON.stringify({ host: environment().host, pid: 999_999_999, since: '2022-01-01', instance: 'x' });
  await writeFile(join(killed, 'lock'), lock);
  await mkdir(join(killed, 'quarantine'));
  expect(await openVault(killed, { mode: 'read' }, environment())).toMatchObject({
    error: { code: 'vault.unfinished' },
  });
  expect(await recover(folder, killed, {}, environment())).toMatchObject({ ok: true, value: { acts: 6 } });
  expect(sortedRows(await opened(killed, 'read'))).toEqual(sortedRows(vault));
  await vault.close();
});
