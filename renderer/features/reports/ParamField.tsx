import { MultiSelect, type OptionsFilter, Select, TextInput } from '@mantine/core';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ReportOffer } from '#shared/ipc/contract.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import type { Complaint } from './period.ts';
import styles from './ReportDesk.module.css';
import { reportsMessages } from './reports.messages.ts';
import type { ParamChoices } from './use-param-choices.ts';

type Props = {
  readonly parameter: ReportOffer['parameters'][number];
  readonly value: string;
  readonly problem: Complaint | undefined;
  readonly choices: ParamChoices;
  readonly onChange: (value: string) => void;
};

/** What is meant when nothing is chosen. */
const openWords = {
  partner: 'reports.partner.all',
  company: 'reports.all',
  group: 'reports.all',
  participant: 'reports.choose',
  participants: 'reports.everybody',
  choice: 'reports.choose',
} as const satisfies Record<string, Complaint>;

/** So many names at once; further letters bring the others. */
const shownAtOnce = 60;

/** One value that a report is asked with: a day is typed, everything else is chosen, from long lists by letters of the name. */
export function ParamField({ parameter, value, problem, choices, onChange }: Props) {
  const { say } = useProgram();
  const t = useWords(reportsMessages);
  const { name, kind, values, needed } = parameter;
  const label = say(`report.param.${name}`);
  const testId = `report-${name}`;
  if (kind === 'day') {
    return (
      <TextInput
        label={label}
        placeholder={t('reports.day')}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
        error={problem === undefined ? null : t(problem)}
        className={styles.day ?? ''}
        data-testid={testId}
        inputMode="numeric"
        spellCheck={false}
      />
    );
  }
  const everything = t(needed === true ? 'reports.choose' : openWords[kind]);
  const data =
    kind === 'choice'
      ? (values ?? []).map(each => ({ value: each, label: say(`report.choice.${name}.${each}`) }))
      : choices[kind].map(choice => ({ value: choice.id, label: choice.name }));
  const search = {
    searchable: kind !== 'choice' && data.length > 8,
    limit: shownAtOnce,
    nothingFoundMessage: t('reports.nothing'),
    filter: byLetters,
    className: styles.choice ?? '',
    'data-testid': testId,
    label,
  };
  if (kind === 'participants') {
    const chosen = value === '' ? [] : value.split(',');
    return (
      <MultiSelect
        {...search}
        data={data}
        value={chosen}
        onChange={ids => onChange(ids.join(','))}
        placeholder={chosen.length === 0 ? everything : ''}
        hidePickedOptions
        clearable
        searchable
      />
    );
  }
  if (kind === 'choice') {
    return (
      <Select {...search} data={data} value={value} onChange={next => onChange(next ?? '')} allowDeselect={false} />
    );
  }
  return (
    <Select
      {...search}
      data={data}
      value={value === '' ? null : value}
      onChange={next => onChange(next ?? '')}
      placeholder={everything}
      clearable={needed !== true}
    />
  );
}

/** Every typed word is somewhere in the name, whatever its diacritics. */
const byLetters: OptionsFilter = ({ options, search }) => {
  const words = foldForSearch(search).split(' ');
  return options.filter(option => 'label' in option && words.every(word => foldForSearch(option.label).includes(word)));
};
