import type { PdfFont } from './pdfmake-shapes.ts';
import { printableText } from './printable-text.ts';

/**
 * A font that remembers. Laying out a word (glyphs, kerning) is what costs time in a table; the words of a register
 * come again and again, so each is laid out once.
 */
export type Typeface = {
  readonly font: PdfFont;
  /** The text with everything the font cannot draw replaced; the other functions take such texts. */
  printable(text: string): string;
  /** Width of one line in thousandths of the font size. */
  width(line: string): number;
  /** The line as the operand of PDF's `TJ` operator. */
  show(line: string): string;
};

type Word = { readonly width: number; readonly shown: string };

/** Digits have one width and no kerning: numbers, dates and CNPs are put together and not remembered. */
const figures = /^[\d.,/-]+$/;
const rememberedAtMost = 40_000;

export function createTypeface(font: PdfFont): Typeface {
  const words = new Map<string, Word>();
  const glyphs = new Map<number, boolean>();
  const figureGlyphs = new Map<string, { readonly width: number; readonly hex: string }>();

  const hasGlyph = (codePoint: number): boolean => {
    const known = glyphs.get(codePoint);
    if (known !== undefined) return known;
    const found = font.font.hasGlyphForCodePoint(codePoint);
    glyphs.set(codePoint, found);
    return found;
  };

  const figureOf = (character: string) => {
    const known = figureGlyphs.get(character);
    if (known) return known;
    const [hex, places] = font.encode(character);
    const figure = { width: places[0]?.advanceWidth ?? 0, hex: hex.join('') };
    figureGlyphs.set(character, figure);
    return figure;
  };

  const layOut = (word: string): Word => {
    const [hex, places] = font.encode(word);
    let width = 0;
    let shown = '<';
    for (const [at, digits] of hex.entries()) {
      const place = places[at];
      if (!place) continue;
      width += place.xAdvance;
      shown += digits;
      const kern = Math.round(place.advanceWidth - place.xAdvance);
      if (kern !== 0 && at < hex.length - 1) shown += `>${kern}<`;
    }
    return { width, shown: `${shown}>` };
  };

  const wordOf = (word: string): Word => {
    if (figures.test(word)) {
      let width = 0;
      let hex = '';
      for (const character of word) {
        const figure = figureOf(character);
        width += figure.width;
        hex += figure.hex;
      }
      return { width, shown: `<${hex}>` };
    }
    const known = words.get(word);
    if (known) return known;
    if (words.size >= rememberedAtMost) words.clear();
    const laidOut = layOut(word);
    words.set(word, laidOut);
    return laidOut;
  };

  const space = figureOf(' ');
  return {
    font,
    printable: text => printableText(text, hasGlyph),
    width(line) {
      if (!line.includes(' ')) return wordOf(line).width;
      let width = -space.width;
      for (const word of line.split(' ')) width += wordOf(word).width + space.width;
      return width;
    },
    show(line) {
      if (!line.includes(' ')) return wordOf(line).shown;
      let shown = '';
      for (const word of line.split(' ')) shown += `${shown === '' ? '' : `<${space.hex}>`}${wordOf(word).shown}`;
      return shown;
    },
  };
}
