import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errnoOf } from './disk.ts';
import { headFile } from './layout.ts';

/**
 * `journal/head.json` says how far the journal went when the last act was acknowledged. A chain of hashes cannot tell that
 * its end is missing, as after a half copy or an older file brought back by a synchronisation; this can. It is written
 * after the act is on the disk and not flushed, so it may be behind the journal after a power cut, and never before it.
 */
const markSchema = z.object({ position: z.int().nonnegative(), hash: z.string().length(64), check: z.string() });
export type Mark = { readonly position: number; readonly hash: string };

/** Always of the same length, so that writing it again leaves nothing of the last one. */
function markText({ position, hash }: Mark): string {
  const check = checkOf(position, hash);
  return `${JSON.stringify({ position, hash, check }).padEnd(200)}\n`;
}

/** A mark that was torn or changed says nothing: it must never make whole data look lost. */
const checkOf = (position: number, hash: string): string =>
  createHash('sha256').update(`${position} ${hash}`).digest('hex').slice(0, 16);

/** The mark of a workspace; null when there is none, or none that can be trusted. */
export async function readHeadMark(folder: string): Promise<Mark | null> {
  try {
    const read = markSchema.safeParse(JSON.parse(await readFile(join(folder, headFile), 'utf8')));
    if (!read.success) return null;
    const { position, hash, check } = read.data;
    return check === checkOf(position, hash) ? { position, hash } : null;
  } catch (error) {
    if (error instanceof SyntaxError || errnoOf(error) !== null) return null;
    throw error;
  }
}

/** Keeps the mark up to date. On a full or broken disk it does nothing: the journal is what counts. */
export class HeadMark {
  readonly #file: FileHandle | null;

  private constructor(file: FileHandle | null) {
    this.#file = file;
  }

  static async open(folder: string, head: Mark): Promise<HeadMark> {
    const file = await open(join(folder, headFile), 'w').catch(passDiskErrors);
    const mark = new HeadMark(file);
    await mark.set(head);
    return mark;
  }

  async set(head: Mark): Promise<void> {
    await this.#file?.write(markText(head), 0).catch(passDiskErrors);
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}

function passDiskErrors(error: unknown): null {
  if (errnoOf(error) === null) throw error;
  return null;
}
