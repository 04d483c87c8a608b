import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { AttachmentFault } from '../attachments/attachment-fault.ts';
import { type CheckedContent, checkAttachment, contentOf } from '../attachments/read-attachment.ts';
import { sealContent } from '../attachments/sealed-content.ts';
import { listAttachments, storeNameOf, storePath } from '../attachments/store-files.ts';
import type { Disk } from '../disk.ts';
import { attachmentFolder } from '../layout.ts';
import type { VaultPlace } from '../place.ts';

/**
 * Writes every stored attachment aside under the other key (or plain), one after another, never more than a chunk in
 * memory. All of them, also those that no row means now: removing a row can be undone. One that is not what its name says
 * stops everything (`vault.sealing-damaged`): nobody knows what it holds, so it can neither be carried over nor thrown away.
 * Returns how many there are. Throws what the disk throws.
 */
export async function resealAttachments(
  place: VaultPlace,
  aside: VaultPlace,
  disk: Disk,
  onFile: (bytes: number) => void,
): Promise<Result<number, WorkspaceProblem>> {
  const files = await listAttachments(place.folder);
  // An empty folder takes the place of one that held only what is not carried over.
  await mkdir(join(aside.folder, attachmentFolder), { recursive: true });
  for (const { storedAs, bytes } of files) {
    const content = await checkAttachment(place, storedAs);
    if (!content.ok) return damaged(place, storedAs);
    try {
      await writeOne(place, aside, content.value, disk);
    } catch (error) {
      if (error instanceof AttachmentFault) return damaged(place, storedAs);
      throw error;
    }
    const written = await checkAttachment(aside, storeNameOf(aside, content.value.sha256));
    const { sha256 } = content.value;
    if (!written.ok || written.value.sha256 !== sha256 || written.value.bytes !== content.value.bytes) {
      return fail(problem('vault.rewrite-failed', { folder: place.folder, what: 'attachment' }));
    }
    onFile(bytes);
  }
  if ((await listAttachments(aside.folder)).length !== files.length) {
    return fail(problem('vault.rewrite-failed', { folder: place.folder, what: 'attachments' }));
  }
  return ok(files.length);
}

async function writeOne(place: VaultPlace, aside: VaultPlace, content: CheckedContent, disk: Disk): Promise<void> {
  const storedAs = storeNameOf(aside, content.sha256);
  const target = join(aside.folder, storePath(storedAs));
  const { workspaceId, key } = aside;
  const chunks = contentOf(place, content);
  await mkdir(dirname(target), { recursive: true });
  const file = await open(target, 'wx', 0o600);
  try {
    let at = 0;
    for await (const piece of key === null
      ? chunks
      : sealContent({ workspaceId, key, storedAs }, chunks, content.bytes)) {
      await disk.write(file, piece, at);
      at += piece.byteLength;
    }
    await disk.sync(file);
  } finally {
    await file.close();
  }
}

const damaged = ({ folder }: VaultPlace, storedAs: string): Result<never, WorkspaceProblem> =>
  fail(problem('vault.sealing-damaged', { folder, file: storePath(storedAs) }));
