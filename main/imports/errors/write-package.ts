import { crc32, deflateRawSync } from 'node:zlib';
import type { PackagePart } from '../xlsx/package-parts.ts';

/** 1 January 1980, where the zip format's days begin: the same workbook gives the same bytes whenever it is written. */
const dosDay = 0x0021;

/**
 * A package with some parts changed or added. All others are copied as they lie in the file, packed, in their order; changed
 * ones keep their place, new ones come last.
 */
export function repack(parts: readonly PackagePart[], changed: ReadonlyMap<string, string>): Uint8Array {
  const entries: { local: Uint8Array; record: Uint8Array }[] = parts.map(part => {
    const text = changed.get(part.name);
    if (text !== undefined) return newEntry(part.name, text);
    return { local: withDescriptor(part), record: part.record };
  });
  const known = new Set(parts.map(({ name }) => name));
  for (const [name, text] of changed) if (!known.has(name)) entries.push(newEntry(name, text));

  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const { local, record } of entries) {
    const placed = Buffer.from(record);
    placed.writeUInt32LE(at, 42);
    records.push(placed);
    pieces.push(local);
    at += local.byteLength;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.byteLength, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, directory, end]);
}

/** A package of nothing but these parts. */
export const packageOf = (parts: ReadonlyMap<string, string>): Uint8Array => repack([], parts);

/** An entry whose sizes were not known when it was written has them behind it, and not in front. */
function withDescriptor({ local, record }: PackagePart): Uint8Array {
  const directory = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  if ((directory.readUInt16LE(8) & 8) === 0) return local;
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  directory.copy(descriptor, 4, 16, 28);
  return Buffer.concat([local, descriptor]);
}

function newEntry(name: string, text: string): { local: Uint8Array; record: Uint8Array } {
  const content = Buffer.from(text);
  const packed = deflateRawSync(content);
  const nameBytes = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x0800, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt16LE(dosDay, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.byteLength, 14);
  common.writeUInt32LE(content.byteLength, 18);
  common.writeUInt16LE(nameBytes.byteLength, 22);
  const localSign = Buffer.from([0x50, 0x4b, 3, 4]);
  const recordSign = Buffer.from([0x50, 0x4b, 1, 2, 20, 0]);
  const rest = Buffer.alloc(14);
  return {
    local: Buffer.concat([localSign, common, nameBytes, packed]),
    record: Buffer.concat([recordSign, common, rest, nameBytes]),
  };
}
