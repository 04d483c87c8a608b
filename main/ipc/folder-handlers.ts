import { ok } from '#shared/kernel/result.ts';
import { conflictActs, conflictChanges, folderState } from '../workspace/places/folder-state.ts';
import type { Handlers } from './register-handlers.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<
  Handlers,
  'folder.state' | 'folder.be-quiet' | 'folder.conflict-acts' | 'folder.conflict-changes' | 'folder.show'
>;

/** Where the open workspace lies, and what other programs have put beside its files. */
export function folderHandlers({ program, folders, desktop }: Services, desk: WorkspaceDesk): Group {
  return {
    'folder.state': async ({ folder }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      const opened = program.recent().map(recent => recent.folder);
      const state = await folderState(workspace.value.vault, opened);
      return ok({ ...state, quiet: folders.isQuiet(folder) });
    },
    'folder.be-quiet': async ({ folder, quiet }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      folders.setQuiet(folder, quiet);
      return ok(null);
    },
    'folder.conflict-acts': async ({ folder, file }) => {
      const workspace = desk.need(folder);
      return workspace.ok ? conflictActs(workspace.value.vault, file) : workspace;
    },
    'folder.conflict-changes': async ({ folder, file, id }) => {
      const workspace = desk.need(folder);
      return workspace.ok ? conflictChanges(workspace.value.vault, file, id) : workspace;
    },
    'folder.show': async ({ folder }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      desktop.showInFolder(folder);
      return ok(null);
    },
  };
}
