import { CloseButton, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { tableNames } from '#shared/domain/tables.ts';
import { actKinds } from '#shared/journal/undo/act-state.ts';
import { isDay, type TypedFilter } from './filter-state.ts';
import styles from './History.module.css';
import { historyPageMessages } from './history-page.messages.ts';

type Props = {
  readonly typed: TypedFilter;
  readonly authors: readonly string[];
  /** True when the page is about one record: then its table is not chosen. */
  readonly ofRecord: boolean;
  readonly onChange: (typed: TypedFilter) => void;
};

/** Search, and narrowing by person, record, kind of act and period. */
export function HistoryFilters({ typed, authors, ofRecord, onChange }: Props) {
  const { say } = useProgram();
  const t = useWords(historyPageMessages);
  const choice = (
    name: 'author' | 'table' | 'kind',
    data: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      className={styles.narrow ?? ''}
      aria-label={t(`filter.${name}`)}
      data={[{ value: '', label: t(`filter.${name}.all`) }, ...data]}
      value={typed[name]}
      onChange={value => onChange({ ...typed, [name]: value ?? '' })}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      data-testid={`history-${name}`}
    />
  );
  const day = (name: 'from' | 'to') => (
    <TextInput
      className={styles.day ?? ''}
      aria-label={t(`filter.${name}`)}
      placeholder={`${t(`filter.${name}`)} ${t('filter.day')}`}
      value={typed[name]}
      onChange={event => onChange({ ...typed, [name]: event.currentTarget.value })}
      // Said when the field is left long enough to be a whole day: nobody is corrected while typing.
      error={typed[name].length >= 8 && !isDay(typed[name]) ? t('filter.day.wrong') : null}
      inputMode="numeric"
      spellCheck={false}
      data-testid={`history-${name}`}
    />
  );
  return (
    <div className={styles.filters}>
      <TextInput
        className={styles.search ?? ''}
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        leftSection={<IconSearch size="1rem" stroke={1.7} aria-hidden />}
        rightSection={
          typed.text === '' ? null : (
            <CloseButton
              size="sm"
              aria-label={t('filter.search.clear')}
              onClick={() => onChange({ ...typed, text: '' })}
            />
          )
        }
        value={typed.text}
        onChange={event => onChange({ ...typed, text: event.currentTarget.value })}
        spellCheck={false}
        data-testid="history-search"
      />
      {choice(
        'author',
        authors
          .map(author => ({ value: author, label: author === '' ? '–' : author }))
          .filter(({ value }) => value !== ''),
      )}
      {ofRecord
        ? null
        : choice(
            'table',
            tableNames.map(table => ({ value: table, label: say(`table.${table}`) })),
          )}
      {choice(
        'kind',
        actKinds.map(kind => ({ value: kind, label: say(`history.kind.${kind}`) })),
      )}
      {day('from')}
      {day('to')}
    </div>
  );
}
