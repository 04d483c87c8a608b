import { Button, Progress } from '@mantine/core';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { chaseMessages } from './chase.messages.ts';
import type { Papers } from './use-papers.ts';

/** How far the writing of papers is, and what came of it. `onSent`: those that were written are marked as sent. */
export function PapersNews({ papers, onSent }: { papers: Papers; onSent: (companies: readonly string[]) => void }) {
  const { ask, say } = useProgram();
  const t = useWords(chaseMessages);
  const { state, cancel, dismiss } = papers;
  if (state.kind === 'idle') return null;
  const close = (
    <Button variant="default" onClick={dismiss}>
      {t('chase.dismiss')}
    </Button>
  );
  if (state.kind === 'running') {
    const { done, total } = state;
    const words = t('chase.writing', { done, total });
    return (
      <Notice
        tone="info"
        testId="papers-progress"
        actions={
          <Button variant="default" onClick={cancel} data-testid="papers-cancel">
            {t('chase.cancel')}
          </Button>
        }
      >
        <span className="tabular">{words}</span>
        <Progress value={total > 0 ? (done * 100) / total : 0} aria-label={words} />
      </Notice>
    );
  }
  if (state.kind === 'failed') {
    return (
      <Notice tone="bad" testId="papers-problem" actions={close}>
        {say(state.problem.code, state.problem.facts)}
      </Notice>
    );
  }
  const { folder, written, refused, cancelled } = state.letters;
  const [first] = written;
  const [why] = refused;
  const companies = [...new Set(written.map(({ company }) => company))];
  return (
    <Notice
      tone={cancelled || refused.length > 0 ? 'warn' : 'ok'}
      testId="papers-written"
      actions={
        <>
          {first ? (
            <>
              <Button variant="default" onClick={() => void ask('file.show-in-folder', { path: first.path })}>
                {t('chase.showFolder')}
              </Button>
              <Button variant="default" onClick={() => onSent(companies)} data-testid="papers-sent">
                {t('chase.sent')}
              </Button>
            </>
          ) : null}
          {close}
        </>
      }
    >
      {cancelled
        ? t('chase.written.cancelled', { count: written.length })
        : t('chase.written', { count: written.length, folder })}
      {why ? (
        <>
          {' '}
          {t('chase.refused', {
            count: new Set(refused.map(({ company }) => company)).size,
            why: say(why.problem.code, why.problem.facts),
          })}
        </>
      ) : null}
    </Notice>
  );
}
