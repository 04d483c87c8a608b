import { isDeepStrictEqual } from 'node:util';
import type { WorkspaceNotice, WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type Unlock, unlockKey } from './crypt/unlock.ts';
import type { VaultKey } from './crypt/vault-key.ts';
import { readProblem, realDisk, writeProblem } from './disk.ts';
import { limitsOf, type VaultEnvironment } from './environment.ts';
import { cutTorn } from './journal-writer.ts';
import { lockFile } from './layout.ts';
import { type Loaded, loadVault } from './load-vault.ts';
import { isHeld, type Locked, takeLock } from './lock.ts';
import { type Manifest, readManifest, readStoredManifest, type StoredManifest } from './manifest.ts';
import { type BeforeMigration, migrateManifest } from './migrate.ts';
import { ReadingVault } from './reading-vault.ts';
import { RecentCommits } from './recent-commits.ts';
import { finishRewriting, loadSettled } from './rewrite-switch.ts';
import type { Vault, VaultMode } from './vault.ts';
import { WritingVault } from './writing-vault.ts';

export type { Vault } from './vault.ts';

export type OpenOptions = {
  readonly mode: VaultMode;
  /** What opens an encrypted workspace; not needed, and not looked at, for one that is not. */
  readonly unlock?: Unlock | undefined;
  /** Makes a backup before an older workspace is brought to the newest format; a problem leaves it as it was. */
  readonly beforeMigration?: BeforeMigration | undefined;
  /** The person knows that the journal has lost its end (`vault.end-lost`) and goes on with what is there. */
  readonly acceptLostEnd?: boolean | undefined;
};

/**
 * Opens a workspace folder. To write, its lock is taken, a save that was not finished is put aside, and an older format is
 * brought to the newest; to read, nothing is written at all. A folder that is missing, empty, foreign, newer, half copied
 * or damaged, or a wrong passphrase, is a problem of its own, and all is left as it was: nothing is ever created in its place.
 */
export async function openVault(
  folder: string,
  options: OpenOptions,
  environment: VaultEnvironment,
): Promise<Result<Vault, WorkspaceProblem>> {
  const stored = await readStoredManifest(folder);
  if (!stored.ok) return stored;
  const opened = await openAs(folder, stored.value, options, environment);
  if (opened.ok) return opened;
  // Its encryption was changed meanwhile, or that was finished just now: begin again with the manifest that is there.
  const now = await readStoredManifest(folder);
  const isOther = now.ok && !isDeepStrictEqual(now.value.manifest.encryption, stored.value.manifest.encryption);
  return isOther ? openAs(folder, now.value, options, environment) : opened;
}

async function openAs(
  folder: string,
  stored: StoredManifest,
  options: OpenOptions,
  environment: VaultEnvironment,
): Promise<Result<Vault, WorkspaceProblem>> {
  const key = await unlockKey(stored.manifest, folder, options.unlock);
  if (!key.ok) return key;
  const opened =
    options.mode === 'read'
      ? await openToRead({ folder, manifest: stored.manifest, key: key.value }, options, environment)
      : await openToWrite(folder, stored, key.value, options, environment);
  if (!opened.ok) key.value?.forget();
  return opened;
}

/** A folder, what its manifest says, and the key that opens it. */
export type Unlocked = { readonly folder: string; readonly manifest: Manifest; readonly key: VaultKey | null };

async function openToWrite(
  folder: string,
  stored: StoredManifest,
  key: VaultKey | null,
  options: OpenOptions,
  environment: VaultEnvironment,
): Promise<Result<Vault, WorkspaceProblem>> {
  const locked = await takeLock(folder, environment);
  if (!locked.ok) return locked;
  const finished = await finishRewriting(folder);
  if (!finished.ok) {
    await locked.value.lock.release();
    return finished;
  }
  if (finished.value) {
    const now = await readManifest(folder);
    if (!now.ok || !isDeepStrictEqual(now.value.encryption, stored.manifest.encryption)) {
      await locked.value.lock.release();
      // `openVault` sees the new manifest and begins again.
      return now.ok ? fail(problem('vault.rewriting', { folder })) : now;
    }
  }
  const migrated = await migrateManifest(folder, stored, options.beforeMigration);
  if (!migrated.ok) {
    await locked.value.lock.release();
    return migrated;
  }
  return openLocked({ folder, manifest: stored.manifest, key }, locked.value, environment, options);
}

/** Opens a workspace whose lock is ours. Gives the lock back when it cannot be opened. */
export async function openLocked(
  { folder, manifest, key }: Unlocked,
  { lock, notice }: Locked,
  environment: VaultEnvironment,
  { acceptLostEnd = false }: Pick<OpenOptions, 'acceptLostEnd'> = {},
): Promise<Result<Vault, WorkspaceProblem>> {
  const recent = new RecentCommits(limitsOf(environment).recentChanges);
  let opened: Vault | null = null;
  try {
    const loaded = await loadVault({ folder, workspaceId: manifest.workspaceId, key }, recent, { acceptLostEnd });
    if (!loaded.ok) return loaded;
    const torn = await mendTorn(folder, loaded.value, environment);
    const notices = [...(notice === null ? [] : [notice]), ...loaded.value.notices, ...torn];
    const parts = { folder, manifest, key, loaded: loaded.value, recent, lock, notices };
    opened = await WritingVault.open(parts, environment);
    return ok(opened);
  } catch (error) {
    return fail(writeProblem(error, folder));
  } finally {
    if (opened === null) await lock.release();
  }
}

async function openToRead(
  { folder, manifest, key }: Unlocked,
  { acceptLostEnd = false }: OpenOptions,
  environment: VaultEnvironment,
): Promise<Result<Vault, WorkspaceProblem>> {
  const recent = new RecentCommits(limitsOf(environment).recentChanges);
  try {
    const place = { folder, workspaceId: manifest.workspaceId, key };
    const loaded = await loadSettled(folder, () => loadVault(place, recent, { acceptLostEnd }));
    if (!loaded.ok) return loaded;
    // While somebody is writing, an entry that is not whole is only not finished yet.
    const torn =
      loaded.value.torn !== null && !(await isHeld(folder, environment)) ? [tornNotice(loaded.value, '')] : [];
    const notices = [...loaded.value.notices, ...torn];
    return ok(new ReadingVault({ folder, manifest, key, loaded: loaded.value, recent, notices }));
  } catch (error) {
    return fail(readProblem(error, folder, lockFile));
  }
}

async function mendTorn(
  folder: string,
  loaded: Loaded,
  environment: VaultEnvironment,
): Promise<readonly WorkspaceNotice[]> {
  if (loaded.torn === null) return [];
  const kept = await cutTorn(folder, loaded.torn, loaded.head.position + 1, environment.disk ?? realDisk);
  return [tornNotice(loaded, kept)];
}

function tornNotice({ torn, head }: Loaded, kept: string): WorkspaceNotice {
  const { file, bytes } = torn ?? { file: '', bytes: 0 };
  return problem('vault.notice.torn-entry', { file, position: head.position + 1, bytes, kept });
}
