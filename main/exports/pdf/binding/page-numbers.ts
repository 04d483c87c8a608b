import { degrees, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib';

const size = 8;
const fromEdge = 14;
const around = 3;

/** Writes a text at the lower right of a page as it is seen, on white so that it can be read over a scan. */
export function drawNumber(page: PDFPage, text: string, font: PDFFont): void {
  const { x: left, y: bottom, width, height } = page.getCropBox();
  const wide = font.widthOfTextAtSize(text, size);
  const turn = (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360;
  // How far the text's beginning is from the lower left corner as the page is seen.
  const seenWidth = turn === 90 || turn === 270 ? height : width;
  const along = seenWidth - wide - 2 * fromEdge;
  const at = (right: number, up: number): { x: number; y: number } => {
    switch (turn) {
      case 90:
        return { x: left + width - up, y: bottom + right };
      case 180:
        return { x: left + width - right, y: bottom + height - up };
      case 270:
        return { x: left + up, y: bottom + height - right };
      default:
        return { x: left + right, y: bottom + up };
    }
  };
  const rotate = degrees(turn);
  const ground = { width: wide + 2 * around, height: size + 2 * around, color: rgb(1, 1, 1), opacity: 0.85 };
  page.drawRectangle({ ...at(along - around, fromEdge - around), ...ground, rotate });
  page.drawText(text, { ...at(along, fromEdge), size, font, color: rgb(0.2, 0.25, 0.33), rotate });
}
