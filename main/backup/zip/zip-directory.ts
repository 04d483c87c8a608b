import type { FileHandle } from 'node:fs/promises';
import {
  centralLength,
  centralSignature,
  end64Length,
  end64Signature,
  endLength,
  endSignature,
  inZip64,
  inZip64Short,
  isBeyondRatio,
  localLength,
  locator64Length,
  locator64Signature,
  type ZipMember,
} from './zip-format.ts';

/** Why a file is no zip that we would open: none at all, or one that no program of ours wrote. */
export type ZipRefusal =
  | 'not-a-zip'
  | 'too-many'
  | 'encrypted'
  | 'method'
  | 'name'
  | 'duplicate'
  | 'ratio'
  | 'overlap'
  | 'directory';

/** More than any workspace has files; each costs memory before anything is known of it. */
const mostMembers = 200_000;
const mostDirectoryBytes = 64 * 1024 * 1024;
const longestName = 200;
/** Encrypted, patched, strongly encrypted, masked. */
const refusedFlags = 0x1 | 0x20 | 0x40 | 0x2000;

type Place = { readonly members: number; readonly size: number; readonly start: number };

/**
 * The members of a zip by name, in the order of the directory, after everything that can be judged without unpacking: how
 * many there are, names, methods, sizes against each other, and that no two lie over each other.
 */
export async function readDirectory(
  file: FileHandle,
  fileSize: number,
): Promise<ReadonlyMap<string, ZipMember> | ZipRefusal> {
  const place = await findDirectory(file, fileSize);
  if (typeof place === 'string') return place;
  if (place.members > mostMembers || place.size > mostDirectoryBytes) return 'too-many';
  const bytes = await readAt(file, place.start, place.size);
  if (bytes === null) return 'directory';
  const members = new Map<string, ZipMember>();
  let at = 0;
  for (let count = 0; count < place.members; count += 1) {
    const read = readMember(bytes, at);
    if (typeof read === 'string') return read;
    if (members.has(read.member.name)) return 'duplicate';
    members.set(read.member.name, read.member);
    at = read.next;
  }
  if (at !== bytes.byteLength) return 'directory';
  return liesOver(members.values(), place.start) ? 'overlap' : members;
}

/** The directory as the record at the very end of the file says; nothing may stand between or after them. */
async function findDirectory(file: FileHandle, fileSize: number): Promise<Place | ZipRefusal> {
  const endAt = fileSize - endLength;
  const end = endAt < 0 ? null : await readAt(file, endAt, endLength);
  if (end === null || end.readUInt32LE(0) !== endSignature) return 'not-a-zip';
  const short = { members: end.readUInt16LE(10), size: end.readUInt32LE(12), start: end.readUInt32LE(16) };
  const is64 = short.members === inZip64Short || short.size === inZip64 || short.start === inZip64;
  const place = is64 ? await findZip64(file, endAt) : { ...short, endsAt: endAt };
  if (place === null) return 'directory';
  return place.start + place.size === place.endsAt ? place : 'directory';
}

async function findZip64(file: FileHandle, endAt: number): Promise<(Place & { readonly endsAt: number }) | null> {
  const at = endAt - locator64Length - end64Length;
  const bytes = at < 0 ? null : await readAt(file, at, end64Length + locator64Length);
  if (bytes === null || bytes.readUInt32LE(0) !== end64Signature) return null;
  if (bytes.readUInt32LE(end64Length) !== locator64Signature) return null;
  const [members, size, start] = [32, 40, 48].map(from => Number(bytes.readBigUInt64LE(from)));
  return members === undefined || size === undefined || start === undefined
    ? null
    : { members, size, start, endsAt: at };
}

function readMember(bytes: Buffer, at: number): { readonly member: ZipMember; readonly next: number } | ZipRefusal {
  if (at + centralLength > bytes.byteLength || bytes.readUInt32LE(at) !== centralSignature) return 'directory';
  const [named, extra, comment] = [28, 30, 32].map(from => bytes.readUInt16LE(at + from));
  if (named === undefined || extra === undefined || comment === undefined) return 'directory';
  const next = at + centralLength + named + extra + comment;
  if (next > bytes.byteLength) return 'directory';
  if ((bytes.readUInt16LE(at + 8) & refusedFlags) !== 0) return 'encrypted';
  const number = bytes.readUInt16LE(at + 10);
  const method = number === 0 ? 'store' : number === 8 ? 'deflate' : null;
  if (method === null) return 'method';
  const name = bytes.toString('utf8', at + centralLength, at + centralLength + named);
  // A name that is not what its bytes say could be another to the next reader.
  if (named === 0 || named > longestName || Buffer.byteLength(name) !== named) return 'name';
  const packed = bytes.readUInt32LE(at + 20);
  const size = bytes.readUInt32LE(at + 24);
  const near = bytes.readUInt32LE(at + 42);
  const offset = near === inZip64 ? farOffset(bytes, at + centralLength + named, extra) : near;
  if (offset === null || packed === inZip64 || size === inZip64) return 'directory';
  if (method === 'store' ? packed !== size : isBeyondRatio(size, packed)) return 'ratio';
  return { member: { name, method, crc: bytes.readUInt32LE(at + 16), packed, bytes: size, offset }, next };
}

/** The offset from the zip64 field, the only one that our zips put there. */
function farOffset(bytes: Buffer, at: number, length: number): number | null {
  if (length !== 12 || bytes.readUInt16LE(at) !== 1 || bytes.readUInt16LE(at + 2) !== 8) return null;
  return Number(bytes.readBigUInt64LE(at + 4));
}

function liesOver(members: Iterable<ZipMember>, end: number): boolean {
  const sorted = [...members].sort((a, b) => a.offset - b.offset);
  return sorted.some(({ name, offset, packed }, index) => {
    const next = sorted[index + 1]?.offset ?? end;
    return offset + localLength + Buffer.byteLength(name) + packed > next;
  });
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer | null> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) return null;
    done += bytesRead;
  }
  return bytes;
}
