import type { Commit } from '#shared/journal/commit.ts';
import type { WorkspaceNotice, WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { errnoOf, readProblem } from './disk.ts';
import { readHeadMark } from './head-mark.ts';
import { emptyHead, type JournalHead } from './journal-head.ts';
import { journalFolder, listSnapshots, snapshotFile } from './layout.ts';
import type { VaultPlace } from './place.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { RecentCommits } from './recent-commits.ts';
import { RowStore } from './row-store.ts';
import type { Snapshot, SnapshotSize } from './snapshot-format.ts';
import { type Torn, walkJournal } from './walk-journal.ts';

/** How much the journal holds that the last snapshot does not. */
export type Tail = { readonly bytes: number; readonly changes: number };

export type Loaded = {
  readonly rows: RowStore;
  readonly head: JournalHead;
  readonly torn: Torn | null;
  readonly tail: Tail;
  /** Null when no snapshot was used. */
  readonly snapshot: SnapshotSize | null;
  readonly damagedSnapshots: ReadonlySet<number>;
  readonly notices: readonly WorkspaceNotice[];
};

/**
 * Reads a workspace's rows: the newest snapshot that is whole and the journal after it, or the whole journal when there is
 * none. A damaged snapshot is passed over with a notice. Changes nothing on the disk.
 */
export async function loadVault(
  place: VaultPlace,
  recent: RecentCommits,
  { acceptLostEnd = false }: { readonly acceptLostEnd?: boolean } = {},
): Promise<Result<Loaded, WorkspaceProblem>> {
  const { folder, workspaceId } = place;
  try {
    // Before the journal, which another process may be writing meanwhile.
    const mark = await readHeadMark(folder);
    const { snapshot, damaged } = await newestSnapshot(place);
    const rows = snapshot?.rows ?? new RowStore();
    const followed = await follow(place, rows, snapshot?.head ?? emptyHead(workspaceId), recent);
    if (!followed.ok) return followed;
    const lost = mark === null ? 0 : mark.position - followed.value.head.position;
    if (lost > 0 && !acceptLostEnd)
      return fail(problem('vault.end-lost', { folder, position: followed.value.head.position, lost }));
    const { head, torn } = followed.value;
    // A workspace gets its manifest after its first act: one whose first entry does not hold was not cut off in a save, and
    // must never open as an empty project.
    if (head.position === 0 && torn !== null)
      return fail(problem('vault.damaged', { folder, file: torn.file, line: 1 }));
    const notices = [...damaged].map(position =>
      problem('vault.notice.snapshot-damaged', { file: snapshotFile(position) }),
    );
    return ok({ rows, ...followed.value, snapshot: snapshot?.size ?? null, damagedSnapshots: damaged, notices });
  } catch (error) {
    return fail(readProblem(error, folder, journalFolder));
  }
}

type Followed = { readonly head: JournalHead; readonly torn: Torn | null; readonly tail: Tail };

/** Applies what the journal holds after a head to the rows. Throws what the disk throws. */
export async function follow(
  place: VaultPlace,
  rows: RowStore,
  from: JournalHead,
  recent: RecentCommits,
): Promise<Result<Followed, WorkspaceProblem>> {
  let tail: Tail = { bytes: 0, changes: 0 };
  const walked = await walkJournal(place, from, (commit: Commit, bytes: number) => {
    const planned = rows.plan(commit.changes);
    if (!planned.ok) return false;
    rows.apply(planned.value);
    recent.add(commit);
    tail = { bytes: tail.bytes + bytes, changes: tail.changes + commit.changes.length };
    return true;
  });
  return walked.ok ? ok({ ...walked.value, tail }) : walked;
}

async function newestSnapshot(
  place: VaultPlace,
): Promise<{ readonly snapshot: Snapshot | null; readonly damaged: ReadonlySet<number> }> {
  const damaged = new Set<number>();
  for (const position of await listSnapshots(place.folder)) {
    try {
      const snapshot = await readSnapshot(place, position);
      if (snapshot !== null) return { snapshot, damaged };
      damaged.add(position);
    } catch (error) {
      // One on a bad sector is as good as damaged: the journal holds the same. One that is gone was replaced meanwhile.
      const errno = errnoOf(error);
      if (errno === null) throw error;
      if (errno !== 'ENOENT') damaged.add(position);
    }
  }
  return { snapshot: null, damaged };
}
