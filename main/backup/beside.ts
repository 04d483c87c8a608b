import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Disk } from '#main/vault/disk.ts';
import { attachmentPath } from './backup-record.ts';
import { piecesOf } from './file-pieces.ts';
import { AttachmentCheck, isGoodAttachment, type StoredAttachment } from './stored-attachments.ts';
import { asideName } from './temporary.ts';

export type Beside = { readonly kept: readonly StoredAttachment[]; readonly damaged: readonly string[] };

/**
 * Copies the attachments of a workspace that a ring does not have yet, each once, as stored (so sealed when sealed), and
 * checks each while it is copied. One that is damaged in the workspace is not copied; if the ring has it whole, that stays.
 */
export async function keepBeside(
  from: string,
  ring: string,
  attachments: readonly StoredAttachment[],
  {
    encrypted,
    disk,
    signal,
  }: { readonly encrypted: boolean; readonly disk: Disk; readonly signal?: AbortSignal | undefined },
): Promise<Beside> {
  const kept: StoredAttachment[] = [];
  const damaged: string[] = [];
  for (const each of attachments) {
    signal?.throwIfAborted();
    const target = join(ring, attachmentPath(each.storedAs));
    const there = await stat(target).catch(() => null);
    const isThere = there?.size === each.bytes;
    if (isThere || (await copyChecked(join(from, attachmentPath(each.storedAs)), target, each, encrypted, disk))) {
      kept.push(each);
    } else if (await isGoodAttachment(target, each.storedAs, encrypted)) {
      kept.push({ storedAs: each.storedAs, bytes: (await stat(target)).size });
    } else damaged.push(each.storedAs);
  }
  return { kept, damaged };
}

/** Copies aside, checks what was read, flushes, renames. False, and nothing there, when it is not as it was stored. */
export async function copyChecked(
  source: string,
  target: string,
  { storedAs, bytes }: StoredAttachment,
  encrypted: boolean,
  disk: Disk,
): Promise<boolean> {
  await mkdir(dirname(target), { recursive: true });
  const aside = join(dirname(target), asideName('attachment'));
  const file = await open(aside, 'wx');
  try {
    const check = new AttachmentCheck(storedAs, encrypted);
    let at = 0;
    const pieces = piecesOf(source, bytes);
    for (;;) {
      const next = await readOrNull(pieces);
      if (next === null) return false;
      if (next.done) break;
      check.take(next.value);
      await disk.write(file, next.value, at);
      at += next.value.byteLength;
    }
    if (!check.isGood()) return false;
    await disk.sync(file);
    await rename(aside, target);
    return true;
  } finally {
    await file.close();
    await rm(aside, { force: true });
  }
}

/** The next piece; null when the source cannot be read: that is damage of the attachment, not of the backup's disk. */
async function readOrNull(source: AsyncGenerator<Buffer>): Promise<IteratorResult<Buffer> | null> {
  try {
    return await source.next();
  } catch {
    return null;
  }
}
