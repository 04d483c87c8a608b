import type { ColDef, GridOptions } from 'ag-grid-community';
import { memo, useMemo } from 'react';
import { useLocation } from 'wouter';
import { DataGrid } from '#renderer/design/DataGrid.tsx';
import { StatusLabel, type Tone } from '#renderer/design/StatusLabel.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { type PlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import styles from './ChasePage.module.css';
import { chaseMessages } from './chase.messages.ts';
import type { ChaseLine, Grouping } from './chase-lines.ts';

type Props = {
  readonly lines: readonly ChaseLine[];
  readonly by: Grouping;
  /** Must stay the same functions. */
  readonly onTick: (lines: readonly ChaseLine[]) => void;
  readonly onReceive: (lines: readonly ChaseLine[]) => void;
  /** Given the way to put the keyboard on the first line. */
  readonly onReady: (focus: () => void) => void;
};

const idOfLine = ({ data }: { readonly data: ChaseLine }): string => data.id;
const tones: Readonly<Record<ChaseLine['item']['reason'], Tone>> = {
  missing: 'none',
  rejected: 'bad',
  expired: 'bad',
  expiring: 'warn',
  soon: 'none',
};
const printed = (day: PlainDate | null): string => (day === null ? '' : romanianDate(day));

/** Documents to chase. Space ticks, Ctrl+Enter notes what is ticked as received today, Enter opens the record. */
export const LineGrid = memo(function LineGrid({ lines, by, onTick, onReceive, onReady }: Props) {
  const { language, say } = useProgram();
  const t = useWords(chaseMessages);
  const [, go] = useLocation();
  const columns = useMemo((): ColDef<ChaseLine>[] => {
    const who: ColDef<ChaseLine> = {
      colId: 'person',
      headerName: t('chase.column.person'),
      width: 130,
      valueGetter: ({ data }) => (data?.participant === null ? t('chase.own') : data?.person),
      cellClass: ({ data }) => (data?.participant === null ? styles.own : undefined),
      cellStyle: { fontWeight: 600 },
    };
    const employer: ColDef<ChaseLine> = {
      colId: 'employer',
      headerName: t('chase.column.employer'),
      width: 142,
      valueGetter: ({ data }) => (data?.employer === '' ? t('chase.noEmployer') : data?.employerName),
    };
    return [
      ...(by === 'person' ? [] : [who]),
      ...(by === 'employer' ? [] : [employer]),
      {
        colId: 'document',
        headerName: t('chase.column.document'),
        flex: 1,
        minWidth: 170,
        valueGetter: ({ data }) => data && `${data.item.requirement.code} ${data.item.requirement.name[language]}`,
        tooltipValueGetter: ({ data }) =>
          data &&
          `${data.item.requirement.name[language]}${data.item.keepsFromCounting ? ` (${t('chase.needed')})` : ''}`,
        cellRenderer: ({ data }: { data: ChaseLine | undefined }) => (data ? <DocumentName line={data} /> : null),
      },
      {
        colId: 'state',
        headerName: t('chase.column.state'),
        width: 112,
        valueGetter: ({ data }) => data && say(`chasing.reason.${data.item.reason}`),
        tooltipValueGetter: ({ data }) =>
          data && [say(`chasing.reason.${data.item.reason}`), data.item.owed.item?.reason].filter(Boolean).join(': '),
        cellRenderer: ({ data, value }: { data: ChaseLine | undefined; value: string }) =>
          data ? <StatusLabel tone={tones[data.item.reason]}>{value}</StatusLabel> : null,
      },
      {
        colId: 'due',
        headerName: t('chase.column.due'),
        width: 150,
        cellClass: 'tabular',
        valueGetter: ({ data }) => data?.item.dueOn ?? null,
        valueFormatter: ({ data }) => (data ? dueText(data, 'chase.late') : ''),
        tooltipValueGetter: ({ data }) => (data ? dueText(data, 'chase.late.text') : ''),
      },
      {
        colId: 'asked',
        headerName: t('chase.column.asked'),
        width: 118,
        valueGetter: ({ data }) => data?.item.asked?.last.on ?? null,
        valueFormatter: ({ data }) => (data ? askedText(data) : ''),
        tooltipValueGetter: ({ data }) => (data ? askedText(data) : ''),
        cellClass: ({ data }) => (data?.item.asked?.state === 'reminder' ? styles.remind : undefined),
      },
    ];
    function dueText({ item: { dueOn, overdueDays } }: ChaseLine, late: 'chase.late' | 'chase.late.text'): string {
      return overdueDays > 0 ? t(late, { on: printed(dueOn), days: overdueDays }) : printed(dueOn);
    }
    function askedText({ item: { asked, of } }: ChaseLine): string {
      if (asked === null) return of === 'employer' ? '' : say(`chasing.of.${of}`);
      const facts = { on: printed(asked.last.on), times: asked.times, state: say(`chasing.asked.${asked.state}`) };
      return t('chase.asked', facts);
    }
  }, [by, language, say, t]);
  const options = useMemo((): GridOptions<ChaseLine> => {
    const open = ({ participant, employer }: ChaseLine): void =>
      go(participant === null ? `/companies/${employer}` : `/participants/${participant}`);
    return {
      defaultColDef: { sortable: true, resizable: true, minWidth: 60, wrapHeaderText: true, autoHeaderHeight: true },
      getRowId: idOfLine,
      rowSelection: { mode: 'multiRow', checkboxes: true, headerCheckbox: true },
      selectionColumnDef: { width: 36, sortable: false, resizable: false },
      onGridReady: ({ api }) => {
        onReady(() => {
          const [column] = api.getAllDisplayedColumns();
          if (!column || api.getDisplayedRowCount() === 0) return;
          api.ensureIndexVisible(0);
          api.setFocusedCell(0, column);
        });
      },
      onSelectionChanged: ({ api }) => onTick(api.getSelectedRows()),
      // What is no longer there is no longer ticked.
      onRowDataUpdated: ({ api }) => onTick(api.getSelectedRows()),
      onCellKeyDown: ({ data, event, api }) => {
        if (!data || !(event instanceof KeyboardEvent) || event.key !== 'Enter') return;
        if (event.ctrlKey || event.metaKey) {
          const ticked = api.getSelectedRows();
          onReceive(ticked.length > 0 ? ticked : [data]);
        } else open(data);
      },
      onCellDoubleClicked: ({ data }) => data && open(data),
      rowBuffer: 4,
      tooltipShowDelay: 400,
      suppressDragLeaveHidesColumns: true,
    };
  }, [go, onTick, onReceive, onReady]);
  return (
    <DataGrid<ChaseLine>
      key={by}
      language={language}
      label={t('chase.lines')}
      rowData={[...lines]}
      columnDefs={columns}
      {...options}
    />
  );
});

function DocumentName({ line: { item } }: { line: ChaseLine }) {
  const { language } = useProgram();
  const { code, name } = item.requirement;
  return (
    <span className={styles.document}>
      <span className={styles.code}>{code}</span> {name[language]}
      {item.keepsFromCounting ? <span className={styles.needed} aria-hidden /> : null}
    </span>
  );
}
