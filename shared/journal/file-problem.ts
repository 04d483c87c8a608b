import type { Problem } from '../kernel/problem.ts';

/** Why a file was not written or read. Facts: `file` (its name), `folder` (in full), and see the messages. */
export type FileProblemCode =
  | 'file.exists'
  | 'file.is-folder'
  | 'file.in-workspace'
  | 'file.not-writable'
  | 'file.disk-full'
  | 'file.no-folder'
  | 'file.cancelled'
  | 'file.write-failed'
  | 'file.not-found'
  | 'file.not-readable'
  | 'file.too-large';

export type FileProblem = Problem<FileProblemCode>;
