import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { problem } from '#shared/kernel/problem.ts';
import { ExportRefused } from '../write-options.ts';

/**
 * A part of a workbook: its name in the zip and its content, whole or in chunks that are made as they are asked for. A
 * chunk need only keep its bytes until the one after the next is asked for.
 */
export type Part = { readonly name: string; readonly content: Uint8Array | Iterable<Uint8Array> };

/** Where the plain zip format ends; beyond it Excel's own limits are long passed. */
const mostBytes = 0xffff_ffff;

/**
 * Parts as the bytes of a zip file, in the order given, each dated 1 January 1980: equal parts give equal bytes,
 * whatever the clock and the time zone. Content in chunks is compressed in zlib's own thread at its fastest level while
 * the next chunk is made; never more than two chunks are held. Throws ExportRefused when a part is too large for a zip.
 */
export async function* zipParts(parts: Iterable<Part> | AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for await (const { name, content } of parts) {
    const file: ZipInputFile = { filename: name, compression: 8, crc: 0, size: 0, mtime: new Date(1980, 0, 1) };
    zip.add(file);
    const push = (bytes: Uint8Array<ArrayBuffer>, final: boolean) => file.ondata?.(null, bytes, final);
    if (content instanceof Uint8Array) {
      file.crc = crc32(content);
      file.size = content.byteLength;
      push(deflateRawSync(content), true);
    } else {
      for await (const bytes of deflated(counted(content, file))) {
        push(bytes, false);
        yield* ready;
        ready = [];
      }
      push(new Uint8Array(0), true);
    }
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}

/** The chunks as they are, counted and summed up for the zip's directory on the way. */
function* counted(chunks: Iterable<Uint8Array>, file: ZipInputFile): Generator<Uint8Array> {
  for (const chunk of chunks) {
    file.size += chunk.byteLength;
    if (file.size > mostBytes) throw new ExportRefused(problem('export.too-large', { gigabytes: 4 }));
    file.crc = crc32(chunk, file.crc);
    yield chunk;
  }
}

/** Compressed bytes. Room for the result of a whole chunk, so that the thread need not wait for this one in its middle. */
async function* deflated(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const deflate = createDeflateRaw({ level: 1, memLevel: 9, chunkSize: 512 * 1024 });
  let ready: Uint8Array<ArrayBuffer>[] = [];
  deflate.on('data', (bytes: Uint8Array<ArrayBuffer>) => ready.push(bytes));
  const ended = new Promise<void>((resolve, reject) => deflate.once('end', resolve).once('error', reject));
  ended.catch(() => undefined);
  let previous: Promise<void> = Promise.resolve();
  try {
    for (const chunk of chunks) {
      await previous;
      previous = new Promise((resolve, reject) => {
        deflate.write(chunk, error => (error ? reject(error) : resolve()));
      });
      previous.catch(() => undefined); // seen at the next await, or not at all when the writer is left early
      yield* ready;
      ready = [];
    }
    await previous;
    deflate.end();
    await ended;
    yield* ready;
  } finally {
    deflate.destroy();
  }
}
