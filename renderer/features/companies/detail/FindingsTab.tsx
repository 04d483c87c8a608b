import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { FoundLine } from '#renderer/record/FoundLine.tsx';
import { useWords } from '#renderer/services/words.ts';
import { isOutstanding } from '#shared/domain/dossier/owed.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';
import { companyDetailMessages } from './company-detail.messages.ts';
import { countFindings, onlyThrough } from './company-findings.ts';
import styles from './FindingsTab.module.css';
import { goToPlace } from './go-to-field.ts';
import type { CompanySubject } from './use-company.ts';

const keyOf = ({ rule, message, place }: Finding): string => `${rule} ${message} ${place.id} ${place.field ?? ''}`;

/** About the ledger as a whole, and no field of the company. */
const isOfAid = ({ rule }: Finding): boolean => rule === 'DATA-AID';

/** Everything that was found about the company, in one place, each with the way to where it is mended. */
export function FindingsTab({ subject }: { subject: CompanySubject }) {
  const t = useWords(companyDetailMessages);
  const [, go] = useLocation();
  const { company, enterprises, findings, documents } = subject;
  const outstanding = documents.filter(isOutstanding).length;
  const through = onlyThrough(subject);
  if (countFindings(subject) === 0) return <p className={styles.none}>{t('findings.none')}</p>;
  return (
    <div className={styles.groups}>
      {findings.length > 0 ? (
        <Group title={t('findings.own')}>
          {findings.map(finding => (
            <FoundLine
              key={keyOf(finding)}
              finding={finding}
              names={!isOfAid(finding)}
              onJump={() =>
                isOfAid(finding) ? go(`/companies/${company.id}/aid`) : goToPlace(go, enterprises, finding.place)
              }
            >
              {finding.others?.map(other => (
                <a key={other} className={styles.other} href={`#/companies/${other}`}>
                  {enterprises.company.get(other)?.name ?? other}
                </a>
              ))}
            </FoundLine>
          ))}
        </Group>
      ) : null}
      {outstanding > 0 ? (
        <Group title={t('findings.documents')}>
          <li className={styles.line}>
            {t('findings.documents.text', { count: outstanding })}{' '}
            <a className={styles.other} href={`#/companies/${company.id}/documents`}>
              {t('findings.go', { what: t('tab.documents') })}
            </a>
          </li>
        </Group>
      ) : null}
      {through.length > 0 ? (
        <Group title={t('findings.people')}>
          {through.map(({ finding, people }) => (
            <FoundLine
              key={keyOf(finding)}
              finding={finding}
              names
              onJump={() => goToPlace(go, enterprises, finding.place)}
            >
              <span className={styles.touches}>{t('findings.touches', { count: people })}</span>
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
