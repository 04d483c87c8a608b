import { randomUUID } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { writeFlushed, writeProblem } from './disk.ts';
import { manifestFile, oldManifestFile } from './layout.ts';
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
    isKept = await keep(folder, kept, bytes);
    await writeManifest(folder, manifest);
    return ok(null);
  } catch (error) {
    if (isKept) await rm(kept, { force: true });
    return fail(writeProblem(error, folder));
  }
}

/**
 * False when the same is kept already: a migration was cut off between the two steps. Written aside, so that a kill never
 * leaves half of it under its name.
 */
async function keep(folder: string, path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(path).catch(() => null);
  if (there?.equals(bytes)) return false;
  const aside = join(folder, `.${manifestFile}.${randomUUID()}.tmp`);
  try {
    await writeFlushed(aside, bytes, 'wx');
    await rename(aside, path);
    return true;
  } finally {
    await rm(aside, { force: true });
  }
}
