import { mkdir, readdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { realDisk, syncFolder } from '#main/vault/disk.ts';
import type { VaultEnvironment } from '#main/vault/environment.ts';
import { HeadMark } from '#main/vault/head-mark.ts';
import { isSystemFile, journalFolder, manifestFile, snapshotFolder } from '#main/vault/layout.ts';
import { openVault } from '#main/vault/open-vault.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { attachmentPath, type BackupRecord } from './backup-record.ts';
import { copyChecked } from './beside.ts';
import { type CheckOptions, checkMembers, isOfData } from './check-members.ts';
import { backupWriteProblem } from './disk-problem.ts';
import { freeBytes } from './free-bytes.ts';
import { type OpenedBackup, openBackup } from './open-backup.ts';
import { type BackupUnlock, countsDiffer, isAsRecorded, unlockFor } from './read-backup.ts';
import { asideName, removeLeftovers } from './temporary.ts';
import { unpackInto } from './unpack.ts';

export type Restored = {
  readonly folder: string;
  readonly workspaceId: string;
  readonly position: number;
  readonly counts: BackupRecord['counts'];
  readonly attachments: number;
  /** False when it is encrypted and nothing was given to open it: every byte was checked, the rows were not read. */
  readonly rowsRead: boolean;
};

export type RestoreOptions = { readonly unlock?: BackupUnlock | undefined } & Omit<CheckOptions, 'taker'>;

/**
 * Makes a workspace of a backup in a new or empty folder: the very files that were backed up. Everything is unpacked beside
 * the folder, checked, flushed and opened by the vault, and gets the folder's name last: a kill leaves nothing there. A
 * backup with any damage is not restored (`backup.damaged` names the first place): the rest of it can be read with the
 * stand-alone reader. Attachments are looked for inside, then beside the backup.
 */
export async function restoreToFolder(
  path: string,
  folder: string,
  { unlock: given, ...checking }: RestoreOptions,
  environment: VaultEnvironment,
): Promise<Result<Restored, Problem>> {
  const target = resolve(folder);
  const opened = await openBackup(path);
  if (!opened.ok) return opened;
  const { zip, record } = opened.value;
  const unlock = unlockFor(record, given);
  const aside = join(dirname(target), asideName('restore'));
  try {
    const refused = await refusal(target, opened.value);
    if (refused !== null) return fail(refused);
    await mkdir(dirname(target), { recursive: true });
    await removeLeftovers(dirname(target));
    await mkdir(aside);
    const taker = unpackInto(aside, 'all', environment.disk ?? realDisk);
    const damage = (await checkMembers(opened.value, { ...checking, taker })).find(isOfData);
    if (damage !== undefined) return fail(damaged(path, damage.member));
    const missing = await bringBeside(opened.value, aside, environment);
    if (missing !== null) return fail(problem('backup.attachment-missing', { ...named(path), member: missing }));
    await mkdir(join(aside, snapshotFolder), { recursive: true });
    await (await HeadMark.open(aside, { position: record.position, hash: record.headHash })).close();
    const rowsRead = !record.encrypted || unlock !== undefined;
    if (rowsRead) {
      const vault = await openVault(aside, { mode: 'read', unlock }, environment);
      if (!vault.ok) return fail(ofPerson(vault.error) ?? damaged(path, String(vault.error.facts.file ?? '')));
      await vault.value.close();
      if (!isAsRecorded(vault.value, record)) return fail(countsDiffer(path));
    }
    for (const inner of await foldersOf(aside)) await syncFolder(inner);
    checking.signal?.throwIfAborted();
    await putInPlace(aside, target);
    const { workspaceId, position, counts, attachments } = record;
    return ok({ folder: target, workspaceId, position, counts, attachments: attachments.length, rowsRead });
  } catch (error) {
    if (checking.signal?.aborted) return fail(problem('backup.stopped'));
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return fail(problem('backup.folder-not-empty', { folder: target }));
    return fail(backupWriteProblem(error, target));
  } finally {
    await zip.close();
    await rm(aside, { recursive: true, force: true });
  }
}

const named = (path: string) => ({ file: basename(path), folder: dirname(path) });
const damaged = (path: string, member: string): Problem => problem('backup.damaged', { ...named(path), member });

/** A wrong passphrase, or a workspace of a later program: what the vault says of it is what the person should read. */
const ofPerson = (error: Problem): Problem | null => (/passphrase|recovery|newer/.test(error.code) ? error : null);

/** What can be said before anything is written. */
async function refusal(target: string, { zip, record }: OpenedBackup): Promise<Problem | null> {
  const is = await stat(target).catch(() => null);
  if (is !== null && !is.isDirectory()) return problem('backup.place-not-a-folder', { folder: target });
  if (await isInWorkspace(dirname(target))) {
    return problem('file.in-workspace', { file: basename(target), folder: dirname(target) });
  }
  const names = is === null ? [] : await readdir(target);
  if (names.some(name => !isSystemFile(name))) return problem('backup.folder-not-empty', { folder: target });
  const sizes = [...zip.members.values()].map(({ bytes }) => bytes);
  const beside = record.attachments.flatMap(({ place, bytes }) => (place === 'beside' ? [bytes] : []));
  const needed = [...sizes, ...beside].reduce((sum, bytes) => sum + bytes, 0);
  const free = await freeBytes(target);
  return free !== null && free < needed ? problem('backup.no-room', { folder: target, needed, free }) : null;
}

/** A workspace's folder holds nothing but its own: another one inside it would be copied, moved and deleted with it. */
async function isInWorkspace(folder: string): Promise<boolean> {
  const real = await realpath(folder).catch(() => folder);
  const names = await readdir(real).catch((): string[] => []);
  if (names.includes(manifestFile) && names.includes(journalFolder)) return true;
  const above = dirname(real);
  return above !== real && isInWorkspace(above);
}

/** Copies the attachments that lie beside the backup. The name of the first that is not there whole; null when all are. */
async function bringBeside(
  { path, record }: OpenedBackup,
  to: string,
  environment: VaultEnvironment,
): Promise<string | null> {
  const disk = environment.disk ?? realDisk;
  for (const { place, ...each } of record.attachments) {
    if (place === 'inside') continue;
    const name = attachmentPath(each.storedAs);
    const there = await stat(join(dirname(path), name)).catch(() => null);
    const isCopied =
      there?.size === each.bytes &&
      (await copyChecked(join(dirname(path), name), join(to, name), each, record.encrypted, disk));
    if (!isCopied) return name;
  }
  return null;
}

async function foldersOf(folder: string): Promise<readonly string[]> {
  const inner = await readdir(folder, { recursive: true, withFileTypes: true });
  return [...inner.filter(each => each.isDirectory()).map(each => join(each.parentPath, each.name)), folder];
}

/** Files of the system in an empty folder are the folder's, not ours: they go with it. */
async function putInPlace(aside: string, target: string): Promise<void> {
  for (const name of await readdir(target).catch(() => [])) {
    if (isSystemFile(name)) await rm(join(target, name), { force: true });
  }
  await rmdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(aside, target);
  await syncFolder(dirname(target)).catch(() => undefined);
}
