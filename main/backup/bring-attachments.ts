import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isStoredName, storeNameOf } from '#main/vault/attachments/store-files.ts';
import { realDisk } from '#main/vault/disk.ts';
import type { VaultEnvironment } from '#main/vault/environment.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { CommitDraft } from '#shared/journal/commit.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { attachmentPath } from './backup-record.ts';
import { copyChecked } from './beside.ts';
import { backupWriteProblem } from './disk-problem.ts';
import { type OpenedBackup, openBackup } from './open-backup.ts';
import { AttachmentCheck, type StoredAttachment } from './stored-attachments.ts';
import { asideName } from './temporary.ts';
import { DamagedMember } from './zip/zip-reader.ts';

/** `missing`: neither in the workspace nor whole in the backup. */
export type Brought = { readonly brought: number; readonly missing: number };

/** The stored files of a workspace that belong to rows which an act would bring back. */
export const filesOfAdded = (vault: Pick<Vault, 'key'>, { changes }: CommitDraft): readonly string[] =>
  changes.flatMap(change => {
    const sha256 = change.op === 'add' && change.table === 'attachment' ? change.row.sha256 : null;
    return typeof sha256 === 'string' && isStoredName(sha256) ? [storeNameOf(vault, sha256)] : [];
  });

/**
 * Copies stored attachments that a workspace no longer has out of a backup, from inside it or from beside it, each checked
 * and under its name only when it is whole. Before the act that brings their rows back, so that no row is there without its
 * file; the rows are worth more than a file that cannot be had, so that is counted and is no problem.
 */
export async function bringAttachments(
  path: string,
  folder: string,
  names: readonly string[],
  environment: VaultEnvironment,
): Promise<Result<Brought, Problem>> {
  const opened = await openBackup(path);
  if (!opened.ok) return opened;
  const { zip, record } = opened.value;
  const listed = new Map(record.attachments.map(each => [each.storedAs, each]));
  let [brought, missing] = [0, 0];
  try {
    for (const name of new Set(names)) {
      const target = join(folder, attachmentPath(name));
      if ((await stat(target).catch(() => null))?.isFile()) continue;
      const attachment = listed.get(name);
      if (attachment !== undefined && (await bring(opened.value, attachment, target, environment))) brought += 1;
      else missing += 1;
    }
    return ok({ brought, missing });
  } catch (error) {
    return { ok: false, error: backupWriteProblem(error, join(folder, 'attachments')) };
  } finally {
    await zip.close();
  }
}

async function bring(
  backup: OpenedBackup,
  attachment: OpenedBackup['record']['attachments'][number],
  target: string,
  environment: VaultEnvironment,
): Promise<boolean> {
  const { path, record } = backup;
  if (attachment.place === 'inside') return unpackChecked(backup, attachment, target, environment);
  const source = join(dirname(path), attachmentPath(attachment.storedAs));
  return copyChecked(source, target, attachment, record.encrypted, environment.disk ?? realDisk);
}

async function unpackChecked(
  { zip, record }: OpenedBackup,
  { storedAs }: StoredAttachment,
  target: string,
  environment: VaultEnvironment,
): Promise<boolean> {
  const member = zip.members.get(attachmentPath(storedAs));
  if (member === undefined) return false;
  const disk = environment.disk ?? realDisk;
  await mkdir(dirname(target), { recursive: true });
  const aside = join(dirname(target), asideName('attachment'));
  const file = await open(aside, 'wx');
  try {
    const check = new AttachmentCheck(storedAs, record.encrypted);
    let at = 0;
    for await (const piece of zip.read(member)) {
      check.take(piece);
      await disk.write(file, piece, at);
      at += piece.byteLength;
    }
    if (!check.isGood()) return false;
    await disk.sync(file);
    await rename(aside, target);
    return true;
  } catch (error) {
    if (error instanceof DamagedMember) return false;
    throw error;
  } finally {
    await file.close();
    await rm(aside, { force: true });
  }
}
