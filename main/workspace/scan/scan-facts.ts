import type { FileHandle } from 'node:fs/promises';
import { endingOf } from '#shared/domain/attachment/file-kind.ts';
import { dpiOnA4 } from '#shared/domain/attachment/scan-quality.ts';
import { largestFile } from '../../vault/attachments/add-file.ts';
import { openSource, type Source } from '../../vault/attachments/read-source.ts';
import { pdfFacts } from './pdf-facts.ts';
import { jpegSize, pngSize, type ReadAt } from './picture-size.ts';

/** What is told of a scan beside its content; null when it cannot be told, or is not asked of its kind. */
export type ScanFacts = { readonly dpi: number | null; readonly pages: number | null };

const nothing: ScanFacts = { dpi: null, pages: null };
/** Of a PDF larger than this nothing is told: a scanner's file of many pages is not looked through on the way in. */
const largestPdf = 24 * 1024 * 1024;

/**
 * Dots per inch of a scan on a page of A4, and the pages of a PDF. Reads a few hundred bytes of a picture and at most 24 MB
 * of a PDF, once; takes a file for what its first bytes say, not its name. Whatever is in the file, it neither fails nor
 * takes long: what it does not understand it does not tell.
 */
export async function scanFacts(path: string, name: string): Promise<ScanFacts> {
  if (!['pdf', 'jpg', 'jpeg', 'png'].includes(endingOf(name))) return nothing;
  let source: Source | null = null;
  try {
    source = await openSource(path, largestFile);
    const { size, handle } = source;
    const readAt = readerOf(handle);
    const head = await readAt(0, 16);
    if (head.subarray(0, 5).toString('latin1') === '%PDF-') {
      return size > largestPdf ? nothing : pdfFacts(await readAt(0, size));
    }
    const found = (await pngSize(head, readAt)) ?? (await jpegSize(head, readAt));
    return found === null ? nothing : { dpi: dpiOnA4(found.width, found.height), pages: null };
  } catch {
    // It was copied; that nothing is told of it is no fault of the copying.
    return nothing;
  } finally {
    await source?.handle.close().catch(() => undefined);
  }
}

/** Bytes at a place of a file: fewer where it ends. */
const readerOf =
  (file: FileHandle): ReadAt =>
  async (at, length) => {
    const bytes = Buffer.alloc(length);
    let read = 0;
    while (read < length) {
      const { bytesRead } = await file.read(bytes, read, length - read, at + read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return bytes.subarray(0, read);
  };
