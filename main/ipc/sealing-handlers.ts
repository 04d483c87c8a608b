import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBackup } from '#main/backup/open-backup.ts';
import { dropUnused, listRing } from '#main/backup/ring.ts';
import type { PlainBackup } from '#shared/ipc/sealing.channels.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { BackupDesk } from './backup-desk.ts';
import { checked, type ProtectionParts } from './protection-handlers.ts';
import type { Handlers } from './register-handlers.ts';
import type { Services } from './services.ts';
import type { ShownKeys } from './shown-keys.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<
  Handlers,
  'protection.turn-on' | 'protection.turn-off' | 'protection.plain-backups' | 'protection.remove-plain-backups'
>;

/** Where the window goes when the encryption was changed: the place that says how it is now. */
const safetyPlace = '/safety';

/**
 * Turning encryption on and off for the open workspace, and the backups from before that anybody can read. A backup is made
 * first, of the workspace as it is: for turning on it is a plain one, so it is among those that are then offered to be removed.
 */
export function sealingHandlers(
  services: Services,
  desk: WorkspaceDesk,
  shown: ShownKeys,
  { tries, backups }: Pick<ProtectionParts, 'tries'> & { readonly backups: BackupDesk },
): Group {
  const { program, workspaces, protection } = services;
  const before = async (without: boolean): Promise<Result<null, Problem>> =>
    without ? ok(null) : backups.before('bulk');

  return {
    'protection.turn-on': async ({ ticket, withoutBackup }) => {
      const proved = shown.proved(ticket);
      if (!proved.ok) return proved;
      const { recoveryKey, purpose } = proved.value;
      if (purpose.for !== 'new') return fail(problem('protection.no-ticket'));
      const workspace = desk.need();
      if (!workspace.ok) return workspace;
      const { folder, key } = workspace.value.vault;
      if (key !== null) return fail(problem('vault.encrypted-already', { folder }));
      // The sample is made of invented people and is made again when it is missing, without asking for anything.
      if (folder === workspaces.sampleFolder) return fail(problem('protection.sample'));
      const { passphrase } = purpose;
      const backed = await before(withoutBackup);
      if (!backed.ok) return backed;
      const changed = await desk.reseal(
        () => workspaces.reseal(folder, { protection: { passphrase, recoveryKey }, author: program.author() }),
        by => workspaces.open(folder, by),
        { kind: 'passphrase', passphrase },
        safetyPlace,
      );
      if (changed.ok) shown.drop(ticket);
      protection.touched();
      return changed;
    },
    'protection.turn-off': async ({ by, withoutBackup }) => {
      const workspace = desk.need();
      if (!workspace.ok) return workspace;
      const { folder, key } = workspace.value.vault;
      if (key === null) return fail(problem('protection.not-encrypted'));
      const known = await checked(services, tries, folder, by);
      if (!known.ok) return known;
      const backed = await before(withoutBackup);
      if (!backed.ok) return backed;
      const changed = await desk.reseal(
        () => workspaces.reseal(folder, { unlock: by, protection: null, author: program.author() }),
        unlock => workspaces.open(folder, unlock),
        undefined,
        safetyPlace,
      );
      protection.touched();
      return changed;
    },
    'protection.plain-backups': async () => {
      const workspace = desk.current;
      return { backups: workspace?.vault.key ? await plainBackups(backups, workspace) : [] };
    },
    'protection.remove-plain-backups': async ({ names }) => {
      const workspace = desk.need();
      if (!workspace.ok) return workspace;
      if (workspace.value.vault.key === null) return fail(problem('protection.not-encrypted'));
      const ring = backups.ringOf(workspace.value.vault.manifest.workspaceId);
      const there = await plainBackups(backups, workspace.value);
      const chosen = there.filter(({ name }) => names.includes(name));
      for (const { name } of chosen) await rm(join(ring, name), { force: true }).catch(() => undefined);
      await dropUnused(ring);
      await backups.look();
      const left = (await plainBackups(backups, workspace.value)).filter(({ name }) => names.includes(name));
      return left.length === 0
        ? ok({ removed: chosen.length })
        : fail(problem('privacy.backups-left', { count: left.length }));
    },
  };
}

/** The backups in the workspace's ring that anybody can read. One that cannot be opened is not known to be one. */
async function plainBackups(backups: BackupDesk, { vault }: Workspace): Promise<readonly PlainBackup[]> {
  const ring = backups.ringOf(vault.manifest.workspaceId);
  const plain: PlainBackup[] = [];
  for (const { name, madeAt } of await listRing(ring)) {
    const opened = await openBackup(join(ring, name));
    if (!opened.ok) continue;
    await opened.value.zip.close();
    if (!opened.value.record.encrypted) plain.push({ name, madeAt });
  }
  return plain;
}
