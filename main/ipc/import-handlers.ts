import type { ImportChannels } from '#shared/ipc/import.channels.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import type { ImportJobs } from '../jobs/import-jobs.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { BackupDesk } from './backup-desk.ts';
import type { DroppedFiles } from './dropped-files.ts';
import { placeOf } from './job-place.ts';
import type { Handlers } from './register-handlers.ts';
import type { SavedPaths } from './saved-paths.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<Handlers, keyof ImportChannels>;
type Around = { readonly backups: BackupDesk; readonly dropped: DroppedFiles; readonly saved: SavedPaths };

/** So many commits bring a working copy up to date faster than filling it anew. */
const mostCommits = 2_000;

/** Questions about reading a list that somebody sent. Nothing is written before `import.apply`. */
export function importHandlers(
  { program, dialogs, imports }: Pick<Services, 'program' | 'dialogs' | 'imports'>,
  desk: WorkspaceDesk,
  { backups, dropped, saved }: Around,
): Group {
  const chosen = async (drop: string | null): Promise<Result<string, Problem>> => {
    if (drop !== null) {
      const files = dropped.take(drop);
      if (files === null) return fail(problem('attachment.drop-unknown'));
      return onlyOne(files.map(({ path }) => path));
    }
    if (dialogs.chooseTable) {
      const path = await dialogs.chooseTable();
      return path === null ? fail(problem('dialog.cancelled')) : ok(path);
    }
    const paths = await dialogs.chooseFiles();
    return paths === null ? fail(problem('dialog.cancelled')) : onlyOne(paths);
  };
  /** The workspace that is meant, and the threads; an import of another one that was open before is over. */
  const need = (folder: string): Result<{ workspace: Workspace; imports: ImportJobs }, Problem> => {
    const workspace = desk.need(folder);
    if (!workspace.ok) return workspace;
    return imports ? ok({ workspace: workspace.value, imports }) : fail(problem('import.not-open'));
  };

  return {
    'import.open': async ({ folder, import: name, drop }) => {
      const found = need(folder);
      if (!found.ok) return found;
      const path = await chosen(drop);
      if (!path.ok) return path;
      // A dialog stays open as long as the person likes: the workspace may be another by now.
      const still = need(folder);
      if (!still.ok) return still;
      return still.value.imports.ask(name, 'open', { at: placeOf(still.value.workspace), path: path.value });
    },
    'import.read': async ({ folder, import: name, question }) => {
      const found = need(folder);
      if (!found.ok) return found;
      return found.value.imports.ask(name, 'read', { at: placeOf(found.value.workspace), question });
    },
    'import.page': async ({ import: name, ...page }) =>
      imports ? imports.ask(name, 'page', page) : fail(problem('import.not-open')),
    'import.apply': async ({ folder, import: name, decisions, base, withoutBackup }) => {
      const found = need(folder);
      if (!found.ok) return found;
      const { workspace } = found.value;
      const { vault } = workspace;
      if (base > vault.position) return fail(problem('ipc.base-ahead'));
      const planned = async () =>
        found.value.imports.ask(name, 'draft', {
          at: placeOf(workspace),
          decisions,
          author: program.author(),
          today: program.today(),
        });
      const first = await planned();
      if (!first.ok) return first;
      if (first.value.draft.changes.length === 0) return ok({ saved: null, missed: [], counts: first.value.counts });
      if (!withoutBackup) {
        const safe = await backups.before('import');
        if (!safe.ok) return safe;
      }
      if (desk.current !== workspace) return fail(problem('ipc.no-workspace'));
      // Other acts may have been saved while the backup was made: they are looked at before anything is laid over them.
      const ready = first.value.position === vault.position ? first : await planned();
      if (!ready.ok) return ready;
      if (ready.value.position !== vault.position) return fail(problem('import.data-changed'));
      const done = await workspace.commit(ready.value.draft);
      if (!done.ok) return done;
      const since = (await vault.commitsSince(base, mostCommits)) ?? [];
      const missed = since.filter(({ position }) => position < done.value.position);
      return ok({ saved: done.value, missed, counts: ready.value.counts });
    },
    'import.error-report': async ({ folder, import: name }) => {
      const found = need(folder);
      if (!found.ok) return found;
      const { workspace } = found.value;
      const report = await found.value.imports.ask(name, 'report', { language: program.language() });
      if (!report.ok) return report;
      // The name of the list is the sender's and may be a person's: ours says only what it is.
      const to = await dialogs.saveReport(`import-${program.today()}`, 'xlsx');
      if (to === null) return fail(problem('dialog.cancelled'));
      const options = { replace: to.replace, notIn: workspace.vault.folder };
      const written = await atomicWrite(to.path, report.value.bytes, options);
      if (!written.ok) return written;
      saved.add(written.value.path);
      return ok({ ...written.value, comments: report.value.comments });
    },
    'import.close': async ({ import: name }) => {
      imports?.close(name);
      return null;
    },
  };
}

function onlyOne(paths: readonly string[]): Result<string, Problem> {
  const [path] = paths;
  if (path === undefined || path === '') return fail(problem('import.no-file'));
  return paths.length === 1 ? ok(path) : fail(problem('import.one-file'));
}
