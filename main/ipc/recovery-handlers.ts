import { basename } from 'node:path';
import type { UnlockWith } from '#shared/ipc/protection.channels.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { runSalvage } from '../jobs/run-salvage.ts';
import type { SalvageJobs } from '../jobs/salvage-jobs.ts';
import { realEnvironment } from '../workspace/environment.ts';
import { asideCsv, asideJson, isolatedCsv, isolatedJson, readAside } from '../workspace/recovery/aside-list.ts';
import { goOnWithoutEnd } from '../workspace/recovery/go-on.ts';
import { openReadable } from '../workspace/recovery/salvaged-vault.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { CheckDesk } from './check-desk.ts';
import type { Handlers } from './register-handlers.ts';
import type { SavedPaths } from './saved-paths.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<
  Handlers,
  | 'recovery.check-state'
  | 'recovery.check'
  | 'recovery.damage'
  | 'recovery.open-readable'
  | 'recovery.go-on'
  | 'recovery.recover'
  | 'recovery.show-folder'
  | 'recovery.aside'
  | 'recovery.isolated'
  | 'recovery.export'
>;

/** In this process, where no thread is given. */
const here = (async (kind, order) => runSalvage({ kind, ...order } as never)) as SalvageJobs;
const longestRecentList = 10;

/**
 * Questions about damage: checks of the open workspace, and the ways on for one that could not be opened. That folder is the
 * one that main itself refused last; the page cannot name another.
 */
export function recoveryHandlers(services: Services, desk: WorkspaceDesk, saved: SavedPaths): Group {
  const { dialogs, program, desktop } = services;
  const jobs = services.salvage ?? here;
  const checks = new CheckDesk(jobs);
  const refused = (): Result<{ readonly folder: string; readonly problem: Problem }, Problem> =>
    desk.refused === null ? fail(problem('ipc.no-workspace')) : ok(desk.refused);
  const unlockOf = (by: UnlockWith | null) => (by === null ? {} : { unlock: by });
  return {
    'recovery.check-state': async () => checks.state(desk.current),
    'recovery.check': async ({ folder }) => {
      const workspace = desk.need(folder);
      return workspace.ok ? checks.begin(workspace.value) : workspace;
    },
    'recovery.damage': async ({ by }) => {
      const place = refused();
      return place.ok ? jobs('damage', { folder: place.value.folder, ...unlockOf(by) }) : place;
    },
    'recovery.open-readable': async ({ by }) => {
      const place = refused();
      if (!place.ok) return place;
      const { folder } = place.value;
      return desk.put(folder, () => openReadable(folder, unlockOf(by)));
    },
    'recovery.go-on': async ({ by }) => {
      const place = refused();
      if (!place.ok) return place;
      const { folder, problem: why } = place.value;
      if (why.code !== 'vault.end-lost') return fail(why);
      return desk.put(folder, () => goOnWithoutEnd(folder, unlockOf(by), program.author(), realEnvironment()));
    },
    'recovery.recover': async ({ by }) => {
      const place = refused();
      if (!place.ok) return place;
      const { folder } = place.value;
      const target = await dialogs.createWorkspace(`${basename(folder)} (2)`);
      if (target === null) return fail(problem('dialog.cancelled'));
      const recovered = await jobs('recover', { folder, target, ...unlockOf(by) });
      if (recovered.ok) {
        const others = program.recent().filter(recent => recent.folder !== target);
        program.setRecent([{ folder: target, title: basename(target) }, ...others].slice(0, longestRecentList));
      }
      return recovered;
    },
    'recovery.show-folder': async () => {
      const place = refused();
      if (!place.ok) return place;
      desktop.showInFolder(place.value.folder);
      return ok(null);
    },
    'recovery.aside': async ({ folder }) => {
      const workspace = desk.need(folder);
      return workspace.ok ? ok(await readAside(workspace.value)) : workspace;
    },
    'recovery.isolated': async ({ folder }) => {
      const workspace = desk.need(folder);
      return workspace.ok ? ok(workspace.value.isolated) : workspace;
    },
    'recovery.export': async ({ folder, what, format }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      const text = await listAs(workspace.value, what, format);
      const target = await dialogs.saveReport(what, format);
      if (target === null) return fail(problem('dialog.cancelled'));
      const bytes = new TextEncoder().encode(text);
      const written = await atomicWrite(target.path, bytes, { replace: target.replace, notIn: folder });
      if (written.ok) saved.add(written.value.path);
      return written;
    },
  };
}

async function listAs(workspace: Workspace, what: 'aside' | 'isolated', format: 'json' | 'csv'): Promise<string> {
  if (what === 'isolated')
    return format === 'json' ? isolatedJson(workspace.isolated) : isolatedCsv(workspace.isolated);
  const changes = await readAside(workspace);
  return format === 'json' ? asideJson(changes) : asideCsv(changes);
}
