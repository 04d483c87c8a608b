import type { Program } from '#renderer/services/program.ts';
import type { ExportFormat, JobProgress, ReportRequest, SavedFile } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/kernel/problem.ts';

/** How often the worker is asked how far it is, in milliseconds. */
const askEvery = 150;

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly job: string; readonly progress: JobProgress | null }
  | { readonly kind: 'saved'; readonly file: SavedFile }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type ReportExport = {
  readonly state: () => ExportState;
  readonly listen: (listener: () => void) => () => void;
  /** Begins one; while one runs, another is not begun. */
  readonly start: (request: ReportRequest, format: ExportFormat) => Promise<void>;
  readonly cancel: () => void;
  readonly failWith: (problem: Problem) => void;
  /** Drops what was said of an export that came to nothing; one that runs or was saved stays. */
  readonly forgetFailure: () => void;
};

/** One export at a time: begun, watched, stopped, and what came of it. Outlives the page that shows it. */
export function createReportExport(ask: Program['ask']): ReportExport {
  const listeners = new Set<() => void>();
  let state: ExportState = { kind: 'idle' };
  const put = (next: ExportState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const watch = (job: string): (() => void) => {
    const look = async (): Promise<void> => {
      const progress = await ask('job.progress', { job });
      if (state.kind === 'running' && state.job === job) put({ ...state, progress });
    };
    const timer = setInterval(() => void look(), askEvery);
    return () => clearInterval(timer);
  };
  return {
    state: () => state,
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async (request, format) => {
      if (state.kind === 'running') return;
      const job = crypto.randomUUID();
      put({ kind: 'running', job, progress: null });
      const stopWatching = watch(job);
      let outcome: ExportState = { kind: 'idle' };
      try {
        const reply = await ask('report.export', { ...request, format, job });
        if (reply.ok) outcome = { kind: 'saved', file: reply.value };
        else if (reply.error.code.endsWith('.cancelled')) outcome = { kind: 'cancelled' };
        else outcome = { kind: 'failed', problem: reply.error };
      } finally {
        stopWatching();
        put(outcome);
      }
    },
    cancel: () => {
      if (state.kind === 'running') void ask('job.cancel', { job: state.job });
    },
    failWith: problem => put({ kind: 'failed', problem }),
    forgetFailure: () => {
      if (state.kind === 'failed' || state.kind === 'cancelled') put({ kind: 'idle' });
    },
  };
}
