import type { GridApi } from 'ag-grid-community';
import type { ListRow } from '#renderer/services/register/list-row.ts';

/**
 * What the grid holds for a participant. It stays the same while the line in it is replaced, so that thousands of statuses
 * that nobody sees are taken over without the grid working through its rows.
 */
export type GridLine = { row: ListRow };

/** Columns that are worked out from the rules; all others are in the participant's own rows. */
const workedOut: ReadonlySet<string> = new Set(['status', 'dossierPercent', 'lacking']);
const ownFields = ['sortName', 'searched', 'employerName', 'county', 'entryOn', 'exitOn', 'partner'] as const;

/** Whether lines stand elsewhere, or are shown or not, when their statuses become others. */
export type StatusMatters = (api: GridApi<GridLine>) => boolean;

export type GridFeed = {
  /** The lines for a new grid, by name, so that there is little left for it to sort. */
  readonly start: (rows: readonly ListRow[]) => GridLine[];
  /** Takes over lines that have come, gone or changed since. */
  readonly update: (api: GridApi<GridLine>, rows: readonly ListRow[], statusMatters: StatusMatters) => void;
};

export function createGridFeed(): GridFeed {
  const lines = new Map<string, GridLine>();
  const lineOf = (row: ListRow): GridLine => {
    const line = { row };
    lines.set(row.id, line);
    return line;
  };
  const start = (rows: readonly ListRow[]): GridLine[] => {
    lines.clear();
    return rows.map(lineOf).sort(byName);
  };
  return {
    start,
    update: (api, rows, statusMatters) => {
      const come: GridLine[] = [];
      let [own, worked] = [false, false];
      for (const row of rows) {
        const line = lines.get(row.id);
        if (!line) come.push(lineOf(row));
        else if (line.row !== row) {
          worked = true;
          own ||= ownFields.some(field => line.row[field] !== row[field]) || !sameFacts(line.row, row);
          line.row = row;
        }
      }
      const gone = lines.size === rows.length ? [] : goneFrom(lines, rows);
      for (const { row } of gone) lines.delete(row.id);
      if (come.length > rows.length / 2) api.setGridOption('rowData', start(rows));
      else if (come.length + gone.length > 0) api.applyTransaction({ add: come.sort(byName), remove: gone });
      else if (own || (worked && statusMatters(api))) api.onFilterChanged();
      if (worked) api.refreshCells();
    },
  };
}

const sameFacts = ({ further: a }: ListRow, { further: b }: ListRow): boolean =>
  a === b || a.every((fact, at) => fact === b[at]);

/** True when the grid's own sorting or column filters look at what is worked out. */
export function gridLooksAtStatus(api: GridApi<GridLine>): boolean {
  const sorted = api.getColumnState().filter(({ sort }) => sort);
  return [...sorted.map(({ colId }) => colId), ...Object.keys(api.getFilterModel())].some(id => workedOut.has(id));
}

function goneFrom(lines: ReadonlyMap<string, GridLine>, rows: readonly ListRow[]): GridLine[] {
  const here = new Set(rows.map(({ id }) => id));
  return [...lines.values()].filter(({ row }) => !here.has(row.id));
}

const byName = ({ row: a }: GridLine, { row: b }: GridLine): number =>
  a.sortName < b.sortName ? -1 : a.sortName > b.sortName ? 1 : 0;
