import { Button, Modal, Select, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { companyFields } from '#shared/domain/company/company.fields.ts';
import { type Company, type CompanyState, companyStates } from '#shared/domain/company/company.ts';
import { nextCompanyStates, stateNeedsReason } from '#shared/domain/company/company-state.ts';
import { readDraft } from '#shared/domain/draft.ts';
import type { Row } from '#shared/journal/commit.ts';
import { draftCommit, withoutNewBlanks } from '#shared/journal/diff.ts';
import { companiesMessages } from '../companies.messages.ts';
import { stateWords } from '../company-words.ts';
import { companyDetailMessages } from './company-detail.messages.ts';
import styles from './StateControl.module.css';

/** The state of the company, and the ones that may follow it; a refusal or a withdrawal asks for its reason. */
export function StateControl({ company }: { company: Company }) {
  const { say, state: program } = useProgram();
  const { copy, saving } = useProject();
  const list = useWords(companiesMessages);
  const t = useWords(companyDetailMessages);
  const [asking, setAsking] = useState<CompanyState | null>(null);
  const { id, state = null } = company;

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
    const next = companyStates.find(each => each === chosen);
    if (next === undefined || next === state) return;
    if (stateNeedsReason(next)) setAsking(next);
    else void save(next, '');
  };
  const options = [...(state === null ? [] : [state]), ...nextCompanyStates(state)];
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
    </>
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
