import type { Row } from '#shared/journal/commit.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { applyCommits, type ChangedRows, type ComingRows, rowsOf } from './apply-commit.ts';
import type { CopySource } from './copy-source.ts';
import { type CopyDatabase, type CopyState, copiedTables, shapeVersion } from './schema.ts';

/** Rows asked for at once. The first slice of a table is small, so that a first page can be shown before the rest has come. */
const firstSlice = 200;
const slice = 2_000;
/** Rows stored at once: other work (a save, a page) gets its turn in between. */
const storedAtOnce = 250;

type Serial = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * begun    every row before is forgotten: the copy is emptied and filled
 * coming   rows have come from the workspace; they are not stored yet
 * arrived  every row has come
 * stored   every row is stored
 * changed  rows were changed by commits, and are stored
 */
export type CopyStage = 'begun' | 'coming' | 'arrived' | 'stored' | 'changed';
/**
 * Told while the copy is filled and followed. A promise returned for what comes is waited for before more is fetched or
 * stored; it must not itself wait for the copy.
 */
export type CopyListener = (changed: ChangedRows, stage: CopyStage) => unknown;

export type Filling = {
  readonly db: CopyDatabase;
  readonly workspaceId: string;
  readonly source: CopySource;
  readonly serial: Serial;
  readonly report: CopyListener;
  readonly coming: ComingRows;
};
type Step = { readonly more: boolean; readonly last: string | null };

const nothing: ChangedRows = new Map();

/**
 * Empties the copy and fills it from the workspace, a slice at a time; other work (a save) may come between slices.
 * All rows are fetched and told first and stored afterwards: storing takes several times longer than fetching, and who
 * only looks at the list need not wait for it. When the workspace has moved on since the last slice, the rows that are
 * already here are first brought up to date.
 *
 * Returns the problem that stopped it, leaving the copy marked incomplete so that the next start fills it again.
 */
export async function fillCopy(filling: Filling): Promise<Result<null, Problem>> {
  const { db, serial, coming, report } = filling;
  await serial(async () => {
    await clearCopy(db, filling.workspaceId);
    coming.clear();
    report(nothing, 'begun');
  });
  for (const table of copiedTables) {
    let after: string | null = null;
    for (let more = true; more; ) {
      const step: Result<Step, Problem> = await serial(() => takeSlice(filling, table, after));
      if (!step.ok) return step;
      more = step.value.more;
      after = step.value.last;
    }
  }
  // The list's statuses first: storing would hold them up.
  await report(nothing, 'arrived');
  for (const table of copiedTables) while (await serial(() => storeSome(db, coming, table))) {}
  const finished = await serial(() => finish(db, filling.source));
  if (finished.ok) report(nothing, 'stored');
  return finished;
}

/** An empty copy at no position. */
export function clearCopy(db: CopyDatabase, workspaceId: string): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
    await db.state.put({
      key: 'state',
      shape: shapeVersion,
      workspaceId,
      position: -1,
      commitId: null,
      complete: false,
    });
  });
}

async function takeSlice(
  { db, source, report, coming }: Filling,
  table: string,
  after: string | null,
): Promise<Result<Step, Problem>> {
  const reply = await source.rows(table, after, after === null ? firstSlice : slice);
  if (!reply.ok) return reply;
  const { rows, position, more } = reply.value;
  const state = await stateOf(db);
  if (state.position !== -1 && state.position < position) {
    const since = await source.commitsSince(state.position);
    if (!since.ok) return since;
    if ('tooFar' in since.value) return fail({ code: 'copy.moved-on', facts: {} });
    const changed = await applyCommits(db, since.value.commits, coming);
    if (!changed) return fail({ code: 'copy.moved-on', facts: {} });
    report(changed, 'changed');
  }
  const at = Math.max((await stateOf(db)).position, position);
  if (at !== state.position) await db.state.update('state', { position: at });
  const come = new Map<string, Row>(rows.map(row => [row.id, row]));
  const before = coming.get(table) ?? new Map<string, Row>();
  for (const [id, row] of come) before.set(id, row);
  coming.set(table, before);
  await report(new Map([[table, come]]), 'coming');
  return ok({ more: more && rows.length > 0, last: rows.at(-1)?.id ?? after });
}

/** Stores some of the rows of a table that have come. False when none was left. */
async function storeSome(db: CopyDatabase, coming: ComingRows, table: string): Promise<boolean> {
  const rows = coming.get(table);
  if (!rows || rows.size === 0) return false;
  const some: Row[] = [];
  for (const row of rows.values()) if (some.push(row) === storedAtOnce) break;
  await rowsOf(db, table).bulkPut(some);
  for (const { id } of some) rows.delete(id);
  return true;
}

/** Marks the copy whole and remembers the commit it stands on, by which another history is told apart at the next start. */
async function finish(db: CopyDatabase, source: CopySource): Promise<Result<null, Problem>> {
  const { position } = await stateOf(db);
  let commitId: string | null = null;
  if (position > 0) {
    const since = await source.commitsSince(position - 1);
    if (!since.ok) return since;
    if (!('tooFar' in since.value)) commitId = since.value.commits[0]?.id ?? null;
  }
  await db.state.update('state', { complete: true, commitId });
  return ok(null);
}

export async function stateOf(db: CopyDatabase): Promise<CopyState> {
  const state = await db.state.get('state');
  if (!state) throw new Error('working copy: no state, it was not opened');
  return state;
}
