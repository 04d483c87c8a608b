import { Button, Tooltip } from '@mantine/core';
import { IconFileTypePdf, IconFileTypeXls, IconInbox, IconMail, IconSend } from '@tabler/icons-react';
import { useWords } from '#renderer/services/words.ts';
import styles from './ChasePage.module.css';
import { chaseMessages } from './chase.messages.ts';

type Props = {
  /** How many employers the papers are for; 0: there is nobody to write to. */
  readonly employers: number;
  readonly ticked: number;
  readonly busy: boolean;
  readonly onReceive: () => void;
  readonly onLetter: () => void;
  readonly onList: () => void;
  readonly onMail: () => void;
  readonly onSent: () => void;
};

/** What can be done with what is chosen: note what came, make letter, list and e-mail, note that it went out. */
export function PaperTools(props: Props) {
  const { employers, ticked, busy } = props;
  const { onReceive, onLetter, onList, onMail, onSent } = props;
  const t = useWords(chaseMessages);
  const none = employers === 0;
  return (
    <div className={styles.tools}>
      <Tooltip label={t('chase.receive.hint')}>
        <Button
          variant={ticked > 0 ? 'filled' : 'default'}
          leftSection={<IconInbox size="1rem" stroke={1.7} />}
          disabled={ticked === 0}
          onClick={onReceive}
          data-testid="chase-receive"
        >
          {t('chase.receive', { count: ticked })}
        </Button>
      </Tooltip>
      <span className={styles.grow} />
      <Button
        variant="default"
        title={t('chase.letter.text')}
        leftSection={<IconFileTypePdf size="1rem" stroke={1.7} />}
        disabled={none || busy}
        onClick={onLetter}
        data-testid="chase-letter"
      >
        {t('chase.letter')}
      </Button>
      <Button
        variant="default"
        title={t('chase.list.text')}
        leftSection={<IconFileTypeXls size="1rem" stroke={1.7} />}
        disabled={none || busy}
        onClick={onList}
        data-testid="chase-list"
      >
        {t('chase.list')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconMail size="1rem" stroke={1.7} />}
        disabled={none || busy}
        onClick={onMail}
        data-testid="chase-mail-open"
      >
        {t(employers > 1 ? 'chase.mails' : 'chase.mail')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconSend size="1rem" stroke={1.7} />}
        disabled={none}
        onClick={onSent}
        data-testid="chase-sent"
      >
        {t('chase.sent')}
      </Button>
    </div>
  );
}
