import type {
  BackupComparison,
  BackupEntry,
  BackupInspection,
  BackupMade,
  BackupReason,
  DrillResult,
} from '../journal/backup.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';

/** Which backup is meant: one of the open workspace's ring by its file's name, or a file chosen with `backup.choose-file`. */
export type BackupRef = { readonly name: string } | { readonly path: string };

/** What opens an encrypted backup; needed when the open workspace's own key does not. */
export type BackupKey =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly recoveryKey: string };

export type BackupPlace = {
  readonly folder: string;
  /** False: nobody chose one, this is the usual folder in the person's documents; another disk is suggested. */
  readonly chosen: boolean;
  /** Whether it lies on the disk of the open workspace; null when that is not known (no workspace, place not there). */
  readonly sameDisk: boolean | null;
};

/** How safe the open workspace is. Asked every few seconds: answered from memory. */
export type BackupState = {
  readonly place: BackupPlace;
  /** The newest good backup of the open workspace in the ring; null when there is none, or no workspace. */
  readonly last: BackupEntry | null;
  /** Whether everything saved is in it. */
  readonly upToDate: boolean;
  readonly running: {
    readonly reason: BackupReason;
    readonly stage: 'copying' | 'checking';
    /** Bytes. */
    readonly done: number;
    readonly total: number;
  } | null;
  /** Why the last attempt failed; null when it succeeded. Stays until one succeeds. */
  readonly problem: Problem | null;
  /** The last drill of this workspace's backups; null when there was none yet. */
  readonly drill: DrillResult | null;
  readonly drillDue: boolean;
  /** When the next automatic backup is due, UTC; null when there is nothing new. */
  readonly dueAt: string | null;
};

export interface BackupChannels {
  'backup.state': { request: Record<string, never>; reply: BackupState };
  /** Asks for a folder. What is in the old place stays there. Refused inside the workspace. */
  'backup.choose-place': { request: Record<string, never>; reply: Result<BackupState, Problem> };
  /** One into the ring, now. */
  'backup.make': { request: Record<string, never>; reply: Result<BackupMade, Problem> };
  /**
   * One before an act of the window that changes much; the act waits for the answer. `backup.before-failed`: none could be
   * made, and the person is asked whether to go on without.
   */
  'backup.before': {
    request: { readonly folder: string; readonly reason: 'import' | 'merge' | 'bulk' };
    reply: Result<null, Problem>;
  };
  /** One wherever the person says, with all attachments inside. */
  'backup.save-as': { request: Record<string, never>; reply: Result<BackupMade, Problem> };
  /** The ring of the open workspace, newest first; with none open, of the folder that could last not be opened. */
  'backup.list': { request: Record<string, never>; reply: Result<readonly BackupEntry[], Problem> };
  /** Asks for a backup's file; only then may its path be named in the questions below. */
  'backup.choose-file': { request: Record<string, never>; reply: Result<{ readonly path: string }, Problem> };
  /** Checks every byte. `by` is needed only for an encrypted backup that the open workspace's key does not open. */
  'backup.inspect': {
    request: { readonly backup: BackupRef; readonly by?: BackupKey };
    reply: Result<BackupInspection, Problem>;
  };
  /** What restoring would change, in order of tables and ids, a page at a time; `table` null: all of them. */
  'backup.compare': {
    request: {
      readonly folder: string;
      readonly backup: BackupRef;
      readonly table: string | null;
      readonly first: number;
      readonly limit: number;
      readonly by?: BackupKey;
    };
    reply: Result<BackupComparison, Problem>;
  };
  /**
   * Brings all rows to what the backup has, as one act that can be undone, after a backup of the present. When that backup
   * fails the answer is `backup.before-failed`; asked again with `anyway` it goes on without. Attached files that the rows
   * need come back with them; `filesMissing` could be had neither from the workspace nor from the backup.
   */
  'backup.restore-over': {
    request: {
      readonly folder: string;
      readonly backup: BackupRef;
      readonly anyway: boolean;
      readonly by?: BackupKey;
    };
    reply: Result<{ readonly position: number; readonly changes: number; readonly filesMissing: number }, Problem>;
  };
  /** Takes one record as the backup has it (or its absence), as one act that can be undone. */
  'backup.take-record': {
    request: {
      readonly folder: string;
      readonly backup: BackupRef;
      readonly table: string;
      readonly id: string;
      readonly by?: BackupKey;
    };
    reply: Result<{ readonly position: number; readonly filesMissing: number }, Problem>;
  };
  /** Asks for a new or empty folder and makes a workspace of the backup there; `workspace.open` may then be asked for it. */
  'backup.restore-folder': {
    request: { readonly backup: BackupRef; readonly by?: BackupKey };
    reply: Result<{ readonly folder: string }, Problem>;
  };
  /** Restores the last backup aside and counts it. A drill that fails is a result, not a problem. */
  'backup.drill': { request: Record<string, never>; reply: Result<DrillResult, Problem> };
}

export const backupChannels = {
  'backup.state': true,
  'backup.choose-place': true,
  'backup.make': true,
  'backup.before': true,
  'backup.save-as': true,
  'backup.list': true,
  'backup.choose-file': true,
  'backup.inspect': true,
  'backup.compare': true,
  'backup.restore-over': true,
  'backup.take-record': true,
  'backup.restore-folder': true,
  'backup.drill': true,
} as const satisfies Record<keyof BackupChannels, true>;
