import { Button } from '@mantine/core';
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
};

/** What is chosen on the left: its name, how much there is, whom to ask, and when that was done last. */
export function GroupHead({ group, by, employer, employers, showsLetters, onLetters }: Props) {
  const { say } = useProgram();
  const t = useWords(chaseMessages);
  const [, go] = useLocation();
  const company = employer?.company ?? null;
  const last = employer?.letters.findLast(isRequest) ?? null;
  const contact = [company?.contactName, company?.contactEmail, company?.contactPhone].filter(Boolean).join(' · ');
  const { documents, overdue, reminders } = group;
  return (
    <div className={styles.head} data-testid="chase-head">
      <div>
        <h2>{group.name}</h2>
        <div>
          {t('chase.group.counts', { documents, overdue, reminders })}
          {employers > 1 ? ` · ${t('chase.targets', { count: employers })}` : ''}
        </div>
        {company === null ? null : (
          <div className={styles.soft}>
            {contact === '' ? t('chase.contact.none') : contact}
            {' · '}
            {last === null
              ? t('chase.last.none')
              : t('chase.last', {
                  on: last.on === null ? '' : romanianDate(last.on),
                  by: last.by ?? '',
                  channel: last.channel === null ? '' : say(`correspondence.channel.${last.channel}`),
                })}
          </div>
        )}
      </div>
      <div className={styles.links}>
        {company === null ? null : (
          <>
            <Button variant="default" aria-expanded={showsLetters} onClick={onLetters} data-testid="chase-letters">
              {t(showsLetters ? 'chase.history.hide' : 'chase.history')}
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
      </div>
    </div>
  );
}
