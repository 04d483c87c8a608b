import { open } from 'node:fs/promises';
import { errnoOf } from '../disk.ts';

/** Reads bytes of an open file; replaced in tests by a disk with bad sectors. */
export type ReadAt = (buffer: Buffer, offset: number) => Promise<number>;
export type ReadAround = {
  readonly bytes: Buffer;
  /** How many bytes the disk did not give; they are zeros. */
  readonly unread: number;
  readonly errno: string | null;
};

const pieceSize = 1024 * 1024;
const sectorSize = 4096;

/** Reads a whole file, around what the disk does not give. Throws when the file cannot be opened at all. */
export async function readFileAround(path: string): Promise<ReadAround> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return await readAround(size, async (buffer, offset) => {
      return (await handle.read(buffer, 0, buffer.byteLength, offset)).bytesRead;
    });
  } finally {
    await handle.close();
  }
}

/** Reads `size` bytes; where reading fails, sector by sector, leaving zeros in place of those that fail. */
export async function readAround(size: number, readAt: ReadAt): Promise<ReadAround> {
  const bytes = Buffer.alloc(size);
  let unread = 0;
  let errno: string | null = null;
  const read = async (from: number, to: number): Promise<boolean> => {
    try {
      let at = from;
      while (at < to) {
        const count = await readAt(bytes.subarray(at, to), at);
        if (count === 0) break;
        at += count;
      }
      return true;
    } catch (error) {
      errno = errnoOf(error);
      if (errno === null) throw error;
      return false;
    }
  };
  for (let from = 0; from < size; from += pieceSize) {
    const to = Math.min(size, from + pieceSize);
    if (await read(from, to)) continue;
    for (let at = from; at < to; at += sectorSize) {
      const end = Math.min(to, at + sectorSize);
      if (await read(at, end)) continue;
      bytes.fill(0, at, end);
      unread += end - at;
    }
  }
  return { bytes, unread, errno };
}
