import type { ReactNode } from 'react';
import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { FoundLine } from '#renderer/record/FoundLine.tsx';
import { useWords } from '#renderer/services/words.ts';
import type { Countability, Finding } from '#shared/domain/eligibility/finding.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import { fullName, onceRule, statusTones } from '../finding-words.ts';
import { participantsMessages } from '../participants.messages.ts';
import { detailMessages } from './detail.messages.ts';
import { jumpTo } from './jump.ts';
import styles from './StatusPanel.module.css';

const groups = [
  { effect: 'excludes', heading: 'panel.excludes' },
  { effect: 'missing', heading: 'panel.missing' },
  { effect: 'notice', heading: 'panel.notice' },
] as const;

const titles = {
  countable: 'panel.countable',
  missing: 'panel.missing-something',
  'not-countable': 'panel.not-countable',
} as const;

type Props = {
  /** Null while data are still coming. */
  readonly countability: Countability | null;
  /** Other records with the same CNP, to which the finding about them leads. */
  readonly sameCnp: readonly Participant[];
  /** Where the person stands in the project, below the judgement. */
  readonly children?: ReactNode;
};

/** Whether the participant counts today, and everything the rules found, each with its source and the way to its field. */
export function StatusPanel({ countability, sameCnp, children }: Props) {
  const t = useWords(detailMessages);
  const list = useWords(participantsMessages);
  if (!countability) {
    return (
      <aside className={styles.panel} aria-label={t('panel.title')}>
        <StatusLabel tone="none">{list('participants.checking')}</StatusLabel>
        {children}
      </aside>
    );
  }
  const { status, findings } = countability;
  return (
    <aside className={styles.panel} aria-label={t('panel.title')} data-testid="status-panel">
      <div className={styles.status} aria-live="polite">
        <StatusLabel tone={statusTones[status]}>{t(titles[status])}</StatusLabel>
      </div>
      {children}
      {findings.length === 0 ? <p className={styles.fine}>{t('panel.fine')}</p> : null}
      {groups.map(({ effect, heading }) => {
        const found = findings.filter(finding => finding.effect === effect);
        if (found.length === 0) return null;
        return (
          <section key={effect} className={styles.group} data-effect={effect}>
            <h3>
              {t(heading)} <span className={styles.count}>{found.length}</span>
            </h3>
            <ul>
              {found.map(finding => (
                <PersonFoundLine
                  key={`${finding.rule} ${finding.place.id} ${finding.place.field} ${finding.message}`}
                  finding={finding}
                  others={finding.rule === onceRule ? sameCnp : []}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </aside>
  );
}

type LineProps = { readonly finding: Finding; readonly others: readonly Participant[] };

function PersonFoundLine({ finding, others }: LineProps) {
  const t = useWords(detailMessages);
  const { place } = finding;
  return (
    <FoundLine finding={finding} names={place.table === 'participant'} onJump={() => jumpTo(place)}>
      {others.map(other => (
        <a key={other.id} href={`#/participants/${other.id}`} className={styles.other}>
          {other.entryDate === null
            ? t('panel.other', { name: fullName(other) })
            : t('panel.other.entered', { name: fullName(other), on: romanianDate(other.entryDate) })}
        </a>
      ))}
    </FoundLine>
  );
}
