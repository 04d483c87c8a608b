import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';

/** The writing that must not fail silently. Replaced in tests by a disk that is full or broken. */
export type Disk = {
  /** Writes all bytes at a place in the file. */
  readonly write: (file: FileHandle, bytes: Uint8Array, at: number) => Promise<void>;
  /** Returns when everything written is on the disk itself. */
  readonly sync: (file: FileHandle) => Promise<void>;
  readonly truncate: (file: FileHandle, length: number) => Promise<void>;
};

export const realDisk: Disk = {
  async write(file, bytes, at) {
    let done = 0;
    while (done < bytes.byteLength) {
      const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done, at + done);
      done += bytesWritten;
    }
  },
  sync: file => file.sync(),
  truncate: (file, length) => file.truncate(length),
};

/** Makes a file's creation, renaming or removal durable. Windows cannot flush a folder and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a small file and flushes it and its folder. `wx` refuses a file that exists, and leaves none when it fails. */
export async function writeFlushed(path: string, bytes: string | Uint8Array, flag: 'w' | 'wx'): Promise<void> {
  const handle = await open(path, flag);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    await syncFolder(dirname(path));
  } catch (error) {
    await handle.close().catch(() => undefined);
    if (flag === 'wx') await rm(path, { force: true });
    throw error;
  }
}

/** The system's own code of an error, such as `ENOSPC`; null when it is not an error of the system. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return 'syscall' in error || 'errno' in error ? error.code : null;
}

/** Why something could not be written. Anything that is not an error of the system is a bug and is thrown. */
export function writeProblem(error: unknown, folder: string): WorkspaceProblem {
  const errno = errnoOf(error);
  if (errno === null) throw error;
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return problem('vault.disk-full', { folder });
  if (errno === 'EROFS' || errno === 'EACCES' || errno === 'EPERM')
    return problem('vault.read-only-folder', { folder });
  return problem('vault.write-failed', { folder, errno });
}

/** Why something could not be read; `file` is named inside the folder. A bug is thrown. */
export function readProblem(error: unknown, folder: string, file: string): WorkspaceProblem {
  const errno = errnoOf(error);
  if (errno === null) throw error;
  if (errno === 'EACCES' || errno === 'EPERM') return problem('vault.no-permission', { folder });
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return problem('vault.incomplete', { folder, file });
  return problem('vault.unreadable', { folder, file, errno });
}
