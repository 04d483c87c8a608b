import { Dexie } from 'dexie';
import type { Commit } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { applyCommits, type ComingRows } from './apply-commit.ts';
import { type CopySource, oneAtATime } from './copy-source.ts';
import { type CopyListener, clearCopy, type Filling, fillCopy, stateOf } from './fill.ts';
import { type Remembered, readRemembered, type ToRemember, writeRemembered } from './remembered.ts';
import { CopyDatabase, copyName, shapeVersion } from './schema.ts';

/**
 * The renderer's indexed copy of one workspace. The workspace folder is the truth: a copy that cannot prove that it
 * stands on the same history, in today's shape, is emptied and filled again.
 */
export type WorkingCopy = {
  readonly db: CopyDatabase;
  /** The journal position of the rows that are here. */
  readonly position: () => Promise<number>;
  /** True when the copy was opened empty: its rows come through `listen`. */
  readonly startsEmpty: boolean;
  /** Settles when every row is stored, or with the problem that stopped the filling. */
  readonly filled: Promise<Result<null, Problem>>;
  /** Follows commits that main has replied; those already here are passed over, those missed are asked for. */
  readonly follow: (commits: readonly Commit[]) => Promise<Result<null, Problem>>;
  /** Tells which rows come or have changed. Returns the way to stop listening. */
  readonly listen: (listener: CopyListener) => () => void;
  /** What was worked out from the rows when they were last open, and what has changed since; null when there is nothing. */
  readonly remembered: () => Promise<Remembered | null>;
  /**
   * Keeps something worked out for the next opening. `make` is called when no commit is being followed, with every change
   * told; null when what would be kept does not follow from the rows as they are now. False when the storage refused.
   */
  readonly remember: (make: () => ToRemember | null) => Promise<boolean>;
  readonly close: () => void;
};

/** Opens the copy of a workspace: as it was left and caught up, or empty and filling (see `filled`). */
export async function openWorkingCopy(workspaceId: string, source: CopySource): Promise<WorkingCopy> {
  const db = await openDatabase(copyName(workspaceId));
  const serial = oneAtATime();
  const listeners = new Set<CopyListener>();
  /** A listener's bug is its own: it is thrown where faults are told, and neither filling nor following stops for it. */
  const tellOne = async (listener: CopyListener, ...told: Parameters<CopyListener>): Promise<void> => {
    try {
      await listener(...told);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  };
  const report: CopyListener = (changed, stage) =>
    Promise.all([...listeners].map(listener => tellOne(listener, changed, stage)));
  const coming: ComingRows = new Map();
  let closed = false;
  /** What the storage itself refuses is a problem to be told; after closing, nobody is listening. */
  const told = (error: unknown): Result<null, Problem> => fail(closed ? problem('copy.closed') : storageProblem(error));
  const refill = () => fillCopy({ db, workspaceId, source, serial, report, coming }).catch(told);

  const followNow = async (commits: readonly Commit[]): Promise<Result<null, Problem>> => {
    const outcome = await serial(async () => {
      const { position, complete } = await stateOf(db);
      const fresh = commits.filter(commit => commit.position > position);
      if (fresh.length === 0) return 'followed';
      if (fresh[0]?.position === position + 1) {
        const changed = await applyCommits(db, fresh, coming);
        if (!changed) return 'other-history';
        report(changed, 'changed');
        return 'followed';
      }
      // Until the first slice is here the copy has no position; a later slice brings these commits along.
      if (!complete && position === -1) return 'followed';
      return catchUp({ db, source, report, coming });
    });
    if (outcome === 'followed') return ok(null);
    return outcome === 'other-history' ? refill() : fail(outcome);
  };

  const usable = await isUsable(db, workspaceId);
  const outcome = usable ? await serial(() => catchUp({ db, source, report, coming })) : 'other-history';
  // Emptied before anyone looks, so that rows of another history are never shown.
  if (outcome === 'other-history') await serial(() => clearCopy(db, workspaceId));
  return {
    db,
    position: async () => (await stateOf(db)).position,
    startsEmpty: outcome === 'other-history',
    filled:
      outcome === 'followed'
        ? Promise.resolve(ok(null))
        : outcome === 'other-history'
          ? refill()
          : Promise.resolve(fail(outcome)),
    follow: commits => followNow(commits).catch(told),
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    remembered: () => serial(() => readRemembered(db, source)).catch(() => null),
    // Not being able to keep it costs time at the next opening, nothing else.
    remember: make =>
      serial(() => writeRemembered(db, make)).then(
        () => true,
        () => false,
      ),
    close: () => {
      closed = true;
      db.close();
    },
  };
}

/** The commits since the copy's position, if the workspace's history is the one that the copy stands on. */
async function catchUp({
  db,
  source,
  report,
  coming,
}: Pick<Filling, 'db' | 'source' | 'report' | 'coming'>): Promise<'followed' | 'other-history' | Problem> {
  const { position, commitId } = await stateOf(db);
  // One commit further back, to see that the one we stand on is still there.
  const since = await source.commitsSince(Math.max(position - 1, 0));
  if (!since.ok) return since.error;
  if ('tooFar' in since.value || since.value.position < position) return 'other-history';
  const { commits } = since.value;
  if (position > 0 && (commitId === null || commits[0]?.id !== commitId)) return 'other-history';
  const missed = commits.filter(commit => commit.position > position);
  if (missed.length === 0) return 'followed';
  const changed = await applyCommits(db, missed, coming);
  if (!changed) return 'other-history';
  report(changed, 'changed');
  return 'followed';
}

async function isUsable(db: CopyDatabase, workspaceId: string): Promise<boolean> {
  const state = await db.state.get('state');
  return state?.complete === true && state.shape === shapeVersion && state.workspaceId === workspaceId;
}

/** A database that cannot be opened (damaged, or from a later shape) is dropped: nothing in it is the only copy. */
async function openDatabase(name: string): Promise<CopyDatabase> {
  const db = new CopyDatabase(name);
  try {
    await db.open();
    if (Math.round(db.verno) === shapeVersion) return db;
    db.close();
  } catch {
    db.close();
  }
  await Dexie.delete(name);
  const fresh = new CopyDatabase(name);
  await fresh.open();
  return fresh;
}

/** When even an empty copy cannot be made: the disk is full or the browser's storage is broken. */
export const storageProblem = (error: unknown): Problem =>
  problem('copy.storage', { reason: error instanceof Error ? error.name : 'unknown' });
