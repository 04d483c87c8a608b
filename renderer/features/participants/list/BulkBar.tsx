import { Button } from '@mantine/core';
import { IconArrowRight, IconFileCheck, IconPrinter, IconUsersGroup, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import { useWords } from '#renderer/services/words.ts';
import styles from './Bulk.module.css';
import { BulkDocuments } from './BulkDocuments.tsx';
import { BulkGroup } from './BulkGroup.tsx';
import { BulkState } from './BulkState.tsx';
import { bulkMessages } from './bulk.messages.ts';

const acts = [
  { act: 'state', icon: IconArrowRight, Dialog: BulkState },
  { act: 'group', icon: IconUsersGroup, Dialog: BulkGroup },
  { act: 'documents', icon: IconFileCheck, Dialog: BulkDocuments },
] as const;

/** How many are selected, and what may be done with all of them at once. */
export function BulkBar({ people, onClear }: { people: readonly ListRow[]; onClear: () => void }) {
  const t = useWords(bulkMessages);
  const [asked, setAsked] = useState<(typeof acts)[number] | null>(null);
  const { language } = useProgram();
  const { profile } = useProject();
  const form = profile.reports.find(({ id }) => id === 'individual-form');
  const close = (): void => setAsked(null);
  return (
    <fieldset className={styles.bar} aria-label={t('bulk.label')} data-testid="bulk-bar">
      <span className={`tabular ${styles.count}`} role="status" data-testid="bulk-count">
        {t('bulk.selected', { count: people.length })}
      </span>
      {acts.map(one => (
        <Button
          key={one.act}
          variant="default"
          size="compact-sm"
          leftSection={<one.icon size="1rem" stroke={1.7} aria-hidden />}
          onClick={() => setAsked(one)}
          data-testid={`bulk-${one.act}`}
        >
          {t(`bulk.${one.act}`)}
        </Button>
      ))}
      {form === undefined ? null : (
        <Button
          component="a"
          href={`#/reports/${form.id}/participant/${people.map(({ id }) => encodeURIComponent(id)).join(',')}`}
          variant="default"
          size="compact-sm"
          leftSection={<IconPrinter size="1rem" stroke={1.7} aria-hidden />}
          title={form.title[language]}
          data-testid="bulk-forms"
        >
          {t('bulk.forms')}
        </Button>
      )}
      <Button
        className={styles.clear ?? ''}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconX size="1rem" stroke={1.7} aria-hidden />}
        onClick={onClear}
        title="Esc"
        data-testid="bulk-clear"
      >
        {t('bulk.clear')}
      </Button>
      {asked === null ? null : <asked.Dialog people={people} onClose={close} />}
    </fieldset>
  );
}
