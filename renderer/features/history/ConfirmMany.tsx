import { Button, Modal } from '@mantine/core';
import { useWords } from '#renderer/services/words.ts';
import styles from './History.module.css';
import { historyPageMessages } from './history-page.messages.ts';

type Props = {
  readonly words: string;
  readonly count: number;
  readonly kind: 'undo' | 'redo';
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** Asked before an act over many records is undone or applied again. */
export function ConfirmMany({ words, count, kind, onClose, onConfirm }: Props) {
  const t = useWords(historyPageMessages);
  return (
    <Modal opened onClose={onClose} title={words} centered>
      <p>{t(`many.${kind}`, { count })}</p>
      <div className={styles.choice}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('many.cancel')}
        </Button>
        <Button onClick={onConfirm} data-testid="history-confirm">
          {t(`act.${kind}`)}
        </Button>
      </div>
    </Modal>
  );
}
