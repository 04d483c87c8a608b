import type { ColDef, GridApi, GridOptions, GridState, IRowNode } from 'ag-grid-community';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { DataGrid } from '#renderer/design/DataGrid.tsx';
import { shownColumns, withShown } from '#renderer/grid/grid-arrangement.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { readPreference, writePreference } from '#renderer/services/preferences.ts';
import { useProgram } from '#renderer/services/program.ts';
import { furtherFact } from '#renderer/services/register/further-facts.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import { useWords } from '#renderer/services/words.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import { participantsMessages } from '../participants.messages.ts';
import { lastOpened, rememberWalk } from '../walk-order.ts';
import { createGridFeed, type GridLine, gridLooksAtStatus } from './grid-feed.ts';
import type { ListFilter } from './list-filter.ts';
import { lineTest } from './list-filter.ts';
import { lookedForIn, rememberLookedFor } from './looked-for.ts';
import { NothingFound } from './NothingFound.tsx';
import { useListColumns } from './use-list-columns.tsx';

type Props = {
  readonly rows: readonly ListRow[];
  readonly filter: ListFilter;
  /** How many lines are left after search and filters. */
  readonly onShown: (count: number) => void;
  /** Must stay the same function, as the next: the grid takes a new one for a new wish. */
  readonly onReset: () => void;
  /** Gives the grid to those beside it, and another one when it is made anew. */
  readonly onReady: (api: GridApi<GridLine>) => void;
  /** Who is selected, among those that are shown. */
  readonly onSelect: (people: readonly ListRow[]) => void;
};

/** The columns that are shown until somebody chooses others. */
export const usualColumns: readonly string[] = [
  'lastName',
  'firstName',
  'maskedCnp',
  'employerName',
  'county',
  'entryOn',
  'exitOn',
  'partner',
  'dossierPercent',
  'status',
];

const defaultColumn: ColDef<GridLine> = {
  sortable: true,
  resizable: true,
  filter: 'agTextColumnFilter',
  // Diacritics and cedillas do not matter here either.
  filterParams: { textFormatter: (text?: string | null) => foldForSearch(text ?? '') },
  minWidth: 60,
  wrapHeaderText: true,
  autoHeaderHeight: true,
};
/** With more lines than this, what is typed is looked for when the typing pauses, for so many milliseconds. */
const linesAtOnce = 20_000;
const typingPause = 150;

const idOfLine = ({ data }: { readonly data: GridLine }): string => data.row.id;
const nobody: readonly ListRow[] = [];
const always = (): boolean => true;

