import type { Problem } from '#shared/kernel/problem.ts';

/** What the caller of a writer may want to know or do while bytes are made. */
export type WriteOptions = {
  /** Called now and then (about every 500 rows) and once at the end with `done === total`. */
  readonly onRows?: (done: number, total: number) => void;
  /** Looked at between chunks; an aborted signal makes the writer throw the signal's reason. */
  readonly signal?: AbortSignal;
  /** The verified content of a stored file that is a part of the document; null when it is not there or damaged. */
  readonly openFile?: OpenFile;
};

export type OpenFile = (file: { readonly sha256: string; readonly bytes: number }) => Promise<Uint8Array | null>;

/** Thrown by a writer when a format cannot hold the document. The problem is what the user is told. */
export class ExportRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ExportRefused';
    this.problem = problem;
  }
}

/** Rows between two calls of `onRows`, and the most that is made into one chunk. */
export const rowsPerChunk = 500;
