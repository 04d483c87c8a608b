import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { problem } from '#shared/kernel/problem.ts';
import { sealOverhead, type VaultKey } from '../crypt/vault-key.ts';
import { AttachmentFault } from './attachment-fault.ts';
import { chunkBytes, readFully } from './read-source.ts';

/*
 * How content stands in the store of an encrypted workspace:
 *
 *     chunk 0, chunk 1, … , last chunk     each: u32 big-endian, the length of what is sealed; then that, sealed
 *     32 bytes                             SHA-256 of everything before, so that damage is found without the key
 *
 * A chunk holds 1 MiB of content, the last one what is left. Its context names workspace, content, number, and whether it
 * is the last, so that chunks cannot be moved, repeated or cut off. Empty content is one empty last chunk.
 */
export type SealedPlace = { readonly workspaceId: string; readonly key: VaultKey; readonly storedAs: string };

const endBytes = 32;
const lengthBytes = 4;
const contextOf = ({ workspaceId, storedAs }: SealedPlace, index: number, isLast: boolean): string =>
  `consorta/attachment/${workspaceId}/${storedAs}/${index}/${isLast ? 1 : 0}`;

/** The file that holds some content, piece by piece. `chunks` are of `chunkBytes` but the last; `size` is all of them. */
export async function* sealContent(
  place: SealedPlace,
  chunks: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const sealed = (chunk: Uint8Array, index: number, isLast: boolean): Buffer => {
    const body = place.key.seal(chunk, contextOf(place, index, isLast));
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32BE(body.byteLength);
    const piece = Buffer.concat([length, body]);
    hash.update(piece);
    return piece;
  };
  let [index, done] = [0, 0];
  for await (const chunk of chunks) {
    done += chunk.byteLength;
    yield sealed(chunk, index, done === size);
    index += 1;
  }
  if (size === 0) yield sealed(Buffer.alloc(0), 0, true);
  yield hash.digest();
}

/** The content again. Throws AttachmentFault at the first chunk that is not what was sealed, and when the end is not right. */
export async function* openContent(place: SealedPlace, handle: FileHandle): AsyncGenerator<Buffer> {
  const { size } = await handle.stat();
  const hash = createHash('sha256');
  let at = 0;
  for (let index = 0; ; index += 1) {
    const length = await readExactly(handle, lengthBytes, at);
    const sealedBytes = length.readUInt32BE();
    const end = at + lengthBytes + sealedBytes;
    if (sealedBytes < sealOverhead || sealedBytes > chunkBytes + sealOverhead || end > size - endBytes) throw damaged();
    const body = await readExactly(handle, sealedBytes, at + lengthBytes);
    hash.update(length).update(body);
    const isLast = end === size - endBytes;
    const content = place.key.unseal(body, contextOf(place, index, isLast));
    if (content === null) throw damaged();
    if (isLast) {
      const stored = await readExactly(handle, endBytes, end);
      if (!stored.equals(hash.digest())) throw damaged();
      yield content;
      return;
    }
    yield content;
    at = end;
  }
}

async function readExactly(handle: FileHandle, bytes: number, at: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(bytes);
  if ((await readFully(handle, buffer, bytes, at)) !== bytes) throw damaged();
  return buffer;
}

const damaged = (): AttachmentFault => new AttachmentFault(problem('attachment.damaged'));
