import { Button, Loader, Modal, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ErasureOutlook } from '#shared/ipc/privacy.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import styles from './Erase.module.css';
import { eraseMessages } from './erase.messages.ts';
import { keepDone } from './erased-note.ts';
import { HoldingBackups } from './HoldingBackups.tsx';
import { KeepingDuties } from './KeepingDuties.tsx';
import { NamedElsewhere } from './NamedElsewhere.tsx';

const shortestReason = 10;

/**
 * Says what erasing a person does, what stands in its way and who still holds them, and does it only when a reason and a
 * word have been typed. Giving up is the button that is ready. Afterwards the page forgets all rows and is loaded anew.
 */
export function EraseDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { ask, say } = useProgram();
  const { workspace, copy, saving, unsaved } = useProject();
  const { folder } = workspace;
  const t = useWords(eraseMessages);
  const [outlook, setOutlook] = useState<ErasureOutlook | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [despite, setDespite] = useState(false);
  const [reason, setReason] = useState('');
  const [word, setWord] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void ask('privacy.erasure-outlook', { folder, participant: id }).then(reply => {
      if (reply.ok) setOutlook(reply.value);
      else setProblem(reply.error);
    });
  }, [ask, folder, id]);

  const isConfirmed = foldForSearch(word) === foldForSearch(t('erase.word'));
  const isAllowed = outlook !== null && (outlook.duties.length === 0 || despite);
  const erase = async (): Promise<void> => {
    setBusy(true);
    // What is still being typed belongs to a record that is about to be emptied.
    unsaved.leaveAll();
    await saving.settled();
    const done = await ask('privacy.erase', { folder, participant: id, reason: reason.trim(), despiteDuty: despite });
    if (!done.ok) {
      setBusy(false);
      return setProblem(done.error);
    }
    // The person is erased, whatever comes: a copy that cannot be emptied is brought up to date when the page is loaded.
    await ask('privacy.forget-page', {}).catch(() => copy.db.delete());
    keepDone(id, done.value);
    location.reload();
  };
  return (
    <Modal
      opened
      onClose={busy ? () => {} : onClose}
      title={t('erase.title')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('erase.close') }}
    >
      <div className={styles.dialog} data-testid="erase-dialog">
        {outlook === null && problem === null ? (
          <p role="status">
            <Loader size="xs" /> {t('erase.checking')}
          </p>
        ) : null}
        {outlook === null ? null : (
          <>
            <KeepingDuties id={id} duties={outlook.duties} despite={despite} onDespite={setDespite} />
            <WhatHappens outlook={outlook} />
            <NamedElsewhere places={outlook.mentions} acts={[]} />
            <HoldingBackups backups={outlook.backups} mayRemove={false} />
          </>
        )}
        {isAllowed ? (
          <>
            <Notice tone="warn">{t('erase.forever')}</Notice>
            <Textarea
              label={t('erase.reason')}
              description={t('erase.reason.text')}
              value={reason}
              onChange={event => setReason(event.currentTarget.value)}
              autosize
              minRows={2}
              maxLength={500}
              data-testid="erase-reason"
            />
            <TextInput
              label={t('erase.confirm', { word: t('erase.word') })}
              value={word}
              onChange={event => setWord(event.currentTarget.value)}
              spellCheck={false}
              autoComplete="off"
              data-testid="erase-word"
            />
          </>
        ) : null}
        {problem ? (
          <p className={styles.refused} role="alert" data-testid="erase-problem">
            {say(problem.code, problem.facts)}
          </p>
        ) : null}
        <div className={styles.actions}>
          <Button
            variant={isAllowed ? 'filled' : 'default'}
            onClick={onClose}
            disabled={busy}
            data-autofocus
            data-testid="erase-cancel"
          >
            {t(isAllowed ? 'erase.cancel' : 'erase.close')}
          </Button>
          {isAllowed ? (
            <Button
              color="red"
              variant="outline"
              loading={busy}
              disabled={!isConfirmed || reason.trim().length < shortestReason}
              onClick={() => void erase()}
              data-testid="erase-do"
            >
              {t('erase.do')}
            </Button>
          ) : null}
        </div>
      </div>
    </Modal>
  );
}

function WhatHappens({ outlook }: { outlook: ErasureOutlook }) {
  const t = useWords(eraseMessages);
  const { records, rows, files, alike, isSmallCell } = outlook;
  const list = rows
    .map(({ table, count }) => `${t(`erase.table.${table}` as 'erase.table.dossier')} (${count})`)
    .join(', ');
  return (
    <>
      {records.length > 1 ? <Notice tone="info">{t('erase.records', { count: records.length })}</Notice> : null}
      <section className={styles.part}>
        <h3>{t('erase.goes')}</h3>
        <p>{t('erase.goes.identity')}</p>
        <p>{t('erase.goes.rows', { list })}</p>
        {files > 0 ? <p>{t('erase.goes.files', { count: files })}</p> : null}
      </section>
      <section className={styles.part}>
        <h3>{t('erase.remains')}</h3>
        <p>{t('erase.remains.text')}</p>
        {isSmallCell ? (
          <Notice tone="warn" testId="erase-small">
            {t('erase.small', { count: alike })}
          </Notice>
        ) : null}
      </section>
    </>
  );
}
