import type { Commit } from '#shared/journal/commit.ts';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { headBefore, type JournalHead } from './journal-head.ts';
import type { VaultPlace } from './place.ts';
import { walkJournal } from './walk-journal.ts';

/** About so many changes are held in memory at once, whatever the length of the journal. */
const mostChanges = 20_000;

/** Ends a walk early; walking has no other way out. */
class EnoughForNow extends Error {}

/**
 * Hands every commit up to a head to something that takes its time, oldest first and one after another. The walk itself
 * does not wait, so commits are read a few thousand changes at a time, each time from the beginning of their segment.
 */
export async function eachCommit(
  place: VaultPlace,
  head: JournalHead,
  act: (commit: Commit) => Promise<void>,
): Promise<Result<null, WorkspaceProblem>> {
  let position = 0;
  while (position < head.position) {
    const some = await commitsAfter(place, head, position);
    if (!some.ok) return some;
    for (const commit of some.value) await act(commit);
    const last = some.value.at(-1);
    if (last === undefined) return fail(problem('vault.incomplete', { folder: place.folder, file: head.segment.file }));
    position = last.position;
  }
  return ok(null);
}

async function commitsAfter(
  place: VaultPlace,
  head: JournalHead,
  position: number,
): Promise<Result<readonly Commit[], WorkspaceProblem>> {
  const some: Commit[] = [];
  let changes = 0;
  try {
    const walked = await walkJournal(place, headBefore(head, position), commit => {
      if (commit.position <= position) return true;
      if (commit.position > head.position) throw new EnoughForNow();
      some.push(commit);
      changes += commit.changes.length + 1;
      if (changes >= mostChanges || commit.position === head.position) throw new EnoughForNow();
      return true;
    });
    return walked.ok ? ok(some) : walked;
  } catch (error) {
    if (error instanceof EnoughForNow) return ok(some);
    throw error;
  }
}
