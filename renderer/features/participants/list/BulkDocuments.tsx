import { MultiSelect, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import { useWords } from '#renderer/services/words.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { bulkMessages } from './bulk.messages.ts';
import { planDocuments } from './bulk-plans.ts';

const kinds = ['receive', 'verify'] as const;
const received = (documents: number) => ({ key: 'dossier.received', facts: { documents } });
const verified = (documents: number) => ({ key: 'dossier.verified', facts: { documents } });

/** The same documents of everybody selected, noted as received or verified today. */
export function BulkDocuments({ people, onClose }: { people: readonly ListRow[]; onClose: () => void }) {
  const { state, language } = useProgram();
  const { copy, profile } = useProject();
  const { author, today } = state;
  const t = useWords(bulkMessages);
  const [kind, setKind] = useState<(typeof kinds)[number]>('receive');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const offered = profile.documents.filter(({ owner }) => owner === 'participant');
  const plan = useMemo(() => {
    if (codes.length === 0) return null;
    const ids = people.map(({ id }) => id);
    const requirements = profile.documents.filter(({ code }) => codes.includes(code));
    return async () => {
      const found = await copy.db.dossier.bulkGet(ids);
      const dossiers = new Map(found.flatMap(one => (one ? [[one.id, one] as const] : [])));
      return planDocuments(ids, dossiers, requirements, { kind, on: today as PlainDate, by: author });
    };
  }, [codes, kind, people, copy, profile, today, author]);
  return (
    <BulkDialog
      title={t('bulk.documents.title', { count: people.length })}
      people={people}
      plan={plan}
      label={kind === 'verify' ? verified : received}
      onClose={onClose}
      onDone={onClose}
    >
      <MultiSelect
        label={t('bulk.documents.which')}
        data={offered.map(({ code, name }) => ({ value: code, label: `${code} · ${name[language]}` }))}
        value={[...codes]}
        onChange={setCodes}
        searchable
        data-autofocus
        data-testid="bulk-documents-which"
      />
      <SegmentedControl
        aria-label={t('bulk.documents.act')}
        data={kinds.map(value => ({ value, label: t(`bulk.documents.${value}`) }))}
        value={kind}
        onChange={chosen => setKind(chosen === 'verify' ? 'verify' : 'receive')}
        data-testid="bulk-documents-act"
      />
    </BulkDialog>
  );
}
