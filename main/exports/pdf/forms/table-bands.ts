import type { Language } from '#shared/kernel/translation.ts';
import type { FormColumn } from '#shared/reports/model/form.ts';
import type { CellValue } from '#shared/reports/model/report-document.ts';
import { inks } from '../paper.ts';
import type { PdfFile } from '../pdf-file.ts';
import { isRightAligned, printedValue } from '../printed-value.ts';
import type { Typeface } from '../typeface.ts';
import type { Band } from './band.ts';
import { sheet, type } from './sheet.ts';
import { drawLines, leadingOf, linesAtMost, setText } from './text-lines.ts';

const inset = 3;
const padding = 4.5;
const leading = leadingOf(type.table);

type Place = { readonly x: number; readonly width: number; readonly right: boolean };

/** A table as wide as the page: a heading that is repeated, and a band a row (several for a row of endless texts). */
export function tableBands(
  columns: readonly FormColumn[],
  rows: readonly (readonly CellValue[])[],
  file: PdfFile,
  language: Language,
): Band[] {
  const places = placesOf(columns);
  const head = headBand(columns, places, file.medium);
  const body = rows.flatMap(cells => {
    const texts = columns.map(({ kind }, at) => printedValue(cells[at] ?? null, kind, language));
    return rowBands(texts, places, file.regular, head);
  });
  return [head, ...body];
}

function placesOf(columns: readonly FormColumn[]): readonly Place[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  let x = sheet.left;
  return columns.map(({ width: share, kind }) => {
    const width = (share * sheet.inner) / all;
    const place = { x, width, right: isRightAligned(kind) };
    x += width;
    return place;
  });
}

function headBand(columns: readonly FormColumn[], places: readonly Place[], face: Typeface): Band {
  const cells = columns.map(({ heading }, at) =>
    setText(heading, (places[at]?.width ?? 0) - 2 * inset, { face, size: type.table }).lines.slice(0, 4),
  );
  const height = Math.max(1, ...cells.map(lines => lines.length)) * leading + padding + 1;
  return {
    height,
    gap: 6,
    withNext: true,
    draw: (ink, top) => {
      ink.box(sheet.left, top, sheet.inner, height, inks.headRow);
      drawCells(
        cells,
        places,
        (lines, x) =>
          drawLines(ink, lines, { x, top: top + padding / 2 }, { face, size: type.table, colour: inks.onDark }),
        face,
      );
    },
  };
}

function rowBands(texts: readonly string[], places: readonly Place[], face: Typeface, head: Band): Band[] {
  const size = { face, size: type.table };
  const cells = texts.map((text, at) => setText(text, (places[at]?.width ?? 0) - 2 * inset, size).lines);
  const lineCount = Math.max(1, ...cells.map(lines => lines.length));
  const bands: Band[] = [];
  for (let from = 0; from < lineCount; from += linesAtMost) {
    const part = cells.map(lines => lines.slice(from, from + linesAtMost));
    const height = Math.max(1, ...part.map(lines => lines.length)) * leading + padding;
    bands.push({
      height,
      gap: 0,
      head,
      draw: (ink, top) => {
        drawCells(
          part,
          places,
          (lines, x) => drawLines(ink, lines, { x, top: top + padding / 2 }, { ...size, colour: inks.text }),
          face,
        );
        ink.rule(sheet.left, top + height, sheet.inner, inks.faint);
      },
    });
  }
  return bands;
}

/** Each cell where its column is; figures, which have one line, at its right edge. */
function drawCells(
  cells: readonly (readonly string[])[],
  places: readonly Place[],
  draw: (lines: readonly string[], x: number) => void,
  face: Typeface,
): void {
  for (const [at, lines] of cells.entries()) {
    const place = places[at];
    if (!place || lines.length === 0) continue;
    const widest = Math.max(...lines.map(line => (face.width(line) * type.table) / 1000));
    draw(lines, place.right ? place.x + place.width - inset - widest : place.x + inset);
  }
}
