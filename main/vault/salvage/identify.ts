import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { isJsonObject, type JsonValue } from '#shared/kernel/json.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { type Protection, protectionSchema } from '../crypt/protection.ts';
import { errnoOf } from '../disk.ts';
import { firstHash } from '../entry.ts';
import { listSnapshots, manifestFile, oldManifestFile, segmentFile } from '../layout.ts';
import { judgeManifest, type Manifest, newManifest, readManifest } from '../manifest.ts';
import { isSealedText } from '../sealed-text.ts';
import { piecesOf } from './entry-pieces.ts';
import { readFileAround } from './read-around.ts';
import { isSnapshotWhole } from './snapshot-note.ts';

/** Which workspace a folder is, as far as its files say. */
export type Identity = {
  /** The manifest as it stands, or as another file or its readable parts say it; null when too little is known. */
  readonly manifest: Manifest | null;
  readonly workspaceId: string | null;
  readonly encryption: Protection | null;
  /** Whether the contents are sealed, whatever the manifest says. */
  readonly isSealed: boolean;
  /** Why the manifest itself cannot be used; null when it is whole. */
  readonly problem: WorkspaceProblem | null;
};

/** Only these are damage; a folder that is missing, empty, foreign, unfinished or of a later program is none. */
const damaged: readonly string[] = ['vault.manifest-missing', 'vault.manifest-damaged', 'vault.unreadable'];

/**
 * Finds out which workspace lies in a folder when its manifest may be damaged or gone: from the manifest, from one kept from
 * an older format, from `given` (the text of a `workspace.json` out of a backup), from what of the manifest still reads, and
 * from the snapshots. An id counts when the journal or a snapshot proves it. Changes nothing.
 */
export async function identify(
  folder: string,
  given: string | null = null,
): Promise<Result<Identity, WorkspaceProblem>> {
  const read = await readManifest(folder);
  if (!read.ok && !damaged.includes(read.error.code)) return read;
  const first = await firstEntry(folder);
  const noted = await snapshotsOf(folder);
  const isSealed = noted.isSealed || (first !== null && isSealedText(first.payload));
  if (read.ok) {
    const { workspaceId, encryption } = read.value;
    return ok({ manifest: read.value, workspaceId, encryption, isSealed: encryption !== null, problem: null });
  }
  const isProven = (id: string): boolean => {
    if (noted.ids.includes(id)) return true;
    if (!first) return false;
    const hash = createHash('sha256').update(firstHash(id)).update('\n').update(first.payload).digest('hex');
    return hash === first.stored;
  };
  const old = await textOf(join(folder, oldManifestFile(1)));
  const remains = await textOf(join(folder, manifestFile));
  for (const text of [given, old]) {
    const whole = text === null ? null : judged(text, folder);
    if (whole !== null && isProven(whole.workspaceId) && (whole.encryption !== null) === isSealed) {
      return ok({ ...fromManifest(whole), isSealed, problem: read.error });
    }
  }
  const parts = partsOf(remains ?? '');
  const ids = [parts.workspaceId, ...noted.ids].filter(id => id !== null);
  const workspaceId = ids.find(isProven) ?? null;
  const { encryption, profile, createdAt, createdBy } = parts;
  const canRebuild = workspaceId !== null && profile !== null && (encryption !== null) === isSealed;
  const manifest = canRebuild
    ? newManifest({
        workspaceId,
        profile,
        createdAt: createdAt ?? unknownInstant,
        createdBy: createdBy ?? '?',
        encryption,
      })
    : null;
  return ok({ manifest, workspaceId, encryption: isSealed ? encryption : null, isSealed, problem: read.error });
}

/** In place of an instant that is lost; never before any act. */
export const unknownInstant = '1970-01-01T00:00:00.000Z';

const fromManifest = (manifest: Manifest): Omit<Identity, 'isSealed' | 'problem'> => ({
  manifest,
  workspaceId: manifest.workspaceId,
  encryption: manifest.encryption,
});

function judged(text: string, folder: string): Manifest | null {
  const value = parsed(text);
  const read = value === null ? null : judgeManifest(value, folder, { hasData: true });
  return read?.ok ? read.value.manifest : null;
}

type Parts = {
  readonly workspaceId: string | null;
  readonly encryption: Protection | null;
  readonly profile: Manifest['profile'] | null;
  readonly createdAt: string | null;
  readonly createdBy: string | null;
};

/** The parts of a damaged manifest that still read, each for itself. Whether they are right, others must say. */
function partsOf(text: string): Parts {
  const profile = objectAfter(text, 'profile');
  const encryption = protectionSchema.safeParse(objectAfter(text, 'encryption'));
  const at = textAfter(text, 'createdAt');
  const isProfile = isJsonObject(profile) && typeof profile.id === 'string' && typeof profile.version === 'string';
  return {
    workspaceId: textAfter(text, 'workspaceId'),
    encryption: encryption.success ? encryption.data : null,
    profile: isProfile ? { id: String(profile.id), version: String(profile.version) } : null,
    createdAt: at !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(at) ? at : null,
    createdBy: textAfter(text, 'createdBy'),
  };
}

const textAfter = (text: string, name: string): string | null =>
  new RegExp(`"${name}"\\s*:\\s*"([^"\\\\]{1,200})"`).exec(text)?.[1] ?? null;

/** The object that follows a name: to the brace that closes it. */
function objectAfter(text: string, name: string): JsonValue {
  const start = new RegExp(`"${name}"\\s*:\\s*\\{`).exec(text);
  if (!start) return null;
  const from = start.index + start[0].length - 1;
  for (let to = text.indexOf('}', from); to >= 0; to = text.indexOf('}', to + 1)) {
    const value = parsed(text.slice(from, to + 1));
    if (value !== null) return value;
  }
  return null;
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return (await readFile(path)).toString('utf8', 0, 64 * 1024);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}

async function firstEntry(folder: string) {
  try {
    const { bytes } = await readFileAround(join(folder, segmentFile(1)));
    return piecesOf(segmentFile(1), bytes).next().value ?? null;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}

async function snapshotsOf(folder: string): Promise<{ readonly ids: readonly string[]; readonly isSealed: boolean }> {
  const ids: string[] = [];
  let isSealed = false;
  for (const position of await listSnapshots(folder)) {
    const note = await isSnapshotWhole(folder, position);
    if (note === null) continue;
    ids.push(note.workspaceId);
    isSealed ||= note.sealed === true;
  }
  return { ids, isSealed };
}
