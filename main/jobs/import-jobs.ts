import { Worker } from 'node:worker_threads';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import {
  type ImportAnswers,
  type ImportOrder,
  type ImportOrderKind,
  type ImportOrders,
  type ImportWord,
  importWorkerRole,
} from './import-messages.ts';

/**
 * Lists that somebody sent, each read in a thread of its own with bounded memory and time: whatever is in such a file, the
 * program goes on. `import` is the name that the page gave it.
 */
export type ImportJobs = {
  readonly ask: <K extends ImportOrderKind>(
    name: string,
    kind: K,
    order: ImportOrders[K],
  ) => Promise<Result<ImportAnswers[K], Problem>>;
  /** Whether a thread of this name is there. */
  readonly has: (name: string) => boolean;
  /** Ends the thread with all that it read; whatever was asked of it is answered with `import.stopped`. */
  readonly close: (name: string) => void;
  readonly closeAll: () => void;
};
export type ImportLimits = {
  /** The longest that one order may take, and the memory of a thread's objects. */
  readonly orderMs: number;
  readonly memoryMb: number;
  /** Imports open at once; the oldest is closed for a new one. */
  readonly atOnce: number;
};
export const usualImportLimits: ImportLimits = { orderMs: 120_000, memoryMb: 1_536, atOnce: 3 };

type Thread = {
  readonly worker: Worker;
  readonly waiting: Map<number, (result: Result<never, Problem> | ImportWordResult) => void>;
};
type ImportWordResult = Extract<ImportWord, { kind: 'done' }>['result'];

/** Prepares threads of `workerFile` (the same entry as that of reports); one is started by each `open`. */
export function startImportJobs(workerFile: string | URL, limits: ImportLimits = usualImportLimits): ImportJobs {
  const threads = new Map<string, Thread>();
  let last = 0;

  const end = (name: string, thread: Thread, reason: Problem): void => {
    if (threads.get(name) === thread) threads.delete(name);
    for (const settle of [...thread.waiting.values()]) settle(fail(reason));
    thread.waiting.clear();
    void thread.worker.terminate();
  };
  const start = (name: string): Thread => {
    const worker = new Worker(workerFile, {
      workerData: importWorkerRole,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    });
    const thread: Thread = { worker, waiting: new Map() };
    worker.unref();
    worker.on('message', (word: ImportWord) => {
      const settle = thread.waiting.get(word.job);
      thread.waiting.delete(word.job);
      settle?.(word.kind === 'done' ? word.result : fail(problem('import.failed', { reason: word.code })));
    });
    worker.on('error', error => {
      const isFull = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(name, thread, isFull ? problem('import.too-large') : problem('import.failed', { reason: 'worker' }));
    });
    worker.on('exit', () => end(name, thread, problem('import.stopped')));
    threads.set(name, thread);
    return thread;
  };
  const close = (name: string): void => {
    const thread = threads.get(name);
    if (thread) end(name, thread, problem('import.stopped'));
  };

  return {
    ask: <K extends ImportOrderKind>(name: string, kind: K, order: ImportOrders[K]) => {
      if (kind === 'open') {
        close(name);
        const [oldest] = threads.keys();
        if (threads.size >= limits.atOnce && oldest !== undefined) close(oldest);
      }
      const thread = kind === 'open' ? start(name) : threads.get(name);
      if (!thread) return Promise.resolve(fail(problem('import.not-open')));
      return new Promise<Result<ImportAnswers[K], Problem>>(resolve => {
        last += 1;
        const timer = setTimeout(() => end(name, thread, problem('import.too-slow')), limits.orderMs);
        timer.unref();
        thread.waiting.set(last, result => {
          clearTimeout(timer);
          resolve(result as Result<ImportAnswers[K], Problem>);
        });
        thread.worker.postMessage({ kind, job: last, ...order } as ImportOrder);
      });
    },
    has: name => threads.has(name),
    close,
    closeAll: () => {
      for (const name of [...threads.keys()]) close(name);
    },
  };
}
