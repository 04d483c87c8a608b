import { Button, Modal, Select, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { FoundLine } from '#renderer/record/FoundLine.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { companyFields } from '#shared/domain/company/company.fields.ts';
import { type CompanyState, companyStates } from '#shared/domain/company/company.ts';
import { readDraft } from '#shared/domain/draft.ts';
import { type CompanyTransition, companyTransitions } from '#shared/domain/eligibility/company-transitions.ts';
import type { Row } from '#shared/journal/commit.ts';
import { draftCommit, withoutNewBlanks } from '#shared/journal/diff.ts';
import { companiesMessages } from '../companies.messages.ts';
import { stateWords } from '../company-words.ts';
import { companyDetailMessages } from './company-detail.messages.ts';
import { goToPlace } from './go-to-field.ts';
import styles from './StateControl.module.css';
import type { CompanySubject } from './use-company.ts';

/** The state of the company, and the ones that may follow it: one may lack something first, another asks for its reason. */
export function StateControl({ subject }: { subject: CompanySubject }) {
  const { say, state: program } = useProgram();
  const { copy, profile, saving } = useProject();
  const list = useWords(companiesMessages);
  const t = useWords(companyDetailMessages);
  const [asking, setAsking] = useState<CompanyState | null>(null);
  const [blocked, setBlocked] = useState<CompanyTransition | null>(null);
  const { id, state = null } = subject.company;
  const transitions = companyTransitions(subject.ruled, profile, subject.today);

  const save = async (next: CompanyState, reason: string): Promise<void> => {
    await saving.save(async () => {
      const before = (await copy.db.company.get(id)) ?? null;
      if (before === null) return null;
      const read = readDraft(companyFields, { state: next, stateReason: reason }, before);
      if (!read.ok) return null;
      const after = withoutNewBlanks(before, read.value as Row);
      return draftCommit({ key: 'company.state-changed', facts: {} }, program.author, [
        { table: 'company', before, after },
      ]);
    }, `company/${id}/state`);
  };
  const choose = (chosen: string | null): void => {
    const transition = transitions.find(({ to }) => to === chosen);
    if (transition === undefined) return;
    if (transition.blockedBy.length > 0) setBlocked(transition);
    else if (transition.needsReason) setAsking(transition.to);
    else void save(transition.to, '');
  };
  const options = companyStates.filter(each => each === state || transitions.some(({ to }) => to === each));
  return (
    <>
      <Select
        className={styles.state ?? ''}
        label={t('state.label')}
        data={options.map(value => ({ value, label: stateWords(value, say, list) }))}
        value={state}
        placeholder={list('state.none')}
        onChange={choose}
        allowDeselect={false}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        data-testid="company-state"
      />
      {asking === null ? null : (
        <ReasonDialog
          state={stateWords(asking, say, list)}
          onClose={() => setAsking(null)}
          onSave={reason => {
            setAsking(null);
            void save(asking, reason);
          }}
        />
      )}
      {blocked === null ? null : (
        <BlockedDialog
          subject={subject}
          state={stateWords(blocked.to, say, list)}
          blockedBy={blocked.blockedBy}
          onClose={() => setBlocked(null)}
        />
      )}
    </>
  );
}

type BlockedProps = {
  readonly subject: CompanySubject;
  readonly state: string;
  readonly blockedBy: CompanyTransition['blockedBy'];
  readonly onClose: () => void;
};

/** What a state still needs, each with the way to where it is filled in. */
function BlockedDialog({ subject, state, blockedBy, onClose }: BlockedProps) {
  const t = useWords(companyDetailMessages);
  const [, go] = useLocation();
  return (
    <Modal opened onClose={onClose} title={t('state.blocked.title', { state })} centered>
      <div className={styles.form} data-testid="company-state-blocked">
        <p>{t('state.blocked')}</p>
        <ul className={styles.needs}>
          {blockedBy.map(finding => (
            <FoundLine
              key={`${finding.message} ${finding.place.id} ${finding.place.field ?? ''}`}
              finding={finding}
              names={false}
              onJump={() => {
                onClose();
                goToPlace(go, subject.enterprises, finding.place);
              }}
            />
          ))}
        </ul>
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('state.close')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

type ReasonProps = {
  readonly state: string;
  readonly onClose: () => void;
  readonly onSave: (reason: string) => void;
};

function ReasonDialog({ state, onClose, onSave }: ReasonProps) {
  const t = useWords(companyDetailMessages);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') onSave(reason);
  };
  return (
    <Modal opened onClose={onClose} title={t('state.reason.title', { state })} centered>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Textarea
          label={t('state.reason')}
          withAsterisk
          rows={3}
          maxLength={companyFields.stateReason.maxLength}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          error={tried && reason.trim() === '' ? t('state.reason.needed') : null}
          data-autofocus
          data-testid="company-state-reason"
        />
        <div className={styles.actions}>
          <Button type="submit" data-testid="company-state-save">
            {t('state.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('state.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
