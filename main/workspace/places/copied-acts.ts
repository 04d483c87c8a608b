import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Commit } from '#shared/journal/commit.ts';
import { errnoOf } from '../../vault/disk.ts';
import { emptyHead, type JournalHead, type Segment } from '../../vault/journal-head.ts';
import type { VaultPlace } from '../../vault/place.ts';
import { walkJournal } from '../../vault/walk-journal.ts';

/** A copy of a segment of the journal and the segment itself, both inside the workspace folder, with `/`. */
export type CopiedSegment = { readonly file: string; readonly of: string };

/**
 * The acts that copies of journal segments hold and the journal itself does not, by file and oldest first. A copy that
 * cannot be read (another workspace's, or damaged from its first line) is absent. A copied segment goes on from the same
 * act as the segment that it is a copy of, so the same chain of hashes proves it; with the key, sealed acts are read too.
 */
export async function actsOnlyInCopies(
  place: VaultPlace,
  copies: readonly CopiedSegment[],
): Promise<ReadonlyMap<string, readonly Commit[]>> {
  const ours = new Set<string>();
  const found = new Map<string, readonly Commit[]>();
  const segments = await readOurs(place, ours);
  if (segments === null) return found;
  for (const copy of copies) {
    const from = await beginning(place, copy, segments);
    const commits = from === null ? null : await commitsFrom(place, from);
    if (commits === null) continue;
    const others = commits.filter(({ id }) => !ours.has(id));
    found.set(copy.file, others);
  }
  return found;
}

/** Notes the ids of our own acts and returns the journal's segments; null when our own journal cannot be read whole. */
async function readOurs(place: VaultPlace, ids: Set<string>): Promise<readonly Segment[] | null> {
  try {
    const walked = await walkJournal(place, emptyHead(place.workspaceId), ({ id }) => {
      ids.add(id);
      return true;
    });
    return walked.ok ? [...walked.value.head.closed, walked.value.head.segment] : null;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}

/** A head at the beginning of a copied segment, in place of the one it is a copy of; null when we have no such segment. */
async function beginning(
  { folder }: VaultPlace,
  { file, of }: CopiedSegment,
  segments: readonly Segment[],
): Promise<JournalHead | null> {
  const at = segments.findIndex(segment => segment.file === of);
  const original = segments[at];
  const info = await stat(join(folder, file)).catch(() => null);
  if (original === undefined || !info?.isFile()) return null;
  return {
    position: original.firstPosition - 1,
    hash: original.startHash,
    at: null,
    entryBytes: 0,
    closed: segments.slice(0, at),
    segment: { ...original, file, bytes: 0, lines: 0 },
  };
}

/**
 * The whole commits of the one file at which the head stands. What comes after it in the walk (a torn end, the next segment,
 * which need not fit a copy) is no matter here; null when not even its first commit could be read.
 */
async function commitsFrom(place: VaultPlace, from: JournalHead): Promise<readonly Commit[] | null> {
  const commits: Commit[] = [];
  try {
    const walked = await walkJournal(place, from, commit => {
      commits.push(commit);
      return true;
    });
    // An empty copy holds nothing; one whose first line is no entry of ours cannot be read.
    return commits.length > 0 || (walked.ok && walked.value.torn === null) ? commits : null;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return commits.length > 0 ? commits : null;
  }
}
