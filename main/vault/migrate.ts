import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { errnoOf, writeFlushed, writeProblem } from './disk.ts';
import { oldManifestFile } from './layout.ts';
import { type StoredManifest, writeManifest } from './manifest.ts';

/** Told of the formats before anything is written; what it answers as a problem stops the migration. */
export type BeforeMigration = (from: number, to: number) => Promise<Result<null, WorkspaceProblem>>;

/**
 * Brings a locked workspace to the newest format. First a backup, then the old manifest is kept aside, then the new one
 * takes its place in one step: before that step the workspace is whole in the old format, and after it in the new one.
 */
export async function migrateManifest(
  folder: string,
  { manifest, storedFormat, bytes }: StoredManifest,
  before: BeforeMigration | undefined,
): Promise<Result<null, WorkspaceProblem>> {
  if (storedFormat === manifest.format) return ok(null);
  const prepared = (await before?.(storedFormat, manifest.format)) ?? ok(null);
  if (!prepared.ok) return prepared;
  const kept = join(folder, oldManifestFile(storedFormat));
  let isKept = false;
  try {
    isKept = await keep(kept, bytes);
    await writeManifest(folder, manifest);
    return ok(null);
  } catch (error) {
    if (isKept) await rm(kept, { force: true });
    return fail(writeProblem(error, folder));
  }
}

/** False when one is kept already: a migration was cut off between the two steps. */
async function keep(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFlushed(path, bytes, 'wx');
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}
