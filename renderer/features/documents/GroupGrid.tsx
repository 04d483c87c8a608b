import type { ColDef, GridApi, GridOptions } from 'ag-grid-community';
import { memo, useEffect, useMemo, useRef } from 'react';
import { DataGrid } from '#renderer/design/DataGrid.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { chaseMessages } from './chase.messages.ts';
import type { ChaseGroup, Grouping } from './chase-lines.ts';

type Props = {
  readonly groups: readonly ChaseGroup[];
  readonly by: Grouping;
  readonly chosen: string | null;
  /** Must stay the same functions: the grid takes new ones for new wishes. */
  readonly onChoose: (key: string) => void;
  readonly onTick: (keys: readonly string[]) => void;
  readonly onEnter: () => void;
};

const idOfGroup = ({ data }: { readonly data: ChaseGroup }): string => data.key;

/** Employers, people, documents or due dates with how much there is to chase. Arrows choose, Space ticks, Enter goes to the documents. */
export const GroupGrid = memo(function GroupGrid({ groups, by, chosen, onChoose, onTick, onEnter }: Props) {
  const { language } = useProgram();
  const t = useWords(chaseMessages);
  const grid = useRef<GridApi<ChaseGroup> | null>(null);
  const marked = useRef<string | null>(null);
  const columns = useMemo((): ColDef<ChaseGroup>[] => {
    const count = (field: 'documents' | 'overdue' | 'reminders', width: number): ColDef<ChaseGroup> => ({
      field,
      headerName: t(`chase.column.${field}`),
      width,
      cellClass: 'tabular',
      headerClass: 'ag-right-aligned-header',
      cellStyle: { textAlign: 'right' },
      sortingOrder: ['desc', 'asc', null],
      valueFormatter: ({ value }) => (value === 0 ? '' : String(value)),
    });
    const name = by === 'document' ? 'document' : by === 'due' ? 'due' : by;
    return [
      {
        field: 'name',
        headerName: t(`chase.column.${name}`),
        flex: 1,
        minWidth: 120,
        tooltipField: 'name',
      },
      count('documents', 58),
      count('overdue', 66),
      count('reminders', 74),
    ];
  }, [by, t]);
  const options = useMemo(
    (): GridOptions<ChaseGroup> => ({
      defaultColDef: { sortable: true, resizable: true, minWidth: 56, wrapHeaderText: true },
      getRowId: idOfGroup,
      ...(by === 'employer'
        ? {
            rowSelection: { mode: 'multiRow', checkboxes: true, headerCheckbox: true, selectAll: 'filtered' } as const,
            selectionColumnDef: { width: 36, sortable: false, resizable: false },
          }
        : {}),
      onGridReady: ({ api }) => {
        grid.current = api;
      },
      onCellFocused: ({ rowIndex, api }) => {
        const data = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
        if (data) onChoose(data.key);
      },
      onSelectionChanged: ({ api }) => onTick(api.getSelectedRows().map(({ key }) => key)),
      onCellKeyDown: ({ event }) => {
        if (event instanceof KeyboardEvent && event.key === 'Enter') onEnter();
      },
      rowClassRules: { 'chosen-row': ({ data, context }) => data?.key === context.chosen },
      tooltipShowDelay: 400,
      suppressDragLeaveHidesColumns: true,
      rowClass: 'clickable',
    }),
    [by, onChoose, onTick, onEnter],
  );
  const context = useMemo(() => ({ chosen }), [chosen]);
  useEffect(() => {
    const api = grid.current;
    if (!api || api.isDestroyed()) return;
    api.setGridOption('context', context);
    // Two lines look another way: the one that was chosen and the one that is.
    const changed = [marked.current, context.chosen].flatMap(key => (key === null ? [] : (api.getRowNode(key) ?? [])));
    marked.current = context.chosen;
    api.redrawRows({ rowNodes: changed });
  }, [context]);
  return (
    <DataGrid<ChaseGroup>
      key={by}
      language={language}
      label={t('chase.groups')}
      rowData={[...groups]}
      columnDefs={columns}
      context={context}
      {...options}
    />
  );
});
