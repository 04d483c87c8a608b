import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { BackupProgress } from '#main/backup/make-backup.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import {
  type BackupAnswers,
  type BackupKind,
  type BackupMessage,
  type BackupOrders,
  type BackupWord,
  backupWorkerRole,
} from './backup-messages.ts';

/** Backups, made and read in a thread of their own. Every answer is a value; a thread that dies is one too. */
export type BackupJobs = {
  readonly ask: <K extends BackupKind>(
    kind: K,
    order: BackupOrders[K],
    onProgress?: (progress: BackupProgress) => void,
  ) => Promise<Result<BackupAnswers[K], Problem>>;
  /** Ends the thread when nothing runs in it: it keeps rows of the last comparison. */
  readonly forget: () => Promise<void>;
  /** Stops what runs, waits for it to put its files away, and ends the thread. */
  readonly close: () => Promise<void>;
};

type Waiting = {
  readonly worker: Worker;
  readonly onProgress: ((progress: BackupProgress) => void) | undefined;
  readonly settle: (result: Result<BackupAnswers[BackupKind], Problem>) => void;
};

/** A thread without work is ended: its memory is worth more than the moment it takes to start. */
const idleMs = 60_000;
/** Within this a job heeds a cancel between two pieces of a file; a thread that does not is ended all the same. */
const longestEndingMs = 3_000;

/** Prepares the thread at `workerFile` (the same entry as that of reports); it is started when first needed. */
export function startBackupJobs(workerFile: string | URL): BackupJobs {
  const waiting = new Map<string, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | null = null;

  const settle = (job: string, result: Result<BackupAnswers[BackupKind], Problem>): void => {
    const found = waiting.get(job);
    waiting.delete(job);
    found?.settle(result);
    if (waiting.size > 0) return;
    idle = setTimeout(() => void forget(), idleMs);
    idle.unref();
  };
  const hear = (word: BackupWord): void => {
    if (word.kind === 'progress') waiting.get(word.job)?.onProgress?.(word.progress);
    else if (word.kind === 'failed') settle(word.job, fail(problem('backup.failed', { reason: word.code })));
    else settle(word.job, word.result);
  };
  const running = (): Worker => {
    if (idle !== null) clearTimeout(idle);
    if (worker !== null) return worker;
    const started = new Worker(workerFile, { workerData: backupWorkerRole });
    started.on('message', hear);
    const over = (reason: string): void => {
      if (worker === started) worker = null;
      for (const [job, of] of [...waiting]) {
        if (of.worker === started) settle(job, fail(problem('backup.failed', { reason })));
      }
    };
    started.on('error', () => over('worker'));
    started.on('exit', () => over('exit'));
    started.unref();
    worker = started;
    return started;
  };
  const forget = async (): Promise<void> => {
    if (waiting.size > 0 || worker === null) return;
    const ending = worker;
    worker = null;
    await ending.terminate();
  };

  return {
    ask: <K extends BackupKind>(kind: K, order: BackupOrders[K], onProgress?: (progress: BackupProgress) => void) =>
      new Promise<Result<BackupAnswers[K], Problem>>(resolve => {
        const job = randomUUID();
        const by = running();
        waiting.set(job, {
          worker: by,
          onProgress,
          settle: result => resolve(result as typeof result & Result<BackupAnswers[K], Problem>),
        });
        by.postMessage({ kind, job, ...order });
      }),
    forget,
    close: async () => {
      const ending = worker;
      const jobs = [...waiting.keys()];
      for (const job of jobs) ending?.postMessage({ kind: 'cancel', job } satisfies BackupMessage);
      const until = performance.now() + longestEndingMs;
      while (waiting.size > 0 && performance.now() < until) await new Promise(resolve => setTimeout(resolve, 20));
      await ending?.terminate();
      worker = null;
    },
  };
}
