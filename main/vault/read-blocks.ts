import { open } from 'node:fs/promises';

/** Whole lines of a file, the last of them perhaps without its newline, and where in the file they begin. */
export type Block = { readonly bytes: Buffer; readonly offset: number };

const newline = 0x0a;
const readSize = 1024 * 1024;
/** Longer lines are not ours and would not fit a string; the block then ends without a newline. */
const longestLine = 256 * 1024 * 1024;

/**
 * Reads part of a file in blocks of whole lines, about a megabyte each (more when a line is longer). Never holds more than
 * a block, so that a file may be larger than memory or than the longest string. `end` is not part of it.
 */
export async function* readBlocks(path: string, start: number, end: number): AsyncGenerator<Block> {
  const handle = await open(path, 'r');
  try {
    let carried: Buffer[] = [];
    let carriedLength = 0;
    let at = start;
    while (at < end && carriedLength <= longestLine) {
      const buffer = Buffer.allocUnsafe(Math.min(readSize, end - at));
      const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, at);
      if (bytesRead === 0) break;
      const read = buffer.subarray(0, bytesRead);
      const lastNewline = read.lastIndexOf(newline);
      if (lastNewline >= 0) {
        const bytes = Buffer.concat([...carried, read.subarray(0, lastNewline + 1)]);
        yield { bytes, offset: at - carriedLength };
        carried = [];
        carriedLength = 0;
      }
      const rest = read.subarray(lastNewline + 1);
      if (rest.byteLength > 0) carried.push(rest);
      carriedLength += rest.byteLength;
      at += bytesRead;
    }
    if (carriedLength > 0) yield { bytes: Buffer.concat(carried), offset: at - carriedLength };
  } finally {
    await handle.close();
  }
}

/** One line without its newline, where it begins, and whether it had one. */
export type Line = { readonly bytes: Buffer; readonly offset: number; readonly ended: boolean };

export function* linesOf({ bytes, offset }: Block): Generator<Line> {
  let from = 0;
  while (from < bytes.byteLength) {
    const found = bytes.indexOf(newline, from);
    const to = found < 0 ? bytes.byteLength : found;
    yield { bytes: bytes.subarray(from, to), offset: offset + from, ended: found >= 0 };
    from = to + 1;
  }
}
