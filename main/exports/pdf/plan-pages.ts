/** A place in the table: before line `line` of row `row`. Only a row taller than a page is left at a line above 0. */
export type RowPlace = { readonly row: number; readonly line: number };

/** The rows on one page: from a place up to another, which is not on it. */
export type TablePage = { readonly from: RowPlace; readonly to: RowPlace; readonly height: number };

export type RowMeasure = {
  /** Lines of each row's tallest cell, at least 1. */
  readonly lines: Uint32Array;
  readonly leading: number;
  /** Above and below the lines of a row, together. */
  readonly padding: number;
};

const heightOf = (count: number, { leading, padding }: RowMeasure): number => count * leading + padding;

/** Height of the rows between two places. */
export function heightBetween(from: RowPlace, to: RowPlace, rows: RowMeasure): number {
  let height = 0;
  for (let row = from.row; row < to.row; row++) {
    height += heightOf((rows.lines[row] ?? 1) - (row === from.row ? from.line : 0), rows);
  }
  if (to.line > 0) height += heightOf(to.line - (to.row === from.row ? from.line : 0), rows);
  return height;
}

/**
 * Shares rows among pages. `firstRoom` is the height for rows on the first page, `room` on every other, in points. A row
 * that does not fit goes to the next page whole; one taller than `room` begins a page and continues on the next.
 */
export function planPages(rows: RowMeasure, firstRoom: number, room: number): TablePage[] {
  const { lines, leading, padding } = rows;
  if (room < leading + padding) throw new RangeError('planPages: not even one line has room on a page');
  const pages: TablePage[] = [];
  let place: RowPlace = { row: 0, line: 0 };
  while (place.row < lines.length) {
    const from = place;
    const space = pages.length === 0 ? firstRoom : room;
    let left = space;
    let { row, line } = from;
    while (row < lines.length) {
      const height = heightOf((lines[row] ?? 1) - line, rows);
      if (height > left + 1e-6) break;
      left -= height;
      row += 1;
      line = 0;
    }
    if (row === from.row && row < lines.length) {
      const tooTall = heightOf((lines[row] ?? 1) - line, rows) > room;
      const fitting = Math.floor((left - padding) / leading + 1e-6);
      if (tooTall && space >= room) {
        left -= heightOf(fitting, rows);
        line += fitting;
      }
    }
    place = { row, line };
    pages.push({ from, to: place, height: space - left });
  }
  return pages;
}

/**
 * Takes up to three whole rows (or, of a row taller than a page, its last two lines) from the last page to a new one, so
 * that what is printed below the table does not stand alone. The only table page may give all its rows: the title above
 * keeps that page from being empty. Null when what could go does not fit in `room`.
 */
export function carryRows(pages: readonly TablePage[], rows: RowMeasure, room: number): TablePage[] | null {
  const last = pages.at(-1);
  if (!last) return null;
  const { from, to } = last;
  const starts: RowPlace[] = [3, 2, 1].map(count => ({ row: to.row - count, line: 0 }));
  if (from.line > 0 && from.row === to.row - 1) starts.push({ row: from.row, line: (rows.lines[from.row] ?? 1) - 2 });
  if (pages.length === 1) starts.push(from);
  const mayStart = (place: RowPlace) =>
    place === from || place.row > from.row || (place.row === from.row && place.line > from.line);
  const cut = starts.find(place => mayStart(place) && heightBetween(place, to, rows) <= room);
  if (!cut) return null;
  return [
    ...pages.slice(0, -1),
    { from, to: cut, height: heightBetween(from, cut, rows) },
    { from: cut, to, height: heightBetween(cut, to, rows) },
  ];
}
