/** What a file is by its first bytes; its name is not believed. */
export type FileShape =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'jpeg' | 'png'; readonly width: number; readonly height: number; readonly turn: Turn }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'other' };
/** Degrees clockwise by which a picture is to be shown turned. */
export type Turn = 0 | 90 | 180 | 270;

/** Looks at the first bytes: `%PDF-` within the first kilobyte (as readers do), JPEG, PNG with their sizes in pixels. */
export function shapeOf(bytes: Uint8Array): FileShape {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).includes('%PDF-'))
    return { kind: 'pdf' };
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegShape(view);
  if (view.byteLength >= 24 && view.getUint32(0) === 0x8950_4e47 && view.getUint32(12) === 0x4948_4452) {
    return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20), turn: 0 };
  }
  return { kind: 'other' };
}

const turns: Readonly<Record<number, Turn>> = { 3: 180, 6: 90, 8: 270 };

/** Walks the segments up to the one with the picture's size (SOF), noting how the camera was held (Exif). */
function jpegShape(view: DataView): FileShape {
  let turn: Turn = 0;
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return { kind: 'damaged' };
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const isSize = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isSize) return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), turn };
    if (marker === 0xe1) turn = turns[orientationOf(view, at + 4, length)] ?? turn;
    if (marker === 0xda || length < 2) break;
    at += 2 + length;
  }
  return { kind: 'damaged' };
}

/** The orientation in an Exif segment, 1 to 8; 1 when it says nothing that can be read. */
function orientationOf(view: DataView, start: number, length: number): number {
  const end = Math.min(view.byteLength, start + length - 2);
  if (end - start < 14 || view.getUint32(start) !== 0x4578_6966) return 1;
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > end) return 1;
  const count = Math.min(200, view.getUint16(directory, little));
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > end) return 1;
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little);
  }
  return 1;
}
