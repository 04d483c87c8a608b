import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Commit, Row, Tables } from '#shared/journal/commit.ts';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { emptyHead, type JournalHead } from './journal-head.ts';
import { follow } from './load-vault.ts';
import type { VaultPlace } from './place.ts';
import { readSnapshot } from './read-snapshot.ts';
import { RecentCommits } from './recent-commits.ts';
import { eachCommit } from './rewrite-walk.ts';
import { type RewritingPlan, rewritten } from './rewriting.ts';
import { RowStore } from './row-store.ts';

type Expected = { readonly head: JournalHead; readonly plan: RewritingPlan; readonly commit: Commit };

/**
 * Reads the journal and the snapshot that were written aside back from the disk and compares them with the workspace: every
 * old commit is there, at its position and as it was but for the marks; every row that was not to be erased is the same;
 * the rows that were are what was to remain. Anything else is `vault.rewrite-failed`: the old journal then stays.
 */
export async function checkAside(
  place: VaultPlace,
  aside: VaultPlace,
  { head, plan, commit }: Expected,
): Promise<Result<null, WorkspaceProblem>> {
  const failed = (what: string) => fail(problem('vault.rewrite-failed', { folder: place.folder, what }));
  const followed = await follow(aside, new RowStore(), emptyHead(place.workspaceId), new RecentCommits(0));
  if (!followed.ok) return followed;
  const { head: reached, torn } = followed.value;
  if (torn !== null || reached.position !== commit.position) return failed('journal');
  if (!(await sameCommits(place, aside, { head, reached, plan, commit }))) return failed('commits');
  const before = await rowsOf(place, head);
  const after = await rowsOf(aside, reached);
  const snapshot = await readSnapshot(aside, reached.position);
  if (snapshot === null || snapshot.head.hash !== reached.hash) return failed('snapshot');
  if (!sameRows(before, after, plan) || !sameTables(after, snapshot.rows.view())) return failed('rows');
  return ok(null);
}

type Both = Expected & { readonly reached: JournalHead };

/** The commits side by side: the digest of what each should be against what is read back. */
async function sameCommits(
  place: VaultPlace,
  aside: VaultPlace,
  { head, reached, plan, commit }: Both,
): Promise<boolean> {
  const expected: string[] = [];
  let same = true;
  await eachCommit(place, head, async old => void expected.push(digestOf(rewritten(old, plan))));
  expected.push(digestOf(commit));
  await eachCommit(aside, reached, async found => {
    same &&= expected[found.position - 1] === digestOf(found);
  });
  return same && expected.length === reached.position;
}

const digestOf = (commit: Commit): string =>
  createHash('sha256')
    .update(JSON.stringify(inOneOrder(commit)))
    .digest('base64');

/** A commit in parts comes back with its fields in another order. */
const inOneOrder = ({ position, id, at, author, label, changes }: Commit) => [position, id, at, author, label, changes];

async function rowsOf(place: VaultPlace, head: JournalHead): Promise<Tables> {
  const rows = new RowStore();
  await eachCommit(place, head, async ({ changes }) => {
    const planned = rows.plan(changes);
    if (planned.ok) rows.apply(planned.value);
  });
  return rows.view();
}

function sameRows(before: Tables, after: Tables, { isErased, act }: RewritingPlan): boolean {
  const remains = new Map<string, Row | null>();
  for (const change of act.changes) {
    if (change.op === 'erase') remains.set(`${change.table} ${change.id}`, change.row);
  }
  const tables = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const table of tables) {
    const [old, now] = [before[table] ?? none, after[table] ?? none];
    for (const id of new Set([...old.keys(), ...now.keys()])) {
      const wanted = isErased(table, id) ? (remains.get(`${table} ${id}`) ?? undefined) : old.get(id);
      if (JSON.stringify(wanted) !== JSON.stringify(now.get(id))) return false;
    }
  }
  return true;
}

const none: ReadonlyMap<string, Row> = new Map();

const sameTables = (a: Tables, b: Tables): boolean => {
  const plain = (tables: Tables) =>
    Object.entries(tables).flatMap(([table, rows]) => (rows.size === 0 ? [] : [[table, [...rows]] as const]));
  return isDeepStrictEqual(plain(a), plain(b));
};
