import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#renderer/services/words.ts';
import styles from './Documents.module.css';
import { documentsMessages } from './documents.messages.ts';

type Props = {
  readonly kind: 'reject' | 'waive';
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
};

/** Asks why a document is rejected or waived; without a reason nothing is done. */
export function ReasonForm({ kind, onReason, onCancel }: Props) {
  const t = useWords(documentsMessages);
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles.reason}
      onSubmit={event => {
        event.preventDefault();
        if (reason.trim() !== '') onReason(reason);
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <TextInput
        size="xs"
        className={styles.grow}
        placeholder={t(`documents.reason.${kind}`)}
        aria-label={t(`documents.reason.${kind}`)}
        value={reason}
        maxLength={1_000}
        autoFocus
        onChange={event => setReason(event.currentTarget.value)}
        data-testid="document-reason"
      />
      <Button type="submit" size="compact-sm" disabled={reason.trim() === ''} data-testid="document-reason-save">
        {t(`documents.reason.save.${kind}`)}
      </Button>
      <Button variant="default" size="compact-sm" onClick={onCancel}>
        {t('documents.reason.cancel')}
      </Button>
    </form>
  );
}
