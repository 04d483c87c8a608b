import { useCallback, useEffect, useRef, useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { LettersRequest, WrittenLetters } from '#shared/ipc/chasing.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';

/** How often it is asked how far the writing is, in milliseconds. */
const askEvery = 300;

export type PapersState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly letters: WrittenLetters; readonly request: LettersRequest }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type Papers = {
  readonly state: PapersState;
  readonly write: (letters: LettersRequest) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
};

/** Papers for employers, written by main; what was asked last and what came of it. */
export function usePapers(): Papers {
  const { ask } = useProgram();
  const { workspace } = useProject();
  const { folder } = workspace;
  const [state, setState] = useState<PapersState>({ kind: 'idle' });
  const job = useRef<string | null>(null);
  const running = state.kind === 'running';

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(async () => {
      if (job.current === null) return;
      const progress = await ask('chasing.progress', { job: job.current });
      if (progress) setState(now => (now.kind === 'running' ? { ...now, ...progress } : now));
    }, askEvery);
    return () => clearInterval(timer);
  }, [ask, running]);

  const write = useCallback(
    async (letters: LettersRequest): Promise<void> => {
      job.current = crypto.randomUUID();
      setState({ kind: 'running', done: 0, total: letters.companies.length * letters.papers.length });
      const outcome = await ask('chasing.write-letters', { folder, job: job.current, letters });
      job.current = null;
      if (outcome.ok) setState({ kind: 'written', letters: outcome.value, request: letters });
      else if (outcome.error.code === 'dialog.cancelled') setState({ kind: 'idle' });
      else setState({ kind: 'failed', problem: outcome.error });
    },
    [ask, folder],
  );
  const cancel = useCallback(() => {
    if (job.current !== null) void ask('chasing.cancel', { job: job.current });
  }, [ask]);
  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, write, cancel, dismiss };
}
