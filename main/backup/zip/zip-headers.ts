import {
  centralLength,
  centralSignature,
  end64Length,
  end64Signature,
  endLength,
  endSignature,
  inZip64,
  inZip64Short,
  localLength,
  localSignature,
  locator64Length,
  locator64Signature,
  methodNumbers,
  type ZipMember,
} from './zip-format.ts';

/** 1 January 1980, the first day that a zip knows: the same content gives the same file. */
const dosDay = 0x0021;
const utf8Names = 0x0800;

/** The directory of members and the records after it, for members that end at `start`. */
export function directoryOf(members: readonly ZipMember[], start: number): Buffer {
  const directory = Buffer.concat(members.map(centralHeader));
  const size = directory.byteLength;
  const is64 = start + size >= inZip64 || members.length >= inZip64Short;
  const far = is64 ? [zip64End(members.length, size, start)] : [];
  return Buffer.concat([directory, ...far, endRecord(members.length, size, start)]);
}

/** What stands before a member's bytes. */
export function localHeader({ name, method, crc, packed, bytes }: ZipMember): Buffer {
  const named = Buffer.from(name);
  const header = Buffer.alloc(localLength);
  header.writeUInt32LE(localSignature, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(utf8Names, 6);
  header.writeUInt16LE(methodNumbers[method], 8);
  header.writeUInt16LE(dosDay, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(bytes, 22);
  header.writeUInt16LE(named.byteLength, 26);
  return Buffer.concat([header, named]);
}

/** A member's entry in the directory. */
function centralHeader({ name, method, crc, packed, bytes, offset }: ZipMember): Buffer {
  const named = Buffer.from(name);
  const isFar = offset >= inZip64;
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(offset), 4);
  }
  const header = Buffer.alloc(centralLength);
  header.writeUInt32LE(centralSignature, 0);
  header.writeUInt16LE(isFar ? 45 : 20, 4);
  header.writeUInt16LE(isFar ? 45 : 20, 6);
  header.writeUInt16LE(utf8Names, 8);
  header.writeUInt16LE(methodNumbers[method], 10);
  header.writeUInt16LE(dosDay, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(bytes, 24);
  header.writeUInt16LE(named.byteLength, 28);
  header.writeUInt16LE(extra.byteLength, 30);
  header.writeUInt32LE(isFar ? inZip64 : offset, 42);
  return Buffer.concat([header, named, extra]);
}

function zip64End(members: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(end64Length + locator64Length);
  end.writeUInt32LE(end64Signature, 0);
  end.writeBigUInt64LE(BigInt(end64Length - 12), 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(members), 24);
  end.writeBigUInt64LE(BigInt(members), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  end.writeUInt32LE(locator64Signature, end64Length);
  end.writeBigUInt64LE(BigInt(start + size), end64Length + 8);
  end.writeUInt32LE(1, end64Length + 16);
  return end;
}

function endRecord(members: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(endLength);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(Math.min(members, inZip64Short), 8);
  end.writeUInt16LE(Math.min(members, inZip64Short), 10);
  end.writeUInt32LE(Math.min(size, inZip64), 12);
  end.writeUInt32LE(Math.min(start, inZip64), 16);
  return end;
}
