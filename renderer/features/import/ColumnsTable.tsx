import { Button, Select } from '@mantine/core';
import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { useWords } from '#renderer/services/words.ts';
import type { ImportColumn, ImportQuestion, ImportReading } from '#shared/ipc/import.channels.ts';
import styles from './Import.module.css';
import { importMessages } from './import.messages.ts';
import { ownHeading } from './preview-lines.ts';
import type { Import } from './use-import.ts';

/** How a column is left out for good, in what is asked of the engine. */
const leftOut = '-';

type Props = {
  readonly question: ImportQuestion;
  readonly reading: ImportReading;
  readonly onAsk: Import['ask'];
};

/** Each heading and the field that it goes to, with two values of it. */
export function ColumnsTable({ question, reading, onAsk }: Props) {
  const t = useWords(importMessages);
  const choices = [
    { value: leftOut, label: t('columns.none') },
    ...reading.targets.map(({ target, label }) => ({ value: target, label })),
  ];
  const choose = (column: number, target: string | null): void => {
    onAsk({ columns: { ...question.columns, [String(column)]: target ?? leftOut } });
  };
  return (
    <>
      <table className={styles.columns} data-testid="import-columns-table">
        <thead>
          <tr>
            <th scope="col">{t('columns.column')}</th>
            <th scope="col">{t('columns.heading')}</th>
            <th scope="col">{t('columns.samples')}</th>
            <th scope="col">{t('columns.field')}</th>
            <th scope="col">{t('columns.how')}</th>
          </tr>
        </thead>
        <tbody>
          {reading.columns.map(column => (
            <tr key={column.column} data-testid={`import-column-${column.letters}`} data-unmapped={isLeft(column)}>
              <td className={styles.soft}>{column.letters}</td>
              <th scope="row" title={column.heading}>
                {column.heading === '' ? (
                  <span className={styles.soft}>{t('columns.noHeading')}</span>
                ) : (
                  <>
                    <span className={styles.above}>{column.heading.slice(0, -ownHeading(column).length)}</span>
                    {ownHeading(column)}
                  </>
                )}
              </th>
              <td className={styles.samples}>
                {[0, 1]
                  .map(at => column.samples[at] ?? '')
                  .filter(sample => sample !== '')
                  .join(' · ')}
              </td>
              <td>
                <Select
                  aria-label={t('columns.field.of', { letters: column.letters, heading: column.heading })}
                  data={choices}
                  value={column.computed ? leftOut : (column.target ?? leftOut)}
                  onChange={value => {
                    if (value !== null && value !== (column.target ?? leftOut)) choose(column.column, value);
                  }}
                  searchable
                  selectFirstOptionOnChange
                  allowDeselect={false}
                  comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
                />
              </td>
              <td>
                <How column={column} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {question.columns !== null && Object.keys(question.columns).length > 0 ? (
        <Button variant="subtle" size="compact-xs" onClick={() => onAsk({ columns: null })}>
          {t('columns.reset')}
        </Button>
      ) : null}
    </>
  );
}

/** Whether nobody knows yet where a column goes. */
export const isLeft = ({ target, computed, by }: ImportColumn): boolean =>
  target === null && !computed && by !== 'person' && by !== 'remembered';

function How({ column }: { column: ImportColumn }) {
  const t = useWords(importMessages);
  const { target, by, computed } = column;
  if (computed) return <span className={styles.soft}>{t('columns.computed')}</span>;
  if (isLeft(column)) return <StatusLabel tone="warn">{t('columns.unmapped')}</StatusLabel>;
  if (target === null) return <StatusLabel tone="none">{t('columns.dropped')}</StatusLabel>;
  return <StatusLabel tone="ok">{t(`columns.by.${by ?? 'heading'}`)}</StatusLabel>;
}
