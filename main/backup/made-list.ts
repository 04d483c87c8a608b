import { randomUUID } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errnoOf, writeFlushed } from '#main/vault/disk.ts';
import { backupsFile } from '#main/vault/layout.ts';
import { type BackupMade, type BackupReason, backupReasons } from '#shared/journal/backup.ts';

/**
 * `backups.json` in a workspace: which backups were made of it last, so that whoever opens it anywhere can be told. Only
 * when, up to which position, why and how long: never where or under which name, because those are a person's words, and
 * this file is not sealed. It is a convenience: missing or unreadable it says nothing, and nothing depends on it.
 */
const longest = 20;

const listSchema = z.object({
  format: z.literal(1),
  made: z
    .array(
      z.object({
        madeAt: z.iso.datetime(),
        position: z.int().nonnegative(),
        bytes: z.int().nonnegative(),
        reason: z.enum(backupReasons),
      }),
    )
    .max(longest),
});
export type MadeBackup = z.infer<typeof listSchema>['made'][number];

/** The backups that were made of a workspace, newest first. */
export async function readMade(folder: string): Promise<readonly MadeBackup[]> {
  const text = await readFile(join(folder, backupsFile), 'utf8').catch(() => '');
  try {
    const read = listSchema.safeParse(JSON.parse(text));
    return read.success ? read.data.made : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Writes down that a backup was made. A disk that does not take it changes nothing: the backup is made. */
export async function noteMade(folder: string, made: BackupMade, reason: BackupReason): Promise<void> {
  const { madeAt, position, bytes } = made;
  const list = [{ madeAt, position, bytes, reason }, ...(await readMade(folder))].slice(0, longest);
  const aside = join(folder, `.${backupsFile}.${randomUUID()}.tmp`);
  try {
    await writeFlushed(aside, `${JSON.stringify({ format: 1, made: list })}\n`, 'wx');
    await rename(aside, join(folder, backupsFile));
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    if (errnoOf(error) === null) throw error;
  }
}
