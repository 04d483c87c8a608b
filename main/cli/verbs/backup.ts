import { realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { problem } from '#shared/kernel/problem.ts';
import { makeBackup } from '../../backup/make-backup.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodeOf, type Outcome, refused } from '../outcome.ts';

export type BackupOptions = { readonly out: string; readonly force: boolean };

/** `backup FOLDER --out FILE`: one backup with all attachments inside; an existing file is kept without `--force`. */
export async function backupVerb(folder: string, options: BackupOptions, context: CliContext): Promise<Outcome> {
  const { environment, unlock, say, progress, heedInterrupts } = context;
  const path = resolve(options.out);
  const opened = await openWorkspace(folder, { mode: 'read', unlock }, environment);
  if (!opened.ok) return refused(opened.error, say);
  try {
    if (await liesIn(path, folder)) {
      return refused(problem('backup.place-in-workspace', { folder: dirname(path) }), say, 4);
    }
    const made = await makeBackup(
      opened.value.vault,
      { kind: 'file', path, replace: options.force },
      {
        reason: 'manual',
        signal: heedInterrupts(),
        onProgress: ({ stage, done, total }) =>
          progress(say('cli.backup.progress', { stage, percent: total === 0 ? 0 : Math.floor((100 * done) / total) })),
      },
      environment,
    );
    if (!made.ok) return refused(made.error, say, exitOf(made.error.code));
    const { bytes, madeAt, position, counts, attachments, damagedAttachments } = made.value;
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return {
      exit: damagedAttachments === 0 ? 0 : 1,
      json: { ok: true, path, bytes, madeAt, position, counts, attachments, damagedAttachments },
      lines: [
        say('cli.backup.done', { path, bytes, position, rows, attachments }),
        ...(damagedAttachments === 0 ? [] : [say('cli.backup.damaged-attachments', { count: damagedAttachments })]),
      ],
    };
  } finally {
    await opened.value.close();
  }
}

/** A damaged source is the workspace's fault (3), everything else the file's (4). */
export function exitOf(code: string): ExitCode {
  if (code === 'backup.stopped') return 130;
  if (code === 'backup.source-damaged') return 3;
  if (code === 'backup.passphrase-needed') return 3;
  return code.startsWith('backup.') ? 4 : exitCodeOf(problem(code));
}

/** Whether a file would lie in a folder, by any name that its folder has. */
export async function liesIn(path: string, folder: string): Promise<boolean> {
  const real = await realpath(dirname(path)).catch(() => dirname(path));
  const way = relative(await realpath(folder), join(real, 'x'));
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way;
}
