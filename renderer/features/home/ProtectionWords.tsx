import { useWords } from '#renderer/services/words.ts';
import { createMessages } from './create.messages.ts';
import styles from './Home.module.css';

const questions = ['laptop', 'forgot', 'both', 'colleague'] as const;

/** What people ask before they choose, answered beside the form. */
export function ProtectionWords() {
  const t = useWords(createMessages);
  return (
    <dl className={styles.answers}>
      {questions.map(question => (
        <div key={question}>
          <dt>{t(`create.ask.${question}`)}</dt>
          <dd>{t(`create.answer.${question}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
