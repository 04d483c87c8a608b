import { isUtf8 } from 'node:buffer';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '#shared/kernel/problem.ts';
import { errnoOf } from '../disk.ts';
import { firstHash } from '../entry.ts';
import { journalFolder, listSegments, segmentFile } from '../layout.ts';
import { readPayload } from '../payload.ts';
import { entryContext, openText } from '../sealed-text.ts';
import { ActAssembly, type ActRef, type LooseEntry } from './act-assembly.ts';
import { ChainReader, type Judged, type Proof } from './chain-reader.ts';
import type { Damage } from './damage.ts';
import { type Piece, piecesInside, piecesOf } from './entry-pieces.ts';
import { readFileAround } from './read-around.ts';
import type { SalvagePlace } from './salvage-place.ts';
import { noWitnesses, type Witnesses } from './witnesses.ts';

export type JournalSurvey = {
  /** The acts that are proven, by position, each once. */
  readonly acts: readonly ActRef[];
  /** After which of them the journal cannot be followed: indexes into `acts`, -1 before the first. */
  readonly breaks: ReadonlySet<number>;
  readonly loose: readonly LooseEntry[];
  readonly damages: readonly Damage[];
};

/** A journal that is longer than this in one file was not written by us; it is not read into memory. */
const longestSegment = 1_500 * 1024 * 1024;

/** Reads the journal from its first byte through all damage, and changes nothing. Errors of the disk are damages. */
export async function surveyJournal(place: SalvagePlace, witnesses: Witnesses = noWitnesses): Promise<JournalSurvey> {
  return new Survey(place, witnesses).read();
}

class Survey {
  readonly #place: SalvagePlace;
  readonly #witnesses: Witnesses;
  readonly #chain: ChainReader;
  readonly #assembly: ActAssembly;
  readonly #damages: Damage[] = [];
  /** The segment that the last announcement names. */
  #announced = '';

  constructor(place: SalvagePlace, witnesses: Witnesses) {
    this.#place = place;
    this.#witnesses = witnesses;
    const start = place.workspaceId === null ? [] : [firstHash(place.workspaceId)];
    this.#chain = new ChainReader(start, witnesses.entries, (piece, previousHash) => {
      // Base64 is read leniently: two entries that ran together would pass for the first of them.
      const isOne =
        place.key !== null && /^\{"(?:sealed|packed)":"[A-Za-z0-9+/]+={0,2}"\}$/.test(piece.payload.toString('latin1'));
      return isOne && this.#open(piece, previousHash) !== null;
    });
    this.#assembly = new ActAssembly(damage => void this.#damages.push(damage));
  }

  async read(): Promise<JournalSurvey> {
    const { folder } = this.#place;
    const numbers = await listSegments(folder).catch((error: unknown) => {
      if (errnoOf(error) === null) throw error;
      return [] as readonly number[];
    });
    if (numbers.length === 0) this.#damages.push(problem('salvage.segment-missing', { file: journalFolder }));
    const last = Math.max(numbers.at(-1) ?? 0, this.#witnesses.lastSegment);
    for (let number = 1; number <= last; number += 1) {
      const file = segmentFile(number);
      const start = this.#witnesses.starts.get(file);
      if (start !== undefined) this.#chain.hint(start);
      if (numbers.includes(number)) await this.#readSegment(file);
      else if (numbers.length > 0) this.#missing(file);
    }
    this.#judge(this.#chain.end(), 'unfinished');
    if (this.#announced > segmentFile(last)) this.#missing(this.#announced);
    return { ...this.#assembly.end(), damages: this.#damages };
  }

  #missing(file: string): void {
    this.#judge(this.#chain.end());
    this.#damages.push(problem('salvage.segment-missing', { file }));
    this.#assembly.broken();
  }

  async #readSegment(file: string): Promise<void> {
    const path = join(this.#place.folder, file);
    try {
      if ((await stat(path)).size > longestSegment) throw Object.assign(new Error(file), { code: 'EFBIG', errno: 0 });
      const { bytes, unread, errno } = await readFileAround(path);
      if (errno !== null) this.#damages.push(problem('salvage.unread', { file, bytes: unread, errno }));
      for (const piece of piecesOf(file, bytes)) this.#take(bytes, piece);
    } catch (error) {
      const errno = errnoOf(error);
      if (errno === null) throw error;
      this.#damages.push(problem('salvage.unread', { file, bytes: 0, errno }));
      this.#judge(this.#chain.end());
      this.#assembly.broken();
    }
  }

  #take(bytes: Buffer, line: Piece): void {
    const inside = this.#chain.fits(line) ? [] : piecesInside(bytes, line);
    if (inside.length === 0) {
      this.#judge(this.#chain.take(line));
      return;
    }
    for (const ways of inside) {
      const fitting = ways.find(piece => this.#chain.fits(piece)) ?? ways[0];
      if (fitting) this.#judge(this.#chain.take(fitting));
    }
  }

  #judge(judged: readonly Judged[], end: 'unfinished' | null = null): void {
    let bad: Piece[] = [];
    for (const { piece, proof } of judged) {
      if (proof === null) {
        bad.push(piece);
        this.#assembly.broken();
        this.#offerLoose(piece);
        continue;
      }
      this.#tellBad(bad, null);
      bad = [];
      this.#takeProven(piece, proof);
    }
    this.#tellBad(bad, end);
  }

  #takeProven(piece: Piece, { previousHash, hash }: Proof): void {
    const { file, line } = piece.place;
    if (piece.stored !== hash || !piece.isFramed) {
      this.#damages.push(problem('salvage.hash-mended', { file, line }));
    }
    const text = this.#open(piece, previousHash);
    if (text !== null && !isUtf8(text)) this.#damages.push(problem('salvage.bad-text', { file, line }));
    const payload = text === null ? null : readPayload(text);
    if (payload === null) {
      this.#damages.push(problem('salvage.unknown-entry', { file, line }));
      this.#assembly.broken();
    } else if (payload.kind === 'continued') {
      this.#announced = payload.file;
    } else {
      this.#assembly.take(payload, { place: piece.place, previousHash }, hash);
    }
  }

  /** What reads like an entry although nothing proves it; sealed, nothing reads without proof. */
  #offerLoose(piece: Piece): void {
    if (this.#place.key !== null || this.#place.isSealed) return;
    const payload = readPayload(piece.payload);
    if (payload?.kind === 'part') this.#assembly.offerLoose(payload, { place: piece.place, previousHash: '' });
  }

  #tellBad(pieces: readonly Piece[], end: 'unfinished' | null): void {
    const first = pieces[0]?.place;
    const last = pieces.at(-1)?.place;
    if (!first || !last) return;
    const { file, line, offset } = first;
    const bytes = pieces.reduce((sum, { place }) => sum + place.bytes, pieces.length - 1);
    const code = end ?? (pieces.some(piece => piece.bytes.includes(zeros)) ? 'zeros' : 'entry');
    const lastLine = last.file === file ? last.line : line;
    this.#damages.push(problem(`salvage.${code}`, { file, line, lastLine, offset, bytes }));
  }

  #open(piece: Piece, previousHash: string): Buffer | null {
    const { key } = this.#place;
    const place = { ...this.#place, workspaceId: this.#place.workspaceId ?? '', key };
    return openText(place, piece.payload, entryContext(place, previousHash));
  }
}

/** So many zeros in a row are no text of ours. */
const zeros = Buffer.alloc(16);
