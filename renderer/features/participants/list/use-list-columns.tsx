import type { ColDef, ValueGetterFunc } from 'ag-grid-community';
import { useMemo } from 'react';
import { dayColumn } from '#renderer/design/day-column.ts';
import { PercentBar } from '#renderer/design/PercentBar.tsx';
import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import { useWords } from '#renderer/services/words.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import { statusTones, statusWords } from '../finding-words.ts';
import { participantsMessages } from '../participants.messages.ts';
import { furtherColumns } from './further-columns.ts';
import type { GridLine } from './grid-feed.ts';

/** Folded once a text, not once a comparison: sorting some thousands of lines makes a hundred thousand of those. */
function textOrder(): (a: string, b: string) => number {
  const folded = new Map<string, string>();
  const fold = (text: string): string => {
    const known = folded.get(text);
    if (known !== undefined) return known;
    const made = foldForSearch(text);
    folded.set(text, made);
    return made;
  };
  return (a, b) => compare(fold(a), fold(b));
}
const statusOrder = ['not-countable', 'missing', 'countable'];

/** A column of one field of the line, known by the field's name. */
const from = (field: keyof ListRow): { colId: string; valueGetter: ValueGetterFunc<GridLine> } => ({
  colId: field,
  valueGetter: ({ data }) => data?.row[field],
});

/** The columns of the participants' grid in the language of the window. */
export function useListColumns(): ColDef<GridLine>[] {
  const { language, say } = useProgram();
  const { profile } = useProject();
  const t = useWords(participantsMessages);
  return useMemo(() => {
    const byText = textOrder();
    const speaker = { profile, language, say };
    const words = (row: ListRow | undefined): string => (row ? statusWords(row.status, row.findings, t, speaker) : '');
    const sentences = (row: ListRow | undefined): string =>
      (row?.findings ?? []).map(({ rule, message, facts }) => `${rule}: ${say(message, facts)}`).join('\n');
    const day = (field: 'entryOn' | 'exitOn', headerName: string): ColDef<GridLine> => ({
      ...from(field),
      headerName,
      width: 94,
      ...dayColumn,
    });
    return [
      {
        ...from('lastName'),
        headerName: t('column.lastName'),
        width: 108,
        // A line that does not say whose it is says nothing.
        lockVisible: true,
        sort: 'asc',
        cellStyle: { fontWeight: 600 },
        comparator: (_a, _b, { data: a }, { data: b }) => compare(a?.row.sortName ?? '', b?.row.sortName ?? ''),
      },
      { ...from('firstName'), headerName: t('column.firstName'), width: 108, comparator: byText },
      {
        ...from('maskedCnp'),
        headerName: t('column.cnp'),
        width: 124,
        cellClass: 'tabular',
        sortable: false,
        filter: false,
      },
      {
        ...from('employerName'),
        headerName: t('column.employer'),
        flex: 1,
        minWidth: 120,
        comparator: byText,
        tooltipValueGetter: ({ data }) => data?.row.employerName,
      },
      { ...from('county'), headerName: t('column.county'), width: 92, comparator: byText },
      day('entryOn', t('column.entry')),
      day('exitOn', t('column.exit')),
      { ...from('partner'), headerName: t('column.partner'), width: 82 },
      {
        ...from('dossierPercent'),
        headerName: t('column.dossier'),
        width: 86,
        filter: 'agNumberColumnFilter',
        cellRenderer: ({ value }: { value: number | null }) => <PercentBar percent={value} />,
      },
      {
        colId: 'status',
        headerName: t('column.status'),
        width: 208,
        valueGetter: ({ data }) => words(data?.row),
        comparator: (_a, _b, { data: a }, { data: b }) =>
          statusOrder.indexOf(a?.row.status ?? '') - statusOrder.indexOf(b?.row.status ?? ''),
        tooltipValueGetter: ({ data }) => sentences(data?.row),
        cellRenderer: ({ value, data }: { value: string; data: GridLine | undefined }) => (
          <StatusLabel tone={data?.row.status ? statusTones[data.row.status] : 'none'}>{value}</StatusLabel>
        ),
      },
      ...furtherColumns({ t, speaker, byText }),
    ];
  }, [language, say, profile, t]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
