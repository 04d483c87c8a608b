import { join } from 'node:path';
import { workspaceSources } from '#main/electron/workspace-sources.ts';
import { handlersOf } from '#main/ipc/handlers.ts';
import type { RecentWorkspace, Services } from '#main/ipc/services.ts';
import { WorkspaceDesk } from '#main/ipc/workspace-desk.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import type { ShownRecoveryKey } from '#shared/ipc/protection.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { cheapKdf } from '../vault/workspaces.ts';
import { playedJobs } from './played-jobs.ts';
import { playedProtection } from './played-protection.ts';

export const passphrase = 'vecinul cumpără brânză';
export const project = { title: 'Formare secretă', smisCode: null, profileId: 'pocu-860-3-12' };

/** The handlers over real workspaces in a folder, with a cheap passphrase function; dialogs and windows are played. */
export function protectedProgram(root: string) {
  const protection = playedProtection();
  const played = { chosen: null as string | null, recent: [] as readonly RecentWorkspace[] };
  const services = {
    program: {
      version: '0.1.0',
      platform: 'linux',
      today: () => '2026-03-14',
      language: () => 'ro',
      setLanguage: () => {},
      author: () => 'ana',
      setAuthor: () => {},
      recent: () => played.recent,
      setRecent: (list: readonly RecentWorkspace[]) => {
        played.recent = list;
      },
      onOpened: () => {},
      onExported: () => {},
    },
    dialogs: {
      openWorkspace: async () => played.chosen,
      createWorkspace: async () => played.chosen,
      saveText: async () => null,
      saveReport: async () => null,
    },
    workspaces: workspaceSources(join(root, 'sample'), { ...realEnvironment(), kdf: cheapKdf }),
    jobs: playedJobs({ exports: [], desktop: [] }),
    desktop: { openFile: async () => true, showInFolder: () => {}, exists: () => true },
    protection: protection.services,
    folders: { isQuiet: () => false, setQuiet: () => {} },
  };
  // What is left out belongs to other subjects and is asked by none of the questions here.
  const all = services as unknown as Services;
  const desk = new WorkspaceDesk(all.program, protection.services.windows);
  const ask = handlersOf(all, desk);
  /** Makes an encrypted workspace as the window does; returns its recovery key. */
  const create = async (name = 'Proiect'): Promise<{ folder: string; recoveryKey: string }> => {
    const shown = value(await ask['protection.begin']({ passphrase }));
    value(await ask['protection.prove']({ ticket: shown.ticket, typed: answersFor(shown) }));
    const folder = join(root, name);
    played.chosen = folder;
    value(await ask['protection.create']({ ticket: shown.ticket, ...project }));
    return { folder, recoveryKey: shown.recoveryKey };
  };
  return { ask, desk, played, create, windows: protection.played, settings: protection.settings };
}

export const value = <T>(result: Result<T, Problem>): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
export const codeOf = (result: Result<unknown, Problem>): string => (result.ok ? 'ok' : result.error.code);
export const answersFor = ({ recoveryKey, ask: groups }: ShownRecoveryKey): string[] =>
  groups.map(group => recoveryKey.split('-')[group] ?? '');
