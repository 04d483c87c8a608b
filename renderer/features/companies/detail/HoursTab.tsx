import { useLiveQuery } from 'dexie-react-hooks';
import { coursesById } from '#renderer/data/queries/lookups.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { writtenHundredths } from '#shared/domain/draft-text.ts';
import { companyDetailMessages } from './company-detail.messages.ts';
import { companyHours } from './company-hours.ts';
import styles from './Tables.module.css';
import type { CompanySubject } from './use-company.ts';

/** The hours that the company's people were present in their courses. To read; attendance is kept elsewhere. */
export function HoursTab({ subject }: { subject: CompanySubject }) {
  const { say } = useProgram();
  const { copy } = useProject();
  const t = useWords(companyDetailMessages);
  const { lines, days, hours, certified } = companyHours(subject.subject.people);
  const ids = [...new Set(lines.map(({ participation }) => participation.course))].sort();
  const courses = useLiveQuery(() => coursesById(copy.db, ids), [copy, ids.join(' ')]);
  if (lines.length === 0) return <div className={styles.empty}>{t('hours.none')}</div>;
  return (
    <section className={styles.section} aria-labelledby="heading-hours">
      <div className={styles.head}>
        <h2 id="heading-hours">{t('tab.hours')}</h2>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('hours.course')}</th>
            <th scope="col" className={styles.number}>
              {t('hours.days')}
            </th>
            <th scope="col" className={styles.number}>
              {t('hours.hours')}
            </th>
            <th scope="col">{t('hours.result')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => {
            const { course, id, result } = line.participation;
            const taken = courses?.get(course);
            return (
              <tr key={id}>
                <th scope="row">
                  <a className={styles.link} href={`#/participants/${line.person}`}>
                    {line.name}
                  </a>
                </th>
                <td>
                  <span className={styles.code}>{taken?.code ?? course}</span>
                  {taken?.title ?? ''}
                </td>
                <td className={styles.number}>{line.days}</td>
                <td className={styles.number}>{writtenHundredths(line.hours)}</td>
                <td>{result === null ? '' : say(`participation.result.${result}`)}</td>
              </tr>
            );
          })}
          <tr className={styles.total}>
            <th scope="row">{t('hours.total')}</th>
            <td />
            <td className={styles.number}>{days}</td>
            <td className={styles.number}>{writtenHundredths(hours)}</td>
            <td>
              {t('hours.certified')}: {certified}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
