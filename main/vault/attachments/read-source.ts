import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { problem } from '#shared/kernel/problem.ts';
import { AttachmentFault, sourceFault } from './attachment-fault.ts';

/** So much is read, sealed and written at once; also the size of a sealed chunk, which is part of the format. */
export const chunkBytes = 1024 * 1024;

/** A file of the person's that is to be added, held open: it is read twice, and must be the same both times. */
export type Source = { readonly handle: FileHandle; readonly size: number };

/**
 * Opens a regular file to be read. Throws AttachmentFault for anything else: a folder, a link (what it leads to could be
 * changed to something the person never chose), a device or pipe (which could be read without end).
 */
export async function openSource(path: string, maxBytes: number): Promise<Source> {
  let handle: FileHandle | null = null;
  try {
    refuseKind(await lstat(path));
    // Asked again of the open file: between the two questions another may have been put in its place.
    handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const found = await handle.stat();
    refuseKind(found);
    if (found.size === 0) throw new AttachmentFault(problem('attachment.empty'));
    if (found.size > maxBytes) throw tooLarge(found.size, maxBytes);
    return { handle, size: found.size };
  } catch (error) {
    await handle?.close();
    throw sourceFault(error);
  }
}

/**
 * The content of an open source from its beginning, in chunks of `chunkBytes`, the last one shorter. Each is valid until
 * the next is asked for. Throws AttachmentFault when there are more or fewer bytes than when it was opened.
 */
export async function* readSource({ handle, size }: Source): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, size) + 1);
  let at = 0;
  try {
    while (at < size) {
      const wanted = Math.min(chunkBytes, size - at);
      const isLast = at + wanted === size;
      // One byte more at the end, so that a file that has grown is noticed.
      const read = await readFully(handle, buffer, isLast ? wanted + 1 : wanted, at);
      if (read !== wanted) throw new AttachmentFault(problem('attachment.changed'));
      at += wanted;
      yield buffer.subarray(0, wanted);
    }
  } catch (error) {
    throw sourceFault(error);
  }
}

/** Reads as many bytes as there are, up to `wanted`; the system may give them in pieces. */
export async function readFully(handle: FileHandle, buffer: Buffer, wanted: number, at: number): Promise<number> {
  let done = 0;
  while (done < wanted) {
    const { bytesRead } = await handle.read(buffer, done, wanted - done, at + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
}

const tooLarge = (bytes: number, limit: number): AttachmentFault =>
  new AttachmentFault(problem('attachment.too-large', { bytes, limit }));

type Kind = {
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isSymbolicLink: () => boolean;
};

function refuseKind(found: Kind): void {
  if (found.isFile()) return;
  if (found.isDirectory()) throw new AttachmentFault(problem('attachment.is-folder'));
  if (found.isSymbolicLink()) throw new AttachmentFault(problem('attachment.is-link'));
  throw new AttachmentFault(problem('attachment.not-a-file'));
}
