import type { Brought } from '#main/backup/bring-attachments.ts';
import type { BackupProgress, BackupTarget } from '#main/backup/make-backup.ts';
import type { BackupUnlock } from '#main/backup/read-backup.ts';
import type { Restored } from '#main/backup/restore-folder.ts';
import type {
  BackupComparison,
  BackupInspection,
  BackupMade,
  BackupReason,
  DrillResult,
} from '#shared/journal/backup.ts';
import type { CommitDraft } from '#shared/journal/commit.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Unlock } from '../workspace/workspace.ts';
import type { JobPlace } from './job-messages.ts';

/** A backup's file, what opens it when it is sealed, and a folder where it may be unpacked for a moment. */
export type BackupFile = { readonly path: string; readonly unlock?: BackupUnlock | undefined; readonly workIn: string };

/** What main asks of the backup worker, by kind. `at`: the workspace as it is open here, at least so far. */
export type BackupOrders = {
  readonly make: {
    readonly at: JobPlace;
    readonly target: BackupTarget;
    readonly reason: BackupReason;
    readonly workIn?: string;
  };
  readonly thin: { readonly ring: string; readonly today: PlainDate; readonly timeZone: string };
  readonly inspect: { readonly file: BackupFile };
  readonly compare: {
    readonly at: JobPlace;
    readonly file: BackupFile;
    readonly table: string | null;
    readonly first: number;
    readonly limit: number;
  };
  /** The act that would restore over the workspace; main saves it. */
  readonly restoring: { readonly at: JobPlace; readonly file: BackupFile; readonly author: string };
  readonly taking: {
    readonly at: JobPlace;
    readonly file: BackupFile;
    readonly author: string;
    readonly table: string;
    readonly id: string;
  };
  /** Stored attachments of a backup that the workspace in `folder` lacks. */
  readonly bring: { readonly file: BackupFile; readonly folder: string; readonly names: readonly string[] };
  readonly restore: { readonly file: BackupFile; readonly folder: string };
  readonly drill: { readonly ring: string; readonly unlock?: Unlock | undefined; readonly workIn?: string };
};

export type BackupAnswers = {
  readonly make: BackupMade;
  readonly thin: number;
  readonly inspect: BackupInspection;
  readonly compare: BackupComparison;
  readonly restoring: CommitDraft;
  readonly taking: CommitDraft;
  readonly bring: Brought;
  readonly restore: Restored;
  readonly drill: DrillResult;
};
export type BackupKind = keyof BackupOrders;

export type BackupOrder = {
  readonly [K in BackupKind]: { readonly kind: K; readonly job: string } & BackupOrders[K];
}[BackupKind];
export type BackupMessage = BackupOrder | { readonly kind: 'cancel'; readonly job: string };

/** What the worker says. An unexpected failure carries a code only: no text that may hold data. */
export type BackupWord =
  | { readonly kind: 'progress'; readonly job: string; readonly progress: BackupProgress }
  | { readonly kind: 'done'; readonly job: string; readonly result: Result<BackupAnswers[BackupKind], Problem> }
  | { readonly kind: 'failed'; readonly job: string; readonly code: string };

/** Given to the worker thread when it is started, so that the one entry knows which worker to be. */
export const backupWorkerRole = 'backup';
