import type { CellValue, ReportColumn, ReportDocument } from '#shared/reports/model/report-document.ts';
import { printedValue } from './printed-value.ts';
import type { Typeface } from './typeface.ts';

/** The part of a document that goes on paper, with its cells as printable texts made when asked for. */
export type PaperTable = {
  readonly columns: readonly ReportColumn[];
  readonly headings: readonly string[];
  readonly blocks: readonly (string | null)[];
  readonly rowCount: number;
  /** Texts of a row, one per column of `columns`. */
  row(at: number): readonly string[];
};

/** Keeps the columns that are printed on paper, in their order. */
export function paperTable(document: ReportDocument, body: Typeface, head: Typeface): PaperTable {
  const kept = document.columns.map((column, at) => ({ column, at })).filter(({ column }) => column.onPaper);
  const cell = (cells: readonly CellValue[], { column, at }: (typeof kept)[number]) =>
    body.printable(printedValue(cells[at] ?? null, column.kind, document.language));
  return {
    columns: kept.map(({ column }) => column),
    headings: kept.map(({ column }) => head.printable(column.heading)),
    blocks: blocksWorthShowing(kept.map(({ column }) => column.block)).map(block => block && head.printable(block)),
    rowCount: kept.length === 0 ? 0 : document.rows.length,
    row: at => kept.map(column => cell(document.rows[at] ?? [], column)),
  };
}

/** A block heading is shown only above two or more neighbouring columns. */
function blocksWorthShowing(blocks: readonly (string | null)[]): (string | null)[] {
  return blocks.map((block, at) =>
    block !== null && (blocks[at - 1] === block || blocks[at + 1] === block) ? block : null,
  );
}
