import { firstHash } from './entry.ts';
import { segmentFile } from './layout.ts';

/** One file of the journal: what is before it, and how much of it is whole commits. */
export type Segment = {
  readonly file: string;
  /** Position of the first commit that stands in it, or will. */
  readonly firstPosition: number;
  /** Hash of the entry before its first. */
  readonly startHash: string;
  readonly bytes: number;
  readonly lines: number;
};

/** Where a journal ends: after its last whole commit. Immutable; the next entry makes the next head. */
export type JournalHead = {
  /** Position of the last commit; 0 when there is none. */
  readonly position: number;
  readonly hash: string;
  /** When the last commit was saved; null when there is none. */
  readonly at: string | null;
  /** Length of the last entry with its newline, so that it can be found again; 0 when there is none. */
  readonly entryBytes: number;
  readonly closed: readonly Segment[];
  readonly segment: Segment;
};

export function emptyHead(workspaceId: string): JournalHead {
  const hash = firstHash(workspaceId);
  const segment = { file: segmentFile(1), firstPosition: 1, startHash: hash, bytes: 0, lines: 0 };
  return { position: 0, hash, at: null, entryBytes: 0, closed: [], segment };
}

export type Written = { readonly hash: string; readonly bytes: number };

/** The head after one more entry of the same segment. */
export function afterEntry(head: JournalHead, { hash, bytes }: Written): JournalHead {
  const { segment } = head;
  return {
    ...head,
    hash,
    entryBytes: bytes,
    segment: { ...segment, bytes: segment.bytes + bytes, lines: segment.lines + 1 },
  };
}

/** The head after the last part of a commit. */
export const afterCommit = (head: JournalHead, position: number, at: string): JournalHead => ({
  ...head,
  position,
  at,
});

/** The head at the beginning of the next segment, after the entry that announces it. */
export function inNextSegment(head: JournalHead): JournalHead {
  const segment = {
    file: nextSegmentFile(head),
    firstPosition: head.position + 1,
    startHash: head.hash,
    bytes: 0,
    lines: 0,
  };
  return { ...head, closed: [...head.closed, head.segment], segment };
}

export const segmentNumber = (head: JournalHead): number => head.closed.length + 1;
export const nextSegmentFile = (head: JournalHead): string => segmentFile(segmentNumber(head) + 1);

/** Where the last entry begins; null when there is none. */
export function lastEntryPlace(head: JournalHead): { readonly segment: Segment; readonly offset: number } | null {
  if (head.entryBytes === 0) return null;
  const segment = head.segment.bytes > 0 ? head.segment : head.closed.at(-1);
  return segment === undefined ? null : { segment, offset: segment.bytes - head.entryBytes };
}

/** A head from which reading finds every commit after a position: the beginning of the segment that holds the next one. */
export function headBefore(head: JournalHead, position: number): JournalHead {
  const segments = [...head.closed, head.segment];
  const at = Math.max(
    0,
    segments.findLastIndex(segment => segment.firstPosition <= position + 1),
  );
  const segment = segments[at] ?? head.segment;
  return {
    position: segment.firstPosition - 1,
    hash: segment.startHash,
    at: null,
    entryBytes: 0,
    closed: segments.slice(0, at),
    segment: { ...segment, bytes: 0, lines: 0 },
  };
}
