import { useCallback, useEffect, useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { FolderState } from '#shared/ipc/folder.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';

export type KnownFolder = {
  /** Null until main has answered. */
  readonly state: FolderState | null;
  readonly problem: Problem | null;
  readonly look: () => void;
  readonly setQuiet: (quiet: boolean) => void;
};

/** Where the open workspace lies, asked when the page is shown and again on request. */
export function useFolderState(): KnownFolder {
  const { ask } = useProgram();
  const { folder } = useProject().workspace;
  const [state, setState] = useState<FolderState | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const look = useCallback(() => {
    void ask('folder.state', { folder }).then(found => {
      if (found.ok) setState(found.value);
      setProblem(found.ok ? null : found.error);
    });
  }, [ask, folder]);
  useEffect(look, [look]);
  const setQuiet = (quiet: boolean): void => {
    void ask('folder.be-quiet', { folder, quiet }).then(done => {
      if (done.ok) setState(before => (before ? { ...before, quiet } : before));
      setProblem(done.ok ? null : done.error);
    });
  };
  return { state, problem, look, setQuiet };
}
