import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '#shared/kernel/problem.ts';
import { readHeadMark } from '../head-mark.ts';
import { headFile, listSnapshots, snapshotFile } from '../layout.ts';
import type { Damage } from './damage.ts';
import { isSnapshotWhole, type SnapshotNote } from './snapshot-note.ts';

/** What others remember of the journal. */
export type Witnesses = {
  /** Hashes of entries. */
  readonly entries: ReadonlySet<string>;
  /** By segment file, the hash of the entry before its first. */
  readonly starts: ReadonlyMap<string, string>;
  readonly lastSegment: number;
  /** Whether `head.json` can be trusted, and the position it says. */
  readonly isHeadKnown: boolean;
  readonly headPosition: number;
  /** The snapshots that are whole, oldest first. */
  readonly snapshots: readonly SnapshotNote[];
  readonly damages: readonly Damage[];
};

export const noWitnesses: Witnesses = {
  entries: new Set(),
  starts: new Map(),
  lastSegment: 0,
  isHeadKnown: false,
  headPosition: 0,
  snapshots: [],
  damages: [],
};

/** Reads what snapshots and `head.json` remember. Of a snapshot only the wholeness is checked here, not its rows. */
export async function readWitnesses(folder: string, workspaceId: string | null): Promise<Witnesses> {
  const damages: Damage[] = [];
  const snapshots: SnapshotNote[] = [];
  for (const position of (await listSnapshots(folder)).toReversed()) {
    const note = await isSnapshotWhole(folder, position);
    const isForeign = note !== null && workspaceId !== null && note.workspaceId !== workspaceId;
    const file = snapshotFile(position);
    // One that is gone by now was replaced by a newer one.
    if (note === null && !(await isThere(join(folder, file)))) continue;
    if (note === null) damages.push(problem('salvage.snapshot', { file }));
    else if (isForeign) damages.push(problem('salvage.snapshot-foreign', { file }));
    else snapshots.push(note);
  }
  const known = await readHeadMark(folder);
  if (known === null && (await isThere(join(folder, headFile)))) {
    damages.push(problem('salvage.head', { file: headFile }));
  }
  const entries = new Set(known ? [known.hash] : []);
  const starts = new Map<string, string>();
  let lastSegment = 0;
  for (const { head: at } of snapshots) {
    entries.add(at.hash);
    for (const segment of [...at.closed, at.segment]) {
      starts.set(segment.file, segment.startHash);
      entries.add(segment.startHash);
    }
    lastSegment = Math.max(lastSegment, at.closed.length + 1);
  }
  const isHeadKnown = known !== null;
  return { entries, starts, lastSegment, isHeadKnown, headPosition: known?.position ?? 0, snapshots, damages };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
