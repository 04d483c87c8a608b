import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { FoundLine } from '#renderer/record/FoundLine.tsx';
import { specAt } from '#renderer/record/spec-at.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { companyFields } from '#shared/domain/company/company.fields.ts';
import { isOutstanding } from '#shared/domain/dossier/owed.ts';
import { romanianAmount } from '#shared/kernel/money.ts';
import { companiesMessages } from '../companies.messages.ts';
import { outcomeWords } from '../company-words.ts';
import type { CompanyTab } from './CompanyTabs.tsx';
import { companyDetailMessages } from './company-detail.messages.ts';
import { categoryFinding, countFindings, findingsThrough } from './company-findings.ts';
import styles from './FindingsTab.module.css';
import { goToField } from './go-to-field.ts';
import type { CompanySubject } from './use-company.ts';

/** Everything that was found about the company, in one place, each with the way to where it is mended. */
export function FindingsTab({ subject }: { subject: CompanySubject }) {
  const { say } = useProgram();
  const t = useWords(companyDetailMessages);
  const list = useWords(companiesMessages);
  const [, go] = useLocation();
  const { company, enterprises, remarks, sme, headroom, documents, people } = subject;
  const { id } = company;
  const open = (tab: CompanyTab): void => go(`/companies/${id}/${tab}`);
  const outstanding = documents.filter(isOutstanding).length;
  const category = categoryFinding(subject);
  const through = findingsThrough(id, people).filter(({ finding }) => finding.place.table === 'company');
  if (countFindings(subject) === 0) return <p className={styles.none}>{t('findings.none')}</p>;
  return (
    <div className={styles.groups}>
      {remarks.length > 0 ? (
        <Group title={t('findings.own')}>
          {remarks.map(({ what, facts, field, others, weight }) => {
            const spec = specAt(companyFields, field.split('/'));
            const label = spec ? say(spec.label) : '';
            return (
              <Line
                key={what}
                subject={label}
                tone={weight}
                title={t('findings.go', { what: label })}
                onJump={() => goToField(go, id, field)}
              >
                {say(`companyCheck.${what}`, facts)}
                {others.map(other => (
                  <a key={other} className={styles.other} href={`#/companies/${other}`}>
                    {enterprises.company.get(other)?.name ?? other}
                  </a>
                ))}
              </Line>
            );
          })}
        </Group>
      ) : null}
      {category !== null ? (
        <Group title={t('findings.sme')}>
          <Line tone="wrong" title={t('findings.go', { what: t('tab.sme') })} onJump={() => open('sme')}>
            {category === 'unclear'
              ? t('findings.category.unclear')
              : t('findings.category.differs', {
                  declared: say(`company.smeCategory.${company.smeCategory}`),
                  computed: outcomeWords(sme.category, false, say, list),
                })}
          </Line>
        </Group>
      ) : null}
      {headroom !== null && headroom.exceededBy.minor > 0 ? (
        <Group title={t('tab.aid')}>
          <Line tone="wrong" title={t('findings.go', { what: t('tab.aid') })} onJump={() => open('aid')}>
            {t('findings.aid.exceeded', { by: romanianAmount(headroom.exceededBy) })}
          </Line>
        </Group>
      ) : null}
      {outstanding > 0 ? (
        <Group title={t('findings.documents')}>
          <Line tone="missing" title={t('findings.go', { what: t('tab.documents') })} onJump={() => open('documents')}>
            {t('findings.documents.text', { count: outstanding })}
          </Line>
        </Group>
      ) : null}
      {through.length > 0 ? (
        <Group title={t('findings.people')}>
          {through.map(({ finding, people: count }) => (
            <FoundLine
              key={`${finding.rule} ${finding.message}`}
              finding={finding}
              names
              onJump={() => goToField(go, id, finding.place.field ?? '')}
            >
              <span className={styles.touches}>{t('findings.touches', { count })}</span>
            </FoundLine>
          ))}
        </Group>
      ) : null}
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

type LineProps = {
  readonly subject?: string;
  readonly tone: 'wrong' | 'missing' | 'notice';
  readonly title: string;
  readonly onJump: () => void;
  readonly children: ReactNode;
};

function Line({ subject, tone, title, onJump, children }: LineProps) {
  return (
    <li className={styles.line} data-tone={tone}>
      <span>
        {subject === undefined ? null : <strong className={styles.subject}>{subject}</strong>}
        {children}
      </span>
      <button type="button" className={styles.jump} aria-label={title} title={title} onClick={onJump}>
        <IconArrowRight size="1rem" stroke={1.7} aria-hidden />
      </button>
    </li>
  );
}
