import type { DrillResult } from '#shared/journal/backup.ts';
import type { BackupJobs } from '../jobs/backup-jobs.ts';

/** What backups need of the program and of the computer. */
export type BackupServices = {
  readonly jobs: BackupJobs;
  readonly dialogs: BackupDialogs;
  /** The person's documents, in which the usual place lies. */
  readonly documents: () => string;
  /** The program's own folder, where backups are unpacked on trial: on the computer's disk, not on a slow stick. */
  readonly workIn: () => string;
  /** The folder that the person chose; null until then. */
  readonly place: () => string | null;
  readonly setPlace: (folder: string) => void;
  /** The last drill of a workspace's backups. */
  readonly drill: (workspaceId: string) => DrillResult | null;
  readonly setDrill: (workspaceId: string, result: DrillResult) => void;
  /** The present instant, UTC. */
  readonly now: () => string;
  readonly timeZone: string;
};

/** System dialogs; null is the person's cancel. */
export type BackupDialogs = {
  readonly chooseBackupPlace: () => Promise<string | null>;
  readonly saveBackup: (suggestedName: string) => Promise<{ readonly path: string; readonly replace: boolean } | null>;
  readonly openBackup: () => Promise<string | null>;
  readonly restoreInto: (suggestedName: string) => Promise<string | null>;
};
