import type { ColDef, ColGroupDef, IDatasource } from 'ag-grid-community';
import { useMemo } from 'react';
import { DataGrid } from '#renderer/design/DataGrid.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ReportPage, ReportRequest } from '#shared/ipc/contract.ts';
import type { CellValue, ReportDocument } from '#shared/reports/model/report-document.ts';
import { coveredCell, isFigure, printedCell } from './printed-cell.ts';
import styles from './ReportSheet.module.css';
import { reportsMessages } from './reports.messages.ts';
import { pageRows } from './use-preview.ts';

type Line = { readonly cells: readonly CellValue[] };
/** Longer tables scroll inside the sheet. */
const rowsInFull = 12;

type Props = {
  readonly page: ReportPage;
  readonly request: ReportRequest;
  /** Whether personal codes and sensitive answers are shown, as they are in the files. */
  readonly uncovered: boolean;
};

/** The document itself, as on paper: always white, whatever the appearance of the window. */
export function ReportSheet({ page, request, uncovered }: Props) {
  const { ask, language } = useProgram();
  const t = useWords(reportsMessages);
  const { document: paper, totalRows } = page;
  const columns = useMemo(() => gridColumns(paper, uncovered), [paper, uncovered]);
  const datasource = useMemo<IDatasource>(
    () => ({
      rowCount: totalRows,
      getRows: async ({ startRow, endRow, successCallback, failCallback }) => {
        const isHeld = startRow < paper.rows.length && (endRow <= paper.rows.length || paper.rows.length >= totalRows);
        if (isHeld)
          return successCallback(
            paper.rows.slice(startRow, endRow).map(cells => ({ cells })),
            totalRows,
          );
        const outcome = await ask('report.preview', { ...request, firstRow: startRow, limit: endRow - startRow });
        if (!outcome.ok) return failCallback();
        successCallback(
          outcome.value.document.rows.map(cells => ({ cells })),
          outcome.value.totalRows,
        );
      },
    }),
    [ask, paper, request, totalRows],
  );
  return (
    <article className={styles.paper} lang={paper.language} data-testid="report-sheet">
      <h2 className={styles.title}>{paper.title}</h2>
      <dl className={styles.heading}>
        {paper.heading.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {paper.empty === null ? (
        <div className={styles.rows} data-long={totalRows > rowsInFull}>
          <DataGrid<Line>
            language={language}
            label={t('reports.table')}
            columnDefs={columns}
            rowModelType="infinite"
            cacheBlockSize={pageRows}
            datasource={datasource}
            suppressMovableColumns
            defaultColDef={{ sortable: false, resizable: true, suppressHeaderMenuButton: true }}
            {...(totalRows > rowsInFull ? {} : { domLayout: 'autoHeight' as const })}
          />
        </div>
      ) : (
        <p className={styles.empty}>{paper.empty}</p>
      )}
      <p className={styles.count}>{t('reports.rows', { count: totalRows })}</p>
      <Totals totals={paper.totals} />
      {paper.notes.length > 0 ? (
        <ul className={styles.notes}>
          {paper.notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      <div className={styles.signatures}>
        {paper.signatures.map(({ act, role, name }) => (
          <div key={`${act} ${role}`}>
            <strong>{act}</strong>
            <span>{role}</span>
            <span>{name ?? ' '}</span>
            <span className={styles.line}>{t('reports.date')}</span>
            <span className={styles.line}>{t('reports.signature')}</span>
          </div>
        ))}
      </div>
      <footer className={styles.identity}>
        <span>{paper.identity.project}</span>
        <span>
          {t('reports.identity', { madeAt: paper.identity.madeAt, position: paper.identity.journalPosition })}
        </span>
      </footer>
    </article>
  );
}

/** Neighbouring columns of one block under one heading; the first few pinned. */
function gridColumns(
  { columns, frozenColumns }: ReportDocument,
  uncovered: boolean,
): (ColDef<Line> | ColGroupDef<Line>)[] {
  const groups: { block: string | null; children: ColDef<Line>[] }[] = [];
  columns.forEach((column, at) => {
    const { block, heading, key, kind, width } = column;
    const shown = (text: string): string => (uncovered ? text : coveredCell(key, text));
    const definition: ColDef<Line> = {
      colId: key,
      headerName: heading,
      headerTooltip: heading,
      width: Math.min(Math.max(width, 6), 40) * 8 + 20,
      pinned: at < frozenColumns ? 'left' : null,
      lockPinned: true,
      wrapHeaderText: true,
      autoHeaderHeight: true,
      valueGetter: ({ data }) => shown(printedCell(kind, data?.cells[at] ?? null)),
      tooltipValueGetter: ({ value }) => (String(value).length > width ? value : null),
      cellClass: isFigure(kind) ? `${styles.figure} tabular` : kind === 'code' || kind === 'date' ? 'tabular' : '',
    };
    const last = groups.at(-1);
    if (last && last.block === block) last.children.push(definition);
    else groups.push({ block, children: [definition] });
  });
  return groups.flatMap(({ block, children }) => (block === null ? children : [{ headerName: block, children }]));
}

function Totals({ totals }: { totals: ReportDocument['totals'] }) {
  if (!totals) return null;
  return (
    <table className={styles.totals}>
      <caption>{totals.title}</caption>
      <thead>
        <tr>
          <td />
          {totals.headings.map(heading => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {totals.lines.map(({ key, label, values, indent }) => (
          <tr key={key} data-indent={indent}>
            <th scope="row">{label}</th>
            {values.map((value, at) => (
              <td key={totals.headings[at]} className="tabular">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
