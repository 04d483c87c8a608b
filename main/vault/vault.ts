import type { Commit, CommitDraft, CommitLabel, Tables } from '#shared/journal/commit.ts';
import type { JournalProblemCode } from '#shared/journal/journal-problem.ts';
import type { WorkspaceNotice, WorkspaceProblem, WorkspaceProblemCode } from '#shared/journal/workspace-problem.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { VaultKey } from './crypt/vault-key.ts';
import type { Manifest } from './manifest.ts';
import type { Rewriting } from './rewriting.ts';

export type VaultMode = 'read' | 'write';
export type CommitProblem = Problem<WorkspaceProblemCode | JournalProblemCode>;
/** Id and instant (UTC) of a commit made elsewhere, such as the commits of a sample. */
export type CommitStamp = { readonly id: string; readonly at: string };

/** An open workspace folder. Knows rows and commits, not what they mean. */
export type Vault = {
  readonly folder: string;
  readonly manifest: Manifest;
  /** What the contents are sealed with; null for a workspace that is not encrypted. */
  readonly key: VaultKey | null;
  readonly mode: VaultMode;
  /** Position of the last commit that `tables` holds. */
  readonly position: number;
  readonly head: { readonly position: number; readonly hash: string; readonly at: string | null };
  /** What was found and mended on opening or since. */
  readonly notices: readonly WorkspaceNotice[];
  /** All rows as they are now. What is returned never changes; ask again after a commit. */
  tables(): Tables;
  /**
   * Saves an act. Returns when it is on the disk; only then do `tables` hold it. Calls wait for each other. A problem
   * means that nothing of it was saved: `journal.conflict` when it was made from other values than are there,
   * `vault.disk-full` and its like when it could not be written.
   */
  commit(draft: CommitDraft, stamp?: CommitStamp): Promise<Result<Commit, CommitProblem>>;
  /** Saves that something was done which changes no row, such as that a masked value was looked at. As `commit` else. */
  note(label: CommitLabel, author: string): Promise<Result<Commit, CommitProblem>>;
  /** Puts another manifest in place of this one, of the same workspace and format. */
  replaceManifest(change: (before: Manifest) => Manifest): Promise<Result<null, WorkspaceProblem>>;
  /**
   * Erases values from every commit there is, and adds the act that says so; see `rewriting.ts`. All or nothing, also
   * when the process is killed. Positions and ids stay; hashes change, so that whoever follows by them begins anew.
   */
  rewrite(rewriting: Rewriting): Promise<Result<Commit, CommitProblem>>;
  /** All commits after a position, oldest first; null when there are more than `max`, or when the position is not ours. */
  commitsSince(position: number, max: number): Promise<readonly Commit[] | null>;
  /** In read mode: takes up what another process has saved since, and returns the position now reached. */
  refresh(): Promise<Result<number, WorkspaceProblem>>;
  /** Waits for what is under way, writes a snapshot when it is due, gives the lock back and forgets the key. May be called twice. */
  close(): Promise<void>;
};
