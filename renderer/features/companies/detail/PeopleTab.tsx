import { PercentBar } from '#renderer/design/PercentBar.tsx';
import { StatusLabel, type Tone } from '#renderer/design/StatusLabel.tsx';
import { subjectOf } from '#renderer/record/finding-subject.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import { useWords } from '#renderer/services/words.ts';
import { type PlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import { companyDetailMessages } from './company-detail.messages.ts';
import styles from './Tables.module.css';

const tones: { readonly [S in NonNullable<ListRow['status']>]: Tone } = {
  countable: 'ok',
  missing: 'warn',
  'not-countable': 'bad',
};
const printed = (day: string | null): string => (day === null ? '' : romanianDate(day as PlainDate));

/** The participants who work at the company, whether they count today, and what keeps them from it. */
export function PeopleTab({ people }: { people: readonly ListRow[] }) {
  const { say, language } = useProgram();
  const { profile } = useProject();
  const t = useWords(companyDetailMessages);
  if (people.length === 0) {
    return (
      <div className={styles.empty}>
        <strong>{t('people.none')}</strong>
        <span>{t('people.none.text')}</span>
      </div>
    );
  }
  const why = ({ findings, status }: ListRow): string => {
    const effect = status === 'missing' ? 'missing' : 'excludes';
    const found = findings.filter(finding => finding.effect === effect);
    return [...new Set(found.map(finding => subjectOf(finding, { profile, language, say })))].join(', ');
  };
  const countable = people.filter(({ status }) => status === 'countable').length;
  return (
    <section className={styles.section} aria-labelledby="heading-people">
      <div className={styles.head}>
        <h2 id="heading-people">
          {t('tab.people')}{' '}
          <span className={styles.soft}>{t('people.count', { nominated: people.length, countable })}</span>
        </h2>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.status')}</th>
            <th scope="col">{t('people.why')}</th>
            <th scope="col">{t('people.entry')}</th>
            <th scope="col">{t('people.exit')}</th>
            <th scope="col">{t('people.dossier')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(person => (
            <tr key={person.id}>
              <th scope="row">
                <a className={styles.link} href={`#/participants/${person.id}`}>
                  {person.lastName} {person.firstName}
                </a>
              </th>
              <td className={styles.day}>
                {person.status === null ? (
                  t('people.checking')
                ) : (
                  <StatusLabel tone={tones[person.status]}>{t(`people.${person.status}`)}</StatusLabel>
                )}
              </td>
              <td>{why(person)}</td>
              <td className={styles.day}>{printed(person.entryOn)}</td>
              <td className={styles.day}>{printed(person.exitOn)}</td>
              <td>
                <PercentBar percent={person.dossierPercent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
