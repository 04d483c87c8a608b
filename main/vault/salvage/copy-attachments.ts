import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '#shared/kernel/problem.ts';
import { listAttachments, storePath } from '../attachments/store-files.ts';
import { errnoOf, syncFolder } from '../disk.ts';
import type { Damage } from './damage.ts';

export type CopiedAttachments = { readonly copied: number; readonly damages: readonly Damage[] };

/**
 * Copies the attachments of a workspace that are whole, each checked by its own hash: in a plain workspace its name is the
 * SHA-256 of its bytes, in an encrypted one its last 32 bytes are that of those before. Others are named and not copied.
 * Throws what writing throws.
 */
export async function copyAttachments(from: string, to: string, isSealed: boolean): Promise<CopiedAttachments> {
  const damages: Damage[] = [];
  let copied = 0;
  for (const { storedAs } of await listAttachments(from)) {
    const file = storePath(storedAs);
    if (!(await isAttachmentWhole(join(from, file), isSealed))) {
      damages.push(problem('salvage.attachment', { file }));
      continue;
    }
    const folder = join(to, file, '..');
    await mkdir(folder, { recursive: true });
    await copyFile(join(from, file), join(to, file));
    await syncFolder(folder);
    copied += 1;
  }
  return { copied, damages };
}

export async function isAttachmentWhole(path: string, isSealed: boolean): Promise<boolean> {
  try {
    const { size } = await stat(path);
    const hashed = isSealed ? size - 32 : size;
    if (hashed < 0) return false;
    const hash = createHash('sha256');
    if (hashed > 0) for await (const chunk of createReadStream(path, { end: hashed - 1 })) hash.update(chunk as Buffer);
    const found = hash.digest();
    if (!isSealed) return path.endsWith(found.toString('hex'));
    const end: Buffer[] = [];
    for await (const chunk of createReadStream(path, { start: hashed })) end.push(chunk as Buffer);
    return Buffer.concat(end).equals(found);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return false;
  }
}
