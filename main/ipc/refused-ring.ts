import { idLeftIn } from '#main/backup/id-left.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

/**
 * The id of the workspace whose backups are meant: of the open one; with none open, of the folder that was refused last (it
 * is damaged, and its backups are a way on). Null when nothing tells it.
 */
export async function ringMeant({
  current,
  refused,
}: Pick<WorkspaceDesk, 'current' | 'refused'>): Promise<string | null> {
  if (current !== null) return current.vault.manifest.workspaceId;
  return refused === null ? null : idLeftIn(refused.folder);
}
