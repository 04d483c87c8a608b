import { join } from 'node:path';
import { type Brought, filesOfAdded } from '#main/backup/bring-attachments.ts';
import { listRing } from '#main/backup/ring.ts';
import type { BackupChannels, BackupKey, BackupRef } from '#shared/ipc/backup.channels.ts';
import type { CommitDraft } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { BackupFile } from '../jobs/backup-messages.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { BackupDesk } from './backup-desk.ts';
import { placeOf } from './job-place.ts';
import { ringMeant } from './refused-ring.ts';
import type { Handlers } from './register-handlers.ts';
import type { SavedPaths } from './saved-paths.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<Handlers, keyof BackupChannels>;
const cancelled = (): Problem => problem('dialog.cancelled');

/** Questions about backups. A page names only backups of the open workspace's ring, and files that the person chose here. */
export function backupHandlers(
  { program, backups: services }: Services,
  desk: WorkspaceDesk,
  backups: BackupDesk,
  saved: SavedPaths,
): Group {
  const chosen = new Set<string>();
  const fileOf = (backup: BackupRef, by?: BackupKey) => findFile(backups, services.workIn(), desk, chosen, backup, by);

  /** The files of rows that come back, put into the workspace before the rows. */
  const bring = async (
    file: BackupFile,
    { vault }: Workspace,
    draft: CommitDraft,
  ): Promise<Result<Brought, Problem>> => {
    const names = filesOfAdded(vault, draft);
    if (names.length === 0) return ok({ brought: 0, missing: 0 });
    return services.jobs.ask('bring', { file, folder: vault.folder, names });
  };

  return {
    'backup.state': () => backups.state(),
    'backup.choose-place': async () => {
      const folder = await services.dialogs.chooseBackupPlace();
      if (folder === null) return fail(cancelled());
      const taken = await backups.choosePlace(folder);
      return taken.ok ? ok(await backups.state()) : taken;
    },
    'backup.make': () => backups.make('manual'),
    'backup.before': async ({ folder, reason }) => {
      const workspace = desk.need(folder);
      return workspace.ok ? backups.before(reason) : workspace;
    },
    'backup.save-as': async () => {
      const workspace = desk.need();
      if (!workspace.ok) return workspace;
      const target = await services.dialogs.saveBackup(`consorta-${program.today()}`);
      if (target === null) return fail(cancelled());
      const made = await backups.saveAs(workspace.value, target.path, target.replace);
      if (made.ok) {
        saved.add(made.value.file);
        program.onExported(made.value.file);
      }
      return made;
    },
    'backup.list': async () => {
      const id = await ringMeant(desk);
      return id === null ? fail(problem('ipc.no-workspace')) : ok(await listRing(backups.ringOf(id)));
    },
    'backup.choose-file': async () => {
      const path = await services.dialogs.openBackup();
      if (path === null) return fail(cancelled());
      chosen.add(path);
      return ok({ path });
    },
    'backup.inspect': async ({ backup, by }) => {
      const file = await fileOf(backup, by);
      return file.ok ? services.jobs.ask('inspect', { file: file.value }) : file;
    },
    'backup.compare': async ({ folder, backup, by, ...page }) => {
      const asked = await both(desk.need(folder), fileOf(backup, by));
      if (!asked.ok) return asked;
      const { workspace, file } = asked.value;
      return services.jobs.ask('compare', { at: placeOf(workspace), file, ...page });
    },
    'backup.restore-over': async ({ folder, backup, anyway, by }) => {
      const asked = await both(desk.need(folder), fileOf(backup, by));
      if (!asked.ok) return asked;
      const { workspace, file } = asked.value;
      // What is not to be restored at all is said before a backup is made for nothing.
      const order = () => ({ at: placeOf(workspace), file, author: program.author() });
      const draft = await services.jobs.ask('restoring', order());
      if (!draft.ok) return draft;
      const safe = await backups.before('restore');
      if (!safe.ok && !anyway) return safe;
      const files = await bring(file, workspace, draft.value);
      if (!files.ok) return files;
      const saving = await workspace.commit(draft.value);
      if (!saving.ok) return saving;
      return ok({
        position: saving.value.position,
        changes: saving.value.changes.length,
        filesMissing: files.value.missing,
      });
    },
    'backup.take-record': async ({ folder, backup, table, id, by }) => {
      const asked = await both(desk.need(folder), fileOf(backup, by));
      if (!asked.ok) return asked;
      const { workspace, file } = asked.value;
      const draft = await services.jobs.ask('taking', {
        at: placeOf(workspace),
        file,
        author: program.author(),
        table,
        id,
      });
      if (!draft.ok) return draft;
      const files = await bring(file, workspace, draft.value);
      if (!files.ok) return files;
      const saving = await workspace.commit(draft.value);
      return saving.ok ? ok({ position: saving.value.position, filesMissing: files.value.missing }) : saving;
    },
    'backup.restore-folder': async ({ backup, by }) => {
      const file = await fileOf(backup, by);
      if (!file.ok) return file;
      const folder = await services.dialogs.restoreInto(`consorta-${program.today()}`);
      if (folder === null) return fail(cancelled());
      const restored = await services.jobs.ask('restore', { file: file.value, folder });
      if (!restored.ok) return restored;
      // From the list of recent ones the page may ask for it to be opened.
      const others = program.recent().filter(recent => recent.folder !== restored.value.folder);
      const title = restored.value.folder.split(/[\\/]/).at(-1) ?? '';
      program.setRecent([{ folder: restored.value.folder, title }, ...others].slice(0, 10));
      return ok({ folder: restored.value.folder });
    },
    'backup.drill': () => backups.drill(),
  };
}

async function both(
  workspace: Result<Workspace, Problem>,
  file: Promise<Result<BackupFile, Problem>>,
): Promise<Result<{ readonly workspace: Workspace; readonly file: BackupFile }, Problem>> {
  const found = await file;
  if (!workspace.ok) return workspace;
  return found.ok ? ok({ workspace: workspace.value, file: found.value }) : found;
}

/** The file that is meant, what may open it, and where it may be unpacked for a moment. */
async function findFile(
  backups: BackupDesk,
  workIn: string,
  desk: WorkspaceDesk,
  chosen: ReadonlySet<string>,
  backup: BackupRef,
  by: BackupKey | undefined,
): Promise<Result<BackupFile, Problem>> {
  const { key = null, manifest } = desk.current?.vault ?? {};
  const ofKey =
    key === null ? undefined : { kind: 'key' as const, bytes: key.bytes(), of: manifest?.workspaceId ?? '' };
  const unlock = by ?? ofKey;
  if ('path' in backup) {
    if (!chosen.has(backup.path)) return fail(problem('ipc.unknown-file'));
    return ok({ path: backup.path, unlock, workIn });
  }
  const id = await ringMeant(desk);
  if (id === null) return fail(problem('ipc.no-workspace'));
  const ring = backups.ringOf(id);
  const listed = await listRing(ring);
  if (!listed.some(({ name }) => name === backup.name)) return fail(problem('ipc.unknown-file'));
  return ok({ path: join(ring, backup.name), unlock, workIn });
}
