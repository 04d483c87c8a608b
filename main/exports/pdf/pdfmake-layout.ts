/// <reference path="./pdfmake-parts.d.ts" />
import type { Content } from 'pdfmake';
import LayoutBuilderPart from 'pdfmake/js/LayoutBuilder.js';
import RendererPart from 'pdfmake/js/Renderer.js';
import { fontFamily } from './font-files.ts';
import { inks, paper } from './paper.ts';
import type { PdfFile } from './pdf-file.ts';
import { type LaidOutItem, partOf } from './pdfmake-shapes.ts';

/** One page of content that pdfmake has given places but that is not drawn yet. */
export type LaidOutPage = {
  readonly items: readonly LaidOutItem[];
  /** Where the content ends, in points from the upper edge of the page. */
  readonly bottom: number;
};

/** Lays out content between the margins, from `top` down, on as many pages as it needs. Nothing is drawn; content is used up by it. */
export function layOut(file: PdfFile, content: Content, top: number): readonly LaidOutPage[] {
  const LayoutBuilder = partOf(LayoutBuilderPart);
  const builder = new LayoutBuilder(
    { width: paper.width, height: paper.height, orientation: 'landscape' },
    {
      left: paper.left,
      right: paper.width - paper.right,
      top,
      bottom: paper.height - paper.bodyBottom,
    },
    null,
  );
  const body = { font: fontFamily, fontSize: 8.5, color: inks.text, lineHeight: 1.05 };
  const pages = builder.layoutDocument(content, file.document, {}, body);
  return pages.map(({ items }) => ({ items, bottom: Math.max(top, ...items.map(bottomOf)) }));
}

function bottomOf(placed: LaidOutItem): number {
  if (placed.type === 'line') return placed.item.y + placed.item.getHeight();
  const { y = 0, h = 0, y1 = 0, y2 = 0 } = placed.item;
  return Math.max(y + h, y1, y2);
}

/** Draws a laid out page on the file's current page, `down` points below where it was laid out. */
export function drawLaidOut(file: PdfFile, page: LaidOutPage, down: number): void {
  const renderer = new (partOf(RendererPart))(file.document);
  file.document.save();
  file.document.translate(0, down);
  for (const placed of page.items) {
    if (placed.type === 'line') renderer.renderLine(placed.item, placed.item.x, placed.item.y);
    else if (placed.type === 'vector') renderer.renderVector(placed.item);
    else throw new Error(`drawLaidOut: pdfmake placed something that is neither a line nor a vector`);
  }
  file.document.restore();
}
