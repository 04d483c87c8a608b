import type { ReactNode } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { findCounty } from '#shared/domain/place/place.ts';
import { romanianAmount } from '#shared/kernel/money.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import { companiesMessages } from '../companies.messages.ts';
import { categoryWords, outcomeWords } from '../company-words.ts';
import { companyDetailMessages } from './company-detail.messages.ts';
import styles from './MainFacts.module.css';
import { StateControl } from './StateControl.tsx';
import type { CompanySubject } from './use-company.ts';

/** What somebody on the phone asks first, in one line: state, number, place, category, people, documents, aid, agreement. */
export function MainFacts({ subject }: { subject: CompanySubject }) {
  const { say } = useProgram();
  const list = useWords(companiesMessages);
  const t = useWords(companyDetailMessages);
  const { company, people, completeness, sme, headroom, partner } = subject;
  const county = company.county === null ? null : (findCounty(company.county)?.name ?? company.county);
  const place = [company.locality, county].filter(part => part !== null && part !== '');
  const declared =
    company.smeCategory === null ? list('category.undeclared') : categoryWords(company.smeCategory, say, list);
  const computed = outcomeWords(sme.category, sme.status === 'unclear' && sme.year !== null, say, list);
  const countable = people.filter(({ status }) => status === 'countable').length;
  const none = t('fact.none');
  const facts: readonly (readonly [label: string, value: ReactNode])[] = [
    [t('fact.cui'), company.cui ?? none],
    [t('fact.place'), [...new Set(place)].join(', ') || none],
    [t('fact.category'), `${declared} / ${computed}`],
    [t('fact.people'), `${people.length} / ${countable}`],
    [
      t('fact.documents'),
      completeness.due === 0 ? none : `${completeness.percent} % (${completeness.settled}/${completeness.due})`,
    ],
    [t('fact.headroom'), headroom?.ceiling ? `${romanianAmount(headroom.headroom)} EUR` : none],
    [t('fact.agreement'), company.agreementOn === null ? none : romanianDate(company.agreementOn)],
    [t('fact.partner'), partner ?? none],
  ];
  return (
    <div className={styles.bar}>
      <StateControl subject={subject} />
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
