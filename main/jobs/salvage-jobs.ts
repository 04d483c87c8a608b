import { Worker } from 'node:worker_threads';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { SalvageAnswers, SalvageKind, SalvageOrder, SalvageOrders } from './run-salvage.ts';

/** Reading whole workspaces beside the work: to check them, to see what is damaged, to recover them. */
export type SalvageJobs = <K extends SalvageKind>(
  kind: K,
  order: SalvageOrders[K],
) => Promise<Result<SalvageAnswers[K], Problem>>;

/** What a thread is given at its start when it is one of these, and what it says at its end. */
export type SalvageStart = { readonly role: 'salvage'; readonly order: SalvageOrder };
export type SalvageWord =
  | { readonly kind: 'done'; readonly result: Result<SalvageAnswers[SalvageKind], Problem> }
  | { readonly kind: 'failed'; readonly code: string };

export const isSalvageStart = (given: unknown): given is SalvageStart =>
  typeof given === 'object' && given !== null && 'role' in given && given.role === 'salvage';

/** A thread for each order, ended with it: what it read, and the key, end with it. A thread that dies is a problem. */
export function salvageJobs(workerFile: string | URL): SalvageJobs {
  return <K extends SalvageKind>(kind: K, order: SalvageOrders[K]) =>
    new Promise<Result<SalvageAnswers[K], Problem>>(resolve => {
      const start = { role: 'salvage', order: { kind, ...order } };
      const worker = new Worker(workerFile, { workerData: start });
      worker.unref();
      worker.on('message', (word: SalvageWord) => {
        const failed = (code: string) => fail(problem('job.failed', { reason: code }));
        resolve(word.kind === 'done' ? (word.result as Result<SalvageAnswers[K], Problem>) : failed(word.code));
        void worker.terminate();
      });
      worker.on('error', () => resolve(fail(problem('job.failed', { reason: 'worker' }))));
      worker.on('exit', () => resolve(fail(problem('job.failed', { reason: 'exit' }))));
    });
}
