import { Button, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { LikelyDuplicates } from '#renderer/duplicates/LikelyDuplicates.tsx';
import { FieldInput } from '#renderer/record/FieldInput.tsx';
import { useDraftForm } from '#renderer/record/use-draft-form.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { companyFields } from '#shared/domain/company/company.fields.ts';
import { readCui } from '#shared/domain/identity/cui.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { companiesMessages } from '../companies.messages.ts';
import styles from './AddCompany.module.css';

const asked = ['name', 'cui'] as const;
/** What is not known yet of a company that is being typed. */
const nothing = { id: '', tradeRegisterNo: null, county: null, contactPhone: null, contactEmail: null };

/** Asks name and tax number of a new company, makes the record in one act, and goes to it. */
export function AddCompany({ onClose }: { onClose: () => void }) {
  const { say, state } = useProgram();
  const { saving } = useProject();
  const t = useWords(companiesMessages);
  const [, go] = useLocation();
  const [id] = useState(() => crypto.randomUUID());
  const form = useDraftForm(companyFields, { id }, { state: 'lead' });
  const [refused, setRefused] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const typed = form.textAt('cui').trim();
  const facts = { ...nothing, name: form.textAt('name'), cui: typed === '' ? null : typed };
  const wrong = typed === '' ? null : readCui(typed).error;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const after = form.read();
    if (after === null) return;
    setBusy(true);
    const label = { key: 'company.added', facts: {} };
    const outcome = await saving.save(
      async () => draftCommit(label, state.author, [{ table: 'company', before: null, after }]),
      null,
    );
    setBusy(false);
    if (!outcome.ok) return setRefused(outcome.error);
    onClose();
    go(`/companies/${id}`);
  };
  return (
    <Modal opened onClose={onClose} title={t('add.title')} centered>
      <form className={styles.form} onSubmit={event => void submit(event)} noValidate data-testid="add-company">
        {asked.map(path => {
          const problem = form.problemAt(path);
          return (
            <FieldInput
              key={path}
              path={path}
              spec={companyFields[path]}
              label={say(companyFields[path].label)}
              text={form.textAt(path)}
              choices={null}
              error={problem ? say(problem.code, problem.facts) : null}
              note={path === 'cui' && wrong !== null ? say(`rule.DATA-CUI.${wrong}`) : null}
              cover={null}
              onType={text => form.type(path, text)}
              onLeave={() => {}}
              onChoose={text => form.choose(path, text)}
            />
          );
        })}
        <LikelyDuplicates typed={{ table: 'company', facts }} onGo={onClose} />
        <p className={styles.text}>{t('add.text')}</p>
        {refused ? (
          <p className={styles.refused} role="alert">
            {say(refused.code, refused.facts)}
          </p>
        ) : null}
        <div className={styles.actions}>
          <Button type="submit" loading={busy} data-testid="add-company-save">
            {t('add.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('add.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
