import type { Problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { applyCommits, type ChangedRows, rowsOf } from './apply-commit.ts';
import type { CopySource } from './copy-source.ts';
import { type CopyDatabase, type CopyState, copiedTables, shapeVersion } from './schema.ts';

/** Rows asked for at once. The first slice of a table is small, so that a first page can be shown before the rest has come. */
const firstSlice = 200;
const slice = 2_000;

type Serial = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Empties the copy and fills it from the workspace, a slice at a time; other work (a save) may come between slices.
 * When the workspace has moved on since the last slice, the rows that are already here are first brought up to date.
 *
 * Returns the problem that stopped it, leaving the copy marked incomplete so that the next start fills it again.
 */
export async function fillCopy(
  db: CopyDatabase,
  workspaceId: string,
  source: CopySource,
  serial: Serial,
  report: (changed: ChangedRows) => void,
): Promise<Result<null, Problem>> {
  await serial(() => clearCopy(db, workspaceId));
  for (const table of copiedTables) {
    let after: string | null = null;
    for (let more = true; more; ) {
      const step: Result<{ more: boolean; last: string | null }, Problem> = await serial(() =>
        takeSlice(db, source, table, after, report),
      );
      if (!step.ok) return step;
      more = step.value.more;
      after = step.value.last;
    }
  }
  return serial(() => finish(db, source));
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
  db: CopyDatabase,
  source: CopySource,
  table: string,
  after: string | null,
  report: (changed: ChangedRows) => void,
): Promise<Result<{ more: boolean; last: string | null }, Problem>> {
  const reply = await source.rows(table, after, after === null ? firstSlice : slice);
  if (!reply.ok) return reply;
  const { rows, position, more } = reply.value;
  const state = await stateOf(db);
  if (state.position !== -1 && state.position < position) {
    const since = await source.commitsSince(state.position);
    if (!since.ok) return since;
    if ('tooFar' in since.value) return fail({ code: 'copy.moved-on', facts: {} });
    const changed = await applyCommits(db, since.value.commits);
    if (!changed) return fail({ code: 'copy.moved-on', facts: {} });
    report(changed);
  }
  const at = Math.max((await stateOf(db)).position, position);
  await db.transaction('rw', db.table(table), db.state, async () => {
    await rowsOf(db, table).bulkPut([...rows]);
    await db.state.update('state', { position: at });
  });
  report(new Map([[table, new Map(rows.map(row => [row.id, row]))]]));
  return ok({ more: more && rows.length > 0, last: rows.at(-1)?.id ?? after });
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
