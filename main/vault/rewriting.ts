import type { Change, Commit, CommitDraft, CommitLabel } from '#shared/journal/commit.ts';

/**
 * Erasing values from a journal that otherwise only grows (GDPR art. 17). The vault knows rows and not whose they are, so
 * whoever asks is shown every commit first and then says which rows are erased.
 */
export type Rewriting = {
  /** Told of every commit, oldest first. */
  readonly see: (commit: Commit) => void;
  /** Asked when all were seen. */
  readonly decide: () => RewritingPlan;
  /** Told before each step, so that a test can kill the process there. */
  readonly onStep?: (step: RewritingStep) => void;
};

export type RewritingPlan = {
  /** In every commit that is there, a change of such a row becomes a mark that says only that there was one. */
  readonly isErased: (table: string, id: string) => boolean;
  /** A label as it may stay: its facts may hold a text that somebody typed. */
  readonly label: (label: CommitLabel) => CommitLabel;
  /** The act that is put after them: `erase` changes with what remains of the rows. */
  readonly act: CommitDraft;
  /** SHA-256 of the contents that go with the rows; what is no such hash means none. */
  readonly files: readonly string[];
};

export const rewritingSteps = [
  'begin',
  'written',
  'snapshot',
  'flushed',
  'checked',
  'marked',
  'journal-removed',
  'journal-switched',
  'snapshots-removed',
  'snapshots-switched',
  'files-removed',
  'aside-removed',
] as const;
/** The last ones only where a recovery has put something aside, or where the encryption is changed. */
export type RewritingStep =
  | (typeof rewritingSteps)[number]
  | 'quarantine-removed'
  | 'quarantine-switched'
  | 'attachments'
  | 'attachments-removed'
  | 'attachments-switched'
  | 'manifest-switched';

export type Rewritten = {
  readonly commit: Commit;
  /** The end of the new journal. */
  readonly head: { readonly position: number; readonly hash: string };
  readonly plan: RewritingPlan;
};

/** A change of an erased row in an old commit. */
export const markOf = ({ table, id }: Change): Change => ({ op: 'erase', table, id, row: null });

/** A commit as it stands in the new journal. */
export function rewritten(commit: Commit, { isErased, label }: Pick<RewritingPlan, 'isErased' | 'label'>): Commit {
  const changes = commit.changes.map(change => (isErased(change.table, change.id) ? markOf(change) : change));
  return { ...commit, label: label(commit.label), changes };
}
