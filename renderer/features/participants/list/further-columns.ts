import type { ColDef } from 'ag-grid-community';
import { dayColumn } from '#renderer/design/day-column.ts';
import { type Speaker, subjectOf } from '#renderer/record/finding-subject.ts';
import { type FurtherField, furtherFact } from '#renderer/services/register/further-facts.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import type { Words } from '#renderer/services/words.ts';
import type { participantsMessagesRo } from '../participants.messages.ts';
import type { GridLine } from './grid-feed.ts';

/** How a field stands in its column: as it is, as a number, as a day, or in the words of the choice it holds. */
const columns = [
  { field: 'state', as: 'choice', label: 'participant.status', width: 130 },
  { field: 'group', as: 'text', width: 100 },
  { field: 'gender', as: 'choice', label: 'participant.gender', width: 76 },
  { field: 'ageAtEntry', as: 'number', width: 84 },
  { field: 'isced', as: 'number', width: 80 },
  { field: 'labourStatus', as: 'choice', label: 'participant.labourStatus', width: 130 },
  { field: 'gtCategory', as: 'category', width: 140 },
  { field: 'phone', as: 'text', width: 110 },
  { field: 'email', as: 'text', width: 180 },
  { field: 'locality', as: 'text', width: 130 },
  { field: 'areaType', as: 'choice', label: 'participant.areaType', width: 84 },
  { field: 'formOn', as: 'day', width: 94 },
  { field: 'position', as: 'text', width: 150 },
  { field: 'contractEndOn', as: 'day', width: 94 },
  { field: 'campaign', as: 'choice', label: 'participant.campaign', width: 130 },
  { field: 'exitReason', as: 'choice', label: 'participant.exitReason', width: 120 },
  { field: 'certificateOn', as: 'day', width: 94 },
] as const satisfies readonly {
  readonly field: FurtherField;
  readonly as: 'text' | 'number' | 'day' | 'choice' | 'category';
  readonly label?: string;
  readonly width: number;
}[];

type Asked = {
  readonly t: Words<typeof participantsMessagesRo>;
  readonly speaker: Speaker;
  readonly byText: (a: string, b: string) => number;
};

/** The columns that are there when they are asked for. */
export function furtherColumns({ t, speaker, byText }: Asked): ColDef<GridLine>[] {
  const { say, profile, language } = speaker;
  const categories = new Map(profile.targetGroup.categories.map(({ key, name }) => [key, name[language]]));
  const spoken = (value: unknown, wordOf: (one: string) => string): string =>
    value === null ? '' : String(value).split(' ').map(wordOf).join(', ');
  const made = columns.map((column): ColDef<GridLine> => {
    const { field, width } = column;
    const plain: ColDef<GridLine> = {
      colId: field,
      headerName: t(`column.${field}`),
      width,
      valueGetter: ({ data }) => (data ? furtherFact(data.row, field) : null),
    };
    switch (column.as) {
      case 'number':
        return { ...plain, filter: 'agNumberColumnFilter', cellClass: 'tabular' };
      case 'day':
        return { ...plain, ...dayColumn };
      case 'text':
        return { ...plain, comparator: (a, b) => byText(a ?? '', b ?? '') };
      default: {
        const words = new Map<string, string>();
        const wordOf = (one: string): string => {
          const known =
            words.get(one) ?? (column.as === 'category' ? (categories.get(one) ?? one) : say(`${column.label}.${one}`));
          words.set(one, known);
          return known;
        };
        return {
          ...plain,
          valueGetter: ({ data }) => spoken(data ? furtherFact(data.row, field) : null, wordOf),
          comparator: byText,
        };
      }
    }
  });
  const lacking = (row: ListRow | undefined): string => {
    const findings = (row?.findings ?? []).filter(({ effect }) => effect !== 'notice');
    return [...new Set(findings.map(found => subjectOf(found, speaker)))].join(', ');
  };
  return [
    ...made,
    {
      colId: 'lacking',
      headerName: t('column.lacking'),
      width: 240,
      valueGetter: ({ data }) => lacking(data?.row),
      tooltipValueGetter: ({ value }) => value,
      comparator: byText,
    },
  ];
}
