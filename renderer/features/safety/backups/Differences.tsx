import { Button } from '@mantine/core';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { BackupDifference, DifferenceCounts } from '#shared/journal/backup.ts';
import styles from './Backups.module.css';
import { DifferenceItem } from './DifferenceItem.tsx';
import { restoreMessages } from './restore.messages.ts';
import type { Comparison } from './use-comparison.ts';
import { usePrinting } from './use-printing.ts';

type Props = {
  readonly comparison: Comparison;
  readonly table: string | null;
  readonly onTable: (table: string | null) => void;
  readonly idle: boolean;
  readonly onTake: (difference: BackupDifference) => void;
};

/** What restoring would do: counts for each table, to choose one, and the records with their values now and then. */
export function Differences({ comparison, table, onTable, idle, onTake }: Props) {
  const { say } = useProgram();
  const t = useWords(restoreMessages);
  const { found, differences, busy, more } = comparison;
  const { printing, nameOf } = usePrinting(differences);
  if (found === null) return null;
  const tables = Object.entries(found.tables);
  const left = found.total - differences.length;
  return (
    <>
      <fieldset className={styles.tables} aria-label={t('restore.tables')}>
        <Chip
          chosen={table === null}
          label={t('restore.all')}
          counts={sumOf(tables.map(([, counts]) => counts))}
          testId="restore-table-all"
          onChoose={() => onTable(null)}
        />
        {tables.map(([name, counts]) => (
          <Chip
            key={name}
            chosen={table === name}
            label={say(`table.${name}`)}
            counts={counts}
            testId={`restore-table-${name}`}
            onChoose={() => onTable(name)}
          />
        ))}
      </fieldset>
      <ul className={styles.differences} data-testid="differences">
        {differences.map(difference => (
          <DifferenceItem
            key={`${difference.table}/${difference.id}`}
            difference={difference}
            name={nameOf(difference)}
            printing={printing}
            idle={idle}
            onTake={() => onTake(difference)}
          />
        ))}
        {left > 0 ? (
          <li className={styles.end}>
            <Button variant="default" onClick={more} loading={busy} data-testid="restore-more">
              {t('restore.more', { left })}
            </Button>
          </li>
        ) : null}
      </ul>
    </>
  );
}

type ChipProps = {
  readonly chosen: boolean;
  readonly label: string;
  readonly counts: DifferenceCounts;
  readonly testId: string;
  readonly onChoose: () => void;
};

function Chip({ chosen, label, counts, testId, onChoose }: ChipProps) {
  const t = useWords(restoreMessages);
  const kinds = (['added', 'changed', 'removed'] as const).filter(kind => counts[kind] > 0);
  return (
    <button type="button" className={styles.chip} aria-pressed={chosen} onClick={onChoose} data-testid={testId}>
      <strong>{label}</strong>
      <span>{kinds.map(kind => t(`restore.count.${kind}`, { count: counts[kind] })).join(', ')}</span>
    </button>
  );
}

/** The counts of several tables together. */
export function sumOf(all: readonly DifferenceCounts[]): DifferenceCounts {
  const sum = { added: 0, changed: 0, removed: 0 };
  for (const { added, changed, removed } of all) {
    sum.added += added;
    sum.changed += changed;
    sum.removed += removed;
  }
  return sum;
}
