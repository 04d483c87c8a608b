import { Button, Modal } from '@mantine/core';
import { AlreadyNotice } from '#renderer/correspondence/AlreadyNotice.tsx';
import { useWords } from '#renderer/services/words.ts';
import type { AskedAlready } from '#shared/domain/chasing/letter-for.ts';
import styles from './ChasePage.module.css';
import { chaseMessages } from './chase.messages.ts';

type Props = {
  readonly already: readonly (AskedAlready | null)[];
  readonly onAnyway: () => void;
  readonly onRest: () => void;
  readonly onClose: () => void;
};

/** Nothing is sent twice by accident: says what was asked for already, before papers that ask for it again are made. */
export function AskedDialog({ already, onAnyway, onRest, onClose }: Props) {
  const t = useWords(chaseMessages);
  const rest = already.filter(each => each === null).length;
  return (
    <Modal opened onClose={onClose} centered title={t('chase.already.title')}>
      <div className={styles.form} data-testid="asked-dialog">
        <AlreadyNotice already={already} />
        <div className={styles.actions}>
          {rest > 0 ? (
            <Button onClick={onRest} data-testid="asked-rest">
              {t('chase.already.rest', { count: rest })}
            </Button>
          ) : null}
          <Button variant="default" onClick={onAnyway} data-testid="asked-anyway">
            {t('chase.already.anyway')}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('chase.already.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
