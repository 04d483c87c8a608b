import { createHash } from 'node:crypto';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttachmentProblem } from '#shared/journal/attachment-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { VaultPlace } from '../place.ts';
import { AttachmentFault, problemOf, storeFault } from './attachment-fault.ts';
import { chunkBytes, readFully } from './read-source.ts';
import { openContent } from './sealed-content.ts';
import { isStoredName, storeNameOf, storePath } from './store-files.ts';

/** What a row says of its content; it is held to both. */
export type ContentName = { readonly sha256: string; readonly bytes: number };
export type CheckedContent = { readonly sha256: string; readonly bytes: number };

/**
 * The content that a row means, verified: when the last chunk has come and nothing was thrown, all of it is what was
 * added. Until then nobody knows, so whoever takes chunks keeps them aside and drops them when this throws
 * AttachmentFault (`attachment.missing`, `attachment.damaged`, `attachment.store-unreadable`).
 */
export async function* contentOf(place: VaultPlace, name: ContentName): AsyncGenerator<Buffer> {
  if (!isStoredName(name.sha256)) throw new AttachmentFault(problem('attachment.missing'));
  const found = yield* readChunks(place, storeNameOf(place, name.sha256));
  if (found.sha256 !== name.sha256 || found.bytes !== name.bytes) throw damaged();
}

/** Reads all content of a name in the store and says what it is, or why it is not what the name stands for. */
export async function checkAttachment(
  place: VaultPlace,
  storedAs: string,
): Promise<Result<CheckedContent, AttachmentProblem>> {
  try {
    const chunks = readChunks(place, storedAs);
    for (;;) {
      const { done, value } = await chunks.next();
      if (done) return ok(value);
    }
  } catch (error) {
    return problemOf(error);
  }
}

/** The content of a name, which follows from the content: what does not fit its name throws at the end. */
async function* readChunks(place: VaultPlace, storedAs: string): AsyncGenerator<Buffer, CheckedContent> {
  const { folder, workspaceId, key } = place;
  const path = join(folder, storePath(storedAs));
  let handle: FileHandle | null = null;
  try {
    // A pipe or folder in its place is not the content.
    if (!(await lstat(path)).isFile()) throw new AttachmentFault(problem('attachment.missing'));
    handle = await open(path, 'r');
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of key === null
      ? plainContent(handle)
      : openContent({ workspaceId, key, storedAs }, handle)) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
    const sha256 = hash.digest('hex');
    if (storeNameOf(place, sha256) !== storedAs) throw damaged();
    return { sha256, bytes };
  } catch (error) {
    throw storeFault(error);
  } finally {
    await handle?.close();
  }
}

async function* plainContent(handle: FileHandle): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (let at = 0; ; ) {
    const read = await readFully(handle, buffer, chunkBytes, at);
    if (read === 0) return;
    yield buffer.subarray(0, read);
    at += read;
  }
}

const damaged = (): AttachmentFault => new AttachmentFault(problem('attachment.damaged'));
