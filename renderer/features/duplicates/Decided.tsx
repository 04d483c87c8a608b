import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { duplicatesMessages } from './duplicates.messages.ts';
import type { QueueItem } from './queue-item.ts';
import { usePairActs } from './use-pair-acts.ts';

/** What was decided of a pair, by whom, when and why, and the way back. */
export function Decided({ item, data }: { readonly item: QueueItem; readonly data: ProjectData }) {
  const { say } = useProgram();
  const t = useWords(duplicatesMessages);
  const [, go] = useLocation();
  const acts = usePairActs();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { decision, table, one, other } = item;
  if (decision === null) return null;
  const { by, on, reason } = decision;
  const isMerged = item.status === 'merged';
  const kept = [one, other].find(id => data[table].has(id));
  const reopen = async (): Promise<void> => {
    const done = await acts.reopen(item);
    if (!done.ok) setProblem(done.error);
  };
  return (
    <>
      <Notice
        tone="info"
        testId="pair-decided"
        actions={
          isMerged ? (
            kept === undefined ? null : (
              <Button
                variant="default"
                onClick={() => go(`/history/${table}/${encodeURIComponent(kept)}`)}
                data-testid="pair-history"
              >
                {t('pair.history')}
              </Button>
            )
          ) : (
            <Button variant="default" onClick={() => void reopen()} data-testid="pair-reopen">
              {t('pair.reopen')}
            </Button>
          )
        }
      >
        <strong>{say(`duplicate.decision.${decision.decision}`)}</strong>
        {' · '}
        {t('pair.decided', { by: by ?? '', on: on === null ? '' : romanianDate(on) })}
        {reason === null ? null : <> · {t('pair.because', { reason })}</>}
        {isMerged ? <> · {t('pair.merged')}</> : null}
      </Notice>
      {problem === null ? null : <Notice tone="bad">{say(problem.code, problem.facts)}</Notice>}
    </>
  );
}
