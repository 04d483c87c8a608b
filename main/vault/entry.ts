import { createHash } from 'node:crypto';

/**
 * One line of the journal: the hash, a space, the payload, a newline. The hash is SHA-256, as hex, of the previous
 * entry's hash, a newline and the payload's bytes: no entry can be changed, put in or taken out without breaking the
 * chain. Knows nothing of what the payload means.
 */
const hashLength = 64;
const space = 0x20;

/** The hash before the first entry. It ties the journal to its workspace. */
export function firstHash(workspaceId: string): string {
  return createHash('sha256').update(`consorta-journal\n${workspaceId}`).digest('hex');
}

/** The bytes of an entry and its hash. */
export function makeEntry(previousHash: string, payload: Buffer): { readonly bytes: Buffer; readonly hash: string } {
  const hash = hashOf(previousHash, payload);
  return { bytes: Buffer.concat([Buffer.from(`${hash} `), payload, Buffer.from('\n')]), hash };
}

/** The payload and hash of a line (without its newline), or null when the line is not the entry that comes next. */
export function readEntry(
  previousHash: string,
  line: Buffer,
): { readonly payload: Buffer; readonly hash: string } | null {
  if (line.byteLength <= hashLength || line[hashLength] !== space) return null;
  const payload = line.subarray(hashLength + 1);
  const hash = hashOf(previousHash, payload);
  return line.toString('latin1', 0, hashLength) === hash ? { payload, hash } : null;
}

/**
 * Whether a line that is no entry has the beginning of one inside it, as when the newline between two was lost. Inside one
 * entry that cannot be: there the quote of a text is written `\"`.
 */
export function holdsAnotherEntry(line: Buffer): boolean {
  for (let at = line.indexOf(' {"', 1); at >= 0; at = line.indexOf(' {"', at + 1)) {
    if (at > hashLength && /^[0-9a-f]+$/.test(line.toString('latin1', at - hashLength, at))) return true;
  }
  return false;
}

function hashOf(previousHash: string, payload: Buffer): string {
  return createHash('sha256').update(previousHash).update('\n').update(payload).digest('hex');
}
