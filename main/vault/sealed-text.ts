import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { VaultPlace } from './place.ts';

/**
 * How the contents of an encrypted workspace stand in its text files: `{"sealed":"<base64>"}` in place of each payload or
 * block, or `{"packed":"<base64>"}` when it was large and was packed before it was sealed (a u32 big-endian length, then
 * raw deflate), because what is sealed cannot be packed any more, by a backup for instance. In a plain workspace they stand
 * as they are. The lines around them, and the hashes over them, are the same, so that the chain can be checked by somebody
 * who has no passphrase.
 */
const sealedStart = '{"sealed":"';
const packedStart = '{"packed":"';
const end = '"}';
/** Both beginnings have this length. */
const startLength = sealedStart.length;
const packedContext = '/packed';

/** Smaller pieces gain little, and there are many of them. */
const leastToPack = 2_048;
/** The longest line that is ever read is 256 MB. */
const mostUnpacked = 256 * 1024 * 1024;

/** The bytes as they are stored at one place. */
export function sealText({ key }: VaultPlace, plain: Buffer, context: string): Buffer {
  if (key === null) return plain;
  const packed = plain.byteLength < leastToPack ? null : pack(plain);
  const [start, sealed] =
    packed === null
      ? [sealedStart, key.seal(plain, context)]
      : [packedStart, key.seal(packed, `${context}${packedContext}`)];
  return Buffer.from(`${start}${sealed.toString('base64')}${end}`, 'latin1');
}

/**
 * The bytes again; null when they are not what was sealed for this place, or not sealed at all in a workspace that is:
 * without the key nobody can put anything in.
 */
export function openText({ key }: VaultPlace, stored: Buffer, context: string): Buffer | null {
  if (key === null) return stored;
  if (!isSealedText(stored) || stored.toString('latin1', stored.byteLength - end.length) !== end) return null;
  const sealed = Buffer.from(stored.toString('latin1', startLength, stored.byteLength - end.length), 'base64');
  if (stored.toString('latin1', 0, startLength) === sealedStart) return key.unseal(sealed, context);
  const packed = key.unseal(sealed, `${context}${packedContext}`);
  return packed === null ? null : unpack(packed);
}

/** Whether bytes begin as those that are stored in an encrypted workspace; the first eleven are enough. */
export function isSealedText(stored: Buffer): boolean {
  const start = stored.toString('latin1', 0, startLength);
  return start === sealedStart || start === packedStart;
}

export const entryContext = ({ workspaceId }: VaultPlace, previousHash: string): string =>
  `consorta/entry/${workspaceId}/${previousHash}`;

/** The header, which stands in clear, is bound to what follows it by its hash: SHA-256, as hex, of its line without the newline. */
export const snapshotContext = (
  { workspaceId }: VaultPlace,
  { position, headerHash, block }: { readonly position: number; readonly headerHash: string; readonly block: number },
): string => `consorta/snapshot/${workspaceId}/${position}/${headerHash}/${block}`;

/** The quickest way of packing: rows as JSON become a fifth of their length by it, and main waits for it. */
function pack(plain: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(plain.byteLength);
  return Buffer.concat([length, deflateRawSync(plain, { level: 1 })]);
}

function unpack(packed: Buffer): Buffer | null {
  if (packed.byteLength < 4) return null;
  const length = packed.readUInt32BE(0);
  if (length > mostUnpacked) return null;
  try {
    const plain = inflateRawSync(packed.subarray(4), { maxOutputLength: Math.max(1, length) });
    return plain.byteLength === length ? plain : null;
  } catch (error) {
    // It was sealed by us, so this is a bug of ours or a broken memory: damage all the same, and no more.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
