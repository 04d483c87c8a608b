import { IconArrowRight } from '@tabler/icons-react';
import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Countability, Finding } from '#shared/domain/eligibility/finding.ts';
import { statusTones, subjectOf } from '../finding-words.ts';
import { participantsMessages } from '../participants.messages.ts';
import { detailMessages } from './detail.messages.ts';
import { jumpTo } from './jump.ts';
import styles from './StatusPanel.module.css';
import { Unverified } from './Unverified.tsx';

const groups = [
  { effect: 'excludes', heading: 'panel.excludes' },
  { effect: 'missing', heading: 'panel.missing' },
  { effect: 'notice', heading: 'panel.notice' },
] as const;

/** Whether the participant counts today, and everything the rules found, each with its source and the way to its field. Null while data are still coming. */
export function StatusPanel({ countability }: { countability: Countability | null }) {
  const t = useWords(detailMessages);
  const list = useWords(participantsMessages);
  if (!countability) {
    return (
      <aside className={styles.panel} aria-label={t('panel.title')}>
        <StatusLabel tone="none">{list('participants.checking')}</StatusLabel>
      </aside>
    );
  }
  const { status, findings } = countability;
  const title = {
    countable: 'participants.countable',
    missing: 'participants.missing',
    'not-countable': 'participants.not-countable',
  } as const;
  return (
    <aside className={styles.panel} aria-label={t('panel.title')} data-testid="status-panel">
      <div className={styles.status} aria-live="polite">
        <StatusLabel tone={statusTones[status]}>{list(title[status])}</StatusLabel>
      </div>
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
                <FoundLine
                  key={`${finding.rule} ${finding.place.id} ${finding.place.field} ${finding.message}`}
                  finding={finding}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </aside>
  );
}

function FoundLine({ finding }: { finding: Finding }) {
  const { say, language } = useProgram();
  const { profile } = useProject();
  const t = useWords(detailMessages);
  const { rule, message, facts, verified, place } = finding;
  const source = profile.rules[rule]?.source;
  const what = subjectOf(finding, { profile, language, say });
  return (
    <li className={styles.finding}>
      <button type="button" className={styles.jump} onClick={() => jumpTo(place)} title={t('panel.jump', { what })}>
        <span>
          {place.table === 'participant' ? <strong className={styles.what}>{what}</strong> : null}
          <span className={styles.sentence}>{say(message, facts)}</span>
        </span>
        <IconArrowRight size="0.9375rem" stroke={1.7} aria-hidden className={styles.arrow} />
      </button>
      <span className={styles.origin}>
        <span>{rule}</span>
        {source === undefined ? null : <span>{t('panel.source', { source })}</span>}
        {verified ? null : <Unverified />}
      </span>
    </li>
  );
}
