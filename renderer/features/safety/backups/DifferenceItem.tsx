import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#renderer/services/words.ts';
import { fieldPlace, type Printing, printedValue } from '#shared/history/printed-value.ts';
import type { BackupDifference } from '#shared/journal/backup.ts';
import type { JsonValue } from '#shared/kernel/json.ts';
import styles from './Backups.module.css';
import { restoreMessages } from './restore.messages.ts';

type Props = {
  readonly difference: BackupDifference;
  readonly name: string;
  readonly printing: Printing;
  readonly idle: boolean;
  readonly onTake: () => void;
};

/** A changed record shows more of its fields at once than one that is there or not. */
const shownFields = { changed: 8, added: 4, removed: 4 } as const;

/** One record that is not the same now and in the backup: what it is, its values now and in the backup, and taking it. */
export function DifferenceItem({ difference, name, printing, idle, onTake }: Props) {
  const t = useWords(restoreMessages);
  const [all, setAll] = useState(false);
  const { table, kind } = difference;
  const lines = linesOf(difference);
  const limit = shownFields[kind];
  const shown = all || lines.length <= limit + 1 ? lines : lines.slice(0, limit);
  const value = (path: string, of: JsonValue | undefined, side: 'now' | 'past') => {
    const text = printedValue(fieldPlace(table, path, printing).spec, of, printing, path);
    return (
      <span className={text === '' ? styles.nothing : styles[side]}>{text === '' ? t('restore.empty') : text}</span>
    );
  };
  return (
    <li className={styles.difference} data-kind={kind} data-testid={`difference-${table}-${difference.id}`}>
      <div className={styles.record}>
        <span className={styles.soft}>{printing.say(`history.record.${table}`)}</span>
        <strong>{name}</strong>
        <span className={styles.kind}>{t(`restore.${kind}`)}</span>
        <Button
          variant="default"
          size="compact-xs"
          className={styles.take ?? ''}
          disabled={!idle}
          aria-label={t('restore.take.of', { name })}
          onClick={onTake}
          data-testid={`take-${table}-${difference.id}`}
        >
          {t(kind === 'removed' ? 'restore.take.remove' : 'restore.take')}
        </Button>
      </div>
      <dl className={styles.values}>
        {shown.map(({ path, now, past }) => (
          <div key={path}>
            <dt>{fieldPlace(table, path, printing).label}</dt>
            <dd>
              {kind === 'added' ? null : value(path, now, 'now')}
              {kind === 'changed' ? (
                <>
                  <span aria-hidden> → </span>
                  <span className={styles.readOut}>{t('restore.became')}</span>
                </>
              ) : null}
              {kind === 'removed' ? null : value(path, past, 'past')}
            </dd>
          </div>
        ))}
      </dl>
      {shown.length === lines.length && !all ? null : (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(!all)}>
          {all ? t('restore.fields.less') : t('restore.fields.more', { more: lines.length - shown.length })}
        </Button>
      )}
    </li>
  );
}

type Line = { readonly path: string; readonly now?: JsonValue | undefined; readonly past?: JsonValue | undefined };

/** The fields that differ; of a record that is only in one place those that say something. */
function linesOf({ kind, now, past, fields }: BackupDifference): readonly Line[] {
  if (kind === 'changed') return fields.map(({ path, before, after }) => ({ path, now: before, past: after }));
  const side = kind === 'added' ? 'past' : 'now';
  return Object.entries(past ?? now ?? {}).flatMap(([path, value]) =>
    path === 'id' || value === null || value === '' || (Array.isArray(value) && value.length === 0)
      ? []
      : [{ path, [side]: value }],
  );
}
