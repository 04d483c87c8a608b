import { Button, Loader } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import styles from './Import.module.css';
import { importMessages } from './import.messages.ts';
import type { OutcomeCounts } from './outcomes.ts';
import type { Apply } from './use-apply.ts';

type Props = {
  readonly counts: OutcomeCounts;
  readonly apply: Apply;
  /** Whether there is any remark to give back to the sender. */
  readonly hasRemarks: boolean;
  readonly onApply: () => void;
  readonly onAgain: () => void;
  readonly disabled: boolean;
};

/** What will be done, in one sentence; the press that does it. */
export function ApplyBar({ counts, apply, hasRemarks, onApply, onAgain, disabled }: Props) {
  const { say } = useProgram();
  const t = useWords(importMessages);
  const { busy, problem } = apply;
  const nothing = counts.add + counts.change === 0;
  return (
    <div className={styles.apply}>
      {problem === null ? null : (
        <Notice
          tone="bad"
          testId="import-apply-problem"
          actions={
            problem.code === 'import.data-changed' ? (
              <Button variant="default" onClick={onAgain}>
                {t('page.again')}
              </Button>
            ) : null
          }
        >
          {say(problem.code, problem.facts)}
        </Notice>
      )}
      <Reported apply={apply} />
      <div className={styles.applyLine}>
        <span className={styles.number} aria-hidden>
          5
        </span>
        <div className={styles.grow}>
          <p data-testid="import-sentence">
            <strong className="tabular">{nothing ? t('apply.nothing') : t('apply.sentence', counts)}</strong>{' '}
            {counts.ask > 0 ? <span className={styles.warn}>{t('apply.undecided', { count: counts.ask })}</span> : null}
          </p>
          {busy ? (
            <p className={styles.busy} role="status">
              <Loader size="xs" /> {t('apply.busy')}
            </p>
          ) : (
            <p className={styles.soft}>{t('apply.backup')}</p>
          )}
        </div>
        {hasRemarks ? <ReportButton apply={apply} /> : null}
        <Button onClick={onApply} disabled={disabled || busy || nothing} data-testid="import-do">
          {t(problem?.code === 'backup.before-failed' ? 'apply.anyway' : 'apply.do')}
        </Button>
      </div>
    </div>
  );
}

export function ReportButton({ apply }: { apply: Apply }) {
  const t = useWords(importMessages);
  return (
    <Button
      variant="default"
      leftSection={<IconFileAlert size="1rem" stroke={1.7} aria-hidden />}
      title={t('apply.reportHint')}
      onClick={() => void apply.report()}
      disabled={apply.busy}
      data-testid="import-report"
    >
      {t('apply.report')}
    </Button>
  );
}

/** Where the file with remarks was saved, and the ways to it. */
export function Reported({ apply }: { apply: Apply }) {
  const { ask } = useProgram();
  const t = useWords(importMessages);
  const { reported } = apply;
  if (reported === null) return null;
  const { path, comments } = reported;
  return (
    <Notice
      tone="ok"
      testId="import-reported"
      actions={
        <>
          <Button variant="default" onClick={() => void ask('file.open', { path })}>
            {t('apply.openReport')}
          </Button>
          <Button variant="default" onClick={() => void ask('file.show-in-folder', { path })}>
            {t('apply.showReport')}
          </Button>
        </>
      }
    >
      <span title={path}>{t('apply.reported', { comments, name: path.split(/[\\/]/).at(-1) ?? path })}</span>
    </Notice>
  );
}
