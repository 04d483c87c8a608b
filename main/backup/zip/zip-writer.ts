import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Disk } from '#main/vault/disk.ts';
import { inZip64, isBeyondRatio, localLength, type Method, type ZipMember } from './zip-format.ts';
import { directoryOf, localHeader } from './zip-headers.ts';

/** Bytes in pieces; asked for again when a member turns out to be better stored than compressed. */
export type Content = () => AsyncIterable<Uint8Array>;
export type Added = { readonly bytes: number; readonly sha256: string };

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
    await this.#put(directoryOf(this.#members, this.#at));
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
