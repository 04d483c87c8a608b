import { tableNames } from '#shared/domain/tables.ts';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import { problem } from '#shared/kernel/problem.ts';
import type { Workspace } from './workspace.ts';

/** What a person is told about an open workspace. Counts are rows per table. */
export function describeWorkspace({ vault, profile, data, isolated, isSalvaged }: Workspace): OpenWorkspace {
  const rows = data();
  return {
    workspaceId: vault.manifest.workspaceId,
    folder: vault.folder,
    projectTitle: rows.project.get('project')?.title ?? '',
    profileId: profile.id,
    position: vault.position,
    savedAt: vault.head.at,
    counts: Object.fromEntries(tableNames.map(name => [name, rows[name].size])),
    notices: [
      ...(isSalvaged ? [problem('vault.notice.salvaged')] : []),
      ...vault.notices,
      ...(isolated.length > 0 ? [problem('check.isolated', { count: isolated.length })] : []),
    ],
  };
}
