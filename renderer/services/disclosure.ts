import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Disclosure } from '#shared/ipc/disclosure.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { useProject } from './open-project.ts';
import { useProgram } from './program.ts';

/** Something covered on screen, and the way to see it for a while. */
export type Cover = {
  readonly shown: boolean;
  /** Shows it when main has written down that it is shown. */
  readonly show: () => void;
  readonly hide: () => void;
  /** Why it could not be written down, and so is not shown. */
  readonly problem: Problem | null;
};

/** What was uncovered is covered again after two minutes, on leaving the page, and when the workspace is locked or closed. */
export const shownForMs = 120_000;

/**
 * The cover over one person's or report's data. Each showing is one note in the journal; what cannot be noted is not shown.
 * The caller gives another React key when it shows another record, so that nothing uncovered is carried over.
 */
export function useCover(disclosure: Disclosure): Cover {
  const { ask } = useProgram();
  const { folder } = useProject().workspace;
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const asked = useRef(false);
  const latest = useRef(disclosure);
  latest.current = disclosure;

  const show = useCallback(() => {
    if (asked.current) return;
    asked.current = true;
    const record = async (): Promise<void> => {
      try {
        const noted = await ask('disclosure.record', { folder, disclosure: latest.current });
        setProblem(noted.ok ? null : noted.error);
        setShown(noted.ok);
      } finally {
        asked.current = false;
      }
    };
    void record();
  }, [ask, folder]);
  const hide = useCallback(() => setShown(false), []);

  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(hide, shownForMs);
    return () => clearTimeout(timer);
  }, [shown, hide]);
  return useMemo(() => ({ shown, show, hide, problem }), [shown, show, hide, problem]);
}
