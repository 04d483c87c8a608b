import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { Handlers } from './register-handlers.ts';
import type { SavedPaths } from './saved-paths.ts';
import type { Services } from './services.ts';

type Group = Pick<Handlers, 'file.open' | 'file.show-in-folder'>;

/** Opening what was saved. Any other path is refused: a page must not be able to start what lies on the disk. */
export function fileHandlers({ desktop }: Services, saved: SavedPaths): Group {
  const refusal = (path: string): Problem | null => {
    if (!saved.has(path)) return problem('ipc.unknown-file');
    return desktop.exists(path) ? null : problem('ipc.file-gone');
  };
  return {
    'file.open': async ({ path }) => {
      const refused = refusal(path);
      if (refused) return fail(refused);
      return (await desktop.openFile(path)) ? ok(null) : fail(problem('ipc.file-not-opened'));
    },
    'file.show-in-folder': async ({ path }) => {
      const refused = refusal(path);
      if (refused) return fail(refused);
      desktop.showInFolder(path);
      return ok(null);
    },
  };
}
