import type { Language } from '#shared/kernel/translation.ts';
import type { FormBlock, FormPart } from '#shared/reports/model/form.ts';
import type { CellValue } from '#shared/reports/model/report-document.ts';
import { inks } from '../paper.ts';
import type { PdfFile } from '../pdf-file.ts';
import type { Band } from './band.ts';
import { lineBands, questionBand } from './line-bands.ts';
import { sheet, type } from './sheet.ts';
import { signatureBands } from './signature-band.ts';
import { tableBands } from './table-bands.ts';
import { drawLines, leadingOf, piecesOf, setText, type TextSize } from './text-lines.ts';

/** The pages of a part of the document, for the list of what is in it; null when nobody numbers them. */
export type PagesOf = (part: number) => { readonly sheets: number; readonly from: number; readonly to: number } | null;

/** A form as bands from the top down: title, the lines that say what it is of, and its blocks. */
export function formBands(
  { title, heading, blocks }: FormPart,
  file: PdfFile,
  language: Language,
  pagesOf: PagesOf,
): Band[] {
  const headingBands = heading.flatMap(({ label, value }) =>
    textBands(`${label}: ${value}`, { face: file.regular, size: type.small + 0.5 }, inks.muted, 0),
  );
  return [
    ...textBands(title, { face: file.medium, size: type.title }, inks.title, 0),
    ...headingBands.map((band, at) => (at === 0 ? { ...band, gap: 5 } : band)),
    ...blocks.flatMap((block, at) => joined(blockBands(block, file, language, pagesOf), block, blocks[at - 1])),
  ];
}

/** Lines and questions that follow one another are one frame; after anything else there is room above them. */
function joined(bands: readonly Band[], block: FormBlock, before: FormBlock | undefined): readonly Band[] {
  const isFramed = (kind: FormBlock['kind'] | undefined): boolean => kind === 'lines' || kind === 'question';
  if (!isFramed(block.kind) || isFramed(before?.kind)) return bands;
  const gap = before?.kind === 'group' ? 0 : 8;
  return bands.map((band, at) => (at === 0 ? { ...band, gap } : band));
}

function blockBands(block: FormBlock, file: PdfFile, language: Language, pagesOf: PagesOf): Band[] {
  const { regular, medium } = file;
  switch (block.kind) {
    case 'section':
      return sectionBands(block, file);
    case 'group':
      return textBands(block.title, { face: medium, size: type.group }, inks.title, 10).map(
        (band): Band => ({
          ...band,
          height: band.height + 3,
          withNext: true,
        }),
      );
    case 'lines':
      return block.lines.flatMap(line => lineBands(line, file));
    case 'question':
      return [questionBand(block, file)];
    case 'paragraph':
      return textBands(block.text, { face: regular, size: type.body }, inks.text, 7);
    case 'table':
      return block.rows.length === 0
        ? textBands(block.empty, { face: regular, size: type.body }, inks.muted, 5)
        : tableBands(block.columns, block.rows, file, language);
    case 'contents': {
      const { columns, places, entries } = block;
      const rows = entries.map(({ cells, part }): readonly CellValue[] => {
        const pages = part === null ? null : pagesOf(part);
        if (pages === null) return cells;
        const filled = new Map([
          [places.sheets, pages.sheets],
          [places.from, pages.from],
          [places.to, pages.to],
        ]);
        return cells.map((cell, at) => filled.get(at) ?? cell);
      });
      return tableBands(columns, rows, file, language);
    }
    case 'signatures':
      return signatureBands(block.signatures, file, language);
  }
}

/** A dark bar with the title, and the note below it. */
function sectionBands(
  { title, note, onNewPage }: Extract<FormBlock, { kind: 'section' }>,
  { regular, medium }: PdfFile,
): Band[] {
  const size = { face: medium, size: type.section };
  const { lines } = setText(title, sheet.inner - 12, size);
  const height = Math.min(4, lines.length) * leadingOf(type.section) + 7;
  const bar: Band = {
    height,
    gap: 14,
    withNext: true,
    ...(onNewPage ? { onNewPage } : {}),
    draw: (ink, top) => {
      ink.box(sheet.left, top, sheet.inner, height, inks.headRow);
      drawLines(ink, lines.slice(0, 4), { x: sheet.left + 6, top: top + 3.5 }, { ...size, colour: inks.onDark });
    },
  };
  if (note === null) return [bar];
  const below = textBands(note, { face: regular, size: type.small + 0.5 }, inks.muted, 3);
  return [bar, ...below.map((band): Band => ({ ...band, withNext: true }))];
}

function textBands(text: string, size: TextSize, colour: string, gap: number): Band[] {
  return piecesOf(setText(text, sheet.inner, size).lines).map((lines, at) => ({
    height: lines.length * leadingOf(size.size),
    gap: at === 0 ? gap : 0,
    draw: (ink, top) => drawLines(ink, lines, { x: sheet.left, top }, { ...size, colour }),
  }));
}
