import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { GridApi } from 'ag-grid-community';
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '#renderer/services/words.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import styles from './ColumnMenu.module.css';
import { gridMessages } from './grid.messages.ts';
import { arrange, arrangementOf, columnsOf, showColumn, shownColumns } from './grid-arrangement.ts';

type Props<Row> = {
  /** Null until the grid is drawn. */
  readonly api: GridApi<Row> | null;
  /** The columns shown when nobody has chosen any, first to last. */
  readonly usual: readonly string[];
};

/** Which columns a list shows: found by typing, ticked with the space bar, arrows go up and down. */
export function ColumnMenu<Row>({ api, usual }: Props<Row>) {
  const t = useWords(gridMessages);
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          className={styles.button ?? ''}
          leftSection={<IconColumns3 size="1rem" stroke={1.7} aria-hidden />}
          onClick={() => setOpened(!opened)}
          disabled={api === null}
          data-testid="grid-columns"
        >
          {t('grid.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown ?? ''} aria-label={t('grid.columns')} onKeyDown={moveFocus}>
        {api === null ? null : <Choice api={api} usual={usual} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Choice<Row>({ api, usual }: { readonly api: GridApi<Row>; readonly usual: readonly string[] }) {
  const t = useWords(gridMessages);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(() => shownColumns(api));
  const words = foldForSearch(search);
  const found = columnsOf(api)
    .map(column => ({ id: column.getColId(), name: column.getColDef().headerName ?? '', column }))
    .filter(({ name }) => foldForSearch(name).includes(words));
  const change = async (id: string, show: boolean): Promise<void> => {
    await showColumn(api, id, show);
    setShown(shownColumns(api));
  };
  const toUsual = (): void => {
    const { filters, sort } = arrangementOf(api);
    arrange(api, {
      filters: Object.fromEntries(usual.flatMap(id => (id in filters ? [[id, filters[id] ?? null]] : []))),
      columns: usual,
      sort,
    });
    setShown(shownColumns(api));
  };
  return (
    <div className={styles.choice}>
      <TextInput
        size="xs"
        aria-label={t('grid.columns.search')}
        placeholder={t('grid.columns.search')}
        value={search}
        onChange={event => setSearch(event.currentTarget.value)}
        spellCheck={false}
        data-autofocus
        data-testid="grid-columns-search"
      />
      <fieldset className={styles.list} aria-label={t('grid.columns')}>
        {found.map(({ id, name, column }) => (
          <Checkbox
            key={id}
            size="xs"
            label={name}
            checked={shown.includes(id)}
            disabled={column.getColDef().lockVisible === true}
            onChange={event => void change(id, event.currentTarget.checked)}
            data-testid={`grid-column-${id}`}
          />
        ))}
        {found.length === 0 ? <p className={styles.none}>{t('grid.columns.none')}</p> : null}
      </fieldset>
      <Button variant="subtle" size="compact-xs" onClick={toUsual} data-testid="grid-columns-usual">
        {t('grid.columns.usual')}
      </Button>
    </div>
  );
}

/** Up and down through the search box and what it has found. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input:not(:disabled), button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
}
