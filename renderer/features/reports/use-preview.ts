import { useEffect, useState } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import type { ReportPage, ReportRequest } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/kernel/problem.ts';

/** Rows asked for at once. */
export const pageRows = 200;
/** A pause in typing after which the report is made again, in milliseconds. */
const settleAfter = 250;

export type Preview = {
  readonly page: ReportPage | null;
  readonly problem: Problem | null;
  /** True while the page shown is of an earlier question, or none has come. */
  readonly stale: boolean;
};

/** The first page of the very document that an export would write. A new question takes the place of an unanswered one. */
export function usePreview(request: ReportRequest | null): Preview & { readonly again: () => void } {
  const { ask } = useProgram();
  const [preview, setPreview] = useState<Preview>({ page: null, problem: null, stale: true });
  const [turn, setTurn] = useState(0);
  const question = request === null ? null : JSON.stringify(request);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks the same question again
  useEffect(() => {
    if (question === null) return;
    let wanted = true;
    setPreview(before => ({ ...before, stale: true }));
    const asking = setTimeout(async () => {
      const outcome = await ask('report.preview', {
        ...(JSON.parse(question) as ReportRequest),
        firstRow: 0,
        limit: pageRows,
      });
      if (!wanted) return;
      if (outcome.ok) setPreview({ page: outcome.value, problem: null, stale: false });
      else setPreview({ page: null, problem: outcome.error, stale: false });
    }, settleAfter);
    return () => {
      wanted = false;
      clearTimeout(asking);
    };
  }, [question, ask, turn]);

  return { ...preview, again: () => setTurn(turn + 1) };
}
