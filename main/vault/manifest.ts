import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { isJsonObject } from '#shared/kernel/json.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { errnoOf, readProblem, syncFolder, writeFlushed } from './disk.ts';
import { draftManifestFile, isPassing, isSystemFile, journalFolder, manifestFile, snapshotFolder } from './layout.ts';

/** The newest format of a workspace that this program knows. */
export const latestFormat = 1;
export const marker = 'consorta-workspace';

const manifestSchema = z.object({
  marker: z.literal(marker),
  format: z.literal(latestFormat),
  workspaceId: z.string().min(1),
  /** UTC instant. */
  createdAt: z.iso.datetime(),
  /** Version of the program that made the workspace. */
  createdBy: z.string(),
  profile: z.object({ id: z.string().min(1), version: z.string().min(1) }),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

export const newManifest = (content: Omit<Manifest, 'marker' | 'format'>): Manifest => ({
  marker,
  format: latestFormat,
  ...content,
});

/** Reads and judges the manifest of a folder, and of the folder itself when there is none. Changes nothing. */
export async function readManifest(folder: string): Promise<Result<Manifest, WorkspaceProblem>> {
  const place = await readPlace(folder);
  if (!place.ok) return place;
  const names = place.value;
  if (names.length === 0) return fail(problem('vault.empty-folder', { folder }));
  const hasData = names.includes(journalFolder) || names.includes(snapshotFolder);
  if (!names.includes(manifestFile)) {
    if (names.includes(draftManifestFile)) return fail(problem('vault.unfinished', { folder }));
    return fail(problem(hasData ? 'vault.manifest-missing' : 'vault.not-a-workspace', { folder }));
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readStart(join(folder, manifestFile))));
  } catch (error) {
    if (errnoOf(error) === 'EISDIR') return fail(problem('vault.not-a-workspace', { folder }));
    if (error instanceof SyntaxError || error instanceof TypeError) {
      return fail(problem(hasData ? 'vault.manifest-damaged' : 'vault.not-a-workspace', { folder }));
    }
    return fail(readProblem(error, folder, manifestFile));
  }
  return judge(value, folder, hasData);
}

/** Writes the manifest under its name only when it is whole. */
export async function writeManifest(folder: string, manifest: Manifest, name: string = manifestFile): Promise<void> {
  const aside = join(folder, `.${manifestFile}.${randomUUID()}.tmp`);
  try {
    await writeFlushed(aside, `${JSON.stringify(manifest, null, 2)}\n`, 'wx');
    await rename(aside, join(folder, name));
    await syncFolder(folder);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

function judge(value: unknown, folder: string, hasData: boolean): Result<Manifest, WorkspaceProblem> {
  if (!isJsonObject(value) || value.marker !== marker) {
    return fail(problem(hasData ? 'vault.manifest-damaged' : 'vault.not-a-workspace', { folder }));
  }
  // Before anything else: a later program may have changed all the rest.
  if (typeof value.format === 'number' && Number.isInteger(value.format) && value.format > latestFormat) {
    const program = typeof value.createdBy === 'string' ? value.createdBy : '?';
    return fail(problem('vault.newer', { folder, found: value.format, latest: latestFormat, program }));
  }
  const read = manifestSchema.safeParse(value);
  return read.success ? ok(read.data) : fail(problem('vault.manifest-damaged', { folder }));
}

/** The names in the folder, without those of the system and an abandoned lock. */
async function readPlace(folder: string): Promise<Result<readonly string[], WorkspaceProblem>> {
  try {
    if (!(await stat(folder)).isDirectory()) return fail(problem('vault.not-a-folder', { folder }));
    return ok((await readdir(folder)).filter(name => !isSystemFile(name) && !isPassing(name)));
  } catch (error) {
    const errno = errnoOf(error);
    // A name that no disk can hold names nothing either.
    if (errno === 'ENOENT' || errno === 'ENAMETOOLONG') return fail(problem('vault.not-found', { folder }));
    if (errno === 'ENOTDIR') return fail(problem('vault.not-a-folder', { folder }));
    return fail(readProblem(error, folder, '.'));
  }
}

/** The first 64 KiB: a manifest is smaller, and a foreign file of the same name may be huge. */
async function readStart(path: string): Promise<Uint8Array> {
  // A pipe or device in its place would be waited for without end.
  if (!(await stat(path)).isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR', syscall: 'open' });
  const handle = await open(path, 'r');
  try {
    const bytes = new Uint8Array(64 * 1024);
    const { bytesRead } = await handle.read(bytes, 0, bytes.byteLength, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
