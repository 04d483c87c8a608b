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
import { unlockRefused } from './refused-key.ts';
import type { Handlers } from './register-handlers.ts';
import type { SavedPaths } from './saved-paths.ts';
import type { Services } from './services.ts';
import type { UnlockTries } from './unlock-tries.ts';
import type { Refused, WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<
  Handlers,
  | 'recovery.check-state'
  | 'recovery.check'
  | 'recovery.damage'
  | 'recovery.open-readable'
  | 'recovery.go-on'
  | 'recovery.recover'
  | 'recovery.leave'
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
export function recoveryHandlers(
  services: Services,
  desk: WorkspaceDesk,
  saved: SavedPaths,
  tries: UnlockTries,
): Group {
  const { dialogs, program, desktop } = services;
  const jobs = services.salvage ?? here;
  const checks = new CheckDesk(jobs);
  const refused = (): Result<Refused, Problem> =>
    desk.refused === null ? fail(problem('ipc.no-workspace')) : ok(desk.refused);
  /** The refused folder and what opens it. */
  const unlocked = async (by: UnlockWith | null) => {
    const place = refused();
    if (!place.ok) return place;
    const unlock = await unlockRefused(desk, tries, place.value.folder, by);
    return unlock.ok ? ok({ ...place.value, unlock: unlock.value }) : unlock;
  };
  const wayOn = { isWayOn: true };
  return {
    'recovery.check-state': async () => checks.state(desk.current),
    'recovery.check': async ({ folder }) => {
      const workspace = desk.need(folder);
      return workspace.ok ? checks.begin(workspace.value) : workspace;
    },
    'recovery.damage': async ({ by }) => {
      const place = await unlocked(by);
      return place.ok ? jobs('damage', { folder: place.value.folder, ...place.value.unlock }) : place;
    },
    'recovery.open-readable': async ({ by }) => {
      const place = await unlocked(by);
      if (!place.ok) return place;
      const { folder, unlock } = place.value;
      return desk.put(folder, () => openReadable(folder, unlock), wayOn);
    },
    'recovery.go-on': async ({ by }) => {
      const place = await unlocked(by);
      if (!place.ok) return place;
      const { folder, problem: why, unlock } = place.value;
      if (why.code !== 'vault.end-lost') return fail(why);
      return desk.put(folder, () => goOnWithoutEnd(folder, unlock, program.author(), realEnvironment()), wayOn);
    },
    'recovery.recover': async ({ by }) => {
      const place = await unlocked(by);
      if (!place.ok) return place;
      const { folder, unlock } = place.value;
      const target = await dialogs.createWorkspace(`${basename(folder)} (2)`);
      if (target === null) return fail(problem('dialog.cancelled'));
      const recovered = await jobs('recover', { folder, target, ...unlock });
      if (recovered.ok) {
        const others = program.recent().filter(recent => recent.folder !== target);
        program.setRecent([{ folder: target, title: basename(target) }, ...others].slice(0, longestRecentList));
      }
      return recovered;
    },
    'recovery.leave': async () => {
      desk.dropRefusedKey();
      return null;
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
