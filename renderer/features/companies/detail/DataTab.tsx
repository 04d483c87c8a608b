import { useCallback } from 'react';
import { type ChoicesFor, countyChoices, useChoices } from '#renderer/record/choices.ts';
import { RecordSection } from '#renderer/record/RecordSection.tsx';
import type { RecordForm } from '#renderer/record/use-record-form.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { companyFields } from '#shared/domain/company/company.fields.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { stateNeedsReason } from '#shared/domain/company/company-state.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';
import { companyDetailMessages, companyLabels } from './company-detail.messages.ts';
import { companyLayout } from './company-form.ts';
import styles from './RowDialog.module.css';
import type { CompanySubject } from './use-company.ts';

/** About one field of this company; what is found of its ledger of aid is about none. */
const isOfField =
  (company: string) =>
  ({ rule, place }: Finding): boolean =>
    rule !== 'DATA-AID' && place.table === 'company' && place.id === company;

/** The reason of the state is asked for where there is one, or should be. */
function layoutFor({ state = null }: Company, form: RecordForm): typeof companyLayout {
  if ((state !== null && stateNeedsReason(state)) || form.textAt('stateReason') !== '') return companyLayout;
  const groups = companyLayout.groups.map(group => ({
    ...group,
    fields: group.fields.filter(([path]) => path !== 'stateReason'),
  }));
  return { ...companyLayout, groups };
}

/** All fields of the company but its figures, each saved when it is left. */
export function DataTab({ subject, form }: { subject: CompanySubject; form: RecordForm }) {
  const { language } = useProgram();
  const t = useWords(companyDetailMessages);
  const choices = useChoices();
  const choicesFor = useCallback<ChoicesFor>(
    (path, spec) => (path === 'county' ? countyChoices : choices(path, spec)),
    [choices],
  );
  const { company, findings } = subject;
  return (
    <div className={styles.untitled}>
      <RecordSection
        section={layoutFor(company, form)}
        t={t}
        form={form}
        specs={companyFields}
        findings={findings.filter(isOfField(company.id))}
        choicesFor={choicesFor}
        shortLabels={companyLabels[language]}
      />
    </div>
  );
}
