import type { VaultPlace } from './place.ts';

/**
 * How the contents of an encrypted workspace stand in its text files: `{"sealed":"<base64>"}` in place of each payload or
 * block. In a plain workspace they stand as they are. The lines around them, and the hashes over them, are the same, so
 * that the chain can be checked by somebody who has no passphrase.
 */
const before = Buffer.from('{"sealed":"');
const after = Buffer.from('"}');

/** The bytes as they are stored at one place. */
export function sealText({ key }: VaultPlace, plain: Buffer, context: string): Buffer {
  if (key === null) return plain;
  return Buffer.concat([before, Buffer.from(key.seal(plain, context).toString('base64'), 'latin1'), after]);
}

/**
 * The bytes again; null when they are not what was sealed for this place, or not sealed at all in a workspace that is:
 * without the key nobody can put anything in.
 */
export function openText({ key }: VaultPlace, stored: Buffer, context: string): Buffer | null {
  if (key === null) return stored;
  const isSealed =
    stored.byteLength > before.byteLength + after.byteLength &&
    stored.subarray(0, before.byteLength).equals(before) &&
    stored.subarray(-after.byteLength).equals(after);
  if (!isSealed) return null;
  const text = stored.toString('latin1', before.byteLength, stored.byteLength - after.byteLength);
  return key.unseal(Buffer.from(text, 'base64'), context);
}

export const entryContext = ({ workspaceId }: VaultPlace, previousHash: string): string =>
  `consorta/entry/${workspaceId}/${previousHash}`;

/** The header, which stands in clear, is bound to what follows it by its hash: SHA-256, as hex, of its line without the newline. */
export const snapshotContext = (
  { workspaceId }: VaultPlace,
  { position, headerHash, block }: { readonly position: number; readonly headerHash: string; readonly block: number },
): string => `consorta/snapshot/${workspaceId}/${position}/${headerHash}/${block}`;
