import { link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { listAttachments } from '#main/vault/attachments/store-files.ts';
import type { Unlock } from '#main/vault/crypt/unlock.ts';
import { realDisk, syncFolder } from '#main/vault/disk.ts';
import type { VaultEnvironment } from '#main/vault/environment.ts';
import type { Vault } from '#main/vault/vault.ts';
import type { BackupMade, BackupReason } from '#shared/journal/backup.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { BackupRecord } from './backup-record.ts';
import { keepBeside } from './beside.ts';
import { backupWriteProblem } from './disk-problem.ts';
import { SourceChanged } from './file-pieces.ts';
import { noteMade } from './made-list.ts';
import { planSource, type SourceFile } from './plan-source.ts';
import { readBackup } from './read-backup.ts';
import { backupName, makeRing } from './ring.ts';
import { asideName, removeLeftovers } from './temporary.ts';
import { sourceOf, type WorkspaceSource } from './workspace-source.ts';
import { writeBackup } from './write-backup.ts';

export type BackupProgress = {
  readonly stage: 'copying' | 'checking';
  /** Bytes of the workspace. */
  readonly done: number;
  readonly total: number;
};

export type BackupTarget =
  /** Into the ring of the workspace, attachments beside. */
  | { readonly kind: 'ring'; readonly ring: string; readonly mayMakePlace: boolean }
  /** Into one file, attachments inside. */
  | { readonly kind: 'file'; readonly path: string; readonly replace: boolean };

export type MakeOptions = {
  readonly reason: BackupReason;
  readonly onProgress?: (progress: BackupProgress) => void;
  readonly signal?: AbortSignal;
  /** Where it is unpacked on trial, several times its size; beside it when not given. */
  readonly workIn?: string;
};

/**
 * Backs up an open workspace as it is now; somebody may go on writing to it. Written aside and flushed, then opened on trial
 * from that very file: every member read back, the chain of the journal followed from its first entry, the rows read by the
 * vault and counted against those of the open workspace. Only then does it get its name. Whatever fails is a problem, and
 * then nothing is left and older backups are as they were.
 */
export async function makeBackup(
  vault: Vault,
  target: BackupTarget,
  options: MakeOptions,
  environment: VaultEnvironment,
): Promise<Result<BackupMade, Problem>> {
  const folder = target.kind === 'ring' ? target.ring : dirname(target.path);
  const aside = join(folder, asideName('backup'));
  try {
    const taken = target.kind === 'file' ? await takenBy(target) : null;
    if (taken !== null) return fail(taken);
    if (target.kind === 'ring') await makeRing(target.ring, target.mayMakePlace);
    await removeLeftovers(folder);
    // An erasure may have written the journal anew while it was read: then once more, from what is there now.
    let written = await writeAside(vault, aside, target, options, environment);
    if (!written.ok && written.error.code === 'backup.source-changed') {
      await vault.refresh();
      await rm(aside, { force: true });
      written = await writeAside(vault, aside, target, options, environment);
    }
    if (!written.ok) return written;
    const tried = await tryOut(vault, aside, written.value, options, environment);
    if (!tried.ok) return tried;
    const path = await putInPlace(aside, target, written.value);
    await syncFolder(folder).catch(() => undefined);
    const made = madeOf(path, tried.value, written.value);
    await noteMade(vault.folder, made, options.reason);
    return ok(made);
  } catch (error) {
    if (options.signal?.aborted) return fail(problem('backup.stopped'));
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && target.kind === 'file') {
      return fail(problem('file.exists', { file: basename(target.path), folder }));
    }
    return fail(backupWriteProblem(error, target.kind === 'ring' ? join(target.ring, '*') : target.path));
  } finally {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

/** A folder, or a device: what is no file must never be replaced by one. A file only when it may be. */
async function takenBy({
  path,
  replace,
}: {
  readonly path: string;
  readonly replace: boolean;
}): Promise<Problem | null> {
  const there = await stat(path).catch(() => null);
  const facts = { file: basename(path), folder: dirname(path) };
  if (there === null || (there.isFile() && replace)) return null;
  if (there.isDirectory()) return problem('file.is-folder', facts);
  return problem(there.isFile() ? 'file.exists' : 'file.not-writable', facts);
}

async function writeAside(
  vault: Vault,
  aside: string,
  target: BackupTarget,
  { reason, onProgress, signal }: MakeOptions,
  environment: VaultEnvironment,
): Promise<Result<BackupRecord, Problem>> {
  const disk = environment.disk ?? realDisk;
  const source = await sourceOf(vault);
  try {
    const files = await planSource(source.folder, source.workspaceId, source.head);
    if (!files.ok) return files;
    const stored = await listAttachments(source.folder);
    const beside =
      target.kind === 'ring'
        ? await keepBeside(source.folder, target.ring, stored, { encrypted: source.encrypted, disk, signal })
        : { kept: [], damaged: [] };
    const inside = target.kind === 'ring' ? [] : stored;
    const total = sumOf(files.value) + inside.reduce((sum, { bytes }) => sum + bytes, 0);
    const file = await open(aside, 'wx');
    try {
      const record = await writeBackup(
        file,
        {
          source,
          files: files.value,
          inside,
          beside: beside.kept,
          damaged: beside.damaged,
          madeAt: environment.now(),
          program: environment.programVersion,
          reason,
        },
        { disk, signal, onBytes: counting('copying', total, onProgress) },
      );
      await disk.sync(file);
      return ok(record);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isSourceChange(error, source)) return fail(problem('backup.source-changed'));
    throw error;
  }
}

/** A file of the workspace that is gone or shorter than a moment ago was replaced by somebody. */
function isSourceChange(error: unknown, source: WorkspaceSource): boolean {
  if (error instanceof SourceChanged) return true;
  const { code, path } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' && path?.startsWith(source.folder) === true;
}

function counting(stage: BackupProgress['stage'], total: number, tell: MakeOptions['onProgress']) {
  let done = 0;
  return (bytes: number): void => {
    done += bytes;
    tell?.({ stage, done, total });
  };
}

const sumOf = (files: readonly SourceFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

async function tryOut(
  vault: Vault,
  aside: string,
  record: BackupRecord,
  { onProgress, signal, workIn = dirname(aside) }: MakeOptions,
  environment: VaultEnvironment,
): Promise<Result<number, Problem>> {
  const total = record.members.reduce((sum, { bytes }) => sum + bytes, 0);
  const unlock: Unlock | undefined = vault.key === null ? undefined : { kind: 'key', bytes: vault.key.bytes() };
  const read = await readBackup(
    aside,
    {
      unlock,
      workIn,
      signal,
      onBytes: counting('checking', total, onProgress),
    },
    environment,
  );
  if (!read.ok) {
    const isOfTrial = ['backup.counts-differ', 'backup.damaged', 'backup.refused', 'backup.not-a-backup'];
    return isOfTrial.includes(read.error.code) ? fail(trialFailed(read.error.code, '')) : read;
  }
  const first = read.value.damage[0];
  if (first !== undefined) return fail(trialFailed(first.what, first.member));
  return read.value.vault === null ? fail(trialFailed('unreadable', '')) : ok(read.value.bytes);
}

const trialFailed = (why: string, member: string): Problem => problem('backup.trial-failed', { why, member });

/** The name under which others find it. In the ring a name is never taken twice; elsewhere only when it may be replaced. */
async function putInPlace(aside: string, target: BackupTarget, record: BackupRecord): Promise<string> {
  if (target.kind === 'file') {
    if (!target.replace) await linkOrRename(aside, target.path);
    else await rename(aside, target.path);
    return target.path;
  }
  for (let again = 0; ; again += 1) {
    const path = join(target.ring, backupName(record.madeAt, record.position, record.reason, again));
    try {
      await linkOrRename(aside, path);
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** A link fails when the name is taken, a rename would replace it; disks without links (USB sticks) are asked first. */
async function linkOrRename(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    const isTaken = await stat(to).then(
      () => true,
      () => false,
    );
    if (isTaken) throw Object.assign(new Error('taken'), { code: 'EEXIST', syscall: 'rename' });
    await rename(from, to);
  }
}

const madeOf = (path: string, bytes: number, record: BackupRecord): BackupMade => ({
  file: path,
  bytes,
  madeAt: record.madeAt,
  position: record.position,
  counts: record.counts,
  attachments: record.attachments.length,
  damagedAttachments: record.damagedAttachments.length,
});
