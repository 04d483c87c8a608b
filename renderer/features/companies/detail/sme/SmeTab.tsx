import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { Unverified } from '#renderer/record/Unverified.tsx';
import type { RecordForm } from '#renderer/record/use-record-form.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { smeDayOf } from '#shared/domain/eligibility/company-findings.ts';
import { smeCategoryOf } from '#shared/domain/sme/sme-category.ts';
import type { SmeQuestion, SmeResult } from '#shared/domain/sme/sme-result.ts';
import { companiesMessages } from '../../companies.messages.ts';
import { outcomeWords } from '../../company-words.ts';
import { categoryFinding } from '../company-findings.ts';
import { DayField } from '../DayField.tsx';
import { focusSoon } from '../go-to-field.ts';
import tables from '../Tables.module.css';
import type { CompanySubject } from '../use-company.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { HoldingDialog, type HoldingRequest } from './HoldingDialog.tsx';
import { Holdings } from './Holdings.tsx';
import styles from './SmeTab.module.css';
import { SmeWorking } from './SmeWorking.tsx';
import { smeTabMessages } from './sme-tab.messages.ts';

/** The SME category: the result, what a person must decide, the figures and holdings from which it follows, and how. */
export function SmeTab({ subject, form }: { subject: CompanySubject; form: RecordForm }) {
  const { profile } = useProject();
  const { company, enterprises, today } = subject;
  const { id } = company;
  const [on, setOn] = useState(smeDayOf(company, today));
  const [request, setRequest] = useState<HoldingRequest | null>(null);
  const result = useMemo(
    () => smeCategoryOf(id, enterprises, { on, rules: profile.sme }),
    [id, enterprises, on, profile],
  );
  const askHolding = (question: SmeQuestion): void => {
    const row = enterprises.holding.get(question.place.id);
    if (row) setRequest({ kind: 'edit', row, focus: question.place.field });
  };
  return (
    <>
      <Result subject={subject} result={result} on={on} onDay={setOn} />
      <Questions subject={subject} result={result} onHolding={askHolding} />
      <FiguresTable company={company} form={form} lastYear={Number(on.slice(0, 4)) - 1} />
      <Holdings
        company={id}
        companies={enterprises.company}
        holdings={enterprises.holding}
        today={today}
        onAsk={setRequest}
      />
      {result.steps.length > 0 ? <SmeWorking result={result} /> : null}
      {request === null ? null : <HoldingDialog company={id} request={request} onClose={() => setRequest(null)} />}
    </>
  );
}

type ResultProps = {
  readonly subject: CompanySubject;
  readonly result: SmeResult;
  readonly on: SmeResult['on'];
  readonly onDay: (day: SmeResult['on']) => void;
};

function Result({ subject, result, on, onDay }: ResultProps) {
  const { say } = useProgram();
  const t = useWords(smeTabMessages);
  const list = useWords(companiesMessages);
  const { company } = subject;
  const isSme = result.category !== null && result.category !== 'large' && result.category !== 'not-sme-public';
  const hasFigures = result.year !== null;
  const words = hasFigures
    ? result.status === 'unclear'
      ? t('sme.unclear')
      : outcomeWords(result.category, false, say, list)
    : t('sme.nothing');
  const finding = categoryFinding({ company, sme: result });
  return (
    <section className={styles.result} aria-label={t('sme.result')} data-testid="sme-result">
      <div className={styles.outcome}>
        <StatusLabel tone={!hasFigures ? 'none' : result.status === 'unclear' ? 'warn' : isSme ? 'ok' : 'bad'}>
          {words}
        </StatusLabel>
        <p className={tables.soft}>
          {t('sme.declared', {
            category:
              company.smeCategory === null
                ? list('category.undeclared')
                : say(`company.smeCategory.${company.smeCategory}`),
          })}
          {finding === 'differs' ? <strong className={styles.differs}> {t('sme.differs')}</strong> : null}
          {finding === null && hasFigures && company.smeCategory !== null ? ` ${t('sme.agrees')}` : null}{' '}
          {result.verified ? null : <Unverified />}
        </p>
      </div>
      <DayField label={t('sme.on')} placeholder={t('sme.dayForm')} value={on} onChange={onDay} testId="sme-on" />
      {result.warnings.length > 0 ? (
        <ul className={styles.warnings} aria-label={t('sme.warnings')}>
          {result.warnings.map(({ key, facts }) => (
            <li key={`${key} ${JSON.stringify(facts)}`}>{say(key, facts)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

type QuestionsProps = {
  readonly subject: CompanySubject;
  readonly result: SmeResult;
  readonly onHolding: (question: SmeQuestion) => void;
};

/** What the program must not decide: each question with the way to the field where somebody answers it. */
function Questions({ subject, result, onHolding }: QuestionsProps) {
  const { say } = useProgram();
  const t = useWords(smeTabMessages);
  const [, go] = useLocation();
  const { company, enterprises } = subject;
  if (result.unclear.length === 0) return null;
  return (
    <section className={styles.questions} aria-labelledby="heading-questions">
      <h2 id="heading-questions">
        {t('sme.questions')}{' '}
        <span className={tables.soft}>{t('sme.questions.count', { count: result.unclear.length })}</span>
      </h2>
      <ul>
        {result.unclear.map(question => {
          const { key, facts, place } = question;
          const isOwn = place.table === 'company' && place.id === company.id;
          const other = place.table === 'company' && !isOwn ? enterprises.company.get(place.id)?.name : undefined;
          const words =
            place.table === 'holding' ? t('sme.decide') : isOwn ? t('sme.fill') : t('sme.open', { name: other ?? '' });
          const answer = (): void => {
            if (place.table === 'holding') onHolding(question);
            else if (isOwn) focusSoon(`field-${place.field}`);
            else go(`/companies/${place.id}/sme`);
          };
          return (
            <li key={`${key} ${place.id} ${place.field}`}>
              <span>{say(key, facts)}</span>
              <Button variant="default" onClick={answer} data-testid={`sme-answer-${place.table}`}>
                {words}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
