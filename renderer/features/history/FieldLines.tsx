import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTurns } from '#renderer/services/turns.ts';
import { useWords } from '#renderer/services/words.ts';
import type { HistoryField, HistoryRecord } from '#shared/ipc/history.channels.ts';
import styles from './History.module.css';
import { historyPageMessages } from './history-page.messages.ts';

/** So many fields are shown at once: an edit by hand has one or two, a new record dozens. */
const shownFields = { edit: 8, add: 4, remove: 4, erase: 0 } as const;

/** The fields of a record as an act changed them: the old value, the new one, and the way back to the old. */
export function FieldLines({ position, record }: { position: number; record: HistoryRecord }) {
  const t = useWords(historyPageMessages);
  const [all, setAll] = useState(false);
  const { fields, op } = record;
  const limit = shownFields[op];
  const shown = all || fields.length <= limit + 1 ? fields : fields.slice(0, limit);
  if (fields.length === 0) return null;
  return (
    <ul className={styles.fields}>
      {shown.map(field => (
        <FieldLine key={field.path} field={field} place={{ position, table: record.table, id: record.id }} op={op} />
      ))}
      {shown.length === fields.length && !all ? null : (
        <li>
          <Button variant="subtle" size="compact-xs" onClick={() => setAll(!all)}>
            {all ? t('act.fields.less') : t('act.fields.more', { more: fields.length - shown.length })}
          </Button>
        </li>
      )}
    </ul>
  );
}

type LineProps = {
  readonly field: HistoryField;
  readonly place: { readonly position: number; readonly table: string; readonly id: string };
  readonly op: HistoryRecord['op'];
};

function FieldLine({ field, place, op }: LineProps) {
  const { restore } = useTurns();
  const t = useWords(historyPageMessages);
  const { path, label, before, after, restorable } = field;
  const value = (text: string, name: 'old' | 'new') => (
    <span className={text === '' ? styles.nothingThere : styles[name]}>{text === '' ? t('field.empty') : text}</span>
  );
  const restoreWords = t('field.restore', { value: before === '' ? t('field.empty') : before });
  return (
    <li className={styles.field}>
      <span className={styles.label}>{label}</span>
      <span className={styles.values}>
        {op === 'add' ? null : value(before, 'old')}
        {op === 'edit' ? (
          <span className={styles.arrow}>
            <span aria-hidden>→</span>
            <span className={styles.readOut}>{t('field.became')}</span>
          </span>
        ) : null}
        {op === 'remove' ? null : value(after, 'new')}
      </span>
      {restorable ? (
        <Tooltip label={restoreWords}>
          <ActionIcon
            variant="subtle"
            size="sm"
            className={styles.restore ?? ''}
            aria-label={restoreWords}
            onClick={() => void restore({ ...place, path })}
            data-testid={`restore-${path}`}
          >
            <IconRestore size="1rem" stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </li>
  );
}
