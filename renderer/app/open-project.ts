import type { Ask } from '#renderer/bridge/bridge.ts';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import { parsePlainDate } from '#shared/kernel/plain-date.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import type { CopySource } from '../data/copy-source.ts';
import { openWorkingCopy, storageProblem, type WorkingCopy } from '../data/working-copy.ts';
import type { OpenProject } from '../services/open-project.ts';
import { createParticipantRegister } from '../services/register/participant-register.ts';
import { createSaving } from '../services/saving.ts';
import type { UnsavedFields } from '../services/unsaved-fields.ts';

type Opening = {
  readonly ask: Ask;
  readonly workspace: OpenWorkspace;
  readonly today: string;
  /** What the window holds of this workspace, which outlives a project that is opened anew on another day. */
  readonly unsaved: UnsavedFields;
};

/** Opens what the pages of a workspace share: the working copy, saving, and the participants' register. */
export async function openProject({ ask, workspace, today, unsaved }: Opening): Promise<Result<OpenProject, Problem>> {
  const profile = findProfile(workspace.profileId);
  if (!profile) return fail(problem('app.unknownProfile', { id: workspace.profileId }));
  const day = parsePlainDate(today);
  if (!day) throw new Error('openProject: main gave a day that does not exist');
  const { folder } = workspace;
  const source: CopySource = {
    commitsSince: position => ask('workspace.commits-since', { folder, position }),
    rows: (table, after, limit) => ask('workspace.rows', { folder, table, after, limit }),
  };
  let copy: WorkingCopy;
  try {
    copy = await openWorkingCopy(workspace.workspaceId, source);
  } catch (error) {
    return fail(storageProblem(error));
  }
  const saving = createSaving(ask, copy, workspace);
  const register = createParticipantRegister({ copy, profile, today: day });
  return ok({ workspace, profile, copy, saving, unsaved, register });
}

export function closeProject(project: OpenProject | null): void {
  project?.register.close();
  project?.copy.close();
}

/** Closes it for the same workspace to be opened anew: what is being typed in it is saved first. */
export async function finishProject(project: OpenProject | null): Promise<void> {
  project?.unsaved.leaveAll();
  await project?.saving.settled();
  closeProject(project);
}