/** The participants, one line each. Arrows move, Enter or a click opens; widths, order, sorting and filters are remembered. */
export const ParticipantGrid = memo(function ParticipantGrid({
  rows,
  filter,
  onShown,
  onReset,
  onReady,
  onSelect,
}: Props) {
  const { language } = useProgram();
  const { copy, workspace } = useProject();
  const t = useWords(participantsMessages);
  const [, go] = useLocation();
  const grid = useRef<GridApi<GridLine> | null>(null);
  const preference = `participants.grid.${workspace.workspaceId}`;
  const remembered = useMemo((): GridState => {
    const { filter: _, ...arranged } = readPreference<GridState>(preference, {});
    const { columns: lookedFor } = lookedForIn(copy);
    return lookedFor ? { ...arranged, filter: lookedFor } : arranged;
  }, [preference, copy]);
  const shownAs = `participants.columns.${workspace.workspaceId}`;
  const all = useListColumns();
  // What is put away or shown later is the grid's own; it is asked here when the grid is made.
  const columns = useMemo(() => withShown(all, readPreference(shownAs, usualColumns)), [all, shownAs]);
  const [feed] = useState(createGridFeed);
  // Made anew with the language only: until then the feed keeps the grid's lines in step.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the grid is another one in another language
  const firstLines = useMemo(() => feed.start(rows), [feed, language]);
  const asked = useRef({ rows, filter, test: lineTest(filter) });

  const tellSelected = useCallback(
    (api: GridApi<GridLine>) => {
      const nodes = api.getSelectedNodes();
      // Whoever is not shown is not changed with the others: what nobody sees, nobody means.
      const away = nodes.filter(({ displayed }) => !displayed);
      if (away.length > 0) api.setNodesSelected({ nodes: away, newValue: false });
      else onSelect(nodes.length === 0 ? nobody : nodes.flatMap(({ data }) => (data ? [data.row] : [])));
    },
    [onSelect],
  );
  const follow = useCallback(() => {
    if (!grid.current || grid.current.isDestroyed()) return;
    const { status, rule } = asked.current.filter;
    const narrowed = status !== 'all' || rule !== null;
    feed.update(grid.current, asked.current.rows, api => narrowed || gridLooksAtStatus(api));
    // The lines of those selected may be others now.
    tellSelected(grid.current);
  }, [feed, tellSelected]);
  useEffect(() => {
    asked.current.rows = rows;
    follow();
  }, [rows, follow]);

  useEffect(() => {
    if (asked.current.filter === filter) return;
    const ask = (): void => {
      asked.current = { ...asked.current, filter, test: lineTest(filter) };
      grid.current?.onFilterChanged();
    };
    const typed = asked.current.filter.search !== filter.search;
    if (!typed) return ask();
    // The letter is drawn first, the lines found in the frame after: a key typed meanwhile takes the place of this one.
    let later: ReturnType<typeof setTimeout> | undefined;
    const drawn = requestAnimationFrame(() => {
      later = setTimeout(ask, asked.current.rows.length <= linesAtOnce ? 0 : typingPause);
    });
    return () => {
      cancelAnimationFrame(drawn);
      clearTimeout(later);
    };
  }, [filter]);

  const options = useMemo((): GridOptions<GridLine> => {
    const open = (line: GridLine | undefined): void => {
      if (!line) return;
      const ids: string[] = [];
      grid.current?.forEachNodeAfterFilterAndSort(({ data }) => {
        if (data) ids.push(data.row.id);
      });
      rememberWalk(copy, ids, line.row.id);
      go(`/participants/${line.row.id}`);
    };
    const reset = (): void => {
      grid.current?.setFilterModel(null);
      onReset();
    };
    return {
      defaultColDef: defaultColumn,
      getRowId: idOfLine,
      initialState: remembered,
      onGridReady: ({ api }) => {
        grid.current = api;
        onReady(api);
        follow();
      },
      onFirstDataRendered: ({ api }) => returnTo(api, lastOpened(copy)),
      onModelUpdated: ({ api }) => {
        onShown(api.getDisplayedRowCount());
        tellSelected(api);
      },
      rowSelection: {
        mode: 'multiRow',
        checkboxes: true,
        headerCheckbox: true,
        selectAll: 'filtered',
        isRowSelectable: ({ data }) => data !== undefined && furtherFact(data.row, 'erasedOn') === null,
      },
      selectionColumnDef: { width: 36, sortable: false, resizable: false, suppressMovable: true },
      onSelectionChanged: ({ api }) => tellSelected(api),
      onStateUpdated: ({ api, state }) => {
        writePreference(preference, withoutPlace(state));
        writePreference(shownAs, shownColumns(api));
        rememberLookedFor(copy, { columns: state.filter });
      },
      isExternalFilterPresent: always,
      doesExternalFilterPass: ({ data }: IRowNode<GridLine>) => data !== undefined && asked.current.test(data.row),
      onCellClicked: ({ data, event, node, column, api }) => {
        if (column.getColId().startsWith('ag-Grid-')) return;
        const { ctrlKey = false, metaKey = false, shiftKey = false } = event instanceof MouseEvent ? event : {};
        if (shiftKey) selectUpTo(api, node);
        else if (ctrlKey || metaKey) node.setSelected(!node.isSelected());
        else open(data);
      },
      onCellKeyDown: ({ data, event, api }) => {
        if (!(event instanceof KeyboardEvent)) return;
        if (event.key === 'Enter') open(data);
        else if (event.key === 'Escape') api.deselectAll();
        else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          api.selectAll('filtered');
        }
      },
      overlayComponentSelector: ({ overlayType }) =>
        overlayType === 'noMatchingRows' ? { component: NothingFound, params: { onReset: reset } } : undefined,
      // Lines drawn beyond those in sight: a key that leaves other lines draws them all again.
      rowBuffer: 4,
      tooltipShowDelay: 400,
      suppressDragLeaveHidesColumns: true,
      rowClass: 'clickable',
    };
  }, [copy, go, follow, onReady, onReset, onShown, preference, shownAs, remembered, tellSelected]);

  return (
    <DataGrid<GridLine>
      language={language}
      label={t('participants.grid')}
      rowData={firstLines}
      columnDefs={columns}
      {...options}
    />
  );
});

/** Back from a record: its line is in sight and has the keyboard. */
function returnTo(api: GridApi<GridLine>, id: string | null): void {
  const node = id === null ? undefined : api.getRowNode(id);
  if (!node || node.rowIndex === null) return;
  api.ensureNodeVisible(node, 'middle');
  api.setFocusedCell(node.rowIndex, 'lastName');
}

/** All lines from the last selected one above or below to this one. */
function selectUpTo(api: GridApi<GridLine>, node: IRowNode<GridLine>): void {
  const here = node.rowIndex ?? 0;
  const selected = api.getSelectedNodes().map(({ rowIndex }) => rowIndex ?? here);
  const from = selected.toSorted((a, b) => Math.abs(a - here) - Math.abs(b - here))[0] ?? here;
  const nodes: IRowNode<GridLine>[] = [];
  for (let at = Math.min(from, here); at <= Math.max(from, here); at += 1) {
    const one = api.getDisplayedRowAtIndex(at);
    if (one) nodes.push(one);
  }
  api.setNodesSelected({ nodes, newValue: true });
}

/** What is worth remembering for the next time: not where the focus or the scroll bars were, nor who was looked for. */
function withoutPlace({ columnOrder, columnSizing, sort }: GridState): GridState {
  return {
    ...(columnOrder ? { columnOrder } : {}),
    ...(columnSizing ? { columnSizing } : {}),
    ...(sort ? { sort } : {}),
    partialColumnState: true,
  };
}
