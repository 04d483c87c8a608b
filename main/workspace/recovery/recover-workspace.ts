import type { DamageReport, RecoveryReport } from '#shared/ipc/recovery.channels.ts';
import type { Tables } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import type { Manifest } from '../../vault/manifest.ts';
import { openVault } from '../../vault/open-vault.ts';
import { Rebuilding } from '../../vault/salvage/rebuilding.ts';
import { openSalvage, type RecoverOptions, recover, type SalvageOptions } from '../../vault/salvage/recover.ts';
import type { Environment } from '../environment.ts';

export type RecoveryOptions = Pick<RecoverOptions, 'unlock' | 'manifestText' | 'onAct' | 'signal'>;

/** What is damaged in a folder, why it cannot be opened, and what of it can be read. Changes nothing. */
export async function reportDamage(
  folder: string,
  options: SalvageOptions,
  environment: Environment,
): Promise<Result<DamageReport, Problem>> {
  const why = await openVault(folder, { mode: 'read', unlock: options.unlock }, environment);
  if (why.ok) await why.value.close();
  const opened = await openSalvage(folder, { ...options, profileOf });
  if (!opened.ok) return opened;
  const { found } = opened.value;
  const rebuilding = new Rebuilding(found);
  for await (const _ of rebuilding.acts());
  const tables = rebuilding.tables();
  const rows = Object.fromEntries(Object.entries(tables).map(([table, all]) => [table, all.size]));
  return ok({
    folder,
    problem: why.ok ? problem('vault.damaged', { folder, file: '', line: 0 }) : why.error,
    damages: found.damages,
    gaps: found.gaps,
    acts: found.acts.length,
    lastAt: found.acts.at(-1)?.at ?? null,
    rows,
    aside: rebuilding.quarantine().filter(({ isInRows }) => !isInRows).length,
    isReadable: found.acts.length > 0 || found.snapshots.length > 0,
  });
}

/** Makes a new workspace in a new folder of all that can be read of a damaged one; see `recover`. */
export async function recoverWorkspace(
  folder: string,
  target: string,
  options: RecoveryOptions,
  environment: Environment,
): Promise<Result<RecoveryReport & { readonly quarantine: string | null }, Problem>> {
  return recover(folder, target, { ...options, profileOf }, environment);
}

/** The call of a workspace that has lost its manifest, as its project row says it. */
export function profileOf(tables: Tables): Manifest['profile'] | null {
  const project = tables.project?.get('project');
  const profile = typeof project?.profileId === 'string' ? findProfile(project.profileId) : null;
  return profile ? { id: profile.id, version: profile.version } : null;
}
