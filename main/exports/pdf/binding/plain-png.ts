import { crc32 } from 'node:zlib';
import {
  concatTransformationMatrix,
  drawObject,
  type PDFDocument,
  PDFHexString,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib';

/** A PNG whose compressed rows a PDF can hold as they are: grey, colours or a palette, without transparency or interlacing. */
export type PlainPng = {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** 1 grey or palette, 3 colours. */
  readonly colours: 1 | 3;
  /** Red, green and blue of each colour; null without a palette. */
  readonly palette: Uint8Array | null;
  /** Compressed rows. */
  readonly rows: Uint8Array;
};

/**
 * Reads the parts of a PNG without unpacking it: a scan of a whole page would take hundreds of megabytes. Null when it must
 * be unpacked after all; `damaged` when a part's check sum is wrong, or a part is missing. [ISO/IEC 15948]
 */
export function readPlainPng(bytes: Uint8Array): PlainPng | 'damaged' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows: Uint8Array[] = [];
  let palette: Uint8Array | null = null;
  let isComplete = false;
  for (let at = 8; at + 12 <= bytes.byteLength; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.byteLength) return 'damaged';
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) return 'damaged';
    if (name === 'IDAT') rows.push(body);
    if (name === 'PLTE') palette = body;
    if (name === 'IEND') isComplete = true;
    at += 12 + length;
  }
  if (!isComplete || rows.length === 0) return 'damaged';
  const [bits = 0, kind = 0, , , interlaced = 0] = bytes.subarray(24, 29);
  if (interlaced !== 0 || (kind !== 0 && kind !== 2 && kind !== 3)) return null;
  if (kind === 3 && palette === null) return 'damaged';
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bits,
    colours: kind === 2 ? 3 : 1,
    palette: kind === 3 ? palette : null,
    rows: Buffer.concat(rows),
  };
}

/** Puts the picture into the document; the rows go in as they are, with what the PNG did to them before (predictor 15). */
export function embedPlainPng({ context }: PDFDocument, png: PlainPng): PDFRef {
  const { width, height, bits, colours, palette, rows } = png;
  const named = palette === null ? (colours === 3 ? 'DeviceRGB' : 'DeviceGray') : null;
  const colourSpace =
    palette === null
      ? named
      : ['Indexed', 'DeviceRGB', palette.length / 3 - 1, PDFHexString.of(Buffer.from(palette).toString('hex'))];
  const dictionary = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: colourSpace,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: width },
  });
  return context.register(PDFRawStream.of(dictionary, rows));
}

/** Draws it with its lower left corner at a place, in points. */
export function drawEmbedded(
  page: PDFPage,
  picture: PDFRef,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  const name = page.node.newXObject('Scan', picture);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(width, 0, 0, height, x, y),
    drawObject(name),
    popGraphicsState(),
  );
}
