import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { loadParticipantCase } from '#renderer/data/queries/participant-cases.ts';
import { specAt } from '#renderer/record/spec-at.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import { participantFields } from '#shared/domain/participant/participant.fields.ts';
import { type ParticipantState, participantStates } from '#shared/domain/participant/participant.ts';
import {
  changeState,
  participantTransitions,
  reasonedStates,
  type StateProblem,
} from '#shared/domain/participant/participant-states.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { detailMessages } from './detail.messages.ts';
import { jumpTo } from './jump.ts';
import styles from './StateControl.module.css';

type Refused = { readonly to: ParticipantState; readonly problems: readonly StateProblem[] };

/** Where the participant stands in the project, and the states that may follow; what one still needs is said, with the way to it. */
export function StateControl({ subject }: { subject: ParticipantCase }) {
  const { say, state: program } = useProgram();
  const { copy, profile, saving } = useProject();
  const t = useWords(detailMessages);
  const [asks, setAsks] = useState<ParticipantState | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { id, status, statusReason = null } = subject.participant;
  const words = (state: ParticipantState): string => say(`participant.status.${state}`);

  const change = async (to: ParticipantState, reason: string): Promise<void> => {
    setAsks(null);
    setRefused(null);
    await saving.save(async () => {
      const latest = await loadParticipantCase(copy.db, id);
      if (latest === null) return null;
      const outcome = changeState(latest, { to, reason }, profile, program.today as PlainDate);
      if (!outcome.ok) {
        setRefused({ to, problems: outcome.error });
        return null;
      }
      return draftCommit({ key: 'participant.state-changed', facts: {} }, program.author, [
        { table: 'participant', before: latest.participant, after: outcome.value },
      ]);
    }, `participant/${id}/status`);
  };
  const choose = (chosen: string | null): void => {
    const to = participantStates.find(each => each === chosen);
    setRefused(null);
    if (to === undefined || to === status) setAsks(null);
    else if (reasonedStates.includes(to)) setAsks(to);
    else void change(to, '');
  };
  const options = [status, ...participantTransitions(status)];
  return (
    <div className={styles.control}>
      <Select
        size="xs"
        label={say('participant.status')}
        aria-description={t('state.choose')}
        data={options.map(value => ({ value, label: words(value) }))}
        value={asks ?? status}
        onChange={choose}
        allowDeselect={false}
        data-testid="field-status"
      />
      {asks === null && statusReason !== null ? <p className={styles.reason}>{statusReason}</p> : null}
      {asks === null ? null : (
        <ReasonForm
          words={t('state.reason', { state: words(asks) })}
          onReason={reason => void change(asks, reason)}
          onCancel={() => setAsks(null)}
        />
      )}
      {refused ? (
        <div className={styles.refused} role="alert" data-testid="state-refused">
          <p>{t('state.refused', { state: words(refused.to) })}</p>
          <ul>
            {refused.problems.map(one => (
              <NeedLine key={one.code} problem={one} id={id} />
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

/** One thing that a state needs; pressing it leads to the field or to the document. */
function NeedLine({ problem, id }: { problem: StateProblem; id: string }) {
  const { say } = useProgram();
  const { code, facts } = problem;
  const [document] = String(facts.documents ?? '').split(', ');
  const path = facts.field === undefined ? null : String(facts.field);
  const spec = path === null ? null : specAt(participantFields, path.split('/'));
  const go = (): void => {
    if (document) jumpTo({ table: 'dossier', id, field: `items/${document}/state` });
    else if (path !== null) jumpTo({ table: 'participant', id, field: path });
  };
  return (
    <li>
      <button type="button" className={styles.need} onClick={go}>
        {say(code, { ...facts, label: spec ? say(spec.label) : '' })}
      </button>
    </li>
  );
}

type ReasonProps = {
  readonly words: string;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
};

function ReasonForm({ words, onReason, onCancel }: ReasonProps) {
  const t = useWords(detailMessages);
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault();
        if (reason.trim() !== '') onReason(reason);
      }}
    >
      <Textarea
        size="xs"
        label={words}
        rows={2}
        autoFocus
        maxLength={1_000}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        data-testid="state-reason"
      />
      <div className={styles.acts}>
        <Button type="submit" size="compact-sm" disabled={reason.trim() === ''} data-testid="state-save">
          {t('state.save')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          {t('state.cancel')}
        </Button>
      </div>
    </form>
  );
}
