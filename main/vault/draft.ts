import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { syncFolder, writeProblem } from './disk.ts';
import type { VaultEnvironment } from './environment.ts';
import { draftManifestFile, journalFolder, manifestFile, snapshotFolder } from './layout.ts';
import { takeLock } from './lock.ts';
import { marker } from './manifest.ts';

/**
 * A draft is a workspace whose first rows are still being saved, perhaps in many acts. Its manifest has another name, so
 * that a kill leaves something that opens as nothing, and that the next creation in that folder takes away.
 */

/** Makes a draft a workspace: from here on it is whole, and others may open it. */
export async function finishDraft(folder: string): Promise<Result<null, WorkspaceProblem>> {
  try {
    await rename(join(folder, draftManifestFile), join(folder, manifestFile));
    await syncFolder(folder);
    return ok(null);
  } catch (error) {
    return fail(writeProblem(error, folder));
  }
}

/** Takes a draft away that nobody is filling; the folder stays. Does nothing to a folder that holds no draft. */
export async function removeDraft(folder: string, environment: VaultEnvironment): Promise<void> {
  if (!(await holdsDraft(folder))) return;
  const locked = await takeLock(folder, environment);
  // On a full disk there is no room for a lock: then it is the more to be taken away.
  if (!locked.ok && locked.error.code === 'vault.locked') return;
  try {
    // Once more, now that nobody else can be at it.
    if (!(await holdsDraft(folder))) return;
    await rm(join(folder, snapshotFolder), { recursive: true, force: true });
    await rm(join(folder, journalFolder), { recursive: true, force: true });
    await rm(join(folder, draftManifestFile), { force: true });
  } finally {
    if (locked.ok) await locked.value.lock.release();
  }
}

/** Whether the folder holds what we left unfinished, and no workspace. Looks into the file: a name alone proves nothing. */
async function holdsDraft(folder: string): Promise<boolean> {
  const text = (name: string) => readFile(join(folder, name), 'utf8').catch(() => null);
  return (await text(manifestFile)) === null && (await text(draftManifestFile))?.includes(marker) === true;
}
