import { useCallback } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { BackupKey, BackupRef } from '#shared/ipc/backup.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';

type Saved = { readonly position: number; readonly filesMissing: number };
export type Restoring = {
  /** Brings the whole project to what the backup has. `anyway`: also when no backup can be made before. */
  readonly over: (anyway: boolean) => Promise<Result<Saved, Problem>>;
  readonly take: (table: string, id: string) => Promise<Result<Saved, Problem>>;
};

/** Acts that main makes of a backup, in turn with what is being saved; the window follows what they changed. */
export function useRestoring(backup: BackupRef, by: BackupKey | null): Restoring {
  const { ask } = useProgram();
  const { workspace, saving, unsaved } = useProject();
  const { folder } = workspace;
  const followed = useCallback(
    (send: () => Promise<Result<Saved, Problem>>) => {
      // What is being typed is an act of its own, before this one.
      unsaved.leaveAll();
      return saving.carry(async base => {
        const done = await send();
        if (!done.ok) return done;
        const since = await ask('workspace.commits-since', { folder, position: base });
        const commits = since.ok && 'commits' in since.value ? since.value.commits : [];
        const saved = commits.at(-1);
        // Too much has happened to be followed act by act: the window begins anew with what is saved.
        if (saved === undefined) window.location.reload();
        return ok(saved === undefined ? done.value : { ...done.value, saved, missed: commits.slice(0, -1) });
      });
    },
    [ask, folder, saving, unsaved],
  );
  const with_ = by === null ? {} : { by };
  return {
    over: anyway => followed(() => ask('backup.restore-over', { folder, backup, anyway, ...with_ })),
    take: (table, id) => followed(() => ask('backup.take-record', { folder, backup, table, id, ...with_ })),
  };
}
