import type { ColDef, GridApi, GridState, IRowNode } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { DataGrid } from '#renderer/design/DataGrid.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { readPreference, writePreference } from '#renderer/services/preferences.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import { useWords } from '#renderer/services/words.ts';
import { participantsMessages } from '../participants.messages.ts';
import { lastOpened, rememberWalk } from '../walk-order.ts';
import { NothingFound } from './NothingFound.tsx';
import { useListColumns } from './use-list-columns.tsx';

type Props = {
  readonly rows: readonly ListRow[];
  readonly test: (row: ListRow) => boolean;
  /** How many lines are left after search and filters. */
  readonly onShown: (count: number) => void;
  readonly onReset: () => void;
};

const defaultColumn: ColDef<ListRow> = {
  sortable: true,
  resizable: true,
  filter: 'agTextColumnFilter',
  minWidth: 60,
  wrapHeaderText: true,
  autoHeaderHeight: true,
};

/** The participants, one line each. Arrows move, Enter or a click opens; widths, order, sorting and filters are remembered. */
export function ParticipantGrid({ rows, test, onShown, onReset }: Props) {
  const { language } = useProgram();
  const { copy, workspace } = useProject();
  const t = useWords(participantsMessages);
  const [, go] = useLocation();
  const grid = useRef<GridApi<ListRow> | null>(null);
  const preference = `participants.grid.${workspace.workspaceId}`;
  const remembered = useMemo(() => readPreference<GridState>(preference, {}), [preference]);
  const columns = useListColumns();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the grid asks `test` again when it is another one
  useEffect(() => {
    grid.current?.onFilterChanged();
  }, [test]);

  const open = useCallback(
    (row: ListRow | undefined): void => {
      if (!row) return;
      const ids: string[] = [];
      grid.current?.forEachNodeAfterFilterAndSort(node => {
        if (node.data) ids.push(node.data.id);
      });
      rememberWalk(copy, ids, row.id);
      go(`/participants/${row.id}`);
    },
    [copy, go],
  );
  /** Back from a record: its line is in sight and has the keyboard. */
  const returnTo = (api: GridApi<ListRow>): void => {
    const id = lastOpened(copy);
    const node = id === null ? undefined : api.getRowNode(id);
    if (!node || node.rowIndex === null) return;
    api.ensureNodeVisible(node, 'middle');
    api.setFocusedCell(node.rowIndex, 'lastName');
  };
  const reset = (): void => {
    grid.current?.setFilterModel(null);
    onReset();
  };

  return (
    <DataGrid<ListRow>
      language={language}
      label={t('participants.grid')}
      rowData={rows as ListRow[]}
      columnDefs={columns}
      defaultColDef={defaultColumn}
      getRowId={({ data }) => data.id}
      initialState={remembered}
      onGridReady={({ api }) => {
        grid.current = api;
      }}
      onFirstDataRendered={({ api }) => returnTo(api)}
      onModelUpdated={({ api }) => onShown(api.getDisplayedRowCount())}
      onStateUpdated={({ state }) => writePreference(preference, withoutPlace(state))}
      isExternalFilterPresent={() => true}
      doesExternalFilterPass={(node: IRowNode<ListRow>) => node.data !== undefined && test(node.data)}
      onRowClicked={({ data }) => open(data)}
      onCellKeyDown={({ data, event }) => {
        if (event instanceof KeyboardEvent && event.key === 'Enter') open(data);
      }}
      overlayComponentSelector={({ overlayType }) =>
        overlayType === 'noMatchingRows' ? { component: NothingFound, params: { onReset: reset } } : undefined
      }
      tooltipShowDelay={400}
      suppressDragLeaveHidesColumns
      rowClass="clickable"
    />
  );
}

/** What is worth remembering for the next time: not where the focus or the scroll bars were. */
function withoutPlace({ columnOrder, columnSizing, filter, sort }: GridState): GridState {
  return {
    ...(columnOrder ? { columnOrder } : {}),
    ...(columnSizing ? { columnSizing } : {}),
    ...(filter ? { filter } : {}),
    ...(sort ? { sort } : {}),
    partialColumnState: true,
  };
}
