import { useMemo } from 'react';
import { StatusLabel, type Tone } from '#renderer/design/StatusLabel.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords, type Words } from '#renderer/services/words.ts';
import { resultWindows } from '#shared/domain/eligibility/result-windows.ts';
import { type FollowUp, type FollowUpState, followUpsOf } from '#shared/domain/participant/follow-up.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import { type PlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import { detailMessages } from './detail.messages.ts';
import styles from './StateControl.module.css';

type T = Words<(typeof detailMessages)['ro']>;
const tones: { readonly [S in FollowUpState]: Tone } = { done: 'ok', waiting: 'none', open: 'warn', late: 'bad' };

/** What is still asked of someone who left: results within four weeks, and the questions six months after. */
export function FollowUps({ participant }: { participant: Participant }) {
  const { state } = useProgram();
  const { profile } = useProject();
  const t = useWords(detailMessages);
  const windows = useMemo(() => resultWindows(profile), [profile]);
  const found = followUpsOf(participant, windows, state.today as PlainDate);
  if (found === null) return null;
  const { results, sixMonths } = found;
  return (
    <section className={styles.followUps} data-testid="follow-ups">
      <h3>{t('followUp.title')}</h3>
      <dl>
        <Line
          name={t('followUp.results')}
          when={t('followUp.results.by', { on: romanianDate(results.on) })}
          one={results}
          t={t}
        />
        <Line
          name={t('followUp.sixMonths')}
          when={t('followUp.sixMonths.from', { on: romanianDate(sixMonths.on) })}
          one={sixMonths}
          t={t}
        />
      </dl>
    </section>
  );
}

function Line({ name, when, one, t }: { name: string; when: string; one: FollowUp; t: T }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <StatusLabel tone={tones[one.state]}>{stateWords(one, t)}</StatusLabel> <span className="tabular">{when}</span>
      </dd>
    </div>
  );
}

function stateWords({ state, days }: FollowUp, t: T): string {
  if (state === 'done') return t('followUp.done');
  if (state === 'waiting') return t('followUp.waiting');
  if (state === 'late') return t('followUp.late', { days: -days });
  if (days > 0) return t('followUp.days', { days });
  return days === 0 ? t('followUp.open') : `${t('followUp.open')}, ${t('followUp.since', { days: -days })}`;
}
