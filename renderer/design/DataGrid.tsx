import {
  AllCommunityModule,
  type GridOptions,
  ModuleRegistry,
  type TabToNextHeaderParams,
  themeQuartz,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import type { Language } from '#shared/kernel/translation.ts';
import styles from './DataGrid.module.css';
import { gridWords } from './data-grid.messages.ts';
import { styleNonce } from './style-nonce.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

const token = (name: string): string => `var(--c-${name})`;
const gridTheme = themeQuartz.withParams({
  backgroundColor: token('surface'),
  foregroundColor: token('text'),
  textColor: token('text'),
  borderColor: token('line'),
  chromeBackgroundColor: token('raised'),
  headerBackgroundColor: token('raised'),
  headerTextColor: token('text'),
  accentColor: token('accent'),
  rowHoverColor: 'color-mix(in srgb, var(--c-accent) 7%, transparent)',
  selectedRowBackgroundColor: token('accent-weak'),
  oddRowBackgroundColor: 'transparent',
  inputBackgroundColor: token('surface'),
  menuBackgroundColor: token('surface'),
  fontFamily: 'inherit',
  fontSize: '0.8125rem',
  headerFontSize: '0.75rem',
  headerFontWeight: 600,
  rowHeight: '1.9375rem',
  headerHeight: '2rem',
  cellHorizontalPadding: '0.5rem',
  wrapperBorderRadius: '0.375rem',
  borderRadius: '0.25rem',
  iconSize: '0.875rem',
  spacing: '0.375rem',
  focusShadow: 'none',
  columnBorder: false,
  wrapperBorder: true,
});

const leaveGrid = (): false => false;
/** From the headings to the lines, at the first of them. */
function enterLines<Row>({ api, backwards }: TabToNextHeaderParams<Row>): boolean {
  const column = api.getAllDisplayedColumns()[0];
  if (backwards || column === undefined || api.getDisplayedRowCount() === 0) return false;
  api.ensureIndexVisible(0);
  api.setFocusedCell(0, column);
  return true;
}

type Props<Row> = GridOptions<Row> & {
  readonly language: Language;
  readonly label: string;
  /** As high as its rows instead of filling the space. */
  readonly fitted?: boolean;
};

/** Rows in columns: one look, keyboard and language for every table of the program. */
export function DataGrid<Row>({ language, label, fitted = false, onGridReady, ...options }: Props<Row>) {
  return (
    // The wrapper is made anew with the language: the grid reads its words once.
    <div key={language} className={fitted ? styles.fitted : styles.grid}>
      <AgGridReact<Row>
        theme={gridTheme}
        styleNonce={styleNonce()}
        localeText={gridWords[language]}
        animateRows={false}
        suppressCellFocus={false}
        {...(fitted ? { domLayout: 'autoHeight' as const } : {})}
        // One stop for the headings and one for the lines: arrows move inside, Tab goes on to what follows.
        tabToNextHeader={enterLines}
        tabToNextCell={leaveGrid}
        onGridReady={event => {
          event.api.setGridAriaProperty('label', label);
          onGridReady?.(event);
        }}
        {...options}
      />
    </div>
  );
}
