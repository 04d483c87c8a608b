import type { Change, CommitLabel, Row } from '#shared/journal/commit.ts';
import type { Problem } from '#shared/kernel/problem.ts';

/**
 * What is wrong in a workspace folder. Facts name the place inside the folder: `file`, `line` and `lastLine` (from 1),
 * `offset` and `bytes` of what cannot be read. No personal data.
 */
export type DamageCode =
  /** Lines that are not what was written there. */
  | 'salvage.entry'
  /** A stretch of zeros, as a disk gives for a bad sector or a file system after a power cut. */
  | 'salvage.zeros'
  /** The hash of an entry is damaged; its content is proven by what follows. Nothing is lost by it. */
  | 'salvage.hash-mended'
  /** Whole, but nothing that this program knows. */
  | 'salvage.unknown-entry'
  /** Whole, as it was written, but not UTF-8: some letters in it are lost. */
  | 'salvage.bad-text'
  /** An act of several entries, some of them lost: none of it is taken. Facts: `position`. */
  | 'salvage.part-lost'
  | 'salvage.segment-missing'
  /** What stands after the last whole act: a save that did not finish, or damage. */
  | 'salvage.unfinished'
  /** The journal ends before acts that were acknowledged. Facts: `found` and `expected`, positions. */
  | 'salvage.end-lost'
  | 'salvage.snapshot'
  | 'salvage.snapshot-foreign'
  | 'salvage.snapshots-missing'
  | 'salvage.head'
  /** The disk itself did not give some bytes. Facts: `errno`. */
  | 'salvage.unread'
  | 'salvage.manifest'
  | 'salvage.manifest-missing'
  | 'salvage.attachment';
export type Damage = Problem<DamageCode>;

/** Acts that are lost: those after the position `after` and before `next` (null: at the end). */
export type Gap = {
  readonly after: number;
  readonly next: number | null;
  /** How many acts; null when that cannot be known. */
  readonly lost: number | null;
  /** Instants of the last act before and the first one after, between which the lost ones were saved. */
  readonly from: string | null;
  readonly until: string | null;
  /** Whether a snapshot holds what these acts led to: then only the history is lost, not the rows. */
  readonly isInRows: boolean;
};

/**
 * unproven  an entry that can be read, but nothing proves that it is as it was written
 * lost-act  part of an act whose other parts are lost
 * no-row    changes a row that only a lost act would have made
 * no-part   changes a part of a row that only a lost act would have made
 * fitted    was put into the rows, but was made from another value, which only a lost act knew
 */
export type QuarantineReason = 'unproven' | 'lost-act' | 'no-row' | 'no-part' | 'fitted';

/** A change that could not be placed as it was made, kept so that nothing that can be read is lost. */
export type QuarantinedChange = {
  readonly reason: QuarantineReason;
  /** Of the act it belongs to, as far as it is known. */
  readonly position: number;
  readonly commitId: string;
  readonly at: string;
  readonly author: string;
  readonly label: CommitLabel;
  readonly change: Change;
  /** The row as far as it is known, put together from everything that can be read. Null: it was removed. */
  readonly known: Row | null;
  /** Whether the rows hold what this change led to all the same. */
  readonly isInRows: boolean;
};
