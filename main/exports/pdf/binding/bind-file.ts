import { degrees, PDFArray, PDFDict, PDFDocument, PDFName, PDFPage } from '@cantoo/pdf-lib';
import { sheet } from '../forms/sheet.ts';
import { unpacksTooMuch } from './packed-objects.ts';
import { type FileShape, shapeOf, type Turn } from './picture-kind.ts';
import { drawEmbedded, embedPlainPng, readPlainPng } from './plain-png.ts';

/** Why a file is not among the pages. */
export type NotBound = 'encrypted' | 'damaged' | 'other-kind' | 'too-large' | 'missing';

/**
 * What fits into memory: a file, all files together, pixels of one picture, pixels of all pictures that must be unpacked,
 * pages of all. What goes beyond is not put in, and a page says so.
 */
export const bindingLimits = {
  fileBytes: 64 * 1024 * 1024,
  allBytes: 256 * 1024 * 1024,
  pixels: 150_000_000,
  unpackedPixels: 60_000_000,
  pages: 5_000,
} as const;

/** What is left of them while one file after another is put in. */
export type BindingRoom = { bytes: number; pages: number; unpackedPixels: number };

/** Room around a picture, in points; below it stands the page number. */
const margin = 24;

/** Pages of a file made for `target`, not yet added to it; or why there are none. Sizes in bytes were looked at before. */
export async function pagesOfFile(
  target: PDFDocument,
  content: Uint8Array,
  room: BindingRoom,
): Promise<readonly PDFPage[] | NotBound> {
  const shape = shapeOf(content);
  try {
    if (shape.kind === 'pdf') return await copiedPages(target, content, room.pages);
    if (shape.kind === 'other') return 'other-kind';
    if (shape.kind === 'damaged') return 'damaged';
    if (shape.width * shape.height > bindingLimits.pixels) return 'too-large';
    if (room.pages < 1) return 'too-large';
    const page = await picturePage(target, content, shape, room);
    return typeof page === 'string' ? page : [page];
  } catch {
    // Whatever a broken file makes the reader say: its content is not for messages.
    return 'damaged';
  }
}

async function copiedPages(
  target: PDFDocument,
  content: Uint8Array,
  pagesLeft: number,
): Promise<readonly PDFPage[] | NotBound> {
  if (unpacksTooMuch(content)) return 'too-large';
  const source = await PDFDocument.load(content, {
    ignoreEncryption: true,
    updateMetadata: false,
    warnOnInvalidObjects: false,
    capNumbers: true,
  });
  if (source.isEncrypted) return 'encrypted';
  const count = source.getPageCount();
  if (count === 0) return 'damaged';
  if (count > pagesLeft) return 'too-large';
  for (const page of source.getPages()) withoutActions(page);
  const pages = await target.copyPages(source, source.getPageIndices());
  // A page that cannot be drawn on has no page number: found here, before it is among the others.
  for (const page of pages) page.getSize();
  return pages;
}

/**
 * Takes off what a page may do when it is opened or clicked: scripts, starting programs, links. Their ways into the rest of
 * the file would bring all of it along with each page.
 */
function withoutActions({ node }: PDFPage): void {
  for (const name of ['AA', 'B', 'StructParents', 'Metadata', 'PieceInfo']) node.delete(PDFName.of(name));
  const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  for (let at = 0; at < (annotations?.size() ?? 0); at++) {
    const annotation = annotations?.lookupMaybe(at, PDFDict);
    for (const name of ['A', 'AA', 'Dest', 'P', 'Parent', 'Popup', 'IRT']) annotation?.delete(PDFName.of(name));
  }
}

/** A picture as large as an upright or a lying A4 page has room for, the way up that the camera noted. */
async function picturePage(
  target: PDFDocument,
  content: Uint8Array,
  { kind, turn, width, height }: Extract<FileShape, { kind: 'jpeg' | 'png' }>,
  room: BindingRoom,
): Promise<PDFPage | NotBound> {
  const isTurned = turn === 90 || turn === 270;
  const [wide, high] = isTurned ? [height, width] : [width, height];
  const [pageWidth, pageHeight] = wide > high ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
  const scale = Math.min((pageWidth - 2 * margin) / wide, (pageHeight - 2 * margin - 12) / high, 1);
  const size = { width: wide * scale, height: high * scale };
  const left = (pageWidth - size.width) / 2;
  const bottom = pageHeight - margin - size.height;
  const page = PDFPage.create(target);
  page.setSize(pageWidth, pageHeight);
  const plain = kind === 'png' ? readPlainPng(content) : null;
  if (plain === 'damaged') return 'damaged';
  if (plain !== null) {
    drawEmbedded(page, embedPlainPng(target, plain), { x: left, y: bottom, ...size });
    return page;
  }
  if (kind === 'png') {
    if (width * height > room.unpackedPixels) return 'too-large';
    room.unpackedPixels -= width * height;
  }
  const picture = kind === 'jpeg' ? await target.embedJpg(content) : await target.embedPng(content);
  page.drawImage(picture, { ...placed(turn, left, bottom, size), rotate: degrees(-turn) });
  return page;
}

/** Where a picture begins when it is turned about its lower left corner, and its size before it is turned. */
function placed(turn: Turn, left: number, bottom: number, { width, height }: { width: number; height: number }) {
  switch (turn) {
    case 90:
      return { x: left, y: bottom + height, width: height, height: width };
    case 180:
      return { x: left + width, y: bottom + height, width, height };
    case 270:
      return { x: left + width, y: bottom, width: height, height: width };
    default:
      return { x: left, y: bottom, width, height };
  }
}
