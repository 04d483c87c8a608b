import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { JobProgress, ReportPage, ReportRequest, SavedFile } from '#shared/ipc/contract.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import { removeCutOff } from '../files/atomic-write.ts';
import type { JobOrder, JobPlace, JobWord } from './job-messages.ts';

/** Long work, done in a worker thread. Every answer is a value; a worker that dies is one too, and is replaced. */
export type Jobs = {
  readonly preview: (
    at: JobPlace,
    request: ReportRequest,
    page: { firstRow: number; limit: number },
  ) => Promise<Result<ReportPage, Problem>>;
  readonly exportReport: (
    at: JobPlace,
    request: ReportRequest,
    target: Extract<JobOrder, { kind: 'export' }>['target'],
    job: string,
  ) => Promise<Result<SavedFile, Problem>>;
  /** Null for a job that is unknown or over. */
  readonly progress: (job: string) => JobProgress | null;
  readonly cancel: (job: string) => void;
  readonly close: () => Promise<void>;
};

type Waiting = {
  readonly worker: Worker;
  progress: JobProgress;
  settle: (result: Result<never, Problem> | Result<ReportPage | SavedFile, Problem>) => void;
};

/** Within this an export heeds a cancel; a worker that does not is ended all the same. */
const longestEndingMs = 3_000;

/** Prepares the worker at `workerFile`; it is started when first needed. */
export function startJobs(workerFile: string | URL): Jobs {
  const waiting = new Map<string, Waiting>();
  const exporting = new Map<string, Promise<unknown>>();
  let worker: Worker | null = null;

  const settle = (job: string, result: Result<ReportPage | SavedFile, Problem>): void => {
    const found = waiting.get(job);
    waiting.delete(job);
    found?.settle(result);
  };
  const hear = (word: JobWord): void => {
    const found = waiting.get(word.job);
    if (word.kind === 'progress') {
      if (found) found.progress = word.progress;
    } else if (word.kind === 'failed') settle(word.job, fail(problem('job.failed', { reason: word.code })));
    else settle(word.job, word.result);
  };
  const running = (): Worker => {
    if (worker) return worker;
    const started = new Worker(workerFile);
    started.on('message', hear);
    // A worker that fails says so twice, and by the second time another may be at work: only its own jobs are over.
    const over = (reason: string): void => {
      if (worker === started) worker = null;
      for (const [job, of] of [...waiting]) {
        if (of.worker === started) settle(job, fail(problem('job.failed', { reason })));
      }
    };
    started.on('error', () => over('worker'));
    started.on('exit', () => over('exit'));
    started.unref();
    worker = started;
    return started;
  };
  const ask = <T>(order: Exclude<JobOrder, { kind: 'cancel' }>): Promise<Result<T, Problem>> =>
    new Promise(resolve => {
      const by = running();
      waiting.set(order.job, {
        worker: by,
        progress: { stage: 'waiting', done: 0, total: 0 },
        settle: result => resolve(result as Result<T, Problem>),
      });
      by.postMessage(order);
    });

  return {
    preview: (at, request, page) => ask<ReportPage>({ kind: 'preview', job: randomUUID(), at, request, ...page }),
    exportReport: (at, request, target, job) => {
      if (waiting.has(job)) return Promise.resolve(fail(problem('job.running')));
      const written = ask<SavedFile>({ kind: 'export', job, at, request, target }).then(async result => {
        // The worker has died, or was ended because it did not heed: it could not tidy up itself.
        if (!result.ok && result.error.code === 'job.failed') await removeCutOff(target.path);
        return result;
      });
      exporting.set(job, written);
      return written.finally(() => exporting.delete(job));
    },
    progress: job => waiting.get(job)?.progress ?? null,
    cancel: job => worker?.postMessage({ kind: 'cancel', job } satisfies JobOrder),
    close: async () => {
      // Whoever asks from now on gets another worker.
      const ending = worker;
      worker = null;
      // An export that is cut off would leave its temporary file, full of personal data, beside its target.
      const cutOff = [...exporting];
      for (const [job] of cutOff) ending?.postMessage({ kind: 'cancel', job } satisfies JobOrder);
      const over = Promise.allSettled(cutOff.map(([, written]) => written));
      await Promise.race([over, new Promise(resolve => setTimeout(resolve, longestEndingMs).unref())]);
      await ending?.terminate();
      await over;
    },
  };
}
