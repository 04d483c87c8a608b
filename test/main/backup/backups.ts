import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupTarget, makeBackup } from '#main/backup/make-backup.ts';
import { listRing, ringFolder } from '#main/backup/ring.ts';
import { createVault } from '#main/vault/create-vault.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import type { VaultEnvironment } from '#main/vault/environment.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { BackupMade } from '#shared/journal/backup.ts';
import { environment, newFolder, newVault, profile, save } from '../vault/workspaces.ts';

export { environment, everything, newFolder, newVault, opened, rowsIn, save } from '../vault/workspaces.ts';

/** Small files everywhere, so that a few rows already make several segments and a snapshot. */
export const smallFiles = { segmentBytes: 1_500, partChanges: 4, snapshotBytes: 2_000, snapshotChanges: 12 };
export const small = (changed: Partial<VaultEnvironment> = {}): VaultEnvironment =>
  environment({ limits: smallFiles, kdf: { N: 16, r: 1, p: 1 }, ...changed });

export const passphrase = 'un cal verde la fereastră';

/** A workspace with some commits in several segments, and snapshots. */
export async function filledVault(commits = 20, encrypted = false): Promise<Vault> {
  const vault = encrypted ? await newSealedVault() : await newVault({ limits: smallFiles });
  for (let at = 1; at <= commits; at += 1) {
    await save(
      vault,
      { id: `p${at % 7}`, name: `Persoana ${at}`, city: at % 2 ? 'Iași' : 'Cluj' },
      { id: `q${at}`, at },
    );
  }
  return vault;
}

async function newSealedVault(): Promise<Vault> {
  const protection = { passphrase, recoveryKey: newRecoveryKey() };
  const made = await createVault(join(await newFolder(), 'workspace'), { ...profile, protection }, small());
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** Stores a file as an attachment of a plain workspace and returns its name. */
export async function attach(folder: string, content: string | Uint8Array): Promise<string> {
  const name = createHash('sha256').update(content).digest('hex');
  await mkdir(join(folder, 'attachments', name.slice(0, 2)), { recursive: true });
  await writeFile(join(folder, 'attachments', name.slice(0, 2), name), content);
  return name;
}

export async function toFile(vault: Vault, path: string, env: VaultEnvironment = small()): Promise<BackupMade> {
  return mustMake(vault, { kind: 'file', path, replace: false }, env);
}

/** A backup in a ring below a place, with its own instant. */
export async function toRing(vault: Vault, place: string, at = '2022-11-30T12:00:00.000Z'): Promise<BackupMade> {
  const ring = ringFolder(place, vault.manifest.workspaceId);
  return mustMake(vault, { kind: 'ring', ring, mayMakePlace: true }, small({ now: () => at }));
}

async function mustMake(vault: Vault, target: BackupTarget, env: VaultEnvironment): Promise<BackupMade> {
  const made = await makeBackup(vault, target, { reason: 'manual' }, env);
  if (!made.ok) throw new Error(`${made.error.code} ${JSON.stringify(made.error.facts)}`);
  return made.value;
}

export const ringOf = (vault: Vault, place: string) => ringFolder(place, vault.manifest.workspaceId);
export const namesIn = async (vault: Vault, place: string): Promise<readonly string[]> =>
  (await listRing(ringOf(vault, place))).map(({ name }) => name);

/** Changes one byte of a file. */
export async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x20;
  await writeFile(path, bytes);
}
