import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type NewProtection, secure } from './crypt/new-protection.ts';
import { usualKdf } from './crypt/protection.ts';
import { errnoOf, syncFolder, writeFlushed, writeProblem } from './disk.ts';
import { removeDraft } from './draft.ts';
import type { VaultEnvironment } from './environment.ts';
import {
  draftManifestFile,
  headFile,
  isPassing,
  isSystemFile,
  journalFolder,
  manifestFile,
  segmentFile,
  snapshotFolder,
} from './layout.ts';
import { takeLock } from './lock.ts';
import { newManifest, writeManifest } from './manifest.ts';
import { openLocked } from './open-vault.ts';
import type { Vault } from './vault.ts';

export type NewVault = {
  readonly profileId: string;
  readonly profileVersion: string;
  /** Whether it cannot be opened by anybody else until `finishDraft` says that its first rows are there. */
  readonly isDraft?: true;
  /** What it shall be opened with; absent or null: it is not encrypted. */
  readonly protection?: NewProtection | null;
};

/**
 * Makes a workspace in a new or empty folder and opens it to write. The manifest comes last, so that a kill leaves a
 * folder that opens as nothing (and in which this can be done again), never half a workspace. When it fails, what it made
 * is taken away. A draft that was never finished counts as nothing.
 */
export async function createVault(
  folder: string,
  { profileId, profileVersion, isDraft, protection = null }: NewVault,
  environment: VaultEnvironment,
): Promise<Result<Vault, WorkspaceProblem>> {
  const workspaceId = environment.newId();
  const kdf = environment.kdf ?? usualKdf;
  // Before anything is made: what cannot protect must leave nothing behind.
  const secured = protection === null ? null : await secure(workspaceId, protection, kdf);
  if (secured !== null && !secured.ok) return secured;
  const place = await preparePlace(folder, environment);
  if (!place.ok) return place;
  const locked = await takeLock(folder, environment);
  if (!locked.ok) {
    await takeAway(folder, place.value.isNew);
    return locked;
  }
  const name = isDraft ? draftManifestFile : manifestFile;
  const manifest = newManifest({
    workspaceId,
    createdAt: environment.now(),
    createdBy: environment.programVersion,
    profile: { id: profileId, version: profileVersion },
    encryption: secured?.value.encryption ?? null,
  });
  try {
    // Once more, now that nobody else can be making a workspace here.
    if (!(await isFree(folder))) {
      await locked.value.lock.release();
      return fail(problem('vault.folder-not-empty', { folder }));
    }
    await mkdir(join(folder, journalFolder), { recursive: true });
    await mkdir(join(folder, snapshotFolder), { recursive: true });
    await writeFlushed(join(folder, segmentFile(1)), '', 'w');
    await syncFolder(folder);
    await writeManifest(folder, manifest, name);
  } catch (error) {
    await rm(join(folder, name), { force: true });
    await rm(join(folder, segmentFile(1)), { force: true });
    await removeEmpty(join(folder, journalFolder), join(folder, snapshotFolder));
    await locked.value.lock.release();
    await takeAway(folder, place.value.isNew);
    return fail(writeProblem(error, folder));
  }
  // A lock found here was left by a creation that was cut off: there was nothing to lose, so nothing to tell.
  const key = secured?.value.key ?? null;
  return openLocked({ folder, manifest, key }, { lock: locked.value.lock, notice: null }, environment);
}

/** Makes the folder when it is not there; refuses one with anything in it but the beginnings of a workspace. */
async function preparePlace(
  folder: string,
  environment: VaultEnvironment,
): Promise<Result<{ readonly isNew: boolean }, WorkspaceProblem>> {
  try {
    await removeDraft(folder, environment);
    const first = await mkdir(folder, { recursive: true });
    if (!(await stat(folder)).isDirectory()) return fail(problem('vault.not-a-folder', { folder }));
    if (!(await isFree(folder))) return fail(problem('vault.folder-not-empty', { folder }));
    return ok({ isNew: first !== undefined });
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST' || errno === 'ENOTDIR') return fail(problem('vault.not-a-folder', { folder }));
    // Node's answer when a folder on the way cannot be made on a read-only disk.
    if (errno === 'ENOENT') return fail(problem('vault.read-only-folder', { folder }));
    return fail(writeProblem(error, folder));
  }
}

/** Whether a folder holds nothing, or only what a creation that was killed had made before the manifest. */
async function isFree(folder: string): Promise<boolean> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (isSystemFile(name) || isPassing(name)) continue;
    if (name === snapshotFolder && (await isEmptyFolder(path))) continue;
    if (name === journalFolder && (await holdsOnlyEmptySegment(folder))) continue;
    return false;
  }
  return true;
}

async function isEmptyFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory() && (await readdir(path)).length === 0;
}

async function holdsOnlyEmptySegment(folder: string): Promise<boolean> {
  const journal = join(folder, journalFolder);
  if (!(await stat(journal)).isDirectory()) return false;
  const names = (await readdir(journal)).map(name => `${journalFolder}/${name}`);
  if (!names.includes(segmentFile(1))) return names.length === 0;
  if (names.some(name => name !== segmentFile(1) && name !== headFile)) return false;
  return (await stat(join(folder, segmentFile(1)))).size === 0;
}

async function takeAway(folder: string, isNew: boolean): Promise<void> {
  if (isNew) await removeEmpty(folder);
}

async function removeEmpty(...folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    // Somebody may have put something there meanwhile; then it stays.
    await rmdir(folder).catch(() => undefined);
  }
}
