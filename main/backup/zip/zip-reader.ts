import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { errnoOf } from '#main/vault/disk.ts';
import { readDirectory, type ZipRefusal } from './zip-directory.ts';
import { localLength, localSignature, methodNumbers, type ZipMember } from './zip-format.ts';
import { directoryOf, localHeader } from './zip-headers.ts';

const readSize = 256 * 1024;

/** A member whose bytes are not what the directory says of them: the file was changed or cut. */
export class DamagedMember extends Error {
  override readonly name = 'DamagedMember';
  readonly member: string;
  readonly kind: 'crc' | 'unreadable';

  constructor(member: string, kind: 'crc' | 'unreadable') {
    super(`${kind}: ${member}`);
    this.member = member;
    this.kind = kind;
  }
}

/** An open zip whose directory was read and judged; nothing is unpacked before it is asked for. */
export class ZipReading {
  readonly members: ReadonlyMap<string, ZipMember>;
  readonly size: number;
  readonly #file: FileHandle;

  private constructor(file: FileHandle, size: number, members: ReadonlyMap<string, ZipMember>) {
    this.#file = file;
    this.size = size;
    this.members = members;
  }

  /** Opens a file, or says why it is no zip of ours. Throws what the disk throws. */
  static async open(path: string): Promise<ZipReading | ZipRefusal> {
    const file = await open(path, 'r');
    try {
      const found = await file.stat();
      const read = found.isFile() ? await readDirectory(file, found.size) : 'not-a-zip';
      if (typeof read !== 'string') return new ZipReading(file, found.size, read);
      await file.close();
      return read;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /**
   * A member's bytes in pieces. Throws DamagedMember as soon as they are more than the directory says, and at the end when
   * they are fewer or their sum is another.
   */
  async *read({ name, method, crc, packed, bytes, offset }: ZipMember): AsyncGenerator<Buffer> {
    const start = await this.#contentOf(name, method, offset);
    const raw = this.#pieces(name, start, packed);
    let [read, sum] = [0, 0];
    for await (const piece of method === 'store' ? raw : inflated(name, raw)) {
      read += piece.byteLength;
      if (read > bytes) throw new DamagedMember(name, 'unreadable');
      sum = crc32(piece, sum);
      yield piece;
    }
    if (read !== bytes) throw new DamagedMember(name, 'unreadable');
    if (sum !== crc) throw new DamagedMember(name, 'crc');
  }

  /**
   * Whether the directory and the headers are to the byte what our writer makes of these members. One that is not can be
   * read all the same (a date may have lost a bit); the disk under it is then no longer to be trusted.
   */
  async isExact(): Promise<boolean> {
    const members = [...this.members.values()];
    let at = 0;
    for (const member of members) {
      const header = localHeader(member);
      if (member.offset !== at || !(await this.#holds(header, at))) return false;
      at += header.byteLength + member.packed;
    }
    const directory = directoryOf(members, at);
    return at + directory.byteLength === this.size && (await this.#holds(directory, at));
  }

  async #holds(bytes: Buffer, at: number): Promise<boolean> {
    const { buffer, bytesRead } = await this.#readAt('', at, bytes.byteLength);
    return bytesRead === bytes.byteLength && buffer.equals(bytes);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  /** Where the content begins, when the header before it says the same as the directory. */
  async #contentOf(name: string, method: ZipMember['method'], offset: number): Promise<number> {
    const length = localLength + Buffer.byteLength(name);
    const { buffer: header, bytesRead } = await this.#readAt(name, offset, length);
    const agrees =
      bytesRead === length &&
      header.readUInt32LE(0) === localSignature &&
      header.readUInt16LE(8) === methodNumbers[method] &&
      header.readUInt16LE(26) === length - localLength &&
      header.toString('utf8', localLength) === name;
    if (!agrees) throw new DamagedMember(name, 'unreadable');
    return offset + length + header.readUInt16LE(28);
  }

  /** A bad sector is damage of the member that lies on it. */
  async #readAt(name: string, at: number, length: number) {
    try {
      return await this.#file.read(Buffer.alloc(length), 0, length, at);
    } catch (error) {
      if (errnoOf(error) === null) throw error;
      throw new DamagedMember(name, 'unreadable');
    }
  }

  async *#pieces(name: string, start: number, length: number): AsyncGenerator<Buffer> {
    for (let at = 0; at < length; ) {
      const size = Math.min(readSize, length - at);
      const { buffer, bytesRead } = await this.#readAt(name, start + at, size);
      if (bytesRead === 0) throw new DamagedMember(name, 'unreadable');
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }
}

async function* inflated(name: string, raw: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(raw, { objectMode: true });
  const inflate = createInflateRaw({ chunkSize: readSize });
  source.on('error', error => inflate.destroy(error));
  try {
    for await (const piece of source.pipe(inflate)) yield piece;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_')) throw new DamagedMember(name, 'unreadable');
    throw error;
  } finally {
    inflate.destroy();
    source.destroy();
  }
}
