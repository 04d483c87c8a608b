import { IconArrowRight } from '@tabler/icons-react';
import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Countability, Finding } from '#shared/domain/eligibility/finding.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { fullName, onceRule, statusTones, subjectOf } from '../finding-words.ts';
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
};

/** Whether the participant counts today, and everything the rules found, each with its source and the way to its field. */
export function StatusPanel({ countability, sameCnp }: Props) {
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
  return (
    <aside className={styles.panel} aria-label={t('panel.title')} data-testid="status-panel">
      <div className={styles.status} aria-live="polite">
        <StatusLabel tone={statusTones[status]}>{t(titles[status])}</StatusLabel>
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

function FoundLine({ finding, others }: { finding: Finding; others: readonly Participant[] }) {
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
      {others.map(other => (
        <a key={other.id} href={`#/participants/${other.id}`} className={styles.other}>
          {other.entryDate === null
            ? t('panel.other', { name: fullName(other) })
            : t('panel.other.entered', { name: fullName(other), on: romanianDate(other.entryDate) })}
        </a>
      ))}
      <span className={styles.origin}>
        <span>{rule}</span>
        {source === undefined ? null : (
          <abbr className={styles.source} title={sourceTexts(source, profile.sources)}>
            {t('panel.source', { source })}
          </abbr>
        )}
        {verified ? null : <Unverified />}
      </span>
    </li>
  );
}

/** What the tags of a source (`S38; S46`) stand for, one on a line. */
function sourceTexts(source: string, sources: CallProfile['sources']): string {
  const tags: readonly string[] = source.match(/S\d+/g) ?? [];
  return sources.flatMap(({ tag, text }) => (tags.includes(tag) ? `${tag}: ${text}` : [])).join('\n');
}
