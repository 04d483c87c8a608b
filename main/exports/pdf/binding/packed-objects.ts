import { inflateSync } from 'node:zlib';

/** What the packed parts of all kinds that a reader must unpack to open a PDF may come to, in bytes. */
export const mostUnpacked = 96 * 1024 * 1024;

/** Kinds of streams that are unpacked to open a file; others (pictures, contents of pages) are carried over as they are. */
const opened = /\/(?:ObjStm|XRef)\b/;
const streamStart = /stream\r?\n/g;
/** A stream's dictionary stands before it, and is short. */
const longestDictionary = 2_000;

/**
 * Whether opening a PDF would unpack more than fits into memory: half a megabyte can be made to fill a computer. Each such
 * stream is unpacked on trial up to the bound. One that is packed twice over is refused as well: no program that makes PDFs
 * does so. What is merely broken is left to the reader of the PDF to find.
 */
export function unpacksTooMuch(pdf: Uint8Array): boolean {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  let left = mostUnpacked;
  for (const { index, 0: word } of text.matchAll(streamStart)) {
    const from = text.lastIndexOf(' obj', index);
    const dictionary = plainNames(text.slice(Math.max(from, index - longestDictionary), index));
    if (!opened.test(dictionary)) continue;
    if (/\/Filter\s*\[[^\]]*\/[^\]]*\/[^\]]*\]/.test(dictionary)) return true;
    if (!/\/(?:FlateDecode|Fl)\b/.test(dictionary)) continue;
    try {
      left -= inflateSync(pdf.subarray(index + word.length), { maxOutputLength: left }).byteLength;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return true;
    }
    if (left <= 0) return true;
  }
  return false;
}

/** Names may be written with their letters in hexadecimal digits: `/Obj#53tm`. */
const plainNames = (dictionary: string): string =>
  dictionary.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
