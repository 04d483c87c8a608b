import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Unlock } from '#main/vault/crypt/unlock.ts';
import { realDisk } from '#main/vault/disk.ts';
import type { VaultEnvironment } from '#main/vault/environment.ts';
import { journalFolder, snapshotFolder } from '#main/vault/layout.ts';
import { openVault } from '#main/vault/open-vault.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { BackupDamage } from '#shared/journal/backup.ts';
import type { BackupProblem } from '#shared/journal/backup-problem.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { backupMarker } from './backup-record.ts';
import { type CheckOptions, checkMembers, isOfData } from './check-members.ts';
import { backupWriteProblem } from './disk-problem.ts';
import { type OpenedBackup, openBackup } from './open-backup.ts';
import { asideName, removeLeftovers } from './temporary.ts';
import { unpackInto } from './unpack.ts';
import { countRows } from './workspace-source.ts';

/** What may open a sealed backup. `of`: a key that is good only for the backups of the workspace with that id. */
export type BackupUnlock = Unlock & { readonly of?: string };

/** What opens this backup; undefined when it is not sealed, or nothing that was given is for it. */
export const unlockFor = (record: OpenedBackup['record'], unlock: BackupUnlock | undefined): Unlock | undefined =>
  record.encrypted && (unlock?.of === undefined || unlock.of === record.workspaceId) ? unlock : undefined;

export type ReadOptions = {
  readonly unlock?: BackupUnlock | undefined;
  /** A folder that is ours to unpack in for a while; removed again whatever happens. */
  readonly workIn: string;
  readonly from?: 'snapshot' | 'journal';
} & Omit<CheckOptions, 'taker'>;

/** A backup whose every byte was checked and whose rows were read again, with the vault's own eyes. */
export type ReadBackup = {
  readonly record: OpenedBackup['record'];
  readonly bytes: number;
  readonly damage: readonly BackupDamage[];
  /** The rows, to read only; null when it is damaged, or sealed and nothing was given to open it. Already closed. */
  readonly vault: Vault | null;
};

/**
 * Reads a backup whole: every byte against the record, the chain from the first entry to the last, and, when it can be
 * opened, its rows, which must be as many as the record says (`backup.counts-differ`). Damage is listed, not a problem, but
 * when it is of the data no rows are read. What a wrong passphrase or the vault itself complains of is returned as its problem.
 *
 * It is unpacked for that, sealed files sealed, into a folder of its own that is gone when this returns.
 */
export async function readBackup(
  path: string,
  { unlock: given, workIn, from = 'snapshot', ...checking }: ReadOptions,
  environment: VaultEnvironment,
): Promise<Result<ReadBackup, Problem>> {
  const opened = await openBackup(path);
  if (!opened.ok) return opened;
  const { zip, record } = opened.value;
  const bytes = zip.size;
  const unlock = unlockFor(record, given);
  const folder = join(workIn, asideName('trial'));
  try {
    await mkdir(workIn, { recursive: true, mode: 0o700 });
    await removeLeftovers(workIn);
    await mkdir(join(folder, journalFolder), { recursive: true });
    await mkdir(join(folder, snapshotFolder), { recursive: true });
    const taker = unpackInto(folder, from === 'journal' ? 'journal' : 'core', environment.disk ?? realDisk);
    const damage = await checkMembers(opened.value, { ...checking, taker });
    if (damage.some(isOfData) || (record.encrypted && unlock === undefined))
      return ok({ record, bytes, damage, vault: null });
    const vault = await openVault(folder, { mode: 'read', unlock }, environment);
    if (!vault.ok) return fail(judged(vault.error, path));
    await vault.value.close();
    const same = isAsRecorded(vault.value, record);
    return same ? ok({ record, bytes, damage, vault: vault.value }) : fail(countsDiffer(path));
  } catch (error) {
    if (checking.signal?.aborted) return fail(problem('backup.stopped'));
    return fail(backupWriteProblem(error, folder));
  } finally {
    await zip.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the rows that were read are those that were counted, of the same workspace, up to the same entry. */
export function isAsRecorded(vault: Vault, record: OpenedBackup['record']): boolean {
  const { position, hash } = vault.head;
  const counts = countRows(vault);
  const tables = new Set([...Object.keys(counts), ...Object.keys(record.counts)]);
  return (
    vault.manifest.workspaceId === record.workspaceId &&
    position === record.position &&
    hash === record.headHash &&
    [...tables].every(table => (counts[table] ?? 0) === (record.counts[table] ?? 0))
  );
}

export const countsDiffer = (path: string): BackupProblem =>
  problem('backup.counts-differ', { file: basename(path), folder: dirname(path) });

/** The vault speaks of the folder it was shown; the person knows the backup's file. */
function judged(error: Problem, path: string): Problem {
  const isOfPerson =
    error.code.includes('passphrase') || error.code.includes('recovery') || error.code === 'vault.newer';
  if (isOfPerson) return problem(error.code, { ...error.facts, folder: path });
  const facts = { file: basename(path), folder: dirname(path), member: error.facts.file ?? backupMarker };
  return problem('backup.damaged', facts);
}
