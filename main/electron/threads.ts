import { type BackupJobs, startBackupJobs } from '../jobs/backup-jobs.ts';
import { type ImportJobs, startImportJobs } from '../jobs/import-jobs.ts';
import { type Jobs, startJobs } from '../jobs/jobs.ts';
import { type LetterJobs, startLetterJobs } from '../jobs/letter-jobs.ts';
import { type SalvageJobs, salvageJobs } from '../jobs/salvage-jobs.ts';

/** The threads beside the program's own, each started when it is first needed. */
export type Threads = {
  readonly reports: Jobs;
  readonly backups: BackupJobs;
  readonly letters: LetterJobs;
  readonly imports: ImportJobs;
  readonly salvage: SalvageJobs;
  /** Stops what runs in them and ends them. */
  readonly close: () => Promise<unknown>;
  /** Ends those that hold rows and the key of a workspace that is no longer open; the next order starts others. */
  readonly forget: () => Promise<unknown>;
};

/** Prepares the threads of `workerFile`, the entry of them all. */
export function threadsOf(workerFile: string): Threads {
  const [reports, backups] = [startJobs(workerFile), startBackupJobs(workerFile)];
  const letters = startLetterJobs(workerFile);
  const imports = startImportJobs(workerFile);
  return {
    reports,
    backups,
    letters,
    imports,
    salvage: salvageJobs(workerFile),
    close: () => Promise.all([reports.close(), backups.close(), letters.close(), imports.closeAll()]),
    forget: () => Promise.all([reports.close(), backups.forget(), letters.close(), imports.closeAll()]),
  };
}
