import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FolderTwin } from '#shared/ipc/folder.channels.ts';
import { isJsonObject, type JsonValue } from '#shared/kernel/json.ts';
import { readBounded } from '../../files/read-bounded.ts';
import { firstHash } from '../../vault/entry.ts';
import { listSegments, manifestFile, segmentFile } from '../../vault/layout.ts';
import type { VaultPlace } from '../../vault/place.ts';
import { entryContext, openText } from '../../vault/sealed-text.ts';

/** So many folders beside the workspace are looked into. */
const mostSiblings = 500;

/**
 * Other folders that say they are this very workspace: copied beside it, or among `others` (folders opened before). Two
 * copies of one workspace that are both worked in cannot be told apart by their id, so the person must know of both.
 */
export async function findTwins(
  { folder, workspaceId, key }: VaultPlace,
  others: readonly string[],
): Promise<readonly FolderTwin[]> {
  const parent = dirname(folder);
  const beside = (await readdir(parent).catch(() => [])).filter(name => name !== basename(folder)).sort();
  const candidates = new Set([...beside.slice(0, mostSiblings).map(name => join(parent, name)), ...others]);
  const own = await realpath(folder).catch(() => folder);
  const twins: FolderTwin[] = [];
  for (const candidate of candidates) {
    if ((await workspaceIdOf(candidate)) !== workspaceId) continue;
    // The same folder by another way (a link, other capitals) is no copy.
    if ((await realpath(candidate).catch(() => candidate)) === own) continue;
    twins.push({ folder: candidate, savedAt: await lastSaved({ folder: candidate, workspaceId, key }) });
  }
  return twins;
}

const longestManifest = 64 * 1024;
/** A segment holds about 8 MiB and the act that made it so large. */
const longestSegment = 64 * 1024 * 1024;

/** The id that a folder's manifest gives, whatever its format; null when there is none to be read. */
async function workspaceIdOf(folder: string): Promise<string | null> {
  const path = join(folder, manifestFile);
  // A pipe in its place would be waited for without end.
  if (
    !(await stat(path).then(
      info => info.isFile(),
      () => false,
    ))
  )
    return null;
  const bytes = await readBounded(path, longestManifest);
  const manifest = bytes.ok ? readJson(Buffer.from(bytes.value)) : null;
  return manifest !== null && typeof manifest.workspaceId === 'string' ? manifest.workspaceId : null;
}

/**
 * When a copy was last saved, UTC: the instant of the last entry of its journal, with the key where it is sealed; else, when that
 * cannot be read (another passphrase, a damaged end), when its journal was last written.
 */
async function lastSaved(place: VaultPlace): Promise<string | null> {
  try {
    const newest = (await listSegments(place.folder)).at(-1);
    if (newest === undefined) return null;
    const path = join(place.folder, segmentFile(newest));
    const bytes = await readBounded(path, longestSegment);
    const lines = bytes.ok ? lastLines(Buffer.from(bytes.value)) : [];
    return instantOf(place, lines) ?? (await stat(path)).mtime.toISOString();
  } catch {
    return null;
  }
}

/** The last two whole lines, without their newlines. */
function lastLines(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let end = bytes.lastIndexOf(newline);
  while (end > 0 && lines.length < 2) {
    const before = bytes.lastIndexOf(newline, end - 1);
    lines.unshift(bytes.subarray(before + 1, end));
    end = before;
  }
  return lines;
}
const newline = 0x0a;
const hashLength = 64;

function instantOf(place: VaultPlace, lines: readonly Buffer[]): string | null {
  const last = lines.at(-1);
  if (last === undefined) return null;
  const before = lines.length > 1 ? lines[0]?.toString('latin1', 0, hashLength) : firstHash(place.workspaceId);
  const plain = openText(place, last.subarray(hashLength + 1), entryContext(place, before ?? ''));
  const entry = plain === null ? null : readJson(plain);
  return entry !== null && typeof entry.at === 'string' && !Number.isNaN(Date.parse(entry.at)) ? entry.at : null;
}

function readJson(bytes: Buffer): { readonly [name: string]: JsonValue } | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
