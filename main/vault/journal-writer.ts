import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Commit } from '#shared/journal/commit.ts';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type Disk, errnoOf, syncFolder, writeProblem } from './disk.ts';
import { makeEntry } from './entry.ts';
import type { VaultLimits } from './environment.ts';
import { HeadMark } from './head-mark.ts';
import { afterCommit, afterEntry, inNextSegment, type JournalHead, nextSegmentFile } from './journal-head.ts';
import { journalFolder } from './layout.ts';
import { continuedPayload } from './payload.ts';
import type { VaultPlace } from './place.ts';
import { entryContext, sealText } from './sealed-text.ts';
import type { Torn } from './walk-journal.ts';

type Options = {
  readonly place: VaultPlace;
  readonly head: JournalHead;
  readonly disk: Disk;
  readonly limits: VaultLimits;
};

/** Appends commits to the journal, one at a time. Holds the last segment open. */
export class JournalWriter {
  readonly #options: Options;
  #head: JournalHead;
  #file: FileHandle;
  /** Why writing cannot go on: the file could not be brought back to its last good length. */
  #stopped: WorkspaceProblem | null = null;
  readonly #mark: HeadMark;

  private constructor(options: Options, file: FileHandle, mark: HeadMark) {
    this.#options = options;
    this.#mark = mark;
    this.#head = options.head;
    this.#file = file;
  }

  /** Opens the last segment. Throws what the disk throws. */
  static async open(options: Options): Promise<JournalWriter> {
    const file = await open(join(options.place.folder, options.head.segment.file), 'r+');
    return new JournalWriter(options, file, await HeadMark.open(options.place.folder, options.head));
  }

  get head(): JournalHead {
    return this.#head;
  }

  /**
   * Writes the payloads of a commit and returns when they are on the disk. A failure takes back what was written of it
   * and is a problem; when even that fails, everything after it is `vault.stopped`.
   */
  async append(commit: Commit, payloads: readonly Buffer[]): Promise<Result<JournalHead, WorkspaceProblem>> {
    if (this.#stopped !== null) return fail(this.#stopped);
    const { folder } = this.#options.place;
    try {
      const { size } = await this.#file.stat();
      const isFull = size >= this.#options.limits.segmentBytes;
      if (size !== this.#head.segment.bytes || (isFull && !(await this.#startNextSegment()))) {
        // Somebody else has written here. What is theirs is left to be read, and nothing is put after it.
        this.#stopped = problem('vault.lock-lost', { folder, host: '?' });
        return fail(this.#stopped);
      }
      this.#head = afterCommit(await this.#write(payloads), commit.position, commit.at);
      await this.#mark.set(this.#head);
      return ok(this.#head);
    } catch (error) {
      await this.#takeBack();
      return fail(this.#stopped ?? writeProblem(error, folder));
    }
  }

  async close(): Promise<void> {
    await this.#mark.close();
    await this.#file.close();
  }

  /** Each entry is on the disk before the next is begun, so that a power cut can only tear the last line. */
  async #write(payloads: readonly Buffer[]): Promise<JournalHead> {
    const { disk, place } = this.#options;
    let head = this.#head;
    for (const payload of payloads) {
      const stored = sealText(place, payload, entryContext(place, head.hash));
      const { bytes, hash } = makeEntry(head.hash, stored);
      await disk.write(this.#file, bytes, head.segment.bytes);
      await disk.sync(this.#file);
      head = afterEntry(head, { hash, bytes: bytes.byteLength });
    }
    return head;
  }

  /**
   * The new file is there before the entry that says so: whoever finds that entry and no file knows that one is missing.
   * False when the file holds something already.
   */
  async #startNextSegment(): Promise<boolean> {
    const { folder } = this.#options.place;
    const file = nextSegmentFile(this.#head);
    const next = await open(join(folder, file), 'a+');
    try {
      if ((await next.stat()).size > 0) return false;
      await syncFolder(join(folder, journalFolder));
      this.#head = await this.#write([continuedPayload(file)]);
    } finally {
      await next.close();
    }
    const opened = await open(join(folder, file), 'r+');
    await this.#file.close();
    this.#file = opened;
    this.#head = inNextSegment(this.#head);
    return true;
  }

  async #takeBack(): Promise<void> {
    const { disk, place } = this.#options;
    try {
      await disk.truncate(this.#file, this.#head.segment.bytes);
      await disk.sync(this.#file);
    } catch (error) {
      this.#stopped = problem('vault.stopped', { folder: place.folder, errno: errnoOf(error) ?? '?' });
    }
  }
}

/**
 * Puts the bytes of an unfinished save aside in `journal/torn-<position>.bin` and ends the journal before them.
 * Returns the name of that file inside the folder. Throws what the disk throws, then with the journal as it was.
 */
export async function cutTorn(folder: string, torn: Torn, position: number, disk: Disk): Promise<string> {
  const path = join(folder, torn.file);
  const kept = await keepTorn(folder, torn, position);
  const handle = await open(path, 'r+');
  try {
    await disk.truncate(handle, torn.offset);
    await disk.sync(handle);
  } finally {
    await handle.close();
  }
  return kept;
}

async function keepTorn(folder: string, torn: Torn, position: number): Promise<string> {
  for (let count = 1; ; count += 1) {
    const kept = `${journalFolder}/torn-${position}${count === 1 ? '' : `-${count}`}.bin`;
    const target = join(folder, kept);
    try {
      const part = createReadStream(join(folder, torn.file), { start: torn.offset });
      await pipeline(part, createWriteStream(target, { flags: 'wx', flush: true }));
      await syncFolder(dirname(target));
      return kept;
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
  }
}
