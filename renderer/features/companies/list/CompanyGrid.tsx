import { Button } from '@mantine/core';
import type { ColDef, GridApi, GridOptions, GridState } from 'ag-grid-community';
import { memo, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { DataGrid } from '#renderer/design/DataGrid.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { readPreference, writePreference } from '#renderer/services/preferences.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { companiesMessages } from '../companies.messages.ts';
import { companyWalk } from '../walk-order.ts';
import styles from './CompanyGrid.module.css';
import type { CompanyLine } from './company-line.ts';
import { useCompanyColumns } from './use-company-columns.tsx';

type Props = {
  /** The lines that are left after search and states. */
  readonly lines: readonly CompanyLine[];
  readonly onShown: (count: number) => void;
  /** Must stay the same function: the grid takes a new one for a new wish. */
  readonly onReset: () => void;
};

const defaultColumn: ColDef<CompanyLine> = {
  sortable: true,
  resizable: true,
  filter: 'agTextColumnFilter',
  minWidth: 60,
  wrapHeaderText: true,
  autoHeaderHeight: true,
};
const idOfLine = ({ data }: { readonly data: CompanyLine }): string => data.id;

/** The companies, one line each. Arrows move, Enter or a click opens; widths, order and sorting are remembered. */
export const CompanyGrid = memo(function CompanyGrid({ lines, onShown, onReset }: Props) {
  const { language } = useProgram();
  const { copy, workspace } = useProject();
  const t = useWords(companiesMessages);
  const [, go] = useLocation();
  const grid = useRef<GridApi<CompanyLine> | null>(null);
  const preference = `companies.grid.${workspace.workspaceId}`;
  const remembered = useMemo(() => readPreference<GridState>(preference, {}), [preference]);
  const columns = useCompanyColumns();

  const options = useMemo((): GridOptions<CompanyLine> => {
    const open = (line: CompanyLine | undefined): void => {
      if (!line) return;
      const ids: string[] = [];
      grid.current?.forEachNodeAfterFilterAndSort(({ data }) => {
        if (data) ids.push(data.id);
      });
      companyWalk.remember(copy, ids, line.id);
      go(`/companies/${line.id}`);
    };
    const reset = (): void => {
      grid.current?.setFilterModel(null);
      onReset();
    };
    const Nothing = () => <NothingFound onReset={reset} />;
    return {
      defaultColDef: defaultColumn,
      getRowId: idOfLine,
      initialState: remembered,
      onGridReady: ({ api }) => {
        grid.current = api;
      },
      onFirstDataRendered: ({ api }) => returnTo(api, companyWalk.lastOpened(copy)),
      onModelUpdated: ({ api }) => onShown(api.getDisplayedRowCount()),
      onStateUpdated: ({ state }) => writePreference(preference, arrangement(state)),
      onRowClicked: ({ data }) => open(data),
      onCellKeyDown: ({ data, event }) => {
        if (event instanceof KeyboardEvent && event.key === 'Enter') open(data);
      },
      overlayComponentSelector: ({ overlayType }) =>
        overlayType === 'noMatchingRows' || overlayType === 'noRows' ? { component: Nothing } : undefined,
      tooltipShowDelay: 400,
      suppressDragLeaveHidesColumns: true,
      rowClass: 'clickable',
    };
  }, [copy, go, onReset, onShown, preference, remembered]);

  return (
    <DataGrid<CompanyLine>
      language={language}
      label={t('companies.grid')}
      rowData={[...lines]}
      columnDefs={columns}
      {...options}
    />
  );
});

/** In place of lines when search and filters leave none. */
function NothingFound({ onReset }: { onReset: () => void }) {
  const t = useWords(companiesMessages);
  return (
    <div className={styles.nothing}>
      <p>{t('companies.none')}</p>
      <Button variant="default" onClick={onReset}>
        {t('companies.reset')}
      </Button>
    </div>
  );
}

/** Back from a record: its line is in sight and has the keyboard. */
function returnTo(api: GridApi<CompanyLine>, id: string | null): void {
  const node = id === null ? undefined : api.getRowNode(id);
  if (!node || node.rowIndex === null) return;
  api.ensureNodeVisible(node, 'middle');
  api.setFocusedCell(node.rowIndex, 'name');
}

/** What is worth remembering for the next time: not where the focus was, nor who was looked for. */
function arrangement({ columnOrder, columnSizing, sort }: GridState): GridState {
  return {
    ...(columnOrder ? { columnOrder } : {}),
    ...(columnSizing ? { columnSizing } : {}),
    ...(sort ? { sort } : {}),
    partialColumnState: true,
  };
}
