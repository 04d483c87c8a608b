import { type FileHandle, open } from 'node:fs/promises';
import type { FileProblem } from '#shared/journal/file-problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fileProblem, readFailure } from './file-errors.ts';

/**
 * The bytes of a file of at most `maxBytes`. A larger one is `file.too-large` and is not read beyond the limit, whatever
 * size it says it has.
 */
export async function readBounded(path: string, maxBytes: number): Promise<Result<Uint8Array, FileProblem>> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    const { size } = await file.stat();
    const tooLarge = () => fail(fileProblem('file.too-large', path, { limit: maxBytes }));
    if (size > maxBytes) return tooLarge();
    // One byte more than it may be, so that a file that grows, or says nothing of its size, is noticed.
    const parts: Uint8Array[] = [];
    let total = 0;
    for (;;) {
      const room = maxBytes + 1 - total;
      const buffer = new Uint8Array(Math.min(room, Math.max(size + 1 - total, 64 * 1024)));
      const { bytesRead } = await file.read(buffer, 0, buffer.byteLength);
      if (bytesRead === 0) return ok(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
      total += bytesRead;
      if (total > maxBytes) return tooLarge();
      parts.push(buffer.subarray(0, bytesRead));
    }
  } catch (error) {
    return fail(readFailure(error, path));
  } finally {
    await file?.close();
  }
}
