import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Commit } from '#shared/journal/commit.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type Disk, syncFolder, writeFlushed, writeProblem } from './disk.ts';
import type { VaultLimits } from './environment.ts';
import { emptyHead, type JournalHead } from './journal-head.ts';
import { JournalWriter } from './journal-writer.ts';
import { asideFolder, journalFolder, segmentFile, snapshotFolder } from './layout.ts';
import { commitPayloads } from './payload.ts';
import type { VaultPlace } from './place.ts';
import { checkAside } from './rewrite-check.ts';
import { rewriteQuarantines, seeQuarantines } from './rewrite-quarantine.ts';
import { flushFolder } from './rewrite-switch.ts';
import { eachCommit } from './rewrite-walk.ts';
import { type Rewriting, type RewritingPlan, type Rewritten, rewritten } from './rewriting.ts';
import { RowStore } from './row-store.ts';
import type { CommitProblem, CommitStamp } from './vault.ts';
import { writeSnapshot } from './write-snapshot.ts';

export type RewriteOptions = { readonly disk: Disk; readonly limits: VaultLimits; readonly stamp: CommitStamp };

/**
 * Writes the journal anew in `journal.rewritten`, with the same commits at the same positions, and after them the act that
 * erases; then a snapshot; flushes all of it, reads it back and compares it with what there was. Nothing of the workspace
 * itself has changed when this returns: see `switchOver`. When it fails, what was written aside is taken away.
 */
export async function rewriteAside(
  place: VaultPlace,
  head: JournalHead,
  rewriting: Rewriting,
  options: RewriteOptions,
): Promise<Result<Rewritten, CommitProblem>> {
  const { onStep = () => {} } = rewriting;
  const aside = { ...place, folder: join(place.folder, asideFolder) };
  let done = false;
  try {
    onStep('begin');
    await rm(aside.folder, { recursive: true, force: true });
    const seen = await eachCommit(place, head, async commit => rewriting.see(commit));
    if (!seen.ok) return seen;
    await seeQuarantines(place, rewriting.see);
    const plan = rewriting.decide();
    checkPlan(plan);
    const written = await writeAside(place, aside, head, plan, options);
    if (!written.ok) return written;
    onStep('written');
    await writeSnapshot(aside, written.value.head, written.value.rows.view(), options.disk);
    if (!(await rewriteQuarantines(place, aside, plan))) {
      return fail(problem('vault.rewrite-failed', { folder: place.folder, what: 'quarantine' }));
    }
    onStep('snapshot');
    await flushFolder(aside.folder);
    onStep('flushed');
    const checked = await checkAside(place, aside, { head, plan, commit: written.value.commit });
    if (!checked.ok) return checked;
    onStep('checked');
    done = true;
    const { position, hash } = written.value.head;
    return ok({ commit: written.value.commit, head: { position, hash }, plan });
  } catch (error) {
    return fail(writeProblem(error, place.folder));
  } finally {
    if (!done) await rm(aside.folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

type Written = { readonly commit: Commit; readonly head: JournalHead; readonly rows: RowStore };

/** Writes the commits of a workspace as a plan says, and its act, into the journal of another folder. Flushes nothing. */
export async function writeAside(
  place: VaultPlace,
  aside: VaultPlace,
  head: JournalHead,
  plan: RewritingPlan,
  { disk, limits, stamp }: RewriteOptions,
): Promise<Result<Written, CommitProblem>> {
  await mkdir(join(aside.folder, journalFolder), { recursive: true });
  await mkdir(join(aside.folder, snapshotFolder), { recursive: true });
  await writeFlushed(join(aside.folder, segmentFile(1)), '', 'w');
  await syncFolder(aside.folder);
  // Flushed once, at the end: until then nothing counts on it.
  const unhurried: Disk = { ...disk, sync: async () => {} };
  const writer = await JournalWriter.open({
    place: aside,
    head: emptyHead(place.workspaceId),
    disk: unhurried,
    limits,
  });
  const rows = new RowStore();
  const append = async (commit: Commit): Promise<Result<null, CommitProblem>> => {
    const planned = rows.plan(commit.changes);
    if (!planned.ok) return planned;
    rows.apply(planned.value);
    const appended = await writer.append(commit, commitPayloads(commit, limits));
    return appended.ok ? ok(null) : appended;
  };
  try {
    let failed: Result<null, CommitProblem> = ok(null);
    const walked = await eachCommit(place, head, async commit => {
      if (failed.ok) failed = await append(rewritten(commit, plan));
    });
    if (!walked.ok) return walked;
    const commit: Commit = { ...plan.act, ...stamp, position: head.position + 1 };
    if (failed.ok) failed = await append(commit);
    return failed.ok ? ok({ commit, head: writer.head, rows }) : failed;
  } finally {
    await writer.close();
  }
}

/** What is wrong with a plan: erasing and nothing else, with rows under their own ids. A bug, so it throws. */
function checkPlan({ act, isErased }: RewritingPlan): void {
  const foreign = act.changes.find(({ op, table, id }) => op !== 'erase' || !isErased(table, id));
  if (foreign !== undefined) throw new Error(`rewriteAside: ${foreign.op} of ${foreign.table} is no erasure`);
  if (act.changes.length === 0) throw new Error('rewriteAside: nothing to erase');
}
