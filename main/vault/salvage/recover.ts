import { realpath } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Tables } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type Unlock, unlockKey } from '../crypt/unlock.ts';
import type { VaultKey } from '../crypt/vault-key.ts';
import { writeProblem } from '../disk.ts';
import { finishDraft } from '../draft.ts';
import type { VaultEnvironment } from '../environment.ts';
import { type Manifest, newManifest } from '../manifest.ts';
import type { Vault } from '../vault.ts';
import { copyAttachments } from './copy-attachments.ts';
import type { Damage, Gap } from './damage.ts';
import { type Identity, identify, unknownInstant } from './identify.ts';
import { plantVault, uprootVault } from './plant-vault.ts';
import { writeQuarantine } from './quarantine-file.ts';
import { Rebuilding, type RebuiltAct } from './rebuilding.ts';
import { type Salvage, salvage } from './salvage.ts';

export type SalvageOptions = {
  readonly unlock?: Unlock | undefined;
  /** The text of a `workspace.json` from a backup, for a folder whose own is damaged. */
  readonly manifestText?: string | null;
  /** For a workspace whose manifest is lost: the call it was made for, by its rows. */
  readonly profileOf?: (tables: Tables) => Manifest['profile'] | null;
};
export type RecoverOptions = SalvageOptions & {
  readonly onAct?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
};
export type Recovered = {
  readonly folder: string;
  readonly acts: number;
  readonly rows: { readonly [table: string]: number };
  readonly attachments: number;
  readonly damages: readonly Damage[];
  readonly gaps: readonly Gap[];
  /** Changes that could not be placed, those not counted that the rows hold all the same. */
  readonly aside: number;
  /** The file that keeps them, inside the new folder; null when there is nothing to keep. */
  readonly quarantine: string | null;
};

export type Opened = { readonly found: Salvage; readonly identity: Identity; readonly key: VaultKey | null };

/**
 * What a folder says it is, and its key; null for one that is not encrypted. Reads neither journal nor snapshots. Problems:
 * as `openSalvage`.
 */
export async function unlockSalvage(
  folder: string,
  { unlock, manifestText = null }: SalvageOptions,
): Promise<Result<Pick<Opened, 'identity' | 'key'>, Problem>> {
  const read = await identify(folder, manifestText);
  if (!read.ok) return read;
  const identity = read.value;
  const { isSealed, encryption, workspaceId } = identity;
  if (isSealed && (encryption === null || workspaceId === null))
    return fail(problem('salvage.needs-manifest', { folder }));
  const asked = identity.manifest ?? manifestWith(identity, { id: '?', version: '?' });
  const key = await unlockKey(asked, folder, unlock);
  return key.ok ? ok({ identity, key: key.value }) : key;
}

/**
 * Salvages a folder, unlocked. Problems: those of the place; a wrong passphrase; `salvage.needs-manifest` when the workspace
 * is encrypted and its manifest, which keeps its key, cannot be read: only a backup has it then.
 */
export async function openSalvage(folder: string, options: SalvageOptions): Promise<Result<Opened, Problem>> {
  const unlocked = await unlockSalvage(folder, options);
  if (!unlocked.ok) return unlocked;
  const { identity, key } = unlocked.value;
  const place = { folder, workspaceId: identity.workspaceId, key, isSealed: identity.isSealed };
  const found = await salvage(place, identity.manifest);
  const code = identity.problem?.code === 'vault.manifest-missing' ? 'salvage.manifest-missing' : 'salvage.manifest';
  const damages =
    identity.problem === null ? found.damages : [problem(code, { file: 'workspace.json' }), ...found.damages];
  return ok({ found: { ...found, damages }, identity, key });
}

/**
 * Makes a new workspace of everything that can be read of a damaged one, which is left byte for byte as it was. The new one
 * has the same id and the same key (passphrase, recovery key, attachments and backups go on as they were), the proven acts
 * with their ids, instants, authors and labels, and in `quarantine/` what could not be placed. Positions behind a gap are
 * never those of the old journal, so that a working copy of the old one is known not to be of this one.
 *
 * Problems: as `openSalvage`; `salvage.nothing` when not one act or snapshot can be read; those of the target.
 */
