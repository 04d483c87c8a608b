import { createInflateRaw } from 'node:zlib';
import { type ReadBudget, Unreadable } from '../read-limits.ts';

/** A part of a package: where it lies in the file, packed. */
export type PackagePart = {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  /** Its record in the zip's directory as it stands, and its whole local entry: for writing the same package again. */
  readonly record: Uint8Array;
  readonly local: Uint8Array;
};

const endSignature = 0x06054b50;
const recordSignature = 0x02014b50;
const localSignature = 0x04034b50;
const chunkBytes = 64 * 1024;

/**
 * The parts of a zip by its directory, in the order of the directory; nothing is unpacked. Names are only names: nothing is
 * ever written under them. Throws Unreadable when the zip is cut off, encrypted, or has more parts than any workbook.
 */
export function listParts(bytes: Uint8Array, budget: ReadBudget): readonly PackagePart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  if (count > budget.limits.zipEntries || count === 0xffff) throw new Unreadable('import.too-large');
  const parts: PackagePart[] = [];
  let at = from;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== recordSignature) throw cutOff();
    const [nameLength, extra, comment] = [28, 30, 32].map(place => view.getUint16(at + place, true));
    const length = 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (at + length > end) throw cutOff();
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))).replace(/\\/g, '/');
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Unreadable('import.encrypted');
    parts.push({ name, ...entryAt(view, bytes, at), record: bytes.subarray(at, at + length) });
    at += length;
  }
  return parts;
}

function entryAt(view: DataView, bytes: Uint8Array, record: number): Omit<PackagePart, 'name' | 'record'> {
  const method = view.getUint16(record + 10, true);
  const packedBytes = view.getUint32(record + 20, true);
  const at = view.getUint32(record + 42, true);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) throw cutOff();
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packedBytes > bytes.length) throw cutOff();
  return { method, packed: bytes.subarray(from, from + packedBytes), local: bytes.subarray(at, from + packedBytes) };
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw cutOff();
}

const cutOff = (): Unreadable => new Unreadable('import.cut-off');

/**
 * The unpacked bytes of a part, in chunks. Stops with Unreadable as soon as they are more than is allowed for the file, or
 * more than a true part could ever pack into so few bytes (a zip bomb), however large the zip says they are.
 */
export async function* unpacked(part: PackagePart, budget: ReadBudget): AsyncGenerator<Uint8Array> {
  if (part.method === 0) {
    budget.spend('unpackedBytes', part.packed.byteLength);
    for (let at = 0; at < part.packed.byteLength; at += chunkBytes) yield part.packed.subarray(at, at + chunkBytes);
    return;
  }
  if (part.method !== 8) throw new Unreadable('import.broken-part', { part: shortName(part) });
  const { ratio, ratioFromBytes } = budget.limits;
  const inflate = createInflateRaw({ chunkSize: 4 * chunkBytes });
  inflate.end(part.packed);
  let done = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) {
      done += chunk.byteLength;
      budget.spend('unpackedBytes', chunk.byteLength);
      budget.checkTime();
      if (done > ratioFromBytes && done > ratio * part.packed.byteLength) throw new Unreadable('import.zip-bomb');
      yield chunk;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code === 'string' && code.startsWith('Z_')) {
      throw new Unreadable('import.broken-part', { part: shortName(part) });
    }
    throw error;
  } finally {
    inflate.destroy();
  }
}

/** A small part whole, as text. */
export async function partText(part: PackagePart, budget: ReadBudget, mostBytes = 32 * 1024 * 1024): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of unpacked(part, budget)) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Unreadable('import.too-large');
    chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  const isWide = whole[0] === 0xff && whole[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(whole);
}

/** The name of a part as a message may repeat it. */
export const shortName = ({ name }: { readonly name: string }): string => name.slice(-80);
