import type { Commit } from '#shared/journal/commit.ts';
import { errnoOf } from './disk.ts';
import { headBefore, type JournalHead } from './journal-head.ts';
import type { VaultPlace } from './place.ts';
import type { RecentCommits } from './recent-commits.ts';
import { walkJournal } from './walk-journal.ts';

/**
 * The commits after a position up to a head, from memory where they are still there, else from the journal's segments.
 * Null when there are more than `max`, when the position lies after the head, or when the journal cannot be read.
 */
export async function readCommitsSince(
  place: VaultPlace,
  head: JournalHead,
  recent: RecentCommits,
  position: number,
  max: number,
): Promise<readonly Commit[] | null> {
  const count = head.position - position;
  if (!Number.isSafeInteger(position) || position < 0 || count < 0 || count > max) return null;
  if (count === 0) return [];
  const kept = recent.after(position);
  if (kept !== null) return kept.filter(commit => commit.position <= head.position);
  const found: Commit[] = [];
  try {
    const walked = await walkJournal(place, headBefore(head, position), commit => {
      if (commit.position > position && commit.position <= head.position) found.push(commit);
      return true;
    });
    return walked.ok && found.length === count ? found : null;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return null;
  }
}
