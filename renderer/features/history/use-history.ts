import { useCallback, useEffect, useRef, useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { HistoryAct, HistoryFilter } from '#shared/ipc/history.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';

const pageSize = 40;
const longestShown = 2_000;

export type Shown = {
  readonly acts: readonly HistoryAct[];
  readonly matching: number;
  readonly next: number | null;
  readonly authors: readonly string[];
  readonly recordName: string | null;
};
export type History = {
  /** Null until the first answer has come. */
  readonly shown: Shown | null;
  readonly problem: Problem | null;
  /** True while something is being asked. */
  readonly busy: boolean;
  readonly more: () => void;
  readonly again: () => void;
};

/** The acts that pass a filter, asked for page by page, and again whenever something is saved. `until`: not after this act. */
export function useHistory(filter: HistoryFilter, until: number | null): History {
  const { ask, language } = useProgram();
  const { workspace, copy } = useProject();
  const { folder } = workspace;
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(true);
  const asked = useRef(0);
  const count = useRef(pageSize);
  const wanted = JSON.stringify(filter);

  const load = useCallback(
    async (before: number | null, limit: number, kept: readonly HistoryAct[]) => {
      asked.current += 1;
      const mine = asked.current;
      setBusy(true);
      const question = ask('history.page', {
        folder,
        language,
        filter: JSON.parse(wanted) as HistoryFilter,
        before: before ?? (until === null ? null : until + 1),
        limit,
      });
      const answer = await question.finally(() => {
        if (mine === asked.current) setBusy(false);
      });
      // A later question has overtaken this one.
      if (mine !== asked.current) return;
      if (!answer.ok) return setProblem(answer.error);
      setProblem(null);
      const acts = [...kept, ...answer.value.acts];
      count.current = Math.max(pageSize, acts.length);
      setShown({ ...answer.value, acts });
    },
    [ask, folder, language, wanted, until],
  );

  useEffect(() => {
    count.current = pageSize;
    void load(null, pageSize, []);
    return copy.listen((_, stage) => {
      // As many as are shown already, so that the place of the reader is kept.
      if (stage === 'changed') void load(null, Math.min(count.current, 200), []);
    });
  }, [load, copy]);

  return {
    shown,
    problem,
    busy,
    more: () => {
      if (shown === null || shown.next === null || busy || shown.acts.length >= longestShown) return;
      void load(shown.next, pageSize, shown.acts);
    },
    again: () => void load(null, pageSize, []),
  };
}
