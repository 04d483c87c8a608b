import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useId } from 'react';
import type { Cover } from '#renderer/services/disclosure.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { coveredAnswer } from '#shared/domain/covered-fields.ts';
import type { FieldInputProps } from './FieldInput.tsx';
import styles from './QuestionInput.module.css';
import { recordMessages } from './record.messages.ts';

/** A sensitive answer that is there and is not shown: neither its words nor which of the answers was pressed. */
export function CoveredInput({ path, label, error, note, cover }: FieldInputProps & { readonly cover: Cover }) {
  const { say } = useProgram();
  const t = useWords(recordMessages);
  const id = useId();
  const { problem } = cover;
  return (
    <div className={styles.question} data-testid={`field-${path}`} tabIndex={-1}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <span className={styles.covered}>
        <span aria-hidden>{coveredAnswer}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconEye size="0.9375rem" stroke={1.7} aria-hidden />}
          aria-describedby={id}
          aria-label={t('input.showAnswers')}
          title={t('input.showAnswers.noted')}
          onClick={cover.show}
          data-testid={`show-${path}`}
        >
          {t('input.show')}
        </Button>
      </span>
      {problem || error ? (
        <span className={styles.error}>{problem ? say(problem.code, problem.facts) : error}</span>
      ) : null}
      {note ? <span className={styles.note}>{note}</span> : null}
    </div>
  );
}
