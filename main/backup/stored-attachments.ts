import { createHash } from 'node:crypto';
import type { StoreFile } from '#main/vault/attachments/store-files.ts';
import { piecesOf, SourceChanged } from './file-pieces.ts';

/** An attachment as the workspace keeps it: under the hash of its content, or, sealed, under a name that says nothing. */
export type StoredAttachment = StoreFile;

/**
 * Judges a stored attachment piece by piece, without any key. A plain one is named by the SHA-256 of its bytes; a sealed one
 * ends with 32 bytes, the SHA-256 of all before.
 */
export class AttachmentCheck {
  readonly #storedAs: string;
  readonly #encrypted: boolean;
  readonly #hash = createHash('sha256');
  #tail = Buffer.alloc(0);

  constructor(storedAs: string, encrypted: boolean) {
    this.#storedAs = storedAs;
    this.#encrypted = encrypted;
  }

  take(piece: Buffer): void {
    if (!this.#encrypted) {
      this.#hash.update(piece);
      return;
    }
    const all = Buffer.concat([this.#tail, piece]);
    const before = Math.max(0, all.byteLength - 32);
    this.#hash.update(all.subarray(0, before));
    this.#tail = all.subarray(before);
  }

  isGood(): boolean {
    const hash = this.#hash.digest();
    return this.#encrypted ? hash.equals(this.#tail) : hash.toString('hex') === this.#storedAs;
  }
}

/** Whether a stored attachment is as it was stored. A file that is gone or cannot be read is not. */
export async function isGoodAttachment(path: string, storedAs: string, encrypted: boolean): Promise<boolean> {
  const check = new AttachmentCheck(storedAs, encrypted);
  try {
    for await (const piece of piecesOf(path)) check.take(piece);
    return check.isGood();
  } catch (error) {
    if (error instanceof SourceChanged || (error as NodeJS.ErrnoException).syscall !== undefined) return false;
    throw error;
  }
}
