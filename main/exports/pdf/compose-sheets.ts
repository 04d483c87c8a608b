import { paper } from './paper.ts';
import type { LaidOutPage } from './pdfmake-layout.ts';
import { carryRows, planPages, type RowMeasure, type TablePage } from './plan-pages.ts';

/** One page of paper: what of the opening, the table and the closing stands on it. */
export type Sheet = {
  readonly opening?: LaidOutPage;
  readonly table?: TablePage & { readonly top: number };
  readonly closing?: { readonly page: LaidOutPage; readonly down: number };
};

/** Between the title block and the table, and between the table and what follows it. */
const gapAboveTable = 12;
const gapBelowTable = 16;
/** Rows that must have room below the title block; otherwise the table begins on its own page. */
const fewestRowsBelowTitle = 3;

/**
 * Shares everything among sheets. The signatures are in the closing, which is never split when it fits on a page; it
 * takes the last rows with it when it has no totals and has to go to another page.
 */
export function composeSheets(parts: {
  readonly opening: readonly LaidOutPage[];
  readonly rows: RowMeasure;
  readonly headHeight: number;
  readonly closing: readonly LaidOutPage[];
  readonly closingHasTotals: boolean;
}): readonly Sheet[] {
  const { opening, rows, headHeight, closing, closingHasTotals } = parts;
  const body = paper.bodyBottom - paper.bodyTop;
  const openingEnd = opening.at(-1)?.bottom ?? paper.bodyTop;
  const firstTop = openingEnd + gapAboveTable;
  const shortest = shortestStart(rows);
  const offered = paper.bodyBottom - firstTop - headHeight;
  const room = body - headHeight;
  let pages = planPages(rows, offered >= shortest ? offered : 0, room);

  const endOf = (page: TablePage | undefined, isFirst: boolean): number => {
    if (!page || page.height === 0) return openingEnd;
    return (isFirst ? firstTop : paper.bodyTop) + headHeight + page.height;
  };
  const closingHeight = (closing[0]?.bottom ?? paper.bodyTop) - paper.bodyTop;
  const fitsBelow = (end: number) => closing.length === 1 && end + gapBelowTable + closingHeight <= paper.bodyBottom;

  if (closing.length === 1 && !closingHasTotals && !fitsBelow(endOf(pages.at(-1), pages.length === 1))) {
    pages = carryRows(pages, rows, room - gapBelowTable - closingHeight) ?? pages;
  }

  const sheets: Sheet[] = opening.map(page => ({ opening: page }));
  for (const [at, page] of pages.entries()) {
    if (page.height === 0) continue;
    const top = at === 0 ? firstTop : paper.bodyTop;
    const table = { ...page, top };
    if (at === 0) sheets.push({ ...sheets.pop(), table });
    else sheets.push({ table });
  }
  const [onlyPage] = closing;
  const end = endOf(pages.at(-1), pages.length <= 1);
  if (onlyPage && fitsBelow(end)) {
    sheets.push({ ...sheets.pop(), closing: { page: onlyPage, down: end + gapBelowTable - paper.bodyTop } });
  } else {
    sheets.push(...closing.map(page => ({ closing: { page, down: 0 } })));
  }
  return sheets;
}

/** Height of the first rows, as far as they should begin below the title block. */
function shortestStart({ lines, leading, padding }: RowMeasure): number {
  let height = 0;
  for (const count of lines.subarray(0, fewestRowsBelowTitle)) height += count * leading + padding;
  return height;
}
