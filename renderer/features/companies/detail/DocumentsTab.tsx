import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import { companyDetailMessages } from './company-detail.messages.ts';
import styles from './Tables.module.css';
import type { CompanySubject } from './use-company.ts';

/** The documents that the call asks of the company, and how it stands by them. */
export function DocumentsTab({ subject }: { subject: CompanySubject }) {
  const { say, language } = useProgram();
  const t = useWords(companyDetailMessages);
  const { documents, completeness } = subject;
  const asked = documents.filter(({ need }) => need !== 'no');
  if (asked.length === 0) return <div className={styles.empty}>{t('documents.none')}</div>;
  return (
    <section className={styles.section} aria-labelledby="heading-documents">
      <div className={styles.head}>
        <h2 id="heading-documents">
          {t('tab.documents')}{' '}
          <span className={styles.soft}>
            {t('documents.progress', { done: completeness.settled, total: completeness.due })}
          </span>
        </h2>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('documents.name')}</th>
            <th scope="col">{t('documents.state')}</th>
            <th scope="col">{t('documents.due')}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ requirement: { code, name }, state, lacks, dueOn, need }) => (
            <tr key={code}>
              <th scope="row">
                <span className={styles.code}>{code}</span>
                {name[language]}
              </th>
              <td>
                <StatusLabel tone={lacks === null ? 'ok' : need === 'now' ? 'warn' : 'none'}>
                  {say(`dossier.state.${state}`)}
                </StatusLabel>
              </td>
              <td className={styles.day}>{dueOn === null ? '' : romanianDate(dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
