import { Button } from '@mantine/core';
import { useWords } from '#renderer/services/words.ts';
import { participantsMessages } from '../participants.messages.ts';
import styles from './ParticipantsPage.module.css';

/** In place of lines when search and filters leave none. */
export function NothingFound({ onReset }: { onReset: () => void }) {
  const t = useWords(participantsMessages);
  return (
    <div className={styles.nothing}>
      <p>{t('participants.none')}</p>
      <Button variant="default" onClick={onReset}>
        {t('participants.reset')}
      </Button>
    </div>
  );
}
