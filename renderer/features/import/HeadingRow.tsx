import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useWords } from '#renderer/services/words.ts';
import type { ImportQuestion } from '#shared/ipc/import.channels.ts';
import styles from './Import.module.css';
import { importMessages } from './import.messages.ts';
import type { Import } from './use-import.ts';

type Props = {
  readonly question: ImportQuestion;
  /** The row that was used, or null for a list without headings. */
  readonly found: number | null;
  readonly onAsk: Import['ask'];
};

/** The row of the headings, as Excel counts: guessed, typed, or moved by one. 0 is a list that has none. */
export function HeadingRow({ question, found, onAsk }: Props) {
  const t = useWords(importMessages);
  const shown = question.headingRow ?? found ?? 0;
  const [typed, setTyped] = useState(String(shown));
  useEffect(() => setTyped(String(shown)), [shown]);
  // What the person said of columns is said of these headings.
  const move = (row: number): void => {
    if (row !== shown && row >= 0 && row <= 1_000_000) onAsk({ headingRow: row, columns: null });
  };
  const leave = (): void => {
    const row = /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : shown;
    setTyped(String(row));
    move(row);
  };
  return (
    <div className={styles.headingRow}>
      <TextInput
        label={t('sheet.row')}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={event => {
          if (event.key === 'Enter') leave();
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          move(shown + (event.key === 'ArrowUp' ? -1 : 1));
        }}
        inputMode="numeric"
        aria-describedby="import-row-state"
        data-testid="import-heading-row"
      />
      <ActionIcon
        variant="default"
        size="1.875rem"
        aria-label={t('sheet.row.up')}
        title={t('sheet.row.up')}
        onClick={() => move(shown - 1)}
        disabled={shown < 1}
      >
        <IconArrowUp size="1rem" stroke={1.7} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="1.875rem"
        aria-label={t('sheet.row.down')}
        title={t('sheet.row.down')}
        onClick={() => move(shown + 1)}
        data-testid="import-row-down"
      >
        <IconArrowDown size="1rem" stroke={1.7} aria-hidden />
      </ActionIcon>
      <span className={styles.rowState} id="import-row-state">
        {question.headingRow === null ? (
          t(found === null ? 'sheet.row.none' : 'sheet.row.found')
        ) : (
          <>
            {question.headingRow === 0 ? t('sheet.row.none') : null}
            <Button variant="subtle" size="compact-xs" onClick={() => onAsk({ headingRow: null, columns: null })}>
              {t('sheet.row.guess')}
            </Button>
          </>
        )}
      </span>
    </div>
  );
}
