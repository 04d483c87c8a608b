import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { isJsonObject } from '#shared/kernel/json.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { protectionSchema } from './crypt/protection.ts';
import { errnoOf, readProblem, syncFolder, writeFlushed } from './disk.ts';
import { type FormatStep, formatSteps, raise } from './format-steps.ts';
import { draftManifestFile, isPassing, isSystemFile, journalFolder, manifestFile, snapshotFolder } from './layout.ts';

/** The newest format of a workspace that this program knows. */
export const latestFormat = 2;
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
  /** How its data key is kept; null when the workspace is not encrypted. */
  encryption: protectionSchema.nullable(),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** A manifest as it was found, brought to the newest format in memory only. */
export type StoredManifest = {
  readonly manifest: Manifest;
  readonly storedFormat: number;
  /** The bytes of the file, to be kept aside when it is replaced. */
  readonly bytes: Uint8Array;
};

export const newManifest = (content: Omit<Manifest, 'marker' | 'format'>): Manifest => ({
  marker,
  format: latestFormat,
  ...content,
});

/** Reads and judges the manifest of a folder, and of the folder itself when there is none. Changes nothing. */
export async function readManifest(folder: string): Promise<Result<Manifest, WorkspaceProblem>> {
  const stored = await readStoredManifest(folder);
  return stored.ok ? ok(stored.value.manifest) : stored;
}

/** The same, with the format that is on the disk. */
export async function readStoredManifest(
  folder: string,
  steps: readonly FormatStep[] = formatSteps,
): Promise<Result<StoredManifest, WorkspaceProblem>> {
  const place = await readPlace(folder);
  if (!place.ok) return place;
  const names = place.value;
  if (names.length === 0) return fail(problem('vault.empty-folder', { folder }));
  const hasData = names.includes(journalFolder) || names.includes(snapshotFolder);
  if (!names.includes(manifestFile)) {
    if (names.includes(draftManifestFile)) return fail(problem('vault.unfinished', { folder }));
    return fail(problem(hasData ? 'vault.manifest-missing' : 'vault.not-a-workspace', { folder }));
  }
  try {
    const bytes = await readStart(join(folder, manifestFile));
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const judged = judgeManifest(value, folder, { hasData, steps });
    return judged.ok ? ok({ ...judged.value, bytes }) : judged;
  } catch (error) {
    if (errnoOf(error) === 'EISDIR') return fail(problem('vault.not-a-workspace', { folder }));
    if (error instanceof SyntaxError || error instanceof TypeError) {
      return fail(problem(hasData ? 'vault.manifest-damaged' : 'vault.not-a-workspace', { folder }));
    }
    return fail(readProblem(error, folder, manifestFile));
  }
}

/** Writes the manifest under its name only when it is whole. */
export async function writeManifest(folder: string, manifest: Manifest, name: string = manifestFile): Promise<void> {
  const aside = join(folder, `.${manifestFile}.${randomUUID()}.tmp`);
  try {
    await writeFlushed(aside, manifestText(manifest), 'wx');
    await rename(aside, join(folder, name));
    await syncFolder(folder);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** The file's text: the content and its seal, SHA-256 (hex) of the content as JSON without spaces, in the same order. */
export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 2)}\n`;

const sealOf = (content: object): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

/**
 * What a manifest says, in the newest format. Problems: not one of ours, of a later program (before anything else: that may
 * have changed all the rest), changed since it was written, or not to be understood.
 */
export function judgeManifest(
  value: unknown,
  folder: string,
  { hasData, steps = formatSteps }: { readonly hasData: boolean; readonly steps?: readonly FormatStep[] },
): Result<Omit<StoredManifest, 'bytes'>, WorkspaceProblem> {
  if (!isJsonObject(value) || value.marker !== marker) {
    return fail(problem(hasData ? 'vault.manifest-damaged' : 'vault.not-a-workspace', { folder }));
  }
  const { format } = value;
  const damaged = fail(problem('vault.manifest-damaged', { folder }));
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return damaged;
  if (format > latestFormat) {
    const program = typeof value.createdBy === 'string' ? value.createdBy : '?';
    return fail(problem('vault.newer', { folder, found: format, latest: latestFormat, program }));
  }
  const { seal, ...content } = value;
  // Format 1 had no seal and no encryption: one that names either is a later one whose number was changed.
  if (format === 1 && (seal !== undefined || content.encryption !== undefined)) return damaged;
  if (format > 1 && seal !== sealOf(content)) return damaged;
  const raised = raise(content, format, latestFormat, steps);
  const read = manifestSchema.safeParse(raised);
  return read.success ? ok({ manifest: read.data, storedFormat: format }) : damaged;
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
