import { Button, SegmentedControl, TextInput, Tooltip } from '@mantine/core';
import { IconFileTypePdf, IconFileTypeXls, IconInbox, IconMail, IconSend } from '@tabler/icons-react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Language } from '#shared/kernel/translation.ts';
import styles from './ChasePage.module.css';
import { chaseMessages } from './chase.messages.ts';

type Props = {
  /** How many employers the papers are for; 0: there is nobody to write to. */
  readonly employers: number;
  readonly ticked: number;
  readonly busy: boolean;
  readonly until: string;
  readonly untilWrong: boolean;
  readonly language: Language;
  readonly onUntil: (typed: string) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onReceive: () => void;
  readonly onLetter: () => void;
  readonly onList: () => void;
  readonly onMail: () => void;
  readonly onSent: () => void;
};

/** What can be done with what is chosen: note what came, make letter, list and e-mail, note that it went out. */
export function PaperTools(props: Props) {
  const { employers, ticked, busy, until, untilWrong, language } = props;
  const { onUntil, onLanguage, onReceive, onLetter, onList, onMail, onSent } = props;
  const { say } = useProgram();
  const t = useWords(chaseMessages);
  const none = employers === 0 || untilWrong;
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
      <span className={styles.until}>
        <span aria-hidden>{t('chase.answerBy')}</span>
        <TextInput
          aria-label={t('chase.answerBy')}
          value={until}
          onChange={event => onUntil(event.currentTarget.value)}
          error={untilWrong}
          title={untilWrong ? say('field.date') : undefined}
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
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size="1rem" stroke={1.7} />}
        disabled={none || busy}
        onClick={onLetter}
        data-testid="chase-letter"
      >
        {t('chase.letter')}
      </Button>
      <Button
        variant="default"
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
