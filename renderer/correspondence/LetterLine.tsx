import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import { daysBetween, type PlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import styles from './Letters.module.css';
import { lettersMessages } from './letters.messages.ts';
import type { LetterActs } from './use-letter-acts.ts';

/** One letter, talk or visit: what it was, what was asked for, whether it was answered. */
export function LetterLine({ letter, acts }: { letter: Correspondence; acts: LetterActs }) {
  const { say, state } = useProgram();
  const t = useWords(lettersMessages);
  const [open, setOpen] = useState(false);
  const today = state.today as PlainDate;
  const { on, channel, direction, addressee, by, requested, answerBy, answeredOn, remarks } = letter;
  const isLate = answeredOn === null && answerBy !== null && answerBy < today;
  const awaits = direction === 'out' && requested.length > 0;
  const answer = (): string => {
    if (answeredOn !== null) return t('letters.answered', { on: romanianDate(answeredOn) });
    if (answerBy === null) return '';
    const facts = { on: romanianDate(answerBy), days: daysBetween(answerBy, today) };
    return t(isLate ? 'letters.late' : 'letters.waiting', facts);
  };
  return (
    <tr data-testid="letter-line">
      <td className={styles.day}>{on === null ? '' : romanianDate(on)}</td>
      <td>
        {say(`correspondence.direction.${direction}`)}
        {channel === null ? '' : `, ${say(`correspondence.channel.${channel}`)}`}
        {by === null ? null : <div className={styles.soft}>{by}</div>}
      </td>
      <td>{addressee}</td>
      <td>
        {requested.length === 0 ? (
          remarks
        ) : (
          <>
            <button type="button" className={styles.opener} aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? (
                <IconChevronDown size="0.8125rem" aria-hidden />
              ) : (
                <IconChevronRight size="0.8125rem" aria-hidden />
              )}
              {t('letters.open', { count: requested.length })}
            </button>
            {remarks === null ? null : <div className={styles.soft}>{remarks}</div>}
            {open ? <Which letter={letter} /> : null}
          </>
        )}
      </td>
      <td className={`${styles.answer} ${isLate ? styles.late : ''}`}>{answer()}</td>
      <td>
        <div className={styles.acts}>
          {awaits ? (
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => void acts.answered(letter, answeredOn === null ? today : null)}
              data-testid="letter-answered"
            >
              {t(answeredOn === null ? 'letters.answeredToday' : 'letters.notAnswered')}
            </Button>
          ) : null}
          <Tooltip label={t('letters.remove')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('letters.remove')}
              onClick={() => void acts.remove(letter)}
            >
              <IconTrash size="0.9375rem" stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        </div>
      </td>
    </tr>
  );
}

/** What was asked for, by person, with the names as they are now. */
function Which({ letter: { requested } }: { letter: Correspondence }) {
  const { language } = useProgram();
  const { copy, profile } = useProject();
  const t = useWords(lettersMessages);
  const people = useLiveQuery(async () => {
    const ids = [...new Set(requested.flatMap(({ participant }) => (participant === null ? [] : [participant])))];
    const rows = await copy.db.participant.bulkGet(ids);
    return new Map(rows.flatMap(row => (row ? [[row.id, `${row.lastName} ${row.firstName}`.trim()] as const] : [])));
  }, [copy, requested]);
  if (!people) return null;
  const nameOf = (id: string | null): string => (id === null ? t('letters.own') : people.get(id) || t('letters.gone'));
  const owners = [...new Set(requested.map(({ participant }) => participant))];
  const documentName = (code: string): string =>
    profile.documents.find(document => document.code === code)?.name[language] ?? code;
  return (
    <ul className={styles.which}>
      {owners.map(owner => (
        <li key={owner ?? ''}>
          {nameOf(owner)}:{' '}
          {requested
            .filter(({ participant }) => participant === owner)
            .map(({ code }) => documentName(code))
            .join('; ')}
        </li>
      ))}
    </ul>
  );
}
