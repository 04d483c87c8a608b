import { SegmentedControl, TextInput } from '@mantine/core';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Language } from '#shared/kernel/translation.ts';
import styles from './ChasePage.module.css';
import { chaseMessages } from './chase.messages.ts';

type Props = {
  readonly until: string;
  readonly untilWrong: boolean;
  readonly language: Language;
  readonly onUntil: (typed: string) => void;
  readonly onLanguage: (language: Language) => void;
};

/** By when an answer is wanted, and in which language the papers are written. */
export function LetterWishes({ until, untilWrong, language, onUntil, onLanguage }: Props) {
  const { say } = useProgram();
  const t = useWords(chaseMessages);
  return (
    <>
      <span className={styles.until}>
        <span aria-hidden>{t('chase.answerBy')}</span>
        <TextInput
          aria-label={t('chase.answerBy')}
          value={until}
          onChange={event => onUntil(event.currentTarget.value)}
          error={untilWrong}
          title={untilWrong ? say('field.date') : ''}
          inputMode="numeric"
          data-testid="chase-until"
        />
      </span>
      <SegmentedControl
        aria-label={t('chase.language')}
        data={[
          { value: 'ro', label: 'RO' },
          { value: 'en', label: 'EN' },
        ]}
        value={language}
        onChange={value => onLanguage(value === 'en' ? 'en' : 'ro')}
        data-testid="chase-language"
      />
    </>
  );
}
