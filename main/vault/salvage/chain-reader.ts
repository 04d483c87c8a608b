import { createHash } from 'node:crypto';
import type { Piece } from './entry-pieces.ts';

/** A piece that is proven to be what was written after the entry with this hash. */
export type Proof = { readonly previousHash: string; readonly hash: string };
export type Judged = { readonly piece: Piece; readonly proof: Proof | null };

/** A hash that the next entry may follow. `link` proves the pieces before it, should that be so. */
type Candidate = { readonly hash: string; readonly link: Link | null };
type Link = { readonly at: number; readonly proof: Proof; readonly before: Link | null };
type Pending = { readonly piece: Piece; readonly links: readonly Link[] };

/** How many stored hashes and computed ones a piece is held against after damage; more costs time and finds nothing. */
const mostStored = 64;
const mostLinks = 8;

/**
 * Follows the chain of hashes through damage. An entry is proven when its hash follows from its content and from the hash
 * of an entry before it, which may be read from a line whose content is damaged, or be worked out from a line whose hash
 * is (that line is then proven with it); or when somebody else remembers its hash (a snapshot, `head.json`); or when it
 * was sealed with the workspace's key for this very place.
 */
export class ChainReader {
  readonly #witnesses: ReadonlySet<string>;
  readonly #isSealedAfter: (piece: Piece, previousHash: string) => boolean;
  #base: Set<string>;
  #run: Pending[] = [];

  constructor(
    start: Iterable<string>,
    witnesses: ReadonlySet<string>,
    isSealedAfter: (piece: Piece, previousHash: string) => boolean,
  ) {
    this.#base = new Set(start);
    this.#witnesses = witnesses;
    this.#isSealedAfter = isSealedAfter;
  }

  /** Says a hash that the next entry may follow. */
  hint(hash: string): void {
    this.#base.add(hash);
  }

  /** Whether a piece would be proven now. Changes nothing. */
  fits(piece: Piece): boolean {
    return this.#candidates().some(candidate => this.#prove(piece, candidate) !== null);
  }

  /** Takes the next piece. Once one is proven, returns it with all before it that were waiting; until then nothing. */
  take(piece: Piece): readonly Judged[] {
    const candidates = this.#candidates();
    for (const candidate of candidates) {
      const proof = this.#prove(piece, candidate);
      if (proof === null) continue;
      const judged = [...this.#settle(candidate.link), { piece, proof }];
      this.#base = new Set(piece.stored === null ? [proof.hash] : [proof.hash, piece.stored]);
      return judged;
    }
    const links = candidates.slice(0, mostLinks).map(({ hash: previousHash, link }) => {
      return { at: this.#run.length, proof: { previousHash, hash: hashOf(previousHash, piece) }, before: link };
    });
    this.#run.push({ piece, links });
    return [];
  }

  /** What is still waiting, unproven. */
  end(): readonly Judged[] {
    return this.#settle(null);
  }

  #prove(piece: Piece, { hash: previousHash }: Candidate): Proof | null {
    const hash = hashOf(previousHash, piece);
    if (hash === piece.stored || this.#witnesses.has(hash) || this.#isSealedAfter(piece, previousHash)) {
      return { previousHash, hash };
    }
    return null;
  }

  #candidates(): readonly Candidate[] {
    const found = new Map<string, Candidate>();
    for (const link of this.#run.at(-1)?.links ?? []) found.set(link.proof.hash, { hash: link.proof.hash, link });
    for (const hash of this.#base) found.set(hash, { hash, link: null });
    for (const { piece } of this.#run.slice(-mostStored)) {
      if (piece.stored !== null && !found.has(piece.stored))
        found.set(piece.stored, { hash: piece.stored, link: null });
    }
    return [...found.values()];
  }

  #settle(link: Link | null): readonly Judged[] {
    const proofs = new Map<number, Proof>();
    for (let at = link; at !== null; at = at.before) proofs.set(at.at, at.proof);
    const judged = this.#run.map(({ piece }, at) => ({ piece, proof: proofs.get(at) ?? null }));
    this.#run = [];
    return judged;
  }
}

const hashOf = (previousHash: string, { payload }: Piece): string =>
  createHash('sha256').update(previousHash).update('\n').update(payload).digest('hex');
