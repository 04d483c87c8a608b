import { Autocomplete } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { groupNames } from '#renderer/data/queries/lookups.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import { useWords } from '#renderer/services/words.ts';
import { readDraft } from '#shared/domain/draft.ts';
import { participantFields } from '#shared/domain/participant/participant.fields.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { bulkMessages } from './bulk.messages.ts';
import { planGroup } from './bulk-plans.ts';

const labelOf = (people: number) => ({ key: 'participant.grouped', facts: { people } });
const groupField = { group: participantFields.group };

/** Those selected into one group, an old one or a new one; with an empty name into none. */
export function BulkGroup({ people, onClose }: { people: readonly ListRow[]; onClose: () => void }) {
  const { say } = useProgram();
  const { copy } = useProject();
  const t = useWords(bulkMessages);
  const [name, setName] = useState('');
  const names = useLiveQuery(() => groupNames(copy.db), [copy]) ?? [];
  const read = useMemo(() => readDraft(groupField, { group: name }, { id: 'any' }), [name]);
  const plan = useMemo(() => {
    if (!read.ok) return null;
    const ids = people.map(({ id }) => id);
    const group = read.value.group;
    return async () => {
      const found = await copy.db.participant.bulkGet(ids);
      return planGroup(
        found.filter(person => person !== undefined),
        typeof group === 'string' ? group : null,
      );
    };
  }, [read, people, copy]);
  const [first] = read.ok ? [] : read.error;
  return (
    <BulkDialog
      title={t('bulk.group.title', { count: people.length })}
      people={people}
      plan={plan}
      label={labelOf}
      onClose={onClose}
      onDone={onClose}
    >
      <Autocomplete
        label={t('bulk.group.name')}
        description={t('bulk.group.hint')}
        data={names.map(({ id }) => id)}
        value={name}
        onChange={setName}
        error={first ? say(first.code, first.facts) : null}
        data-autofocus
        data-testid="bulk-group-name"
      />
    </BulkDialog>
  );
}
