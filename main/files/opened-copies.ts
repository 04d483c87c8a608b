import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttachmentProblem } from '#shared/journal/attachment-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { systemCode } from './file-errors.ts';

/** Copies of kept files that other programs are shown, each in a folder of its own with a name that nobody can guess. */
export type OpenedCopies = {
  /**
   * Writes a copy, to be read only, and returns its path. An error of the chunks is thrown on, with nothing left behind.
   * When the copies are cleared before it is whole, it goes too, and the answer is `attachment.cancelled`.
   */
  readonly put: (name: string, chunks: AsyncIterable<Uint8Array>) => Promise<Result<string, AttachmentProblem>>;
  /** Removes every copy. One that another program holds on to (Windows) stays until the next time. Never throws for that. */
  readonly clear: () => Promise<void>;
};

/** The copies in a folder of the program's own; whatever is found there was left by a program that was killed. */
export function openedCopies(folder: string): OpenedCopies {
  let clearings = 0;
  return {
    put: async (name, chunks) => {
      const begun = clearings;
      const own = join(folder, randomUUID());
      const path = join(own, name);
      let isWhole = false;
      try {
        await mkdir(own, { recursive: true, mode: 0o700 });
        await write(path, chunks);
        isWhole = clearings === begun;
        return isWhole ? ok(path) : fail(problem('attachment.cancelled'));
      } catch (error) {
        const errno = systemCode(error);
        if (errno === null) throw error;
        return fail(problem('attachment.not-copied', { errno }));
      } finally {
        if (!isWhole) await remove(own);
      }
    },
    clear: async () => {
      clearings += 1;
      for (const name of await readdir(folder).catch(() => [])) await remove(join(folder, name));
    },
  };
}

/** Nobody but this person may read it, and nobody may write: what is changed in a copy would be lost without a word. */
async function write(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o400);
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}

/** Windows removes no file that is read-only, and none that is open. */
async function remove(own: string): Promise<void> {
  try {
    for (const name of await readdir(own)) await chmod(join(own, name), 0o600);
    await rm(own, { recursive: true, force: true });
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
}
