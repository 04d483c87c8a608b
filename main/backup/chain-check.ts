import { createHash, type Hash } from 'node:crypto';

const newline = 0x0a;
const hashLength = 64;

/** Where a line of the journal ended: in which file (counted from 0) and at which byte of it. */
export type ChainPlace = { readonly file: number; readonly bytes: number };

/**
 * Follows the journal's chain of hashes through the bytes of its files, piece by piece, without understanding a line: so it
 * works on sealed ones, and needs no more memory for a line of 200 MB. A line is `hash SP payload LF`, its hash the SHA-256
 * of the hash before, a newline and the payload.
 */
export class ChainCheck {
  /** The hash of the last whole line. */
  hash: string;
  /** Whole lines of the present file. */
  lines = 0;
  /** Where the line with the wanted hash ended; null until it was met. */
  found: ChainPlace | null = null;
  readonly #wanted: string;
  #file = 0;
  #bytes = 0;
  #head = '';
  #payload: Hash | null = null;
  #isBroken = false;

  constructor(firstHash: string, wanted: string) {
    this.hash = firstHash;
    this.#wanted = wanted;
    if (firstHash === wanted) this.found = { file: 0, bytes: 0 };
  }

  /** Takes more bytes of the present file. False from the first line on that does not follow the one before. */
  take(piece: Buffer): boolean {
    let at = 0;
    while (at < piece.byteLength && !this.#isBroken) {
      const end = piece.indexOf(newline, at);
      const to = end < 0 ? piece.byteLength : end;
      this.#takePart(piece.subarray(at, to));
      this.#bytes += to - at;
      at = to;
      if (end < 0) break;
      this.#bytes += 1;
      at += 1;
      this.#endLine();
    }
    return !this.#isBroken;
  }

  /** The next file begins. False when this one did not end with a whole line. */
  nextFile(): boolean {
    if (this.#head !== '' || this.#payload !== null) this.#isBroken = true;
    this.#file += 1;
    this.#bytes = 0;
    this.lines = 0;
    return !this.#isBroken;
  }

  #takePart(part: Buffer): void {
    let rest = part;
    if (this.#payload === null) {
      const missing = hashLength + 1 - this.#head.length;
      this.#head += rest.toString('latin1', 0, missing);
      rest = rest.subarray(missing);
      if (this.#head.length <= hashLength) return;
      this.#payload = createHash('sha256').update(this.hash).update('\n');
    }
    this.#payload.update(rest);
  }

  #endLine(): void {
    const hash = this.#payload?.digest('hex');
    if (hash === undefined || this.#head !== `${hash} `) {
      this.#isBroken = true;
      return;
    }
    this.hash = hash;
    this.lines += 1;
    this.#head = '';
    this.#payload = null;
    if (hash === this.#wanted) this.found = { file: this.#file, bytes: this.#bytes };
  }
}
