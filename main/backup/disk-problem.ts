import { basename, dirname } from 'node:path';
import { errnoOf } from '#main/vault/disk.ts';
import type { BackupProblem } from '#shared/journal/backup-problem.ts';
import { problem } from '#shared/kernel/problem.ts';

/** Why a backup could not be written to its place. What is not an error of the system is a bug and is thrown. */
export function backupWriteProblem(error: unknown, path: string): BackupProblem {
  const errno = errnoOf(error);
  if (errno === null) throw error;
  const facts = { file: basename(path), folder: dirname(path) };
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return problem('backup.disk-full', facts);
  if (errno === 'EROFS' || errno === 'EACCES' || errno === 'EPERM') return problem('backup.not-writable', facts);
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return problem('backup.place-gone', { folder: dirname(path) });
  return problem('backup.write-failed', { ...facts, errno });
}

/** Why a backup's file could not be read. */
export function backupReadProblem(error: unknown, path: string): BackupProblem {
  const errno = errnoOf(error);
  if (errno === null) throw error;
  const facts = { file: basename(path), folder: dirname(path) };
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return problem('backup.not-found', facts);
  return problem('backup.unreadable', { ...facts, errno });
}
