import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestFile } from '#main/vault/layout.ts';
import type { Vault } from '#main/vault/vault.ts';
import { isJsonObject } from '#shared/kernel/json.ts';

/** An open workspace as a backup takes it: at one moment, with its rows counted. */
export type WorkspaceSource = {
  readonly folder: string;
  readonly workspaceId: string;
  readonly encrypted: boolean;
  readonly head: { readonly position: number; readonly hash: string };
  readonly counts: { readonly [table: string]: number };
};

/** What is to be backed up: head and rows of the same moment. */
export async function sourceOf(vault: Vault): Promise<WorkspaceSource> {
  const { position, hash } = vault.head;
  const counts = countRows(vault);
  return {
    folder: vault.folder,
    workspaceId: vault.manifest.workspaceId,
    encrypted: await isEncrypted(vault.folder),
    head: { position, hash },
    counts,
  };
}

/** Rows per table, without empty tables. */
export function countRows(vault: Pick<Vault, 'tables'>): Readonly<Record<string, number>> {
  const sizes = Object.entries(vault.tables()).map(([table, rows]): [string, number] => [table, rows.size]);
  return Object.fromEntries(sizes.filter(([, size]) => size > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether the manifest of a folder says that its files are sealed. */
export async function isEncrypted(folder: string): Promise<boolean> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, manifestFile), 'utf8'));
  return isJsonObject(manifest) && isJsonObject(manifest.encryption);
}
