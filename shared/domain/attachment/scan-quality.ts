import type { Attachment } from './attachment.ts';

/** Below this many dots per inch on a page of A4 a scan is hard to read in print. [INFERRED] */
export const lowestScanDpi = 150;

/** Inches of a page of A4, the longer side and the shorter. */
const page = { long: 297 / 25.4, short: 210 / 25.4 } as const;

/**
 * Dots per inch of a picture that fills as much of a page of A4 as fits, whichever way it lies; rounded down. A page scanned
 * at 300 dpi is 2480 × 3508 pixels. Null for a picture without a size.
 */
export function dpiOnA4(width: number, height: number): number | null {
  if (!(width > 0) || !(height > 0)) return null;
  const [long, short] = width > height ? [width, height] : [height, width];
  // Half a pixel is forgiven: a page is no whole number of pixels.
  return Math.floor(Math.max((long + 0.5) / page.long, (short + 0.5) / page.short)) || null;
}

/** Whether a scan is known to be too coarse. What cannot be told is not held against it. */
export const isCoarse = ({ dpi = null }: Pick<Attachment, 'dpi'>): boolean => dpi !== null && dpi < lowestScanDpi;
