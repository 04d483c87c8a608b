import type { WorkspaceNotice, WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { readProblem, realDisk, writeProblem } from './disk.ts';
import { limitsOf, type VaultEnvironment } from './environment.ts';
import { cutTorn } from './journal-writer.ts';
import { lockFile } from './layout.ts';
import { type Loaded, loadVault } from './load-vault.ts';
import { isHeld, type Locked, takeLock } from './lock.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { ReadingVault } from './reading-vault.ts';
import { RecentCommits } from './recent-commits.ts';
import type { Vault, VaultMode } from './vault.ts';
import { WritingVault } from './writing-vault.ts';

export type { Vault } from './vault.ts';

/**
 * Opens a workspace folder. To write, its lock is taken and a save that was not finished is put aside; to read, nothing is
 * written at all. A folder that is missing, empty, foreign, newer, half copied or damaged is a problem of its own, and is
 * left as it was: nothing is ever created in its place.
 */
export async function openVault(
  folder: string,
  { mode }: { readonly mode: VaultMode },
  environment: VaultEnvironment,
): Promise<Result<Vault, WorkspaceProblem>> {
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  if (mode === 'read') return openToRead(folder, manifest.value, environment);
  const locked = await takeLock(folder, environment);
  if (!locked.ok) return locked;
  return openLocked(folder, manifest.value, locked.value, environment);
}

/** Opens a workspace whose lock is ours. Gives the lock back when it cannot be opened. */
export async function openLocked(
  folder: string,
  manifest: Manifest,
  { lock, notice }: Locked,
  environment: VaultEnvironment,
): Promise<Result<Vault, WorkspaceProblem>> {
  const recent = new RecentCommits(limitsOf(environment).recentChanges);
  let opened: Vault | null = null;
  try {
    const loaded = await loadVault(folder, manifest.workspaceId, recent);
    if (!loaded.ok) return loaded;
    const torn = await mendTorn(folder, loaded.value, environment);
    const notices = [...(notice === null ? [] : [notice]), ...loaded.value.notices, ...torn];
    opened = await WritingVault.open({ folder, manifest, loaded: loaded.value, recent, lock, notices }, environment);
    return ok(opened);
  } catch (error) {
    return fail(writeProblem(error, folder));
  } finally {
    if (opened === null) await lock.release();
  }
}

async function openToRead(
  folder: string,
  manifest: Manifest,
  environment: VaultEnvironment,
): Promise<Result<Vault, WorkspaceProblem>> {
  const recent = new RecentCommits(limitsOf(environment).recentChanges);
  try {
    const loaded = await loadVault(folder, manifest.workspaceId, recent);
    if (!loaded.ok) return loaded;
    // While somebody is writing, an entry that is not whole is only not finished yet.
    const torn =
      loaded.value.torn !== null && !(await isHeld(folder, environment)) ? [tornNotice(loaded.value, '')] : [];
    const notices = [...loaded.value.notices, ...torn];
    return ok(new ReadingVault({ folder, manifest, loaded: loaded.value, recent, notices }));
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
