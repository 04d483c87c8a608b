import type { Problem } from '../kernel/problem.ts';

/** Why a workspace folder cannot be opened, made or written to. Facts: see the messages. */
export type WorkspaceProblemCode =
  // The place
  | 'vault.not-found'
  | 'vault.not-a-folder'
  | 'vault.no-permission'
  | 'vault.unreadable'
  | 'vault.empty-folder'
  | 'vault.not-a-workspace'
  | 'vault.folder-not-empty'
  // What is stored there
  | 'vault.unfinished'
  | 'vault.manifest-missing'
  | 'vault.manifest-damaged'
  | 'vault.newer'
  | 'vault.incomplete'
  | 'vault.damaged'
  | 'vault.end-lost'
  | 'vault.backup-failed'
  // Encryption
  | 'vault.passphrase-needed'
  | 'vault.wrong-passphrase'
  | 'vault.wrong-recovery-key'
  | 'vault.recovery-key-mistyped'
  | 'vault.passphrase-too-short'
  | 'vault.passphrase-too-long'
  | 'vault.not-encrypted'
  | 'vault.encrypted-already'
  | 'vault.sealing-foreign'
  | 'vault.sealing-damaged'
  | 'vault.sealing-room'
  // Writing
  | 'vault.locked'
  | 'vault.lock-lost'
  | 'vault.read-only'
  | 'vault.read-only-folder'
  | 'vault.disk-full'
  | 'vault.write-failed'
  | 'vault.stopped'
  | 'vault.rewriting'
  | 'vault.rewrite-failed'
  | 'vault.rewrite-broken'
  | 'vault.closed';

/** What was found and mended on opening; the workspace is open all the same. */
export type WorkspaceNoticeCode =
  | 'vault.notice.torn-entry'
  | 'vault.notice.lock-taken-over'
  | 'vault.notice.snapshot-damaged'
  | 'vault.notice.snapshot-not-written';

export type WorkspaceProblem = Problem<WorkspaceProblemCode>;
export type WorkspaceNotice = Problem<WorkspaceNoticeCode>;
