/** One file in a backup as the directory at the end describes it. Lengths are in bytes. */
export type ZipMember = {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  /** Where its own header begins. */
  readonly offset: number;
};

export type ZipEnd = { readonly count: number; readonly length: number; readonly offset: number; readonly at: number };

const wideNumber = 0xffff_ffff;
/** What the records at the very end can fill: the end, and before it the two of large archives. */
export const longestEnd = 22 + 20 + 56;

/**
 * Where the directory is, by the records at the end of the file (`tail`, which begins at `tailAt`). Null when these are not
 * byte for byte those that a backup has: one disk, no comment, nothing after them, large numbers only where they are needed.
 */
export function findEnd(tail: Buffer, tailAt: number): ZipEnd | null {
  const at = tail.byteLength - 22;
  if (at < 0) return null;
  const short = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  };
  const wideAt = at - 76;
  // There whenever the archive is large, which a short record alone does not always show.
  const isWide = wideAt >= 0 && tail.readUInt32LE(at - 20) === 0x07064b50;
  const [count, length, offset] = isWide
    ? [32, 40, 48].map(field => Number(tail.readBigUInt64LE(wideAt + field)))
    : [short.count, short.length, short.offset];
  if (count === undefined || length === undefined || offset === undefined) return null;
  const end = { count, length, offset, at: tailAt + (isWide ? wideAt : at) };
  return tail.subarray(isWide ? wideAt : at).equals(endRecords(end)) && offset + length === end.at ? end : null;
}

/** Reads the directory; null when it is not byte for byte what these members give, or when a name is there twice. */
export function readDirectory(bytes: Buffer, { count }: ZipEnd): readonly ZipMember[] | null {
  const members: ZipMember[] = [];
  const names = new Set<string>();
  let at = 0;
  for (; members.length < count; ) {
    if (bytes.byteLength < at + 46) return null;
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const near = bytes.readUInt32LE(at + 42);
    const isFar = near === wideNumber;
    const end = nameEnd + (isFar ? 12 : 0);
    if (bytes.byteLength < end) return null;
    const member = {
      name: bytes.toString('utf8', at + 46, nameEnd),
      isDeflated: bytes.readUInt16LE(at + 10) === 8,
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      bytes: bytes.readUInt32LE(at + 24),
      offset: isFar ? Number(bytes.readBigUInt64LE(nameEnd + 4)) : near,
    };
    if (!bytes.subarray(at, end).equals(directoryEntry(member))) return null;
    if (!isPlainName(member.name) || names.has(member.name)) return null;
    names.add(member.name);
    members.push(member);
    at = end;
  }
  return at === bytes.byteLength ? members : null;
}

/** The header before a member's content, as it must be. */
export function ownHeader({ name, isDeflated, crc, packed, bytes }: ZipMember): Buffer {
  const named = Buffer.from(name, 'utf8');
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, 20, isDeflated);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(bytes, 22);
  header.writeUInt16LE(named.byteLength, 26);
  return Buffer.concat([header, named]);
}

function directoryEntry({ name, isDeflated, crc, packed, bytes, offset }: ZipMember): Buffer {
  const named = Buffer.from(name, 'utf8');
  const isFar = offset >= wideNumber;
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(isFar ? 45 : 20, 4);
  writeCommon(entry, 6, isFar ? 45 : 20, isDeflated);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(bytes, 24);
  entry.writeUInt16LE(named.byteLength, 28);
  entry.writeUInt16LE(isFar ? 12 : 0, 30);
  entry.writeUInt32LE(Math.min(offset, wideNumber), 42);
  if (!isFar) return Buffer.concat([entry, named]);
  const far = Buffer.alloc(12);
  far.writeUInt32LE(0x0008_0001, 0);
  far.writeBigUInt64LE(BigInt(offset), 4);
  return Buffer.concat([entry, named, far]);
}

/** Version needed, names in UTF-8, method, and the first day that a ZIP knows in place of a time. */
function writeCommon(header: Buffer, at: number, version: number, isDeflated: boolean): void {
  header.writeUInt16LE(version, at);
  header.writeUInt16LE(0x0800, at + 2);
  header.writeUInt16LE(isDeflated ? 8 : 0, at + 4);
  header.writeUInt16LE(0x0021, at + 8);
}

function endRecords({ count, length, offset }: ZipEnd): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(Math.min(length, wideNumber), 12);
  end.writeUInt32LE(Math.min(offset, wideNumber), 16);
  if (length + offset < wideNumber && count < 0xffff) return end;
  const wide = Buffer.alloc(76);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  wide.writeUInt16LE(45, 12);
  wide.writeUInt16LE(45, 14);
  for (const at of [24, 32]) wide.writeBigUInt64LE(BigInt(count), at);
  wide.writeBigUInt64LE(BigInt(length), 40);
  wide.writeBigUInt64LE(BigInt(offset), 48);
  wide.writeUInt32LE(0x07064b50, 56);
  wide.writeBigUInt64LE(BigInt(offset + length), 64);
  wide.writeUInt32LE(1, 72);
  return Buffer.concat([wide, end]);
}

/** Names of files inside the archive, never one that leads out of it. */
const isPlainName = (name: string): boolean =>
  !/[\\\0]/.test(name) && name.split('/').every(part => part !== '' && part !== '.' && part !== '..');
