import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '#main/vault/disk.ts';
import type { BackupReason } from '#shared/journal/backup.ts';
import {
  attachmentPath,
  type BackupMember,
  type BackupRecord,
  backupMarker,
  latestBackupFormat,
  readerFile,
  readmeFile,
  recordFile,
  verifierFile,
} from './backup-record.ts';
import { piecesOf } from './file-pieces.ts';
import type { SourceFile } from './plan-source.ts';
import { readerPage, verifierScript } from './reader/reader-page.ts';
import { readmeText } from './readme-text.ts';
import { isGoodAttachment, type StoredAttachment } from './stored-attachments.ts';
import type { WorkspaceSource } from './workspace-source.ts';
import { ZipWriter } from './zip/zip-writer.ts';

export type BackupContent = {
  readonly source: WorkspaceSource;
  readonly files: readonly SourceFile[];
  readonly inside: readonly StoredAttachment[];
  readonly beside: readonly StoredAttachment[];
  /** Damaged in the workspace already. */
  readonly damaged: readonly string[];
  readonly madeAt: string;
  readonly program: string;
  readonly reason: BackupReason;
};

export type WriteOptions = {
  readonly disk: Disk;
  /** Told how many bytes of the workspace have been copied. */
  readonly onBytes?: (bytes: number) => void;
  readonly signal?: AbortSignal | undefined;
};

/** Writes a backup into an open, empty file, and returns its record. Throws what the disk throws, and the signal's reason. */
export async function writeBackup(
  file: FileHandle,
  content: BackupContent,
  options: WriteOptions,
): Promise<BackupRecord> {
  const { source, files, inside, beside, damaged } = content;
  const zip = new ZipWriter(file, options.disk);
  const members: BackupMember[] = [];
  const put = async (name: string, pieces: () => AsyncIterable<Uint8Array>, method: 'store' | 'deflate') => {
    const added = await zip.add(name, pieces, method);
    options.onBytes?.(added.bytes);
    members.push({ name, ...added });
  };
  const copied = (name: string, bytes: number) => () => watched(piecesOf(join(source.folder, name), bytes), options);
  await put(readmeFile, () => once(readmeText(source.encrypted)), 'deflate');
  const page = readerPage();
  if (page !== null) await put(readerFile, () => once(page), 'deflate');
  const script = verifierScript();
  if (script !== null) await put(verifierFile, () => once(script), 'deflate');
  // Sealed bytes look like noise; as base64 in lines they still lose a quarter.
  for (const { name, bytes } of files) await put(name, copied(name, bytes), 'deflate');
  const left = [...damaged];
  const taken: StoredAttachment[] = [];
  for (const each of inside) {
    const name = attachmentPath(each.storedAs);
    if (!(await isGoodAttachment(join(source.folder, name), each.storedAs, source.encrypted))) {
      left.push(each.storedAs);
      continue;
    }
    await put(name, copied(name, each.bytes), source.encrypted ? 'store' : 'deflate');
    taken.push(each);
  }
  const record: BackupRecord = {
    marker: backupMarker,
    format: latestBackupFormat,
    workspaceId: source.workspaceId,
    encrypted: source.encrypted,
    madeAt: content.madeAt,
    program: content.program,
    reason: content.reason,
    position: source.head.position,
    headHash: source.head.hash,
    counts: source.counts,
    members,
    attachments: [
      ...taken.map(each => ({ ...each, place: 'inside' as const })),
      ...beside.map(each => ({ ...each, place: 'beside' as const })),
    ],
    damagedAttachments: left,
  };
  await zip.add(recordFile, () => once(`${JSON.stringify(record, null, 1)}\n`), 'deflate');
  await zip.finish();
  return record;
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function* watched(pieces: AsyncIterable<Uint8Array>, { signal }: WriteOptions): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    yield piece;
  }
}
