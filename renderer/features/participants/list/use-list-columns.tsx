import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import { useWords } from '#renderer/services/words.ts';
import { parsePlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import { statusTones, statusWords } from '../finding-words.ts';
import { participantsMessages } from '../participants.messages.ts';
import { DossierBar } from './DossierBar.tsx';

const byText = (a: string, b: string): number => {
  const [left, right] = [foldForSearch(a), foldForSearch(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
const statusOrder = ['not-countable', 'missing', 'countable'];

/** The columns of the participants' grid in the language of the window. */
export function useListColumns(): ColDef<ListRow>[] {
  const { language, say } = useProgram();
  const { profile } = useProject();
  const t = useWords(participantsMessages);
  return useMemo(() => {
    const speaker = { profile, language, say };
    const words = (row: ListRow | undefined): string => (row ? statusWords(row.status, row.findings, t, speaker) : '');
    const sentences = (row: ListRow | undefined): string =>
      (row?.findings ?? []).map(({ rule, message, facts }) => `${rule}: ${say(message, facts)}`).join('\n');
    const day = (field: 'entryOn' | 'exitOn', headerName: string): ColDef<ListRow> => ({
      field,
      headerName,
      width: 94,
      cellClass: 'tabular',
      filter: 'agDateColumnFilter',
      filterParams: {
        comparator: (asked: Date, cell: string | null) => compareDays(asked, cell),
        browserDatePicker: true,
      },
      valueFormatter: ({ value }) => printedDay(value),
    });
    return [
      {
        field: 'lastName',
        headerName: t('column.lastName'),
        width: 108,
        sort: 'asc',
        cellStyle: { fontWeight: 600 },
        comparator: (_a, _b, { data: a }, { data: b }) => compare(a?.sortName ?? '', b?.sortName ?? ''),
      },
      { field: 'firstName', headerName: t('column.firstName'), width: 108, comparator: byText },
      {
        field: 'maskedCnp',
        headerName: t('column.cnp'),
        width: 124,
        cellClass: 'tabular',
        sortable: false,
        filter: false,
      },
      {
        field: 'employerName',
        headerName: t('column.employer'),
        flex: 1,
        minWidth: 120,
        comparator: byText,
        tooltipField: 'employerName',
      },
      { field: 'county', headerName: t('column.county'), width: 92, comparator: byText },
      day('entryOn', t('column.entry')),
      day('exitOn', t('column.exit')),
      { field: 'partner', headerName: t('column.partner'), width: 82 },
      {
        field: 'dossierPercent',
        headerName: t('column.dossier'),
        width: 86,
        filter: 'agNumberColumnFilter',
        cellRenderer: ({ value }: { value: number | null }) => <DossierBar percent={value} />,
      },
      {
        colId: 'status',
        headerName: t('column.status'),
        width: 208,
        valueGetter: ({ data }) => words(data),
        comparator: (_a, _b, { data: a }, { data: b }) =>
          statusOrder.indexOf(a?.status ?? '') - statusOrder.indexOf(b?.status ?? ''),
        tooltipValueGetter: ({ data }) => sentences(data),
        cellRenderer: ({ value, data }: { value: string; data: ListRow | undefined }) => (
          <StatusLabel tone={data?.status ? statusTones[data.status] : 'none'}>{value}</StatusLabel>
        ),
      },
    ];
  }, [language, say, profile, t]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function printedDay(value: string | null | undefined): string {
  const day = value ? parsePlainDate(value) : null;
  return day ? romanianDate(day) : (value ?? '');
}

/** The grid asks with a local midnight; days are compared as days. */
function compareDays(asked: Date, cell: string | null): number {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return compare(cell ?? '', `${asked.getFullYear()}-${pad(asked.getMonth() + 1)}-${pad(asked.getDate())}`);
}
