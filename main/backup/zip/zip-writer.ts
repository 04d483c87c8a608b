import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Disk } from '#main/vault/disk.ts';
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
  localSignature,
  locator64Length,
  locator64Signature,
  type Method,
  methodNumbers,
  type ZipMember,
} from './zip-format.ts';

/** Bytes in pieces; asked for again when a member turns out to be better stored than compressed. */
export type Content = () => AsyncIterable<Uint8Array>;
export type Added = { readonly bytes: number; readonly sha256: string };

/** 1 January 1980, the first day that a zip knows: the same content gives the same file. */
const dosDay = 0x0021;
const utf8Names = 0x0800;

/** A member of 4 GiB or more, which plain members of a zip cannot be. */
export class MemberTooLarge extends Error {
  override readonly name = 'MemberTooLarge';
}

/** Writes a zip into an open, empty file, member by member. Holds a piece of content at a time. Throws what the disk throws. */
export class ZipWriter {
  readonly #file: FileHandle;
  readonly #disk: Disk;
  readonly #members: ZipMember[] = [];
  #at = 0;

  constructor(file: FileHandle, disk: Disk) {
    this.#file = file;
    this.#disk = disk;
  }

  /** Adds a member and returns its length and SHA-256 (hex). */
  async add(name: string, content: Content, method: Method): Promise<Added> {
    const written = await this.#write(name, content, method);
    const { member } = written;
    const isWaste = member.packed >= member.bytes || isBeyondRatio(member.bytes, member.packed);
    const kept = method === 'deflate' && isWaste ? await this.#write(name, content, 'store') : written;
    this.#members.push(kept.member);
    this.#at = kept.end;
    return { bytes: kept.member.bytes, sha256: kept.sha256 };
  }

  /** Writes the directory and cuts off what a member left that was written twice. Returns the file's length. */
  async finish(): Promise<number> {
    const directory = this.#members.map(centralHeader);
    const start = this.#at;
    for (const header of directory) await this.#put(header);
    const size = this.#at - start;
    const is64 = start + size >= inZip64 || this.#members.length >= inZip64Short;
    if (is64) await this.#put(zip64End(this.#members.length, size, start));
    await this.#put(endRecord(this.#members.length, size, start));
    await this.#disk.truncate(this.#file, this.#at);
    return this.#at;
  }

  async #put(bytes: Uint8Array): Promise<void> {
    await this.#disk.write(this.#file, bytes, this.#at);
    this.#at += bytes.byteLength;
  }

  async #write(name: string, content: Content, method: Method) {
    const offset = this.#at;
    const head = localLength + Buffer.byteLength(name);
    const hash = createHash('sha256');
    let [bytes, packed, crc] = [0, 0, 0];
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of content()) {
        bytes += piece.byteLength;
        if (bytes >= inZip64) throw new MemberTooLarge(name);
        crc = crc32(piece, crc);
        hash.update(piece);
        yield piece;
      }
    };
    const put = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const piece of pieces) {
        await this.#disk.write(this.#file, piece, offset + head + packed);
        packed += piece.byteLength;
      }
    };
    if (method === 'store') await put(counted());
    else await pipeline(counted(), createDeflateRaw({ level: 1, memLevel: 9, chunkSize: 256 * 1024 }), put);
    const member: ZipMember = { name, method, crc, packed, bytes, offset };
    await this.#disk.write(this.#file, localHeader(member), offset);
    return { member, sha256: hash.digest('hex'), end: offset + head + packed };
  }
}

function localHeader({ name, method, crc, packed, bytes }: ZipMember): Buffer {
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
