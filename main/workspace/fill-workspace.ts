import { rmdir, stat } from 'node:fs/promises';
import type { CommitDraft } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { createVault } from '../vault/create-vault.ts';
import type { NewProtection } from '../vault/crypt/new-protection.ts';
import { finishDraft, removeDraft } from '../vault/draft.ts';
import type { CommitStamp } from '../vault/vault.ts';
import type { Environment } from './environment.ts';
import { type Workspace, workspaceOver } from './workspace.ts';

/** An act to begin with; without a stamp it gets its id and instant when it is saved. */
export type FirstAct = { readonly draft: CommitDraft; readonly stamp?: CommitStamp };

export type Filling = {
  readonly profileId: string;
  /** What the workspace shall be opened with; absent or null: it is not encrypted. */
  readonly protection?: NewProtection | null | undefined;
  /** The acts it begins with, in order. Taken one by one: the next is asked for when the last is saved. */
  readonly acts: Iterable<FirstAct>;
  readonly onCommit?: (position: number) => void;
  /** Aborted: the making stops after the act at hand. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Makes a workspace in a new or empty folder with its first acts, and leaves it open for writing. All or nothing: until the
 * last act is saved it is a draft, which nobody can open. When an act is refused, the disk fails or the signal is aborted
 * (`workspace.cancelled`), the draft is taken away; after a kill the next making in the same folder does that.
 */
export async function fillWorkspace(
  folder: string,
  { profileId, protection = null, acts, onCommit, signal }: Filling,
  environment: Environment,
): Promise<Result<Workspace, Problem>> {
  const profile = findProfile(profileId);
  if (!profile) return fail(problem('workspace.unknown-profile', { profile: profileId }));
  const isNew = await stat(folder).then(
    () => false,
    () => true,
  );
  const making = { profileId, profileVersion: profile.version, isDraft: true, protection } as const;
  const vault = await createVault(folder, making, environment);
  if (!vault.ok) return vault;
  const workspace = await workspaceOver(vault.value);
  if (!workspace.ok) return workspace;
  let filled: Result<null, Problem> | null = null;
  try {
    filled = await saveAll(workspace.value, { acts, onCommit: onCommit ?? (() => {}), signal });
    if (filled.ok) filled = await finishDraft(folder);
    return filled.ok ? workspace : filled;
  } finally {
    if (!filled?.ok) {
      await workspace.value.close();
      await removeDraft(folder, environment);
      // It stays when somebody has put something there meanwhile.
      if (isNew) await rmdir(folder).catch(() => undefined);
    }
  }
}

async function saveAll(
  workspace: Workspace,
  { acts, onCommit, signal }: Required<Pick<Filling, 'acts' | 'onCommit' | 'signal'>>,
): Promise<Result<null, Problem>> {
  for (const { draft, stamp } of acts) {
    if (signal?.aborted) return fail(problem('workspace.cancelled'));
    const saved = await workspace.commit(draft, stamp);
    if (!saved.ok) return saved;
    onCommit(saved.value.position);
  }
  return signal?.aborted ? fail(problem('workspace.cancelled')) : ok(null);
}
