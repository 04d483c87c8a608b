import type { ColDef, GridApi, GridOptions } from 'ag-grid-community';
import { memo, useMemo, useRef } from 'react';
import { DataGrid } from '#renderer/design/DataGrid.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { previewMessages } from './preview.messages.ts';
import type { PreviewColumn, PreviewLine } from './preview-lines.ts';
import { usePreviewColumns } from './use-preview-columns.tsx';

type Props = {
  readonly lines: readonly PreviewLine[];
  readonly fields: readonly PreviewColumn[];
  /** What stands above each column of the sheet. */
  readonly headings: ReadonlyMap<number, string>;
  /** Must stay the same functions: the grid takes new ones for new wishes. */
  readonly onChoose: (row: number) => void;
  readonly onEnter: () => void;
};

const defaultColumn: ColDef<PreviewLine> = {
  sortable: true,
  resizable: true,
  minWidth: 56,
  wrapHeaderText: true,
  autoHeaderHeight: true,
};
const idOfLine = ({ data }: { readonly data: PreviewLine }): string => String(data.row.row);

/** The rows of the list with what becomes of them. Arrows move and choose; Enter goes to what may be decided. */
export const PreviewGrid = memo(function PreviewGrid({ lines, fields, headings, onChoose, onEnter }: Props) {
  const { language } = useProgram();
  const t = useWords(previewMessages);
  const grid = useRef<GridApi<PreviewLine> | null>(null);
  const hasRemarks = useMemo(() => lines.some(({ row }) => row.reasons.length > 0), [lines]);
  const columns = usePreviewColumns(fields, headings, hasRemarks);
  const options = useMemo((): GridOptions<PreviewLine> => {
    const Nothing = () => <p>{t('preview.nothing')}</p>;
    return {
      defaultColDef: defaultColumn,
      getRowId: idOfLine,
      onGridReady: ({ api }) => {
        grid.current = api;
      },
      onCellFocused: ({ rowIndex, api }) => {
        const data = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
        if (data) onChoose(data.row.row);
      },
      onCellKeyDown: ({ event }) => {
        if (event instanceof KeyboardEvent && event.key === 'Enter') onEnter();
      },
      overlayComponentSelector: ({ overlayType }) =>
        overlayType === 'noMatchingRows' || overlayType === 'noRows' ? { component: Nothing } : undefined,
      tooltipShowDelay: 300,
      suppressDragLeaveHidesColumns: true,
      rowClass: 'clickable',
    };
  }, [onChoose, onEnter, t]);
  return (
    <DataGrid<PreviewLine>
      language={language}
      label={t('preview.grid')}
      rowData={lines as PreviewLine[]}
      columnDefs={columns}
      {...options}
    />
  );
});
