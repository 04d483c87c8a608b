import { join, resolve } from 'node:path';
import type { BackupReason } from '#shared/journal/backup.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { ringFolder } from '../backup/ring.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { CliContext } from './context.ts';
import { type Outcome, refused } from './outcome.ts';
import { exitOf, liesIn } from './verbs/backup.ts';

export type BackupFirst = {
  /** The folder of `--backup`, which must be there; undefined: no backup is made. */
  readonly place: string | undefined;
  readonly reason: BackupReason;
  readonly signal: AbortSignal;
};
export type Opened = { readonly workspace: Workspace; readonly backup: string | null };

/**
 * Opens a workspace to write, and backs it up into the ring of a place before anything is changed in it, its format
 * included. When the backup is not made the verb's outcome comes back: nothing has changed then, and the lock is given back.
 */
export async function openAfterBackup(
  folder: string,
  first: BackupFirst,
  context: CliContext,
): Promise<Result<Opened, Outcome>> {
  const { environment, unlock, say } = context;
  const place = first.place === undefined ? null : resolve(first.place);
  let made: Result<string, Problem> | null = null;
  const beforeMigration = async () => {
    if (place === null) return ok(null);
    made = await backupOfOlder(folder, place, first, context);
    return made.ok ? ok(null) : fail(problem('vault.backup-failed', { folder, why: made.error.code }));
  };
  const opened = await openWorkspace(folder, { mode: 'write', unlock, beforeMigration }, environment);
  const asked = made as Result<string, Problem> | null;
  if (asked?.ok === false) return fail(refused(asked.error, say, exitOf(asked.error.code)));
  if (!opened.ok) return fail(refused(opened.error, say));
  if (place === null) return ok({ workspace: opened.value, backup: null });
  const done = asked ?? (await backupInto(opened.value.vault, place, first, context));
  if (done.ok) return ok({ workspace: opened.value, backup: done.value });
  await opened.value.close();
  return fail(refused(done.error, say, exitOf(done.error.code)));
}

/** One of an older format is opened as it is: its lock is ours already. */
async function backupOfOlder(
  folder: string,
  place: string,
  first: BackupFirst,
  context: CliContext,
): Promise<Result<string, Problem>> {
  const { environment, unlock } = context;
  const opened = await openWorkspace(folder, { mode: 'read', unlock }, environment);
  if (!opened.ok) return opened;
  const made = await backupInto(opened.value.vault, place, first, context);
  await opened.value.close();
  return made;
}

async function backupInto(
  vault: Workspace['vault'],
  place: string,
  { reason, signal }: BackupFirst,
  { environment, say, progress }: CliContext,
): Promise<Result<string, Problem>> {
  if (await liesIn(join(place, 'x'), vault.folder))
    return fail(problem('backup.place-in-workspace', { folder: place }));
  const ring = ringFolder(place, vault.manifest.workspaceId);
  const onProgress = ({ stage, done, total }: { stage: string; done: number; total: number }): void =>
    progress(say('cli.backup.progress', { stage, percent: total === 0 ? 0 : Math.floor((100 * done) / total) }));
  const target = { kind: 'ring', ring, mayMakePlace: false } as const;
  const made = await makeBackup(vault, target, { reason, signal, onProgress }, environment);
  return made.ok ? ok(made.value.file) : made;
}
