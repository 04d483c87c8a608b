import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestFile } from '../vault/layout.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

/** Every id that we gave is of these signs, so that it names a folder in the place of the backups and nothing above it. */
const form = /"workspaceId"\s*:\s*"([A-Za-z0-9][A-Za-z0-9_-]{7,63})"/;

/**
 * The id of the workspace whose backups are meant: of the open one; with none open, of the folder that was refused last (it
 * is damaged, and its backups are a way on). Read from its manifest as far as that can be read; null when nothing tells it.
 */
export async function ringMeant({
  current,
  refused,
}: Pick<WorkspaceDesk, 'current' | 'refused'>): Promise<string | null> {
  if (current !== null) return current.vault.manifest.workspaceId;
  if (refused === null) return null;
  const text = await readFile(join(refused.folder, manifestFile), 'utf8').catch(() => '');
  return form.exec(text)?.[1] ?? null;
}
