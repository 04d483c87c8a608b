import type { PageInk } from '../page-ink.ts';
import type { Typeface } from '../typeface.ts';
import { wrapText } from '../wrap-text.ts';

/** A text set in a width: its lines, and how high they stand. */
export type SetText = { readonly lines: readonly string[]; readonly height: number };
export type TextSize = { readonly face: Typeface; readonly size: number };

export const leadingOf = (size: number): number => size * 1.24;

/** No text of a form is endless: what is longer is cut into pieces of so many lines, each a band. */
export const linesAtMost = 40;

/** The printed choice marks have no letter in the font. */
const drawable = (text: string): string => text.replaceAll('☐', '[  ]').replaceAll('☒', '[×]');

export function setText(text: string, width: number, { face, size }: TextSize): SetText {
  const lines = wrapText(face.printable(drawable(text)), (width * 1000) / size, face);
  return { lines, height: lines.length * leadingOf(size) };
}

/** Lines in pieces that are no longer than a page. */
export function piecesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const pieces: (readonly string[])[] = [];
  for (let from = 0; from < lines.length; from += linesAtMost) pieces.push(lines.slice(from, from + linesAtMost));
  return pieces.length === 0 ? [[]] : pieces;
}

/** Draws lines from `top` down. */
export function drawLines(
  ink: PageInk,
  lines: readonly string[],
  at: { readonly x: number; readonly top: number },
  { face, size, colour }: TextSize & { readonly colour: string },
): void {
  const leading = leadingOf(size);
  const above = (face.font.ascender * size) / 1000;
  const below = (-face.font.descender * size) / 1000;
  const drop = (leading - above - below) / 2 + above;
  for (const [line, text] of lines.entries())
    ink.text(text, at.x, at.top + line * leading + drop, { face, size, colour });
}
