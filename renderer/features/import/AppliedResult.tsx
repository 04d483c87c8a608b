import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useTurns } from '#renderer/services/turns.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ImportedKind } from '#shared/ipc/import.channels.ts';
import { ReportButton, Reported } from './ApplyBar.tsx';
import styles from './Import.module.css';
import { importMessages } from './import.messages.ts';
import type { OutcomeCounts } from './outcomes.ts';
import { Step } from './Step.tsx';
import type { Applied, Apply } from './use-apply.ts';

type Props = {
  readonly applied: Applied;
  readonly apply: Apply;
  readonly kind: ImportedKind;
  readonly seen: OutcomeCounts;
  readonly hasRemarks: boolean;
  readonly onNext: () => void;
};

/** What came of the import, and where to go from here. */
export function AppliedResult({ applied, apply, kind, seen, hasRemarks, onNext }: Props) {
  const { say } = useProgram();
  const { copy } = useProject();
  const { turn } = useTurns();
  const t = useWords(importMessages);
  const { position, run, counts } = applied;
  // The row of the import goes with its undoing, from wherever it is undone.
  const isThere = useLiveQuery(
    async () => run !== null && (await copy.db.importRun.get(run)) !== undefined,
    [copy, run],
    true,
  );
  const toList = useRef<HTMLAnchorElement>(null);
  // The button that was pressed is gone.
  useEffect(() => toList.current?.focus(), []);
  const isUndone = run !== null && !isThere;
  const out = counts.ask + counts.refuse + seen.left;
  return (
    <Step number={5} title={t('apply.title')} isDone isOpen testId="import-result">
      {apply.problem === null ? null : <Notice tone="bad">{say(apply.problem.code, apply.problem.facts)}</Notice>}
      <Notice tone={isUndone ? 'info' : 'ok'} testId="import-done">
        {isUndone ? (
          t('apply.undone')
        ) : (
          <>
            <strong>{t('apply.done', { add: counts.add, change: counts.change })}</strong>{' '}
            {counts.same + out > 0 ? t('apply.rest', { same: counts.same, out }) : null}
          </>
        )}
      </Notice>
      <Reported apply={apply} />
      <div className={styles.applyLine}>
        {position !== null && !isUndone ? (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size="1rem" stroke={1.7} aria-hidden />}
            onClick={() => void turn('undo', position, true)}
            data-testid="import-undo"
          >
            {t('apply.undo')}
          </Button>
        ) : null}
        {position === null ? null : (
          <Button variant="default" component="a" href={`#/history/act/${position}`}>
            {t('apply.history')}
          </Button>
        )}
        {hasRemarks ? <ReportButton apply={apply} /> : null}
        <span className={styles.grow} />
        <Button variant="default" onClick={onNext} data-testid="import-next">
          {t('apply.next')}
        </Button>
        <Button ref={toList} component="a" href={`#/${kind}`} data-testid="import-to-list">
          {t(`apply.list.${kind}`)}
        </Button>
      </div>
    </Step>
  );
}
