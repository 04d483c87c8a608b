import type { ColDef, GridApi } from 'ag-grid-community';
import type { ViewArrangement } from '#shared/domain/saved-view/view-arrangement.ts';
import type { JsonValue } from '#shared/kernel/json.ts';

/** What of a way to look at a list is the grid's own. */
export type GridArrangement = Omit<ViewArrangement, 'narrowed'>;

/** Columns that somebody may choose among: all but the one with the ticks. */
export const columnsOf = <Row>(api: GridApi<Row>) =>
  (api.getColumns() ?? []).filter(column => !column.getColId().startsWith('ag-Grid-'));

export const shownColumns = <Row>(api: GridApi<Row>): readonly string[] =>
  api
    .getAllGridColumns()
    .filter(column => column.isVisible() && !column.getColId().startsWith('ag-Grid-'))
    .map(column => column.getColId());

/** The columns for a new grid, with those put away that are not among `shown`. */
export const withShown = <Row>(columns: readonly ColDef<Row>[], shown: readonly string[]): ColDef<Row>[] =>
  columns.map(column => ({ ...column, initialHide: !shown.includes(column.colId ?? '') && !column.lockVisible }));

/** Shows a column and brings it into sight, or puts it away together with its filter, which nobody would see any more. */
export async function showColumn<Row>(api: GridApi<Row>, id: string, show: boolean): Promise<void> {
  api.setColumnsVisible([id], show);
  if (show) api.ensureColumnVisible(id);
  else if (id in api.getFilterModel()) {
    await api.setColumnFilterModel(id, null);
    api.onFilterChanged();
  }
}

/** How a grid is arranged now. */
export function arrangementOf<Row>(api: GridApi<Row>): GridArrangement {
  const sorted = api
    .getColumnState()
    .flatMap(({ colId, sort, sortIndex }) =>
      sort === 'asc' || sort === 'desc' ? [{ column: colId, direction: sort, at: sortIndex ?? 0 }] : [],
    );
  return {
    filters: api.getFilterModel() as { readonly [column: string]: JsonValue },
    columns: shownColumns(api),
    sort: sorted.toSorted((a, b) => a.at - b.at).map(({ column, direction }) => ({ column, direction })),
  };
}

/** Arranges a grid so; the widths stay as they are. */
export function arrange<Row>(api: GridApi<Row>, { filters, columns, sort }: GridArrangement): void {
  const others = columnsOf(api)
    .map(column => column.getColId())
    .filter(id => !columns.includes(id));
  api.applyColumnState({
    state: [
      ...columns.map(colId => {
        const at = sort.findIndex(({ column }) => column === colId);
        const direction = sort[at]?.direction ?? null;
        return { colId, hide: false, sort: direction, sortIndex: direction === null ? null : at };
      }),
      ...others.map(colId => {
        const at = sort.findIndex(({ column }) => column === colId);
        const direction = sort[at]?.direction ?? null;
        return { colId, hide: true, sort: direction, sortIndex: direction === null ? null : at };
      }),
    ],
    applyOrder: true,
  });
  api.setFilterModel(filters);
}
