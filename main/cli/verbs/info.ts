import { readMade } from '../../backup/made-list.ts';
import { describeWorkspace } from '../../workspace/describe-workspace.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { CliContext } from '../context.ts';
import { type Outcome, refused } from '../outcome.ts';

/** `info FOLDER`: project, profile, format, rows per table, journal position, last backup that was made of it. */
export async function infoVerb(folder: string, { environment, unlock, say }: CliContext): Promise<Outcome> {
  const opened = await openWorkspace(folder, { mode: 'read', unlock }, environment);
  if (!opened.ok) return refused(opened.error, say);
  const { vault, profile, data } = opened.value;
  const described = describeWorkspace(opened.value);
  const project = data().project.get('project');
  await opened.value.close();
  const [lastBackup = null] = await readMade(folder);
  const notices = described.notices.map(notice => say(notice.code, notice.facts));
  return {
    exit: 0,
    json: {
      ok: true,
      folder,
      workspaceId: described.workspaceId,
      project: {
        title: described.projectTitle,
        smisCode: project?.smisCode ?? null,
        startOn: project?.startOn ?? null,
        endOn: project?.endOn ?? null,
      },
      profile: { id: profile.id, version: profile.version, callCode: profile.callCode },
      format: vault.manifest.format,
      encrypted: vault.key !== null,
      counts: described.counts,
      position: described.position,
      savedAt: described.savedAt,
      lastBackup,
      notices,
    },
    lines: [
      `${say('cli.info.project')}: ${described.projectTitle}`,
      `${say('cli.info.smis')}: ${project?.smisCode ?? '–'}`,
      `${say('cli.info.profile')}: ${profile.callCode} (${profile.id}, ${profile.version})`,
      `${say('cli.info.format')}: ${vault.manifest.format}`,
      `${say('cli.info.encrypted')}: ${say('cli.info.is-encrypted', { yes: vault.key === null ? 0 : 1 })}`,
      ...Object.entries(described.counts).map(([table, rows]) => `  ${say(`table.${table}`)}: ${rows}`),
      `${say('cli.info.position')}: ${described.position}${described.savedAt === null ? '' : ` (${described.savedAt})`}`,
      `${say('cli.info.backup')}: ${lastBackup === null ? say('cli.info.no-backup') : `${lastBackup.madeAt} (${say('cli.info.position').toLowerCase()}: ${lastBackup.position})`}`,
      ...notices,
    ],
  };
}
