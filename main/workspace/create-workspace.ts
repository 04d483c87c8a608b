import type { Project } from '#shared/domain/project/project.ts';
import type { CommitDraft } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { createVault } from '../vault/create-vault.ts';
import type { Environment } from './environment.ts';
import { type Workspace, workspaceOver } from './workspace.ts';

export type NewProject = {
  readonly title: string;
  readonly smisCode: string | null;
  readonly profileId: string;
  readonly author: string;
};

/** Makes a workspace in a new or empty folder, with the project as its first act, and leaves it open for writing. */
export async function createWorkspace(
  folder: string,
  { title, smisCode, profileId, author }: NewProject,
  environment: Environment,
): Promise<Result<Workspace, Problem>> {
  const created = await createEmptyWorkspace(folder, profileId, environment);
  if (!created.ok) return created;
  const project: Project = {
    id: 'project',
    title,
    smisCode,
    contractNo: null,
    contractOn: null,
    startOn: null,
    endOn: null,
    profileId,
    remarks: null,
  };
  const draft: CommitDraft = {
    label: { key: 'project.created', facts: {} },
    author,
    changes: [{ op: 'add', table: 'project', id: project.id, row: project }],
  };
  const saved = await created.value.commit(draft);
  if (saved.ok) return created;
  await created.value.close();
  return saved;
}

/** A workspace without a single act, for the sample to fill. */
export async function createEmptyWorkspace(
  folder: string,
  profileId: string,
  environment: Environment,
): Promise<Result<Workspace, Problem>> {
  const profile = findProfile(profileId);
  if (!profile) return fail(problem('workspace.unknown-profile', { profile: profileId }));
  const vault = await createVault(folder, { profileId, profileVersion: profile.version }, environment);
  return vault.ok ? workspaceOver(vault.value) : vault;
}
