import type { ProgramState } from '#shared/ipc/contract.ts';
import type { Handlers } from './register-handlers.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<Handlers, 'program.state' | 'program.set-language' | 'program.set-author'>;

/** Questions about the program itself. */
export function programHandlers({ program }: Services, desk: WorkspaceDesk): Group {
  const state = async (): Promise<ProgramState> => ({
    version: program.version,
    platform: program.platform,
    language: program.language(),
    today: program.today(),
    author: program.author(),
    recent: program.recent(),
    open: desk.describe(),
  });
  return {
    'program.state': state,
    'program.set-language': ({ language }) => {
      program.setLanguage(language);
      return state();
    },
    'program.set-author': ({ author }) => {
      program.setAuthor(author);
      return state();
    },
  };
}
