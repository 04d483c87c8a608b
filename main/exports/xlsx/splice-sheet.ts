import { columnLetters } from './sheet-geometry.ts';

/** The sheet that exceljs made, opened where the rows of the table belong. */
export type OpenSheet = {
  /** Everything before the rows. */
  readonly head: string;
  /** Everything after them, its rows already counted on. */
  readonly tail: string;
  /** Style number of each column, read from the pattern row. */
  readonly styles: readonly number[];
};

/**
 * Takes the pattern row out of the XML of a sheet and makes room for `rows` rows in its place: whatever stands below
 * moves down, the filter and the sheet's extent grow. exceljs keeps all texts in another part (shared strings), so no
 * text of a user is in this XML except the footer, which holds no reference. Throws when the pattern row is not there.
 */
export function openSheet(xml: string, patternRow: number, columns: number, rows: number): OpenSheet {
  const found = new RegExp(`<row r="${patternRow}"[^>]*>(.*?)</row>`).exec(xml);
  if (!found) throw new Error(`openSheet: no pattern row ${patternRow}`);
  const styles = [...(found[1] ?? '').matchAll(/<c r="[A-Z]+\d+"(?: s="(\d+)")?/g)].map(cell => Number(cell[1] ?? 0));
  if (styles.length < columns) throw new Error(`openSheet: ${styles.length} pattern cells for ${columns} columns`);
  const added = rows - 1;
  const moved = (row: string) => (Number(row) > patternRow ? Number(row) + added : Number(row));
  const head = xml
    .slice(0, found.index)
    .replace(
      /(<dimension ref="[A-Z]+\d+:[A-Z]+)(\d+)/,
      (_, start: string, row: string) => `${start}${Number(row) + added}`,
    );
  const tail = xml
    .slice(found.index + found[0].length)
    .replace(
      /<(row|c) r="([A-Z]*)(\d+)"/g,
      (_, tag: string, letters: string, row: string) => `<${tag} r="${letters}${moved(row)}"`,
    )
    .replace(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g, (_, a: string, from: string, b: string, to: string) => {
      return `<mergeCell ref="${a}${moved(from)}:${b}${moved(to)}"`;
    })
    .replace(
      /(<autoFilter ref="[A-Z]+\d+:[A-Z]+)(\d+)/,
      (_, start: string, row: string) => `${start}${Number(row) + added}`,
    );
  return { head, tail, styles };
}

/**
 * Tells Excel not to mark digits kept as text (a CNP, a telephone number, the SMIS code in the title block) with its
 * green triangle. exceljs has no word for it; the element's place is after the footer.
 */
export function withTextRanges(tail: string, ranges: readonly string[]): string {
  const ignored = `<ignoredErrors><ignoredError sqref="${ranges.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
  if (!tail.includes('</headerFooter>')) throw new Error('withTextRanges: no footer to follow');
  return tail.replace('</headerFooter>', () => `</headerFooter>${ignored}`);
}

/** Columns (counted from 0) between two rows as ranges, neighbours together: `B9:D12`, `F9:F12`. */
export function rangesOf(columns: readonly number[], firstRow: number, lastRow: number): readonly string[] {
  const runs: { from: number; to: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && last.to === column - 1) last.to = column;
    else runs.push({ from: column, to: column });
  }
  return runs.map(({ from, to }) => `${columnLetters(from)}${firstRow}:${columnLetters(to)}${lastRow}`);
}

/** Excel's own hidden name for the range of the filter, put before the print titles as it sorts them. */
export function withFilterName(workbookXml: string, filter: { readonly from: string; readonly to: string }): string {
  return workbookXml.replace(
    /<definedNames><definedName name="_xlnm\.Print_Titles" localSheetId="(\d+)">([^<]*!)\$/,
    (names, sheet: string, quoted: string) =>
      names.replace(
        '<definedNames>',
        () =>
          `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="${sheet}" hidden="1">${quoted}${filter.from}:${filter.to}</definedName>`,
      ),
  );
}
