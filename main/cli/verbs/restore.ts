import { resolve } from 'node:path';
import { restoreToFolder } from '../../backup/restore-folder.ts';
import type { CliContext } from '../context.ts';
import { type Outcome, refused } from '../outcome.ts';
import { exitOf } from './backup.ts';

/** `restore FILE FOLDER`: a workspace of a backup, in a new or empty folder, whole or not at all. */
export async function restoreVerb(file: string, folder: string, context: CliContext): Promise<Outcome> {
  const { environment, unlock, say, progress, heedInterrupts } = context;
  let [done, shown] = [0, 0];
  const onBytes = (bytes: number): void => {
    done += bytes;
    if (done - shown < 5_000_000) return;
    shown = done;
    progress(say('cli.restore.progress', { megabytes: Math.floor(done / 1_000_000) }));
  };
  const restored = await restoreToFolder(
    resolve(file),
    folder,
    { unlock, onBytes, signal: heedInterrupts() },
    environment,
  );
  if (!restored.ok) return refused(restored.error, say, exitOf(restored.error.code));
  const { workspaceId, position, counts, attachments, rowsRead } = restored.value;
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    exit: 0,
    json: { ok: true, folder: restored.value.folder, workspaceId, position, counts, attachments, rowsRead },
    lines: [
      say('cli.restore.done', { folder: restored.value.folder, position, rows }),
      ...(rowsRead ? [] : [say('cli.restore.sealed')]),
    ],
  };
}
