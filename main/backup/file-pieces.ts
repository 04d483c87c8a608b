import { open } from 'node:fs/promises';

const readSize = 1024 * 1024;

/** A file that is shorter than it was: it was replaced or cut while it was read. */
export class SourceChanged extends Error {
  override readonly name = 'SourceChanged';
}

/** The first bytes of a file in pieces of a megabyte; all of it when no length is given. Throws SourceChanged when it ends early. */
export async function* piecesOf(path: string, length?: number): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const end = length ?? (await file.stat()).size;
    for (let at = 0; at < end; ) {
      const size = Math.min(readSize, end - at);
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(size), 0, size, at);
      if (bytesRead === 0) throw new SourceChanged(path);
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
