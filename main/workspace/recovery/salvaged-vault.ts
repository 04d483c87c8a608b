import type { Commit, Tables } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { newManifest } from '../../vault/manifest.ts';
import { Rebuilding } from '../../vault/salvage/rebuilding.ts';
import { openSalvage, type SalvageOptions } from '../../vault/salvage/recover.ts';
import type { CommitProblem, Vault } from '../../vault/vault.ts';
import { type Workspace, workspaceOver } from '../workspace.ts';
import { profileOf } from './recover-workspace.ts';

/**
 * Opens what can be read of a damaged workspace, for reading only: the rows, without a history. Its id is another one, so
 * that no working copy of the workspace is ever taken for one of this, or the other way round. Problems: as `openSalvage`,
 * and `salvage.nothing`: a damaged workspace never looks like an empty one.
 */
export async function openReadable(folder: string, options: SalvageOptions): Promise<Result<Workspace, Problem>> {
  const opened = await openSalvage(folder, options);
  if (!opened.ok) return opened;
  const { found, identity, key } = opened.value;
  const rebuilding = new Rebuilding(found);
  for await (const _ of rebuilding.acts());
  const tables = rebuilding.tables();
  const isEmpty = !Object.values(tables).some(rows => rows.size > 0);
  const profile = identity.manifest?.profile ?? profileOf(tables);
  if (isEmpty || profile === null) return fail(problem('salvage.nothing', { folder }));
  const last = found.acts.at(-1);
  const manifest = newManifest({
    workspaceId: `${identity.workspaceId ?? 'unknown'}-readable`,
    createdAt: identity.manifest?.createdAt ?? '1970-01-01T00:00:00.000Z',
    createdBy: identity.manifest?.createdBy ?? '?',
    profile,
    encryption: identity.encryption,
  });
  const head = { position: Math.max(1, last?.position ?? 0), hash: last?.hash ?? '', at: last?.at ?? null };
  const workspace = await workspaceOver(salvagedVault({ folder, manifest, key, head }, tables));
  return workspace.ok ? ok({ ...workspace.value, isSalvaged: true as const }) : workspace;
}

type Parts = Pick<Vault, 'folder' | 'manifest' | 'key' | 'head'>;

function salvagedVault({ folder, manifest, key, head }: Parts, tables: Tables): Vault {
  const refused = async (): Promise<Result<Commit, CommitProblem>> => fail(problem('vault.read-only'));
  let isClosed = false;
  return {
    folder,
    manifest,
    key,
    mode: 'read',
    position: head.position,
    head,
    notices: [],
    tables: () => tables,
    commit: refused,
    note: refused,
    rewrite: refused,
    replaceManifest: async () => fail(problem('vault.read-only')),
    // Of a history with gaps nothing is told in part: who asks takes the rows instead.
    commitsSince: async position => (position === head.position ? [] : null),
    refresh: async () => ok(head.position),
    close: async () => {
      if (!isClosed) key?.forget();
      isClosed = true;
    },
  };
}
