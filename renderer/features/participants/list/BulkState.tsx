import { Select, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { loadParticipantCases } from '#renderer/data/queries/participant-cases.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { furtherFact } from '#renderer/services/register/further-facts.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import { useWords } from '#renderer/services/words.ts';
import { type ParticipantState, participantStates } from '#shared/domain/participant/participant.ts';
import { participantTransitions, reasonedStates } from '#shared/domain/participant/participant-states.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { bulkMessages } from './bulk.messages.ts';
import { planState } from './bulk-plans.ts';

const labelOf = (people: number) => ({ key: 'participant.states-changed', facts: { people } });

/** Another state for those selected; offered are the states to which there is a way for at least one of them. */
export function BulkState({ people, onClose }: { people: readonly ListRow[]; onClose: () => void }) {
  const { say, state } = useProgram();
  const { copy, profile } = useProject();
  const t = useWords(bulkMessages);
  const [to, setTo] = useState<ParticipantState | null>(null);
  const [reason, setReason] = useState('');
  const offered = useMemo(() => {
    const from = new Set(people.map(row => furtherFact(row, 'state')));
    const states = participantStates.filter(one => from.has(one));
    const reached = new Set(states.flatMap(participantTransitions));
    return participantStates.filter(one => reached.has(one));
  }, [people]);
  const asksReason = to !== null && reasonedStates.includes(to);
  const isReady = to !== null && (!asksReason || reason.trim() !== '');
  const plan = useMemo(() => {
    if (to === null || !isReady) return null;
    const ids = people.map(({ id }) => id);
    return async () => {
      // No state asks who else has the same CNP.
      const { cases } = await loadParticipantCases(copy.db, ids, () => []);
      return planState(cases.values(), { to, reason }, profile, state.today as PlainDate);
    };
  }, [to, reason, isReady, people, copy, profile, state.today]);
  return (
    <BulkDialog
      title={t('bulk.state.title', { count: people.length })}
      people={people}
      plan={plan}
      label={labelOf}
      onClose={onClose}
      onDone={onClose}
    >
      <Select
        label={t('bulk.state.to')}
        data={offered.map(value => ({ value, label: say(`participant.status.${value}`) }))}
        value={to}
        onChange={chosen => setTo(participantStates.find(one => one === chosen) ?? null)}
        data-autofocus
        data-testid="bulk-state-to"
      />
      {asksReason ? (
        <Textarea
          label={t('bulk.state.reason')}
          rows={2}
          maxLength={1_000}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          data-testid="bulk-state-reason"
        />
      ) : null}
    </BulkDialog>
  );
}
