import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Commit } from '#shared/journal/commit.ts';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { holdsAnotherEntry, readEntry } from './entry.ts';
import {
  afterCommit,
  afterEntry,
  inNextSegment,
  type JournalHead,
  lastEntryPlace,
  nextSegmentFile,
  segmentNumber,
} from './journal-head.ts';
import { listSegments, segmentFile } from './layout.ts';
import { type CommitPart, readPayload } from './payload.ts';
import type { VaultPlace } from './place.ts';
import { type Line, linesOf, readBlocks } from './read-blocks.ts';
import { entryContext, openText } from './sealed-text.ts';

/** Bytes after the last whole commit that are a save which never finished. */
export type Torn = { readonly file: string; readonly offset: number; readonly bytes: number };
export type Walked = { readonly head: JournalHead; readonly torn: Torn | null };

/** Takes a whole commit and how many bytes it fills. False when its changes do not fit the rows: the journal is then damaged. */
export type OnCommit = (commit: Commit, bytes: number) => boolean;
/** Asked after each entry: something to be waited for before the next one, so that a long reading leaves room for other work. */
export type Breathe = () => Promise<unknown> | null;

/**
 * Reads the journal from a head onwards, checking every hash, and hands over each commit when all of its parts are there.
 * What stands after the last whole commit at the very end is torn (no newline, parts missing, or a wrong hash in the last
 * line of all); anything else that is wrong is damage and is named by file and line. Errors of the disk are thrown.
 */
export async function walkJournal(
  place: VaultPlace,
  from: JournalHead,
  onCommit: OnCommit,
  breathe: Breathe = () => null,
): Promise<Result<Walked, WorkspaceProblem>> {
  const { folder } = place;
  const incomplete = (file: string) => fail(problem('vault.incomplete', { folder, file }));
  const numbers = await listSegments(folder);
  const missing = firstMissing(numbers, segmentNumber(from));
  if (missing !== null) return incomplete(segmentFile(missing));
  const short = await firstChangedLength(folder, from);
  if (short !== null) return incomplete(short);
  if (!(await endsWithItsEntry(folder, from))) {
    return fail(problem('vault.damaged', { folder, file: from.segment.file, line: from.segment.lines }));
  }
  let head = from;
  for (;;) {
    const walked = await new SegmentWalk(place, head, onCommit).read(breathe);
    if (!walked.ok) return walked;
    const { torn, continued, size } = walked.value;
    head = walked.value.head;
    // Listed anew: a writer may have begun a segment since.
    const later = (await listSegments(folder)).filter(number => number > segmentNumber(head));
    if (continued) {
      if (later[0] !== segmentNumber(head) + 1) return incomplete(nextSegmentFile(head));
      head = inNextSegment(head);
      continue;
    }
    // A segment is made before the entry that announces it: an empty one may be left by a kill in between.
    if (await areEmpty(folder, later)) return ok({ head, torn });
    if ((await stat(join(folder, head.segment.file))).size === size) return incomplete(head.segment.file);
  }
}

type SegmentEnd = {
  readonly head: JournalHead;
  readonly torn: Torn | null;
  readonly continued: boolean;
  readonly size: number;
};

/** One reading of one segment. */
class SegmentWalk {
  readonly #place: VaultPlace;
  readonly #onCommit: OnCommit;
  /** After the last whole commit. */
  #head: JournalHead;
  /** After the last entry: further than `#head` while parts of a commit are still to come. */
  #running: JournalHead;
  #parts: CommitPart[] = [];
  #continued = false;
  #line: number;

  constructor(place: VaultPlace, head: JournalHead, onCommit: OnCommit) {
    this.#place = place;
    this.#head = head;
    this.#running = head;
    this.#line = head.segment.lines;
    this.#onCommit = onCommit;
  }

