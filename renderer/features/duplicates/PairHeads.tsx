import { Button } from '@mantine/core';
import { useWords } from '#renderer/services/words.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import { recordName } from '#shared/history/record-name.ts';
import type { Row } from '#shared/journal/commit.ts';
import styles from './Compare.module.css';
import { duplicatesMessages } from './duplicates.messages.ts';
import type { QueueItem, Table } from './queue-item.ts';

type Props = {
  readonly item: QueueItem;
  readonly data: ProjectData;
  /** Id of the record that stays. */
  readonly keep: string;
  readonly onKeep: (id: string) => void;
  /** Chooses one side of everything that differs; null when there is little to choose. */
  readonly onAll: ((side: 'left' | 'right') => void) | null;
};

/** The heads of the two columns: whose record it is, the way to it, and which of the two stays. */
export function PairHeads({ item, data, keep, onKeep, onAll }: Props) {
  const t = useWords(duplicatesMessages);
  const { table } = item;
  return (
    <div className={styles.heads}>
      <span className={styles.label}>{t('pair.field')}</span>
      {(['left', 'right'] as const).map(side => {
        const id = side === 'left' ? item.one : item.other;
        return (
          <div key={side} className={styles.head} data-kept={keep === id ? true : undefined}>
            <strong>{nameIn(data, table, id)}</strong>
            <a href={placeOf(table, id)}>{t('pair.open')}</a>
            <label>
              <input
                type="radio"
                name="keep"
                checked={keep === id}
                onChange={() => onKeep(id)}
                data-testid={`keep-${side}`}
              />
              {t('pair.keep')}
            </label>
            {onAll === null ? null : (
              <Button size="compact-xs" variant="subtle" onClick={() => onAll(side)} data-testid={`all-${side}`}>
                {t('pair.all')}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}

export const placeOf = (table: Table, id: string): string =>
  `#/${table === 'participant' ? 'participants' : 'companies'}/${encodeURIComponent(id)}`;

export function nameIn(data: ProjectData, table: Table, id: string): string {
  const row = data[table].get(id);
  return row ? recordName({}, table, row as unknown as Row) : '';
}
