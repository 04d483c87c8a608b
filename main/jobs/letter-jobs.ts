import { Worker } from 'node:worker_threads';
import type { WrittenLetters } from '#shared/ipc/chasing.channels.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { LettersOrder, LettersStart, LettersWord } from './letter-messages.ts';

/** Papers for employers, written in a thread for each order; a thread that dies is a problem. */
export type LetterJobs = {
  readonly write: (job: string, order: LettersOrder) => Promise<Result<WrittenLetters, Problem>>;
  /** Null for a job that is unknown or over. */
  readonly progress: (job: string) => { readonly done: number; readonly total: number } | null;
  /** Stops after the file that is being written, which is taken away again. */
  readonly cancel: (job: string) => void;
  /** Stops everything, waits for the files to be put away, and ends the threads with what they read. */
  readonly close: () => Promise<void>;
};

/** Within this a thread heeds a cancel; one that does not is ended all the same. */
const longestEndingMs = 3_000;

type Running = { readonly worker: Worker; readonly over: Promise<unknown>; done: number; total: number };

/** Prepares threads of `workerFile`, the same entry as that of reports. */
export function startLetterJobs(workerFile: string | URL): LetterJobs {
  const running = new Map<string, Running>();
  return {
    write: (job, order) => {
      if (running.has(job)) return Promise.resolve(fail(problem('job.running')));
      const worker = new Worker(workerFile, { workerData: { role: 'letters', order } satisfies LettersStart });
      const own = { done: 0, total: 0 };
      const over = new Promise<Result<WrittenLetters, Problem>>(resolve => {
        const end = (result: Result<WrittenLetters, Problem>): void => {
          running.delete(job);
          resolve(result);
          void worker.terminate();
        };
        const failed = (reason: string) => end(fail(problem('job.failed', { reason })));
        worker.on('message', (word: LettersWord) => {
          if (word.kind === 'progress') Object.assign(own, { done: word.done, total: word.total });
          else if (word.kind === 'done') end(word.result);
          else failed(word.code);
        });
        worker.on('error', () => failed('worker'));
        worker.on('exit', () => failed('exit'));
      });
      running.set(job, Object.assign(own, { worker, over }));
      return over;
    },
    progress: job => {
      const found = running.get(job);
      return found ? { done: found.done, total: found.total } : null;
    },
    cancel: job => running.get(job)?.worker.postMessage('cancel'),
    close: async () => {
      const ending = [...running.values()];
      for (const { worker } of ending) worker.postMessage('cancel');
      const patience = new Promise(resolve => setTimeout(resolve, longestEndingMs).unref());
      await Promise.race([Promise.all(ending.map(({ over }) => over)), patience]);
      await Promise.all(ending.map(({ worker }) => worker.terminate()));
    },
  };
}
