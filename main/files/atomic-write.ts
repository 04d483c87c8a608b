import { randomBytes } from 'node:crypto';
import { type FileHandle, link, lstat, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { SavedFile } from '#shared/ipc/contract.ts';
import type { FileProblem } from '#shared/journal/file-problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fileProblem, systemCode, writeFailure } from './file-errors.ts';

export type AtomicWriteOptions = {
  /** Whether a file of that name may be replaced; without it, it stays and the answer is `file.exists`. */
  readonly replace: boolean;
  readonly signal?: AbortSignal;
  /** A folder whose files are its own, such as a workspace: nothing is written anywhere in it (`file.in-workspace`). */
  readonly notIn?: string;
};

/** The acts that fail for reasons outside the program. Replaced in tests by a disk that is full or a file that is in use. */
export type FileActs = {
  readonly write: (file: FileHandle, bytes: Uint8Array) => Promise<unknown>;
  readonly sync: (file: FileHandle) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly link: (from: string, to: string) => Promise<void>;
};
const realActs: FileActs = { write: (file, bytes) => file.writeFile(bytes), sync: file => file.sync(), rename, link };

const ending = '.consorta-tmp';
const aDay = 24 * 60 * 60 * 1000;

/**
 * Writes beside the target, flushes, then renames over it: a reader sees the old file or the new one, never a half, and
 * after a power cut too. Takes the next chunk only when the last is written. What is not finished (an error, a cancel, a
 * generator that throws) leaves the target as it was and nothing beside it. An error of the generator itself is thrown.
 */
export async function atomicWrite(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Uint8Array,
  { replace, signal, notIn }: AtomicWriteOptions,
  acts: FileActs = realActs,
): Promise<Result<SavedFile, FileProblem>> {
  const refused = (await intrusion(path, notIn)) ?? (await refusal(path, replace));
  if (refused !== null) return fail(refused);
  const aside = join(dirname(path), `${asideStart(path)}${randomBytes(6).toString('hex')}${ending}`);
  let file: FileHandle | null = null;
  try {
    file = await open(aside, 'wx');
    let bytes = 0;
    for await (const chunk of chunks instanceof Uint8Array ? [chunks] : chunks) {
      signal?.throwIfAborted();
      await acts.write(file, chunk);
      bytes += chunk.byteLength;
    }
    await acts.sync(file);
    await file.close();
    file = null;
    signal?.throwIfAborted();
    await (replace ? renameOver(acts, aside, path) : linkNew(acts, aside, path));
    await syncFolder(dirname(path));
    await removeLeftovers(dirname(path));
    return ok({ path: resolve(path), bytes });
  } catch (error) {
    if (signal?.aborted) return fail(fileProblem('file.cancelled', path));
    return fail(writeFailure(error, path));
  } finally {
    await file?.close();
    await rm(aside, { force: true });
  }
}

const asideStart = (path: string): string => `.${basename(path).slice(0, 60)}.`;

/** Removes what a thread that was ended while it wrote left beside its target: nobody may be writing it any more. */
export async function removeCutOff(path: string): Promise<void> {
  const [start, folder] = [asideStart(path), dirname(path)];
  for (const name of await readdir(folder).catch(() => [])) {
    const middle = name.slice(start.length, -ending.length);
    if (!name.startsWith(start) || !name.endsWith(ending) || !/^[0-9a-f]{12}$/.test(middle)) continue;
    // Held by another program for a moment: what is older than a day goes with the next export.
    await rm(join(folder, name), { force: true, maxRetries: 3 }).catch(() => {});
  }
}

/** Removes what a killed program left beside its targets: our temporary files that are older than a day. */
export async function removeLeftovers(folder: string, now: number = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(each => each.startsWith('.') && each.endsWith(ending))) {
    const path = join(folder, name);
    try {
      const found = await lstat(path);
      if (found.isFile() && found.mtimeMs < now - aDay) await rm(path, { force: true });
    } catch (error) {
      // Gone meanwhile, or not ours to remove: it is only litter.
      if (systemCode(error) === null) throw error;
    }
  }
}

/** What can be said before anything is written, so that nobody waits for a report that cannot be put anywhere. */
async function refusal(path: string, replace: boolean): Promise<FileProblem | null> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return fileProblem('file.is-folder', path);
    // A device or a pipe would be replaced by a file.
    if (!found.isFile()) return fileProblem('file.not-writable', path);
    return replace ? null : fileProblem('file.exists', path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') return writeFailure(error, path);
    // A name that ends like a folder is no name of a file.
    return /[\\/]$/.test(path) ? fileProblem('file.is-folder', path) : null;
  }
}

/** Looks through links: a name that leads into the folder lies in it. */
async function intrusion(path: string, notIn: string | undefined): Promise<FileProblem | null> {
  if (notIn === undefined) return null;
  try {
    const way = relative(await realpath(notIn), await realpath(dirname(path)));
    const isOutside = isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`);
    return isOutside ? null : fileProblem('file.in-workspace', path);
  } catch (error) {
    return writeFailure(error, path);
  }
}

/** On Windows a virus scanner may hold a file for a moment after it was written. */
async function renameOver(acts: FileActs, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await acts.rename(from, to);
    } catch (error) {
      const isBusy = ['EBUSY', 'EPERM', 'EACCES'].includes(systemCode(error) ?? '');
      if (!isBusy || attempt === 4) throw error;
      await new Promise(done => setTimeout(done, 60 * attempt));
    }
  }
}

/** A link fails when the name has been taken meanwhile, a rename would replace it. Disks without links (FAT) get a rename. */
async function linkNew(acts: FileActs, from: string, to: string): Promise<void> {
  try {
    await acts.link(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES'].includes(systemCode(error) ?? ''))
      throw error;
    await renameOver(acts, from, to);
  }
}

/** Makes the new name durable. Windows cannot flush a folder; some network disks refuse, and the file itself is flushed. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    if (systemCode(error) === null) throw error;
  } finally {
    await handle?.close();
  }
}
