import { useLiveQuery } from 'dexie-react-hooks';
import { coursesById } from '#renderer/data/queries/lookups.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Participation } from '#shared/domain/participation/participation.ts';
import { romanianAmount } from '#shared/kernel/money.ts';
import { type PlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import styles from './Courses.module.css';
import { detailMessages } from './detail.messages.ts';

const period = (from: PlainDate | null, to: PlainDate | null): string =>
  [from, to].map(day => (day ? romanianDate(day) : '…')).join(' – ');
/** Hundredths of hours as people write them: `24`, `7,5`. */
const hoursText = (hundredths: number): string =>
  romanianAmount({ minor: hundredths, currency: 'RON' }).replace(/,?0+$/, '');
const hoursOf = ({ attendance }: Participation): number => attendance.reduce((sum, { hours }) => sum + hours, 0);

/** The courses a participant takes part in, with the hours of the attendance lists. To read; attendance is kept elsewhere. */
export function Courses({ participations }: { participations: readonly Participation[] }) {
  const { say } = useProgram();
  const { copy } = useProject();
  const t = useWords(detailMessages);
  const ids = [...new Set(participations.map(({ course }) => course))].sort();
  const courses = useLiveQuery(() => coursesById(copy.db, ids), [copy, ids.join(' ')]);
  const total = participations.reduce((sum, participation) => sum + hoursOf(participation), 0);
  return (
    <section id="section-courses" className={styles.section} aria-labelledby="heading-courses" tabIndex={-1}>
      <h2 id="heading-courses" className={styles.heading}>
        {t('section.courses')}{' '}
        <span className={styles.progress}>{t('courses.count', { count: participations.length })}</span>
      </h2>
      {participations.length === 0 ? (
        <p className={styles.progress}>{t('courses.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('courses.course')}</th>
              <th scope="col">{t('courses.period')}</th>
              <th scope="col">{t('courses.days')}</th>
              <th scope="col">{t('courses.hours')}</th>
              <th scope="col">{t('courses.result')}</th>
            </tr>
          </thead>
          <tbody className="tabular">
            {participations.map(participation => {
              const { id, course, startOn, endOn, attendance, result } = participation;
              const taken = courses?.get(course);
              return (
                <tr key={id}>
                  <th scope="row" className={styles.name}>
                    <span className={styles.code}>{taken?.code ?? course}</span>
                    <span>{taken?.title ?? ''}</span>
                  </th>
                  <td>{period(startOn, endOn)}</td>
                  <td>{attendance.length}</td>
                  <td>{hoursText(hoursOf(participation))}</td>
                  <td>{result === null ? '' : say(`participation.result.${result}`)}</td>
                </tr>
              );
            })}
            <tr>
              <th scope="row">{t('courses.total')}</th>
              <td />
              <td>{participations.reduce((sum, { attendance }) => sum + attendance.length, 0)}</td>
              <td>{hoursText(total)}</td>
              <td />
            </tr>
          </tbody>
        </table>
      )}
    </section>
  );
}
