import { useCallback, useEffect, useRef, useState } from 'react';
import { useProgram } from '#renderer/services/program.ts';
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

/** One export at a time: begun, watched, stopped, and what came of it. */
export function useExport() {
  const { ask } = useProgram();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const running = state.kind === 'running' ? state.job : null;
  const current = useRef<string | null>(null);

  useEffect(() => {
    if (running === null) return;
    const timer = setInterval(async () => {
      const progress = await ask('job.progress', { job: running });
      setState(shown => (shown.kind === 'running' && shown.job === running ? { ...shown, progress } : shown));
    }, askEvery);
    return () => clearInterval(timer);
  }, [running, ask]);

  const start = useCallback(
    async (request: ReportRequest, format: ExportFormat): Promise<void> => {
      const job = crypto.randomUUID();
      current.current = job;
      setState({ kind: 'running', job, progress: null });
      const outcome = await ask('report.export', { ...request, format, job });
      if (current.current !== job) return;
      if (outcome.ok) setState({ kind: 'saved', file: outcome.value });
      else if (outcome.error.code.endsWith('.cancelled')) setState({ kind: 'cancelled' });
      else setState({ kind: 'failed', problem: outcome.error });
    },
    [ask],
  );
  const cancel = useCallback(() => {
    if (running !== null) void ask('job.cancel', { job: running });
  }, [ask, running]);
  const failWith = useCallback((problem: Problem) => setState({ kind: 'failed', problem }), []);
  return { state, start, cancel, failWith };
}
