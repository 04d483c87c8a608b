import { createHash } from 'node:crypto';

/** A snapshot's last line: the SHA-256 of all before it, as hex, and a newline. */
const endLength = 65;

/** Whether a snapshot, taken piece by piece, ends with the hash of all that stands before: it is then as it was written. */
export class SnapshotEnd {
  readonly #hash = createHash('sha256');
  #tail = Buffer.alloc(0);

  take(piece: Buffer): void {
    const all = Buffer.concat([this.#tail, piece]);
    const before = Math.max(0, all.byteLength - endLength);
    this.#hash.update(all.subarray(0, before));
    this.#tail = all.subarray(before);
  }

  isWhole(): boolean {
    return this.#tail.toString('latin1') === `${this.#hash.digest('hex')}\n`;
  }
}
