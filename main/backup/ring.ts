import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listAttachments } from '#main/vault/attachments/store-files.ts';
import { type BackupEntry, type BackupReason, backupReasons } from '#shared/journal/backup.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { attachmentPath, backupEnding } from './backup-record.ts';
import { openBackup } from './open-backup.ts';
import { toThin } from './thinning.ts';

/**
 * The ring: a folder for each workspace in the backup place, named by the workspace's id, in which lie its backups and,
 * once, the attachments that they share:
 *
 *     <place>/<workspaceId>/consorta-20221130T120000Z-p123-work.consorta-backup.zip
 *     <place>/<workspaceId>/attachments/ab/<name>
 */
export const ringFolder = (place: string, workspaceId: string): string =>
  join(place, workspaceId.replace(/[^A-Za-z0-9._-]/g, '_'));

const form = /^consorta-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-p(\d{1,15})-([a-z]+)(?:-(\d+))?\.consorta-backup\.zip$/;

/** Says when, up to where and why, and nothing of the project. `again`: a second one within the same second. */
export function backupName(madeAt: string, position: number, reason: BackupReason, again = 0): string {
  const stamp = `${madeAt.replace(/\.\d+/, '').replace(/[-:]/g, '')}`;
  return `consorta-${stamp}-p${position}-${reason}${again === 0 ? '' : `-${again}`}${backupEnding}`;
}

/** Backups of a ring by their names, newest first; none when the folder is not there. Opens nothing. */
export async function listRing(ring: string): Promise<readonly BackupEntry[]> {
  const found: BackupEntry[] = [];
  for (const name of await readdir(ring).catch(() => [])) {
    const parts = form.exec(name);
    const reason = backupReasons.find(each => each === parts?.[8]);
    if (parts === null || reason === undefined) continue;
    const file = await stat(join(ring, name)).catch(() => null);
    if (!file?.isFile()) continue;
    const [, year, month, day, hour, minute, second, position] = parts;
    const madeAt = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
    // A name that is no moment of any calendar was not given by us.
    if (Number.isNaN(Date.parse(madeAt))) continue;
    found.push({ name, madeAt, position: Number(position), bytes: file.size, reason });
  }
  return found.sort((a, b) => compare(b, a));
}

/** By moment, and within a second by position and by which of them came first. */
function compare(a: BackupEntry, b: BackupEntry): number {
  if (a.madeAt !== b.madeAt) return a.madeAt < b.madeAt ? -1 : 1;
  return a.position - b.position || againOf(a.name) - againOf(b.name);
}

const againOf = (name: string): number => Number(form.exec(name)?.[9] ?? 0);

/**
 * Removes what thinning lets go, and attachments that no backup of the ring names any more. When one of those that stay
 * cannot be read, all attachments stay. Returns how many backups were removed.
 */
export async function thinRing(ring: string, today: PlainDate, timeZone: string): Promise<number> {
  const gone = toThin(await listRing(ring), today, timeZone);
  for (const name of gone) await rm(join(ring, name), { force: true });
  if (gone.length > 0) await dropUnused(ring);
  return gone.length;
}

/** Removes attachments beside the backups that none of them names. When a backup cannot be read, all of them stay. */
export async function dropUnused(ring: string): Promise<void> {
  const used = new Set<string>();
  for (const { name } of await listRing(ring)) {
    const opened = await openBackup(join(ring, name));
    if (!opened.ok) return;
    await opened.value.zip.close();
    for (const { storedAs, place } of opened.value.record.attachments) if (place === 'beside') used.add(storedAs);
  }
  for (const { storedAs } of await listAttachments(ring)) {
    if (!used.has(storedAs)) await rm(join(ring, attachmentPath(storedAs)), { force: true });
  }
}

/** Makes the ring's folder. The place itself is made only when it is the usual one: a disk that is not there must be noticed. */
export async function makeRing(ring: string, mayMakePlace: boolean): Promise<void> {
  if (mayMakePlace) await mkdir(dirname(ring), { recursive: true });
  await mkdir(ring).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
