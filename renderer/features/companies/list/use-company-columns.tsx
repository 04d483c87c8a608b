import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import { dayColumn } from '#renderer/design/day-column.ts';
import { PercentBar } from '#renderer/design/PercentBar.tsx';
import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { companyStates } from '#shared/domain/company/company.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import { companiesMessages } from '../companies.messages.ts';
import { categoryWords, outcomeWords, stateTones, stateWords, wholeEuros } from '../company-words.ts';
import styles from './CompanyGrid.module.css';
import type { CompanyLine } from './company-line.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byText = (a: string, b: string): number => compare(foldForSearch(a), foldForSearch(b));
const byNumber = (a: number | null, b: number | null): number => (a ?? -1) - (b ?? -1);
const rightAligned = {
  headerClass: 'ag-right-aligned-header',
  cellClass: ['ag-right-aligned-cell', 'tabular'],
  filter: 'agNumberColumnFilter',
};

/** The columns of the companies' grid in the language of the window. */
export function useCompanyColumns(): ColDef<CompanyLine>[] {
  const { say } = useProgram();
  const t = useWords(companiesMessages);
  return useMemo((): ColDef<CompanyLine>[] => {
    const computed = (line: CompanyLine): string => outcomeWords(line.computed, line.isUnclear, say, t);
    const declared = (line: CompanyLine): string =>
      line.declared === null ? t('category.undeclared') : categoryWords(line.declared, say, t);
    return [
      {
        field: 'name',
        headerName: t('column.name'),
        flex: 1,
        minWidth: 150,
        wrapText: true,
        autoHeight: true,
        sort: 'asc',
        cellClass: styles.name ?? '',
        comparator: (_a, _b, { data: a }, { data: b }) => compare(a?.sortName ?? '', b?.sortName ?? ''),
        tooltipValueGetter: ({ data }) => data?.name,
      },
      { field: 'cui', headerName: t('column.cui'), width: 86, cellClass: 'tabular' },
      {
        colId: 'state',
        headerName: t('column.state'),
        width: 140,
        valueGetter: ({ data }) => (data ? stateWords(data.state, say, t) : ''),
        comparator: (_a, _b, { data: a }, { data: b }) => stateAt(a) - stateAt(b),
        cellRenderer: ({ value, data }: { value: string; data: CompanyLine | undefined }) => (
          <StatusLabel tone={data?.state ? stateTones[data.state] : 'none'}>{value}</StatusLabel>
        ),
      },
      {
        colId: 'category',
        headerName: t('column.category'),
        width: 148,
        valueGetter: ({ data }) => (data ? `${declared(data)} / ${computed(data)}` : ''),
        tooltipValueGetter: ({ data }) =>
          data ? t('column.category.tip', { declared: declared(data), computed: computed(data) }) : '',
        cellRenderer: ({ data }: { data: CompanyLine | undefined }) =>
          data ? (
            <span className={disagrees(data) ? styles.differs : undefined}>
              {declared(data)} / <strong>{computed(data)}</strong>
            </span>
          ) : null,
      },
      { field: 'county', headerName: t('column.county'), width: 86, comparator: byText },
      {
        colId: 'people',
        headerName: t('column.people'),
        width: 96,
        ...rightAligned,
        valueGetter: ({ data }) => data?.nominated ?? 0,
        valueFormatter: ({ data }) => (data ? `${data.nominated} / ${data.countable}` : ''),
        tooltipValueGetter: ({ data }) =>
          data ? t('column.people.tip', { nominated: data.nominated, countable: data.countable }) : '',
      },
      {
        field: 'documents',
        headerName: t('column.documents'),
        width: 94,
        filter: 'agNumberColumnFilter',
        comparator: byNumber,
        cellRenderer: ({ value }: { value: number | null }) => <PercentBar percent={value} />,
      },
      {
        colId: 'headroom',
        headerName: t('column.headroom'),
        width: 104,
        ...rightAligned,
        valueGetter: ({ data }) => (data?.headroom ? data.headroom.minor / 100 : null),
        comparator: byNumber,
        valueFormatter: ({ data }) => (data?.headroom ? wholeEuros(data.headroom) : ''),
      },
      {
        field: 'agreementOn',
        headerName: t('column.agreement'),
        width: 92,
        ...dayColumn,
      },
      { field: 'partner', headerName: t('column.partner'), width: 80 },
    ];
  }, [say, t]);
}

const stateAt = (line: CompanyLine | undefined): number =>
  line?.state ? companyStates.indexOf(line.state) : companyStates.length;

/** What was declared and what the figures say are not the same. */
const disagrees = ({ declared, computed, isUnclear }: CompanyLine): boolean =>
  isUnclear || (declared !== null && computed !== null && declared !== computed);
