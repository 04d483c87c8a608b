export type PictureSize = { readonly width: number; readonly height: number };
/** Bytes at a place of a file: fewer where it ends. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>;

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Pixels of a PNG, from its first chunk; null when it is none. [ISO/IEC 15948] */
export async function pngSize(head: Buffer, readAt: ReadAt): Promise<PictureSize | null> {
  if (!head.subarray(0, 8).equals(pngMark)) return null;
  const chunk = await readAt(8, 16);
  if (chunk.length < 16 || chunk.toString('latin1', 4, 8) !== 'IHDR') return null;
  return { width: chunk.readUInt32BE(8), height: chunk.readUInt32BE(12) };
}

/** Segments before the size: a photograph has some dozens, a hostile file as many as it likes. */
const mostSegments = 500;

/**
 * Pixels of a JPEG, from its frame header; null when it is none, or has none among its first segments. Segments are stepped
 * over, not read. [ITU-T T.81 B.2.2]
 */
export async function jpegSize(head: Buffer, readAt: ReadAt): Promise<PictureSize | null> {
  if (head[0] !== 0xff || head[1] !== 0xd8) return null;
  let at = 2;
  for (let step = 0; step < mostSegments; step += 1) {
    const segment = await readAt(at, 9);
    if (segment.length < 4 || segment[0] !== 0xff) return null;
    const marker = segment[1] ?? 0;
    // Bytes that fill up, and marks that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (marker === 0xd9 || marker === 0xda) return null;
    else if (isFrame(marker)) {
      return segment.length < 9 ? null : { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    } else {
      const length = segment.readUInt16BE(2);
      if (length < 2) return null;
      at += 2 + length;
    }
  }
  return null;
}

/** SOF0 to SOF15; C4, C8 and CC are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
