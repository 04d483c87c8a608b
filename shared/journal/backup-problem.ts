import type { Problem } from '../kernel/problem.ts';

/** Why a backup was not made, not trusted or not restored. Facts: see the messages. Never names of people or projects. */
export type BackupProblemCode =
  // Making
  | 'backup.failed'
  | 'backup.before-failed'
  | 'backup.disk-full'
  | 'backup.not-writable'
  | 'backup.write-failed'
  | 'backup.trial-failed'
  | 'backup.source-changed'
  | 'backup.source-damaged'
  | 'backup.stopped'
  // The place
  | 'backup.place-gone'
  | 'backup.place-in-workspace'
  | 'backup.place-not-a-folder'
  // Reading
  | 'backup.not-found'
  | 'backup.unreadable'
  | 'backup.not-a-backup'
  | 'backup.newer'
  | 'backup.damaged'
  | 'backup.attachment-missing'
  | 'backup.refused'
  | 'backup.passphrase-needed'
  | 'backup.none'
  // Restoring
  | 'backup.other-workspace'
  | 'backup.folder-not-empty'
  | 'backup.no-room'
  | 'backup.nothing-to-restore'
  | 'backup.no-such-record'
  | 'backup.counts-differ';

export type BackupProblem = Problem<BackupProblemCode>;
