import { inkOf, paper } from './paper.ts';
import type { PdfDocument } from './pdfmake-shapes.ts';
import type { Typeface } from './typeface.ts';

/**
 * Draws on the current page past pdfkit's own text and shape calls: operators are gathered as text and written at once.
 * Places are points from the upper left corner; a text's `y` is its baseline.
 */
export type PageInk = {
  box(x: number, y: number, width: number, height: number, colour: string): void;
  /** A horizontal hairline. */
  rule(x: number, y: number, width: number, colour: string): void;
  text(line: string, x: number, baseline: number, style: TextStyle): void;
  /** Writes what was gathered: shapes first, then texts. */
  dry(): void;
};

export type TextStyle = { readonly face: Typeface; readonly size: number; readonly colour: string };

const short = (value: number): number => Math.round(value * 100) / 100;

/** `pageHeight` in points: of the page that is drawn on. */
export function inkFor(document: PdfDocument, pageHeight: number = paper.height): PageInk {
  const shapes: string[] = [];
  const texts: string[] = [];
  const faces = new Set<Typeface>();
  const colours = new Map<string, string>();
  let style: TextStyle | null = null;

  const colourOf = (hex: string): string => {
    const known = colours.get(hex) ?? inkOf(hex);
    colours.set(hex, known);
    return known;
  };
  return {
    box(x, y, width, height, colour) {
      const bottom = short(pageHeight - y - height);
      shapes.push(`${colourOf(colour)} rg ${short(x)} ${bottom} ${short(width)} ${short(height)} re f`);
    },
    rule(x, y, width, colour) {
      const at = short(pageHeight - y);
      shapes.push(`0.4 w ${colourOf(colour)} RG ${short(x)} ${at} m ${short(x + width)} ${at} l S`);
    },
    text(line, x, baseline, next) {
      if (line === '') return;
      faces.add(next.face);
      if (style?.face !== next.face || style.size !== next.size) texts.push(`/${next.face.font.id} ${next.size} Tf`);
      if (style?.colour !== next.colour) texts.push(`${colourOf(next.colour)} rg`);
      style = next;
      texts.push(`1 0 0 1 ${short(x)} ${short(pageHeight - baseline)} Tm [${next.face.show(line)}] TJ`);
    },
    dry() {
      for (const { font } of faces) document.page.fonts[font.id] ??= font.ref();
      // pdfkit turns each page upside down when it begins it; this turns it back for the operators between q and Q.
      const upright = `1 0 0 -1 0 ${pageHeight} cm`;
      document.addContent(['q', upright, ...shapes, 'BT', ...texts, 'ET', 'Q'].join('\n'));
    },
  };
}
