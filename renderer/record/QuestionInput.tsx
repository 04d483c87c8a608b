import { ActionIcon } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useId } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { FieldInputProps } from './FieldInput.tsx';
import styles from './QuestionInput.module.css';
import { recordMessages } from './record.messages.ts';

/** A question on one line: yes, no, refused where that is allowed; pressing the answer again takes it back. */
export function QuestionInput({ path, spec, label, text, error, note, cover, onChoose }: FieldInputProps) {
  const { say } = useProgram();
  const t = useWords(recordMessages);
  const id = useId();
  const mayRefuse = spec.kind === 'answer' && spec.mayRefuse;
  const answers = [
    { value: 'yes', words: say('answer.yes') },
    { value: 'no', words: say('answer.no') },
    ...(mayRefuse ? [{ value: 'refused', words: t('input.refused') }] : []),
  ];
  return (
    <div className={styles.question}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <fieldset
        className={styles.answers}
        aria-labelledby={id}
        data-testid={`field-${path}`}
        data-value={text}
        tabIndex={-1}
      >
        {answers.map(({ value, words }) => (
          <button
            key={value}
            type="button"
            className={styles.answer}
            aria-pressed={text === value}
            onClick={() => onChoose(text === value ? '' : value)}
          >
            {words}
          </button>
        ))}
      </fieldset>
      {text === '' ? <span className={styles.none}>{t('input.unanswered')}</span> : null}
      {cover?.shown && text !== '' ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          title={t('input.hideAnswers')}
          aria-label={t('input.hideAnswers')}
          aria-describedby={id}
          onClick={cover.hide}
        >
          <IconEyeOff size="0.9375rem" stroke={1.7} aria-hidden />
        </ActionIcon>
      ) : null}
      {error ? <span className={styles.error}>{error}</span> : null}
      {note ? <span className={styles.note}>{note}</span> : null}
    </div>
  );
}
