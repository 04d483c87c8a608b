import { useLiveQuery } from 'dexie-react-hooks';
import { correspondenceOf } from '#renderer/data/queries/companies.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import { companyDetailMessages } from './company-detail.messages.ts';
import styles from './Tables.module.css';

/** What was sent to the company and came from it, newest first, and what is still to be answered. */
export function CorrespondenceTab({ id }: { id: string }) {
  const { say } = useProgram();
  const { copy } = useProject();
  const t = useWords(companyDetailMessages);
  const letters = useLiveQuery(() => correspondenceOf(copy.db, id), [copy, id]);
  if (!letters) return null;
  if (letters.length === 0) {
    return (
      <div className={styles.empty}>
        <strong>{t('correspondence.none')}</strong>
        <span>{t('correspondence.none.text')}</span>
      </div>
    );
  }
  const answer = ({ answeredOn, answerBy }: Correspondence): string => {
    if (answeredOn !== null) return t('correspondence.answered', { on: romanianDate(answeredOn) });
    return answerBy === null ? '' : t('correspondence.waiting', { on: romanianDate(answerBy) });
  };
  const words = (field: 'channel' | 'subject', value: string | null): string =>
    value === null ? '' : say(`correspondence.${field}.${value}`);
  return (
    <section className={styles.section} aria-labelledby="heading-correspondence">
      <div className={styles.head}>
        <h2 id="heading-correspondence">{t('tab.correspondence')}</h2>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['on', 'direction', 'channel', 'subject', 'addressee', 'requested', 'by'] as const).map(field => (
              <th key={field} scope="col">
                {say(`correspondence.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {letters.map(letter => (
            <tr key={letter.id}>
              <td className={styles.day}>{letter.on === null ? '' : romanianDate(letter.on)}</td>
              <td>{say(`correspondence.direction.${letter.direction}`)}</td>
              <td>{words('channel', letter.channel)}</td>
              <td>{words('subject', letter.subject)}</td>
              <td>{letter.addressee}</td>
              <td>
                {letter.requested.length === 0 ? '' : t('correspondence.documents', { count: letter.requested.length })}
              </td>
              <td>{letter.by}</td>
              <td>{answer(letter)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
