import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useWords } from '#renderer/services/words.ts';
import styles from './Import.module.css';
import { importMessages } from './import.messages.ts';

type Props = {
  readonly number: number;
  readonly title: string;
  /** What was answered, in a few words; shown also while the step is folded. */
  readonly summary?: ReactNode;
  readonly isDone?: boolean;
  /** Whether its answers are shown, and how to show or hide them; without a way they always are. */
  readonly isOpen: boolean;
  readonly onTurn?: () => void;
  readonly children?: ReactNode;
  readonly testId: string;
};

/** One step of the import. All steps stay on the page; one that is answered folds to a line. */
export function Step({ number, title, summary, isDone = false, isOpen, onTurn, children, testId }: Props) {
  const t = useWords(importMessages);
  const id = useId();
  return (
    <section className={styles.step} aria-labelledby={`${id}-title`} data-testid={testId} data-open={isOpen}>
      <div className={styles.stepHead}>
        <span className={styles.number} data-done={isDone} aria-hidden>
          {isDone ? <IconCircleCheck size="1.125rem" stroke={1.8} /> : number}
        </span>
        <h2 id={`${id}-title`}>{title}</h2>
        <div className={styles.summary}>{summary}</div>
        {onTurn ? (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={onTurn}
            aria-expanded={isOpen}
            aria-describedby={`${id}-title`}
            data-testid={`${testId}-turn`}
          >
            {t(isOpen ? 'page.hide' : 'page.change')}
          </Button>
        ) : null}
      </div>
      {isOpen && children ? <div className={styles.stepBody}>{children}</div> : null}
    </section>
  );
}
