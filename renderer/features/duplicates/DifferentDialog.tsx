import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { duplicateFields } from '#shared/domain/duplicate/duplicate.fields.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import styles from './Compare.module.css';
import { duplicatesMessages } from './duplicates.messages.ts';
import type { QueueItem } from './queue-item.ts';
import { usePairActs } from './use-pair-acts.ts';

const usual = {
  participant: ['different.names', 'different.family'],
  company: ['different.firms', 'different.branch'],
} as const;

/** Asks why two records that look alike are not one, and notes it down. */
export function DifferentDialog({ item, onClose }: { readonly item: QueueItem; readonly onClose: () => void }) {
  const { say } = useProgram();
  const t = useWords(duplicatesMessages);
  const acts = usePairActs();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === '') return;
    setBusy(true);
    const done = await acts.decide(item, 'different', reason.trim());
    setBusy(false);
    if (done.ok) onClose();
    else setProblem(done.error);
  };
  return (
    <Modal opened onClose={onClose} title={t('different.title')} centered>
      <form className={styles.dialog} onSubmit={event => void submit(event)} noValidate>
        <p>{t('different.text')}</p>
        <TextInput
          label={t('different.reason')}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          maxLength={duplicateFields.reason.maxLength}
          error={asked && reason.trim() === '' ? t('different.needed') : null}
          data-autofocus
          data-testid="different-reason"
        />
        <div className={styles.usual}>
          {usual[item.table].map(key => (
            <Button key={key} size="compact-xs" variant="light" onClick={() => setReason(t(key))}>
              {t(key)}
            </Button>
          ))}
        </div>
        {problem === null ? null : (
          <p className={styles.problem} role="alert">
            {say(problem.code, problem.facts)}
          </p>
        )}
        <div className={styles.choice}>
          <Button variant="default" onClick={onClose}>
            {t('merge.cancel')}
          </Button>
          <Button type="submit" loading={busy} data-testid="different-do">
            {t('different.do')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
