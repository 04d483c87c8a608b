import { createReadStream } from 'node:fs';
import { type FileHandle, lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Report } from './finding.ts';
import type { Source } from './source.ts';
import { findEnd, longestEnd, ownHeader, readDirectory, type ZipMember } from './zip-directory.ts';

export type ZipSource = Source & { readonly close: () => Promise<void> };

const pieceLength = 1024 * 1024;
const longestDirectory = 256 * 1024 * 1024;

/**
 * A backup's file, with every byte accounted for: members follow each other without a gap, each begins with what the
 * directory says of it, and the directory ends the file. Null when it is no ZIP of ours. Errors of the disk are thrown.
 */
export async function zipSource(path: string, report: Report): Promise<ZipSource | null> {
  const handle = await open(path, 'r');
  let source: ZipSource | null = null;
  try {
    const { size } = await handle.stat();
    const tailAt = Math.max(0, size - longestEnd);
    const end = findEnd(await bytesAt(handle, tailAt, size - tailAt), tailAt);
    if (end === null || end.length > longestDirectory) return null;
    const directory = readDirectory(await bytesAt(handle, end.offset, end.length), end);
    if (directory === null) return null;
    await compareHeaders(handle, directory, end.offset, report);
    const members = new Map(directory.map(member => [member.name, member]));
    source = {
      kind: 'backup',
      files: new Map(directory.map(({ name, bytes }) => [name, bytes])),
      read: name => readMember(handle, members.get(name), report),
      close: () => handle.close(),
    };
    return source;
  } finally {
    if (source === null) await handle.close();
  }
}

async function compareHeaders(
  handle: FileHandle,
  members: readonly ZipMember[],
  directoryAt: number,
  report: Report,
): Promise<void> {
  let expected = 0;
  for (const member of members) {
    const header = ownHeader(member);
    const isRight =
      member.offset === expected && (await bytesAt(handle, member.offset, header.byteLength)).equals(header);
    if (!isRight) report('backup.form', { file: member.name });
    expected = member.offset + header.byteLength + member.packed;
  }
  if (expected !== directoryAt) report('backup.form', { file: members.at(-1)?.name ?? '' });
}

/** A member's content. What cannot be unpacked, or is not what the check says, is reported; what could be read was given. */
async function* readMember(handle: FileHandle, member: ZipMember | undefined, report: Report): AsyncGenerator<Buffer> {
  if (member === undefined) return;
  const packed = pieces(handle, member.offset + ownHeader(member).byteLength, member.packed);
  let [crc, length] = [0, 0];
  try {
    for await (const piece of member.isDeflated ? unpacked(packed, member.packed) : packed) {
      length += piece.byteLength;
      // A few bytes that unpack to terabytes end here.
      if (length > member.bytes) break;
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error;
    length = -1;
  }
  if (length !== member.bytes || crc !== member.crc) report('backup.member', { file: member.name });
}

async function* unpacked(packed: AsyncIterable<Buffer>, length: number): AsyncGenerator<Buffer> {
  const source = Readable.from(packed, { objectMode: true });
  const inflate = createInflateRaw();
  source.on('error', error => inflate.destroy(error));
  try {
    for await (const piece of source.pipe(inflate)) yield piece;
    // Bytes after the end of what was packed belong to nothing.
    if (inflate.bytesWritten !== length) throw Object.assign(new Error('rest'), { code: 'Z_DATA_ERROR' });
  } finally {
    inflate.destroy();
    source.destroy();
  }
}

async function* pieces(handle: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; ) {
    const piece = await bytesAt(handle, start + at, Math.min(pieceLength, length - at));
    if (piece.byteLength === 0) return;
    yield piece;
    at += piece.byteLength;
  }
}

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** The attachments that lie beside the backups of a ring; null when there are none. */
export async function besideBackup(folder: string): Promise<Source | null> {
  const files = new Map<string, number>();
  const attachments = join(folder, 'attachments');
  for (const group of await readdir(attachments).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(group)) continue;
    for (const name of await readdir(join(attachments, group)).catch(() => [])) {
      const found = await lstat(join(attachments, group, name)).catch(() => null);
      if (found?.isFile() === true) files.set(`attachments/${group}/${name}`, found.size);
    }
  }
  return files.size === 0 ? null : { kind: 'folder', files, read: file => createReadStream(join(folder, file)) };
}
