import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { copyText } from '#renderer/services/copy-text.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { letterFor } from '#shared/domain/chasing/letter-for.ts';
import type { ChasedEmployer } from '#shared/domain/chasing/work-list.ts';
import type { Partner } from '#shared/domain/partner/partner.ts';
import type { Project } from '#shared/domain/project/project.ts';
import { mailAddresses } from '#shared/kernel/mail-address.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Language } from '#shared/kernel/translation.ts';
import { mailText } from '#shared/reports/missing-documents/mail-text.ts';
import { romanianOrder } from '#shared/reports/participant-register/name-order.ts';
import styles from './ChasePage.module.css';
import { chaseMessages } from './chase.messages.ts';

type Props = {
  readonly employer: ChasedEmployer;
  readonly partners: readonly Partner[];
  readonly answerBy: PlainDate;
  readonly language: Language;
  readonly onSave: (attachList: boolean) => void;
  readonly onSent: () => void;
  readonly onClose: () => void;
};

/** The e-mail to one employer, ready to be copied into a mail program or saved as a file that opens in one. */
export function MailDialog({ employer, partners, answerBy, language, onSave, onSent, onClose }: Props) {
  const { copy } = useProject();
  const { state } = useProgram();
  const t = useWords(chaseMessages);
  const [attach, setAttach] = useState(true);
  const [copied, setCopied] = useState<'subject' | 'body' | null>(null);
  const project = useLiveQuery((): Promise<Project | undefined> => copy.db.project.toCollection().first(), [copy]);
  const mail = useMemo(() => {
    const letter = letterFor(employer, { on: state.today as PlainDate, answerBy }, romanianOrder);
    if (!project || letter === null) return null;
    return mailText(letter, { project, partners, language }, { sender: state.author, attached: false });
  }, [employer, partners, answerBy, language, project, state.today, state.author]);
  const to = mailAddresses(employer.company?.contactEmail ?? null).join(', ');
  if (mail === null) return null;
  const take = (what: 'subject' | 'body'): void => {
    if (copyText(mail[what])) setCopied(what);
  };
  const icon = (what: 'subject' | 'body') =>
    copied === what ? <IconCheck size="1rem" stroke={1.8} /> : <IconCopy size="1rem" stroke={1.7} />;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      centered
      title={t('chase.mail.title', { company: employer.company?.name ?? '' })}
    >
      <div className={styles.form} data-testid="chase-mail">
        {to === '' ? (
          <p className={styles.soft}>{t('chase.mail.to.none')}</p>
        ) : (
          <TextInput label={t('chase.mail.to')} value={to} readOnly />
        )}
        <TextInput label={t('chase.mail.subject')} value={mail.subject} readOnly data-testid="mail-subject" />
        <Textarea
          size="xs"
          label={t('chase.mail.body')}
          value={mail.body}
          readOnly
          rows={16}
          data-autofocus
          data-testid="mail-body"
        />
        <Checkbox
          size="xs"
          label={t('chase.mail.attach')}
          description={t('chase.mail.attach.text')}
          checked={attach}
          onChange={event => setAttach(event.currentTarget.checked)}
        />
        <div className={styles.actions}>
          <Button leftSection={icon('body')} onClick={() => take('body')} data-testid="mail-copy">
            {t(copied === 'body' ? 'chase.mail.copied' : 'chase.mail.copy')}
          </Button>
          <Button variant="default" leftSection={icon('subject')} onClick={() => take('subject')}>
            {t(copied === 'subject' ? 'chase.mail.copied' : 'chase.mail.copySubject')}
          </Button>
          <Button variant="default" onClick={() => onSave(attach)} data-testid="mail-save">
            {t('chase.mail.save')}
          </Button>
          <Button variant="default" onClick={onSent} data-testid="mail-sent">
            {t('chase.sent')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
