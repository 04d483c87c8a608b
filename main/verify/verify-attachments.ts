import { createHash, type Hash } from 'node:crypto';
import { sealOverhead, type VaultKey } from '../vault/crypt/vault-key.ts';
import type { ProblemCode } from './finding.ts';
import type { Source } from './source.ts';

const chunkLength = 1024 * 1024;
const trailerLength = 32;

/** What reading one stored attachment came to. `bytes`: length of its content; null when it is damaged. */
export type AttachmentRead = { readonly problem: ProblemCode | null; readonly bytes: number | null };

/** A stored file of a plain workspace: its name is the SHA-256 of its bytes. */
export async function readPlainAttachment(source: Source, file: string, name: string): Promise<AttachmentRead> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of source.read(file)) {
    hash.update(part);
    bytes += part.byteLength;
  }
  return hash.digest('hex') === name ? { problem: null, bytes } : { problem: 'attachment.hash', bytes: null };
}

/**
 * A stored file of an encrypted workspace: chunks, each its length (4 bytes, the highest first) and its seal, and at the end
 * the SHA-256 of all of that. Without the key the chunks' lengths and the end are checked, with it the content too.
 */
export async function readSealedAttachment(
  source: Source,
  file: string,
  { workspaceId, name, key }: { readonly workspaceId: string; readonly name: string; readonly key: VaultKey | null },
): Promise<AttachmentRead> {
  const total = source.files.get(file) ?? 0;
  const whole = createHash('sha256');
  const content = createHash('sha256');
  let held: Buffer = Buffer.alloc(0);
  let [at, chunk, bytes] = [0, 0, 0];
  let problem: ProblemCode | null = null;
  for await (const part of source.read(file)) {
    held = held.byteLength === 0 ? part : Buffer.concat([held, part]);
    for (;;) {
      const left = total - trailerLength - at;
      if (problem !== null || left <= 0 || held.byteLength < 4) break;
      const length = held.readUInt32BE(0);
      if (length < sealOverhead || length > chunkLength + sealOverhead || length > left - 4) {
        problem = 'attachment.form';
        break;
      }
      if (held.byteLength < 4 + length) break;
      const isLast = left === 4 + length;
      const sealed = held.subarray(4, 4 + length);
      const plainLength = length - sealOverhead;
      if (plainLength === 0 && !isLast) problem = 'attachment.form';
      const context = `consorta/attachment/${workspaceId}/${name}/${chunk}/${isLast ? 1 : 0}`;
      if (!open(key, sealed, context, content)) problem ??= 'attachment.sealed';
      bytes += plainLength;
      whole.update(held.subarray(0, 4 + length));
      held = held.subarray(4 + length);
      at += 4 + length;
      chunk += 1;
    }
    if (problem === 'attachment.form') break;
  }
  if (problem !== null) return { problem, bytes: null };
  if (chunk === 0 || held.byteLength !== trailerLength || at + trailerLength !== total) {
    return { problem: 'attachment.form', bytes: null };
  }
  if (!whole.digest().equals(held)) return { problem: 'attachment.hash', bytes: null };
  if (key !== null && key.nameOf(content.digest('hex')) !== name) return { problem: 'attachment.hash', bytes: null };
  return { problem: null, bytes };
}

function open(key: VaultKey | null, sealed: Buffer, context: string, content: Hash): boolean {
  if (key === null) return true;
  const plain = key.unseal(sealed, context);
  if (plain === null) return false;
  content.update(plain);
  return true;
}
