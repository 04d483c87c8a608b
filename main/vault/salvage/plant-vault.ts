import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { VaultKey } from '../crypt/vault-key.ts';
import { syncFolder, writeFlushed, writeProblem } from '../disk.ts';
import { removeDraft } from '../draft.ts';
import type { VaultEnvironment } from '../environment.ts';
import {
  attachmentFolder,
  draftManifestFile,
  isPassing,
  isSystemFile,
  journalFolder,
  segmentFile,
  snapshotFolder,
} from '../layout.ts';
import { takeLock } from '../lock.ts';
import { type Manifest, writeManifest } from '../manifest.ts';
import { openLocked } from '../open-vault.ts';
import type { Vault } from '../vault.ts';
import { quarantineFolder } from './quarantine-file.ts';

/**
 * Begins a workspace in a new or empty folder with a manifest that exists already: the same id, the same key. It is a draft,
 * which nobody can open, until `finishDraft`. A draft that a kill left there is taken away first.
 */
export async function plantVault(
  folder: string,
  { manifest, key }: { readonly manifest: Manifest; readonly key: VaultKey | null },
  environment: VaultEnvironment,
): Promise<Result<Vault, WorkspaceProblem>> {
  try {
    await uprootVault(folder, environment);
    await mkdir(folder, { recursive: true });
    if (!(await isEmpty(folder))) return fail(problem('vault.folder-not-empty', { folder }));
    const locked = await takeLock(folder, environment);
    if (!locked.ok) return locked;
    await writeManifest(folder, manifest, draftManifestFile);
    await mkdir(join(folder, journalFolder), { recursive: true });
    await mkdir(join(folder, snapshotFolder), { recursive: true });
    await writeFlushed(join(folder, segmentFile(1)), '', 'w');
    await syncFolder(folder);
    return await openLocked({ folder, manifest, key }, { lock: locked.value.lock, notice: null }, environment);
  } catch (error) {
    return fail(writeProblem(error, folder));
  }
}

/** Takes away what `plantVault` began and nobody finished; does nothing to anything else. */
export async function uprootVault(folder: string, environment: VaultEnvironment): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  if (!names.includes(draftManifestFile)) return;
  await removeDraft(folder, environment);
  if ((await readdir(folder)).includes(draftManifestFile)) return;
  await rm(join(folder, attachmentFolder), { recursive: true, force: true });
  await rm(join(folder, quarantineFolder), { recursive: true, force: true });
  await rmdir(folder).catch(() => undefined);
}

const isEmpty = async (folder: string): Promise<boolean> =>
  (await readdir(folder)).every(name => isSystemFile(name) || isPassing(name));
