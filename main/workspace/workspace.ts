import { type ProjectData, tableNames } from '#shared/domain/tables.ts';
import type { IsolatedRow } from '#shared/ipc/recovery.channels.ts';
import type { Commit, CommitDraft, Row } from '#shared/journal/commit.ts';
import { dayOfInstant, type PlainDate } from '#shared/kernel/plain-date.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { removeUnfinished } from '../vault/attachments/store-files.ts';
import { type OpenOptions, openVault, type Vault } from '../vault/open-vault.ts';
import type { CommitStamp } from '../vault/vault.ts';
import { checkCommit } from './check-commit.ts';
import { Isolation, readingsOf } from './check-state/isolate-rows.ts';
import type { Environment } from './environment.ts';

export type { Unlock } from '../vault/crypt/unlock.ts';

/** An open workspace: the vault's rows with their meaning. One workspace is one financed project. */
export type Workspace = {
  readonly vault: Vault;
  readonly profile: CallProfile;
  /** The rows at this moment, by table, as rules and reports read them. */
  readonly data: () => ProjectData;
  /** The stored rows that cannot be read with their fields: in no list and no report, kept in the journal as they are. */
  readonly isolated: readonly IsolatedRow[];
  /** There when it is what could be read of a damaged workspace, for reading only. */
  readonly isSalvaged?: true;
  /** Saves an act after reading each row it leaves behind with the fields of its table; see `checkCommit`. */
  readonly commit: (draft: CommitDraft, stamp?: CommitStamp) => Promise<Result<Commit, Problem>>;
  readonly close: () => Promise<void>;
};

/** Opens a workspace folder. Read mode takes no lock and writes nothing. Problems: those of the vault, and an unknown call profile. */
export async function openWorkspace(
  folder: string,
  options: OpenOptions,
  environment: Environment,
): Promise<Result<Workspace, Problem>> {
  const vault = await openVault(folder, options, environment);
  if (!vault.ok) return vault;
  return workspaceOver(vault.value);
}

/** Gives an open vault its profile. Closes it again when this program does not know the profile. */
export async function workspaceOver(vault: Vault): Promise<Result<Workspace, Problem>> {
  const profile = findProfile(vault.manifest.profile.id);
  if (!profile) {
    await vault.close();
    return fail(problem('workspace.unknown-profile.stored', { profile: vault.manifest.profile.id }));
  }
  if (vault.mode === 'write') await removeUnfinished(vault.folder);
  const { isolated, instead } = await readingsOf(vault.tables());
  const isolation = new Isolation(instead);
  return ok({
    vault,
    profile,
    data: () => projectDataOf(vault, isolation),
    isolated,
    commit: async (draft, stamp) => {
      const checked = checkCommit(vault.tables(), draft, profile.id);
      return checked.ok ? vault.commit(checked.value, stamp) : checked;
    },
    close: () => vault.close(),
  });
}

const noRows: ReadonlyMap<string, Row> = new Map();

/**
 * The vault's tables under their types. The cast is safe because no row enters the journal but through `checkCommit`, which
 * decodes it with the fields of its table, and what stood there when it was opened has been looked through.
 */
function projectDataOf(vault: Vault, isolation: Isolation): ProjectData {
  const tables = vault.tables();
  return Object.fromEntries(
    tableNames.map(name => [name, isolation.readable(name, tables[name] ?? noRows)]),
  ) as unknown as ProjectData;
}

/** The calendar day, in the call's time zone, of the last saved act; the fallback is for a workspace without acts. */
export function dayOfState(workspace: Workspace, fallback: PlainDate): PlainDate {
  const { at } = workspace.vault.head;
  return at === null ? fallback : dayOfInstant(at, workspace.profile.timeZone);
}
