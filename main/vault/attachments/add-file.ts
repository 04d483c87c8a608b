import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AttachmentProblem } from '#shared/journal/attachment-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { type Disk, errnoOf, realDisk, syncFolder } from '../disk.ts';
import { attachmentFolder } from '../layout.ts';
import type { VaultPlace } from '../place.ts';
import { AttachmentFault, problemOf, writeFault } from './attachment-fault.ts';
import { type ContentName, checkAttachment } from './read-attachment.ts';
import { openSource, readSource, type Source } from './read-source.ts';
import { sealContent } from './sealed-content.ts';
import { asidePath, storeNameOf, storePath } from './store-files.ts';

/** Scans and photographs are smaller; films are not documents of a project. */
export const largestFile = 200 * 1024 * 1024;

export type AddOptions = {
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
  /** Told how much is done of all there is to do; the file is read twice. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly disk?: Disk;
};
/** `isNew`: false when the store held this very content already, and it is whole. */
export type AddedContent = ContentName & { readonly storedAs: string; readonly isNew: boolean };

/**
 * Copies a file into a workspace's store. When this returns, the content is on the disk under its name, whole, whatever
 * happens next; only then may a row that means it be saved. The file is read once to know its content, and so its name,
 * and again to be copied: of an encrypted workspace no byte is on the disk unsealed, and a file that changes meanwhile is
 * noticed. Content that is there already is checked, and mended if it was damaged. Never holds more than a few chunks.
 */
export async function addFile(
  place: VaultPlace,
  path: string,
  { maxBytes = largestFile, signal, onProgress, disk = realDisk }: AddOptions = {},
): Promise<Result<AddedContent, AttachmentProblem>> {
  let source: Source | null = null;
  try {
    source = await openSource(path, maxBytes);
    const { size } = source;
    const advance = (done: number): void => {
      if (signal?.aborted) throw new AttachmentFault(problem('attachment.cancelled'));
      onProgress?.(done, 2 * size);
    };
    const sha256 = await hashOf(watched(readSource(source), 0, advance));
    const storedAs = storeNameOf(place, sha256);
    const name = { storedAs, sha256, bytes: size };
    if (await isThere(place, storedAs)) {
      await makeDurable(place.folder, storedAs);
      return ok({ ...name, isNew: false });
    }
    const again = createHash('sha256');
    const chunks = watched(readSource(source), size, advance, chunk => again.update(chunk));
    const { workspaceId, key } = place;
    const pieces = key === null ? chunks : sealContent({ workspaceId, key, storedAs }, chunks, size);
    await write(place.folder, storedAs, pieces, disk, () => again.digest('hex') === sha256);
    return ok({ ...name, isNew: true });
  } catch (error) {
    return problemOf(error);
  } finally {
    await source?.handle.close();
  }
}

async function hashOf(chunks: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

async function* watched(
  chunks: AsyncIterable<Buffer>,
  before: number,
  advance: (done: number) => void,
  look: (chunk: Buffer) => unknown = () => {},
): AsyncGenerator<Buffer> {
  let done = before;
  advance(done);
  for await (const chunk of chunks) {
    look(chunk);
    yield chunk;
    done += chunk.byteLength;
    advance(done);
  }
}

/** Whether the store holds whole content of this name. */
async function isThere(place: VaultPlace, storedAs: string): Promise<boolean> {
  try {
    await lstat(join(place.folder, storePath(storedAs)));
  } catch {
    return false;
  }
  return (await checkAttachment(place, storedAs)).ok;
}

/** Writes pieces aside, flushes, and gives them their name when `isWhole` says so. Leaves nothing behind when it fails. */
async function write(
  folder: string,
  storedAs: string,
  pieces: AsyncIterable<Buffer>,
  disk: Disk,
  isWhole: () => boolean,
): Promise<void> {
  const target = join(folder, storePath(storedAs));
  const aside = join(folder, asidePath(randomUUID()));
  let file: FileHandle | null = null;
  try {
    const first = await mkdir(dirname(target), { recursive: true });
    file = await open(aside, 'wx', 0o600);
    let at = 0;
    for await (const piece of pieces) {
      await disk.write(file, piece, at);
      at += piece.byteLength;
    }
    if (!isWhole()) throw new AttachmentFault(problem('attachment.changed'));
    await disk.sync(file);
    await file.close();
    file = null;
    await renamePatiently(aside, target);
    await makeDurable(folder, storedAs);
    if (first !== undefined) await syncFolder(folder);
  } catch (error) {
    throw writeFault(error);
  } finally {
    await file?.close().catch(() => undefined);
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

/** Flushes the folders that lead to content. */
async function makeDurable(folder: string, storedAs: string): Promise<void> {
  await syncFolder(dirname(join(folder, storePath(storedAs))));
  await syncFolder(join(folder, attachmentFolder));
}

/** On Windows a virus scanner looks into a new document for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const isBusy = ['EBUSY', 'EPERM', 'EACCES'].includes(errnoOf(error) ?? '');
      if (!isBusy || attempt === 5) throw error;
      await new Promise(done => setTimeout(done, 60 * attempt));
    }
  }
}
