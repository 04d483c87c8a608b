import type { AttachmentProblem } from '#shared/journal/attachment-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import { errnoOf } from '../disk.ts';

/** Carries a problem out of the middle of a stream. Never leaves this folder but through `contentOf`. */
export class AttachmentFault extends Error {
  override readonly name = 'AttachmentFault';
  readonly problem: AttachmentProblem;

  constructor(found: AttachmentProblem) {
    super(found.code);
    this.problem = found;
  }
}

/** The problem that a stream was broken off with; anything else is thrown on. */
export function problemOf(error: unknown): Result<never, AttachmentProblem> {
  if (error instanceof AttachmentFault) return fail(error.problem);
  throw error;
}

/** Why the file to be added could not be read. What is not an error of the system is a bug and is thrown. */
export function sourceFault(error: unknown): unknown {
  const errno = errnoOf(error);
  if (errno === null) return error;
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return new AttachmentFault(problem('attachment.gone'));
  if (errno === 'ELOOP') return new AttachmentFault(problem('attachment.is-link'));
  if (errno === 'EISDIR') return new AttachmentFault(problem('attachment.is-folder'));
  return new AttachmentFault(problem('attachment.unreadable', { errno }));
}

/** Why the store could not be written. */
export function writeFault(error: unknown): unknown {
  const errno = errnoOf(error);
  if (errno === null) return error;
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return new AttachmentFault(problem('attachment.disk-full'));
  return new AttachmentFault(problem('attachment.not-stored', { errno }));
}

/** Why the store could not be read. */
export function storeFault(error: unknown): unknown {
  const errno = errnoOf(error);
  if (errno === null) return error;
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return new AttachmentFault(problem('attachment.missing'));
  // A bad sector, or a file system that has noticed it.
  if (errno === 'EIO') return new AttachmentFault(problem('attachment.damaged'));
  return new AttachmentFault(problem('attachment.store-unreadable', { errno }));
}
