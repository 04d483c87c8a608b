import { type Facts, type Problem, problem } from '#shared/kernel/problem.ts';

/** How much of a file from outside is read before it is refused. No list that people make comes near. */
export type ReadLimits = {
  readonly fileBytes: number;
  readonly zipEntries: number;
  /** Of all parts that are read, unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked to packed bytes of one part, once it is over `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Rows with anything in them and cells with anything in them, of all sheets. */
  readonly rows: number;
  readonly cells: number;
  readonly columns: number;
  readonly sheets: number;
  /** Of all texts, in UTF-16 units. */
  readonly textLength: number;
  /** The longest that reading may take. */
  readonly milliseconds: number;
};

export const usualReadLimits: ReadLimits = {
  fileBytes: 64 * 1024 * 1024,
  zipEntries: 4_000,
  unpackedBytes: 768 * 1024 * 1024,
  ratio: 300,
  ratioFromBytes: 8 * 1024 * 1024,
  rows: 150_000,
  cells: 3_000_000,
  columns: 1_000,
  sheets: 200,
  textLength: 96 * 1024 * 1024,
  milliseconds: 60_000,
};

/** Thrown inside of reading and caught where a file begins to be read: the file is refused, with what to do about it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly problem: Problem;
  constructor(code: string, facts: Facts = {}) {
    super(code);
    this.problem = problem(code, facts);
  }
}

/** Counts what reading one file takes, over all of its parts, and throws when it is too much. */
export class ReadBudget {
  readonly limits: ReadLimits;
  readonly #until: number;
  readonly #now: () => number;
  readonly #signal: AbortSignal | undefined;
  readonly #spent = { unpackedBytes: 0, rows: 0, cells: 0, textLength: 0 };

  constructor(limits: ReadLimits, now: () => number, signal?: AbortSignal) {
    this.limits = limits;
    this.#now = now;
    this.#until = now() + limits.milliseconds;
    this.#signal = signal;
  }

  spend(what: keyof ReadBudget['spent'], amount: number): void {
    this.#spent[what] += amount;
    if (this.#spent[what] > this.limits[what]) throw new Unreadable('import.too-large');
  }

  get spent(): {
    readonly unpackedBytes: number;
    readonly rows: number;
    readonly cells: number;
    readonly textLength: number;
  } {
    return this.#spent;
  }

  /** To be called every now and then. Throws the signal's reason when the reading was cancelled. */
  checkTime(): void {
    this.#signal?.throwIfAborted();
    if (this.#now() > this.#until) throw new Unreadable('import.too-slow');
  }
}