export async function recover(
  folder: string,
  target: string,
  options: RecoverOptions,
  environment: VaultEnvironment,
): Promise<Result<Recovered, Problem>> {
  if (await isInside(target, folder)) return fail(problem('salvage.target-inside', { folder: target }));
  const opened = await openSalvage(folder, options);
  if (!opened.ok) return opened;
  const { found, identity, key } = opened.value;
  const manifest = identity.manifest ?? (await guessManifest(found, identity, options));
  if (manifest === null || (found.acts.length === 0 && found.snapshots.length === 0)) {
    return fail(problem('salvage.nothing', { folder }));
  }
  const planted = await plantVault(target, { manifest, key }, environment);
  if (!planted.ok) return planted;
  let recovered: Result<Recovered, Problem> | null = null;
  try {
    recovered = await fill(planted.value, found, options, environment);
    await planted.value.close();
    if (recovered.ok) {
      const finished = await finishDraft(target);
      if (!finished.ok) recovered = finished;
    }
    return recovered;
  } catch (error) {
    return fail(writeProblem(error, target));
  } finally {
    if (!recovered?.ok) {
      await planted.value.close().catch(() => undefined);
      await uprootVault(target, environment);
    }
  }
}

async function fill(
  vault: Vault,
  found: Salvage,
  { onAct, signal }: RecoverOptions,
  environment: VaultEnvironment,
): Promise<Result<Recovered, Problem>> {
  const rebuilding = new Rebuilding(found);
  let done = 0;
  for await (const act of rebuilding.acts(signal)) {
    const saved = await save(vault, act, environment);
    if (!saved.ok) return saved;
    done += 1;
    onAct?.(done, found.acts.length);
  }
  if (signal?.aborted) return fail(problem('workspace.cancelled'));
  const kept = rebuilding.quarantine();
  const aside = kept.filter(({ isInRows }) => !isInRows).length;
  const at = environment.now();
  const attachments = await copyAttachments(found.place.folder, vault.folder, found.place.isSealed);
  const damages = [...found.damages, ...attachments.damages];
  const report = { at, acts: found.acts.length, damages, gaps: found.gaps };
  const { workspaceId } = vault.manifest;
  const name = await writeQuarantine({ folder: vault.folder, workspaceId, key: vault.key }, report, kept);
  const label = { key: 'vault.recovered', facts: { acts: found.acts.length, gaps: found.gaps.length, aside } };
  const noted = await vault.note(label, 'consorta');
  if (!noted.ok) return noted;
  const rows = Object.fromEntries(Object.entries(vault.tables()).map(([table, all]) => [table, all.size]));
  const { gaps } = found;
  const counts = { acts: found.acts.length, attachments: attachments.copied, aside };
  return ok({ folder: vault.folder, rows, damages, gaps, quarantine: `quarantine/${name}`, ...counts });
}

async function save(vault: Vault, act: RebuiltAct, environment: VaultEnvironment): Promise<Result<unknown, Problem>> {
  const { draft, stamp, gap, position } = act;
  // A copy of the old journal that has come as far must not take the new one for its own.
  if (position !== null && act.isAfterGap && vault.position + 1 === position) {
    const noted = await vault.note({ key: 'vault.recovered-gap', facts: { lost: 0, from: '', until: '' } }, 'consorta');
    if (!noted.ok) return noted;
  }
  if (draft.changes.length === 0) return vault.note(draft.label, draft.author);
  const made = { id: environment.newId(), at: gap?.until ?? gap?.from ?? environment.now() };
  return vault.commit(draft, stamp ?? made);
}

const manifestWith = ({ workspaceId, encryption }: Identity, profile: Manifest['profile']): Manifest =>
  newManifest({ workspaceId: workspaceId ?? '?', createdAt: unknownInstant, createdBy: '?', profile, encryption });

/** A manifest for a workspace that has lost its own, by what its rows say. */
async function guessManifest(
  found: Salvage,
  identity: Identity,
  { profileOf }: SalvageOptions,
): Promise<Manifest | null> {
  if (identity.workspaceId === null) return null;
  const rebuilding = new Rebuilding(found);
  for await (const _ of rebuilding.acts());
  const profile = profileOf?.(rebuilding.tables()) ?? null;
  return profile === null ? null : manifestWith(identity, profile);
}

/** Whether a folder is, or would lie in, another one, by any name. */
async function isInside(inner: string, outer: string): Promise<boolean> {
  const [a, b] = [await real(resolve(inner)), await real(resolve(outer))];
  return a === b || a.startsWith(b.endsWith(sep) ? b : b + sep);
}

async function real(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await real(parent), path.slice(parent.length).replace(/^[\\/]/, ''));
  }
}