  async read(breathe: Breathe): Promise<Result<SegmentEnd, WorkspaceProblem>> {
    const { file, bytes: start } = this.#head.segment;
    const path = join(this.#place.folder, file);
    // Only as far as the file reached at the beginning: another process may be writing.
    const { size } = await stat(path);
    for await (const block of readBlocks(path, start, size)) {
      for (const line of linesOf(block)) {
        this.#line += 1;
        const outcome = this.#take(line);
        if (outcome === 'good') {
          const pause = breathe();
          if (pause !== null) await pause;
          continue;
        }
        const isLast = line.offset + line.bytes.byteLength + (line.ended ? 1 : 0) >= size;
        return outcome === 'unreadable' && isLast ? ok(this.#end(size)) : this.#damaged();
      }
    }
    return ok(this.#end(size));
  }

  #take(line: Line): 'good' | 'unreadable' | 'wrong' {
    if (this.#continued) return 'wrong';
    const entry = line.ended ? readEntry(this.#running.hash, line.bytes) : null;
    // One entry is on the disk before the next is begun: a line that has swallowed another was not torn by a crash.
    if (entry === null) return holdsAnotherEntry(line.bytes) ? 'wrong' : 'unreadable';
    // Beyond here the hash was right, so what does not make sense was not torn either.
    const opened = openText(this.#place, entry.payload, entryContext(this.#place, this.#running.hash));
    const payload = opened === null ? null : readPayload(opened);
    if (payload === null) return 'wrong';
    this.#running = afterEntry(this.#running, { hash: entry.hash, bytes: line.bytes.byteLength + 1 });
    if (payload.kind === 'part') return this.#takePart(payload) ? 'good' : 'wrong';
    if (this.#parts.length > 0 || payload.file !== nextSegmentFile(this.#head)) return 'wrong';
    this.#continued = true;
    this.#head = this.#running;
    return 'good';
  }

  #takePart(part: CommitPart): boolean {
    const first = this.#parts[0] ?? part;
    const follows = part.part === this.#parts.length + 1 && part.of === first.of && part.commit.id === first.commit.id;
    if (!follows || part.commit.position !== this.#head.position + 1) return false;
    this.#parts.push(part);
    if (part.part < part.of) return true;
    const commit = { ...first.commit, changes: this.#parts.flatMap(({ commit: { changes } }) => changes) };
    this.#parts = [];
    const bytes = this.#running.segment.bytes - this.#head.segment.bytes;
    this.#running = afterCommit(this.#running, commit.position, commit.at);
    this.#head = this.#running;
    return this.#onCommit(commit, bytes);
  }

  #end(size: number): SegmentEnd {
    const { file, bytes: offset } = this.#head.segment;
    const torn = size > offset ? { file, offset, bytes: size - offset } : null;
    return { head: this.#head, torn, continued: this.#continued, size };
  }

  #damaged(): Result<never, WorkspaceProblem> {
    const { file } = this.#head.segment;
    return fail(problem('vault.damaged', { folder: this.#place.folder, file, line: this.#line }));
  }
}

function firstMissing(numbers: readonly number[], needed: number): number | null {
  for (let number = 1; number <= Math.max(needed, numbers.at(-1) ?? 0); number += 1) {
    if (!numbers.includes(number)) return number;
  }
  return null;
}

/** The first segment that has not the length which the head remembers (the last may have grown); null when all have. */
async function firstChangedLength(folder: string, { closed, segment }: JournalHead): Promise<string | null> {
  for (const { file, bytes } of closed) {
    if ((await stat(join(folder, file))).size !== bytes) return file;
  }
  return (await stat(join(folder, segment.file))).size < segment.bytes ? segment.file : null;
}

/** Whether the journal holds, in its place, the very entry that the head ends with: else they do not belong together. */
async function endsWithItsEntry(folder: string, head: JournalHead): Promise<boolean> {
  const place = lastEntryPlace(head);
  if (place === null) return true;
  const handle = await open(join(folder, place.segment.file), 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(head.hash.length), 0, head.hash.length, place.offset);
    return buffer.toString('latin1', 0, bytesRead) === head.hash;
  } finally {
    await handle.close();
  }
}

async function areEmpty(folder: string, numbers: readonly number[]): Promise<boolean> {
  for (const number of numbers) {
    if ((await stat(join(folder, segmentFile(number)))).size > 0) return false;
  }
  return true;
}
