import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { oneEmployer } from '#renderer/data/queries/owed.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { askedAlready, letterFor, proposedAnswerBy } from '#shared/domain/chasing/letter-for.ts';
import { type ChasedEmployer, chaseEmployer, chaseMoment } from '#shared/domain/chasing/work-list.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import { LetterLine } from './LetterLine.tsx';
import styles from './Letters.module.css';
import { lettersMessages } from './letters.messages.ts';
import { type LetterTarget, NoteLetter } from './NoteLetter.tsx';
import { useLetterActs } from './use-letter-acts.ts';

/** Everything sent to one company and received from it, newest first, with what can be noted about it. */
export function CorrespondenceSection({ company: id }: { company: string }) {
  const { say, state } = useProgram();
  const { copy, profile } = useProject();
  const t = useWords(lettersMessages);
  const acts = useLetterActs();
  const [noting, setNoting] = useState(false);
  const today = state.today as PlainDate;
  const stored = useLiveQuery(() => oneEmployer(copy.db, id), [copy, id]);
  const employer = useMemo(
    () => (stored ? chaseEmployer(stored.subject, stored.letters, chaseMoment(profile, today)) : null),
    [stored, profile, today],
  );
  if (!employer) return null;
  const answerBy = proposedAnswerBy(profile, today);
  return (
    <section className={styles.section} aria-labelledby="heading-letters">
      <div className={styles.head}>
        <h2 id="heading-letters">{t('letters.title')}</h2>
        <Button variant="default" onClick={() => setNoting(true)} data-testid="letter-note">
          {t('letters.note')}
        </Button>
      </div>
      {employer.letters.length === 0 ? (
        <p className={styles.empty}>{t('letters.none')}</p>
      ) : (
        <table className={styles.table} data-testid="letters">
          <thead>
            <tr>
              <th scope="col">{say('correspondence.on')}</th>
              <th scope="col">{t('letters.channel')}</th>
              <th scope="col">{say('correspondence.addressee')}</th>
              <th scope="col">{say('correspondence.requested')}</th>
              <th scope="col">{say('correspondence.answerBy')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {employer.letters.toReversed().map(letter => (
              <LetterLine key={letter.id} letter={letter} acts={acts} />
            ))}
          </tbody>
        </table>
      )}
      {noting ? (
        <NoteLetter
          targets={[letterTarget(employer, { on: today, answerBy })]}
          kind="talk"
          channel="phone"
          answerBy={answerBy}
          onClose={() => setNoting(false)}
        />
      ) : null}
    </section>
  );
}

/** What an employer can be asked for now, and to whom it goes. Throws for people without an employer. */
export function letterTarget(
  employer: ChasedEmployer,
  days: { readonly on: PlainDate; readonly answerBy: PlainDate },
): LetterTarget {
  const { company } = employer;
  if (company === null) throw new Error('letterTarget: nobody to write to');
  return {
    company: company.id,
    addressee: [company.contactName, company.contactEmail].filter(Boolean).join(', '),
    requested: letterFor(employer, days, foldForSearch)?.requested ?? [],
    already: askedAlready(employer, days.on),
  };
}
