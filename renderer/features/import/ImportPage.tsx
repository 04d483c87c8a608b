import { Button, Loader, Progress } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useFileDrag } from '#renderer/attachments/use-file-drag.ts';
import { Notice } from '#renderer/design/Notice.tsx';
import { PageHead } from '#renderer/design/PageHead.tsx';
import { takeHandedDrop } from '#renderer/services/import-way.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { Answers } from './Answers.tsx';
import { AppliedResult } from './AppliedResult.tsx';
import { ApplyBar } from './ApplyBar.tsx';
import { FileStep } from './FileStep.tsx';
import styles from './Import.module.css';
import { importMessages } from './import.messages.ts';
import { countOutcomes } from './outcomes.ts';
import { Preview } from './Preview.tsx';
import { Step } from './Step.tsx';
import { useApply } from './use-apply.ts';
import { type Import, useImport } from './use-import.ts';

/** A list that somebody sent, from the file to the act. Nothing is written before the last press. */
export function ImportPage() {
  const { say } = useProgram();
  const { copy } = useProject();
  const t = useWords(importMessages);
  const of = useImport();
  const apply = useApply(of.name);
  const { file, question, list, work, problem, decisions, open } = of;
  const { forget } = apply;
  const choose = (drop: string | null): void => void open(drop);
  // What came of one file is said until another is open; a cancelled dialog changes nothing.
  useEffect(() => {
    if (file !== null) forget();
  }, [file, forget]);
  const drag = useFileDrag(choose);
  // Dropped on the list that the person comes from.
  useEffect(() => {
    const drop = takeHandedDrop(copy);
    if (drop !== null) void open(drop);
  }, [copy, open]);
  const counts = useMemo(() => countOutcomes(list?.rows ?? [], decisions), [list, decisions]);
  const hasRemarks = list?.rows.some(({ reasons }) => reasons.length > 0) ?? false;
  const isBusy = work.kind !== 'idle';
  const shown = file !== null && question !== null;
  return (
    <div className={styles.page} {...drag.handlers}>
      <PageHead title={t('page.title')} beside={apply.applied === null ? t('page.nothing') : null} />
      <div className={styles.steps}>
        <FileStep of={of} isOver={drag.isOver} />
        {shown && apply.applied === null ? <Answers key={file.sha256} of={of} /> : null}
        {shown && isBusy && work.kind !== 'opening' ? <Working of={of} /> : null}
        {shown && problem !== null ? (
          <Notice
            tone="bad"
            testId="import-problem"
            actions={
              <Button variant="default" onClick={of.again}>
                {t('page.again')}
              </Button>
            }
          >
            {say(problem.code, problem.facts)}
          </Notice>
        ) : null}
        {shown && list !== null && apply.applied === null ? (
          <Step number={4} title={t('page.preview')} isOpen testId="import-preview">
            <Preview list={list} question={question} decisions={decisions} onDecide={of.decide} />
          </Step>
        ) : null}
        {shown && apply.applied !== null ? (
          <AppliedResult
            applied={apply.applied}
            apply={apply}
            kind={question.kind}
            seen={counts}
            hasRemarks={hasRemarks}
            onNext={() => choose(null)}
          />
        ) : null}
      </div>
      {shown && list !== null && apply.applied === null ? (
        <ApplyBar
          counts={counts}
          apply={apply}
          hasRemarks={hasRemarks}
          onApply={() => void apply.run(decisions)}
          onAgain={() => {
            forget();
            of.again();
          }}
          disabled={isBusy || problem !== null}
        />
      ) : null}
    </div>
  );
}

/** How far reading is, with the way to stop it. */
function Working({ of }: { of: Import }) {
  const t = useWords(importMessages);
  const { work, stop } = of;
  const words = work.kind === 'rows' ? t('page.rows', { done: work.done, total: work.total }) : t('page.reading');
  return (
    <Notice
      tone="info"
      testId="import-working"
      actions={
        <Button variant="default" onClick={stop} data-testid="import-stop">
          {t('page.stop')}
        </Button>
      }
    >
      <span className={styles.busy}>
        {work.kind === 'rows' ? null : <Loader size="xs" />} <span className="tabular">{words}</span>
      </span>
      {work.kind === 'rows' ? <Progress value={(work.done * 100) / work.total} aria-label={words} /> : null}
    </Notice>
  );
}
