import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from './finding.ts';

/** Files by path with `/`, and how each is read from its beginning: a folder or a backup. Errors of the disk are thrown. */
export type Source = {
  readonly kind: 'folder' | 'backup';
  /** Length of each file by its path. */
  readonly files: ReadonlyMap<string, number>;
  readonly read: (file: string) => AsyncIterable<Buffer>;
};

/** A workspace folder, listed once. What is neither file nor folder (links, pipes) is reported as foreign and not read. */
export async function folderSource(folder: string, report: Report): Promise<Source> {
  const files = new Map<string, number>();
  const list = async (within: string): Promise<void> => {
    for (const name of (await readdir(join(folder, within))).toSorted()) {
      const file = within === '' ? name : `${within}/${name}`;
      const found = await lstat(join(folder, file));
      if (found.isDirectory()) await list(file);
      else if (found.isFile()) files.set(file, found.size);
      else report('note.foreign', { file });
    }
  };
  await list('');
  return { kind: 'folder', files, read: file => createReadStream(join(folder, file), { highWaterMark: 1024 * 1024 }) };
}

/** A small file whole; null when it is larger than `limit` bytes. */
export async function readWhole(source: Source, file: string, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of source.read(file)) {
    length += part.byteLength;
    if (length > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A line without its newline, and whether it had one. `isLast`: nothing follows it in the file. */
export type FileLine = {
  readonly bytes: Buffer;
  readonly number: number;
  readonly ended: boolean;
  readonly isLast: boolean;
};

const newline = 0x0a;
/** Longer lines are not ours. What is beyond is passed over, and the line counts as one that never ended. */
const longestLine = 256 * 1024 * 1024;

/** The lines of a file, some at a time. Memory holds one line and one piece of the file. */
export async function* linesOfFile(source: Source, file: string): AsyncGenerator<readonly FileLine[]> {
  let number = 0;
  let carried: Buffer[] = [];
  let length = 0;
  let held: FileLine | null = null;
  const made: FileLine[] = [];
  const put = (bytes: Buffer, ended: boolean): void => {
    number += 1;
    if (held !== null) made.push(held);
    held = { bytes, number, ended, isLast: false };
  };
  for await (const piece of source.read(file)) {
    let from = 0;
    for (let to = piece.indexOf(newline); to >= 0; to = piece.indexOf(newline, from)) {
      const rest = piece.subarray(from, to);
      put(carried.length === 0 ? rest : Buffer.concat([...carried, rest]), length <= longestLine);
      carried = [];
      length = 0;
      from = to + 1;
    }
    if (from < piece.byteLength) {
      length += piece.byteLength - from;
      // A copy: the stream may use its memory again.
      if (length <= longestLine) carried.push(Buffer.from(piece.subarray(from)));
    }
    if (made.length > 0) yield made.splice(0);
  }
  if (carried.length > 0) put(Buffer.concat(carried), false);
  const last: FileLine | null = held;
  if (last !== null) yield [...made, { ...(last as FileLine), isLast: true }];
}
