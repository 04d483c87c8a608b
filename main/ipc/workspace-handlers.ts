import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { Handlers } from './register-handlers.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<
  Handlers,
  | 'workspace.open'
  | 'workspace.create'
  | 'workspace.sample'
  | 'workspace.close'
  | 'workspace.commit'
  | 'workspace.commits-since'
  | 'workspace.rows'
>;

/** So many commits bring a working copy up to date faster than filling it anew. */
const mostCommits = 2_000;
const cancelled = (): Problem => problem('dialog.cancelled');

/** Questions about the open workspace and its rows. */
export function workspaceHandlers({ program, dialogs, workspaces }: Services, desk: WorkspaceDesk): Group {
  return {
    'workspace.open': async ({ folder: given }) => {
      // The page may name a folder only from the list that main gave it: it cannot reach about the disk.
      if (given !== undefined && !program.recent().some(({ folder }) => folder === given)) {
        return fail(problem('ipc.folder-not-recent'));
      }
      const folder = given ?? (await dialogs.openWorkspace());
      if (folder === null) return fail(cancelled());
      return desk.put(folder, () => workspaces.open(folder));
    },
    'workspace.create': async project => {
      const folder = await dialogs.createWorkspace(project.title);
      if (folder === null) return fail(cancelled());
      return desk.put(null, () => workspaces.create(folder, { ...project, author: program.author() }));
    },
    'workspace.sample': () => desk.put(workspaces.sampleFolder, () => workspaces.sample()),
    'workspace.close': () => desk.close(),
    'workspace.commit': async ({ folder, draft, base }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      const { vault } = workspace.value;
      // A working copy ahead of the journal has seen acts that were not kept: it must be rebuilt before it is edited.
      if (base > vault.position) return fail(problem('ipc.base-ahead'));
      const saved = await workspace.value.commit(draft);
      if (!saved.ok) return saved;
      // Null (too far behind) leaves a gap before `saved` that tells the working copy to rebuild.
      const since = (await vault.commitsSince(base, mostCommits)) ?? [];
      return ok({ saved: saved.value, missed: since.filter(({ position }) => position < saved.value.position) });
    },
    'workspace.commits-since': async ({ folder, position }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      const { vault } = workspace.value;
      const commits = position > vault.position ? null : await vault.commitsSince(position, mostCommits);
      const now = vault.position;
      return ok(commits === null ? { tooFar: true, position: now } : { commits, position: now });
    },
    'workspace.rows': async ({ folder, table, after, limit }) => {
      const workspace = desk.need(folder);
      return workspace.ok ? ok(desk.rowsAfter(workspace.value, table, after, limit)) : workspace;
    },
  };
}
