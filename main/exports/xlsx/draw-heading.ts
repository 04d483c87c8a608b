import type { ReportColumn, ReportDocument } from '#shared/reports/model/report-document.ts';
import { spanOf, spansOf } from './sheet-geometry.ts';
import type { SheetPen } from './sheet-pen.ts';
import { styles } from './sheet-styles.ts';

/** Characters that a title and a value of the title block may take before they wrap. */
const titleRoom = 110;
const valueRoom = 90;

/** The title block and the headings of the columns. Returns the rows of the headings, counted from 1. */
export function drawHeading(
  pen: SheetPen,
  document: ReportDocument,
): { readonly first: number; readonly last: number } {
  const title = spanOf(pen.widths, 0, titleRoom);
  pen.write(title, document.title, styles.title);
  pen.heightFor([{ text: document.title, width: titleRoom * 0.65 }], 10);
  pen.down();
  const longestLabel = Math.max(0, ...document.heading.map(({ label }) => label.length));
  const [labels, values] = spansOf(pen.widths, 0, [Math.min(40, longestLabel + 2), valueRoom]);
  for (const { label, value } of document.heading) {
    if (!labels || !values) break;
    pen.write(labels, label, styles.label);
    pen.write(values, value, styles.value);
    pen.heightFor([{ text: value, width: values.width * 0.95 }]);
    pen.down();
  }
  pen.height(8);
  pen.down();
  const first = pen.row;
  if (document.columns.some(({ block }) => block !== null)) {
    const blocks = blocksOf(document.columns);
    for (const { from, to, name } of blocks) pen.write({ from, to, width: 0 }, name, styles.block);
    pen.height(18);
    pen.down();
  }
  document.columns.forEach(({ heading }, at) => {
    pen.write({ from: at, to: at, width: 0 }, heading, styles.heading);
  });
  // Bold letters are a little wider, and the arrow of the filter takes two characters of the last line.
  pen.heightFor(
    document.columns.map(({ heading }, at) => ({ text: heading, width: ((pen.widths[at] ?? 9) - 2) / 1.08 })),
    8,
  );
  pen.down();
  return { first, last: pen.row - 1 };
}

/** Neighbouring columns of the same block together; columns of no block together under an empty name. */
export function blocksOf(columns: readonly ReportColumn[]): readonly { from: number; to: number; name: string }[] {
  const blocks: { from: number; to: number; name: string }[] = [];
  columns.forEach(({ block }, at) => {
    const name = block ?? '';
    const last = blocks.at(-1);
    if (last && last.name === name && name !== '') last.to = at;
    else blocks.push({ from: at, to: at, name });
  });
  return blocks;
}
