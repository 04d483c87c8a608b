import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { isRequest } from '#shared/domain/chasing/asked.ts';
import type { ChasedEmployer } from '#shared/domain/chasing/work-list.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import styles from './ChasePage.module.css';
import { chaseMessages } from './chase.messages.ts';
import type { ChaseGroup, Grouping } from './chase-lines.ts';

type Props = {
  readonly group: ChaseGroup;
  readonly by: Grouping;
  /** The employer that the group is; null where it is something else. */
  readonly employer: ChasedEmployer | null;
  /** How many employers are ticked, or have something in the group. */
  readonly employers: number;
  readonly showsLetters: boolean;
  readonly onLetters: () => void;
  /** How the letters are wished for. */
  readonly wishes: ReactNode;
};

/** What is chosen on the left: its name, how much there is, whom to ask, and when that was done last. */
export function GroupHead({ group, by, employer, employers, showsLetters, onLetters, wishes }: Props) {
  const { say } = useProgram();
  const t = useWords(chaseMessages);
  const [, go] = useLocation();
  const company = employer?.company ?? null;
  const last = employer?.letters.findLast(isRequest) ?? null;
  const contact = [company?.contactName, company?.contactEmail, company?.contactPhone].filter(Boolean).join(' · ');
  const asked =
    last === null
      ? t('chase.last.none')
      : t('chase.last', {
          on: last.on === null ? '' : romanianDate(last.on),
          by: last.by ?? '',
          channel: last.channel === null ? '' : say(`correspondence.channel.${last.channel}`),
        });
  const { documents, overdue, reminders } = group;
  const near = by === 'person' ? (group.lines[0]?.near ?? 'far') : 'far';
  return (
    <div className={styles.head} data-testid="chase-head">
      <h2 className={styles.name} title={group.name}>
        {group.name}
      </h2>
      <span className={styles.counts}>
        {t('chase.group.counts', { documents, overdue, reminders })}
        {near === 'far' ? '' : ` · ${say(`chasing.near.${near}`)}`}
        {employers > 1 ? ` · ${t('chase.targets', { count: employers })}` : ''}
      </span>
      {company === null ? null : (
        <>
          <Button
            variant={showsLetters ? 'light' : 'default'}
            aria-expanded={showsLetters}
            onClick={onLetters}
            data-testid="chase-letters"
          >
            {t('chase.history')}
          </Button>
          <Button variant="default" onClick={() => go(`/companies/${company.id}`)}>
            {t('chase.openCompany')}
          </Button>
        </>
      )}
      {by === 'person' && group.lines[0]?.participant ? (
        <Button variant="default" onClick={() => go(`/participants/${group.key}`)}>
          {t('chase.openPerson')}
        </Button>
      ) : null}
      <div className={styles.second}>
        <span className={styles.contact} title={`${contact} · ${asked}`}>
          {company === null ? null : `${contact === '' ? t('chase.contact.none') : contact} · ${asked}`}
        </span>
        {wishes}
      </div>
    </div>
  );
}
