import { basename, dirname, resolve } from 'node:path';
import type { FileProblem, FileProblemCode } from '#shared/journal/file-problem.ts';
import { type Facts, problem } from '#shared/kernel/problem.ts';

/** A problem of a file, with its name, and its folder in full: "in ." tells nobody where to look. */
export function fileProblem(code: FileProblemCode, path: string, facts: Facts = {}): FileProblem {
  return problem(code, { file: basename(path) || path, folder: dirname(resolve(path)), ...facts });
}

/** The system's own code of an error, such as `EBUSY`; null when it is not an error of the system. */
export function systemCode(error: unknown): string | null {
  const isSystems = error instanceof Error && 'code' in error && 'syscall' in error;
  return isSystems && typeof error.code === 'string' ? error.code : null;
}

/** Why a file could not be written. What is not an error of the system is a bug and is thrown. */
export function writeFailure(error: unknown, path: string): FileProblem {
  const errno = systemCode(error);
  switch (errno) {
    case null:
      throw error;
    case 'EEXIST':
      return fileProblem('file.exists', path);
    case 'EISDIR':
    case 'ENOTEMPTY':
      return fileProblem('file.is-folder', path);
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
    case 'ETXTBSY':
      return fileProblem('file.not-writable', path);
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return fileProblem('file.disk-full', path);
    case 'ENOENT':
    case 'ENOTDIR':
      return fileProblem('file.no-folder', path);
    default:
      return fileProblem('file.write-failed', path, { errno });
  }
}

/** Why a file could not be read. What is not an error of the system is a bug and is thrown. */
export function readFailure(error: unknown, path: string): FileProblem {
  const errno = systemCode(error);
  if (errno === null) throw error;
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return fileProblem('file.not-found', path);
  if (errno === 'EISDIR') return fileProblem('file.is-folder', path);
  return fileProblem('file.not-readable', path, { errno });
}
