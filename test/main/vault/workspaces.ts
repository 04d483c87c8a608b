import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createVault } from '#main/vault/create-vault.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import type { Unlock } from '#main/vault/crypt/unlock.ts';
import type { VaultEnvironment } from '#main/vault/environment.ts';
import { openVault } from '#main/vault/open-vault.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { CommitDraft, Row } from '#shared/journal/commit.ts';
import { draftCommit } from '#shared/journal/diff.ts';

let made = 0;

/** The real machine, with ids that count. */
export const environment = (changed: Partial<VaultEnvironment> = {}): VaultEnvironment => ({
  now: () => '2022-11-30T12:00:00.000Z',
  newId: () => {
    made += 1;
    return `id-${process.pid}-${made}`;
  },
  programVersion: '0.1.0',
  host: hostname(),
  pid: process.pid,
  ...changed,
});

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A new empty folder, removed when the tests of the file are done. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'consorta-vault-'));
  folders.push(folder);
  return folder;
}

export async function newVault(changed: Partial<VaultEnvironment> = {}): Promise<Vault> {
  const made = await createVault(join(await newFolder(), 'workspace'), profile, environment(changed));
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** What an encrypted workspace of the tests is opened with. */
export const testPassphrase = 'corect cal baterie capsă';

/** The same, encrypted; its recovery key is a new one each time. */
export async function newSealedVault(changed: Partial<VaultEnvironment> = {}): Promise<Vault> {
  const folder = join(await newFolder(), 'workspace');
  const protection = { passphrase: testPassphrase, recoveryKey: newRecoveryKey() };
  const made = await createVault(folder, { ...profile, protection }, environment({ kdf: cheapKdf, ...changed }));
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

export async function openedWith(folder: string, unlock: Unlock | undefined, mode: 'read' | 'write' = 'read') {
  const vault = await openVault(folder, { mode, unlock }, environment());
  if (!vault.ok) throw new Error(`${vault.error.code} ${JSON.stringify(vault.error.facts)}`);
  return vault.value;
}

export const profile = { profileId: 'pocu-860-3-12', profileVersion: '1' };

export async function opened(folder: string, mode: 'read' | 'write', changed: Partial<VaultEnvironment> = {}) {
  const vault = await openVault(folder, { mode }, environment(changed));
  if (!vault.ok) throw new Error(`${vault.error.code} ${JSON.stringify(vault.error.facts)}`);
  return vault.value;
}

/** As after a save that was cut off before it was acknowledged: the mark of the journal's end does not know of it. */
export const unacknowledged = (folder: string): Promise<void> => rm(join(folder, 'journal/head.json'), { force: true });

/** A passphrase costs almost nothing to try, so that tests are quick. */
export const cheapKdf = { N: 16, r: 8, p: 1 } as const;

export const label = { key: 'test.saved', facts: {} };

/** A draft that adds or edits rows of `participant` by what the vault holds now. */
export function draft(vault: Vault, ...rows: Row[]): CommitDraft {
  const there = vault.tables().participant;
  return draftCommit(
    label,
    'Ioana',
    rows.map(after => ({ table: 'participant', before: there?.get(after.id) ?? null, after })),
  );
}

/** Saves rows as one commit, which must succeed. */
export async function save(vault: Vault, ...rows: Row[]): Promise<void> {
  const saved = await vault.commit(draft(vault, ...rows));
  if (!saved.ok) throw new Error(`${saved.error.code} ${JSON.stringify(saved.error.facts)}`);
}

/** Every file of a folder with its content, and every folder, so that two states can be compared. */
export async function everything(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    const path = join(folder, name);
    found[name] = (await stat(path)).isDirectory() ? 'folder' : (await readFile(path)).toString('base64');
  }
  return found;
}

/** The rows as plain data, in the order in which they stand. */
export const rowsIn = (vault: Vault): Record<string, readonly Row[]> =>
  Object.fromEntries(Object.entries(vault.tables()).map(([table, rows]) => [table, [...rows.values()]]));
