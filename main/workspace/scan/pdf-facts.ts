import { inflateSync } from 'node:zlib';
import { dpiOnA4 } from '#shared/domain/attachment/scan-quality.ts';
import type { ScanFacts } from './scan-facts.ts';

/** Compressed lists of objects that are looked into, and how much may come out of one and of all. */
const mostLists = 300;
const mostFromOne = 2 * 1024 * 1024;
const mostFromAll = 16 * 1024 * 1024;
/** Pictures and pages that are counted; a dictionary is at most this long. */
const mostFound = 5_000;
const longest = 2_000;

/**
 * Pages of a PDF and, where it is a scan, the dots per inch of its pages on A4, the lowest. A scan has a picture for every
 * page and no text: of a paper that was typed nothing is told, whatever pictures are on it. The file is not read as a PDF
 * reader would: names are looked for in it, also in its compressed lists of objects, in time that grows with its size.
 */
export function pdfFacts(bytes: Buffer): ScanFacts {
  const text = bytes.toString('latin1');
  const lists = objectLists(bytes, text);
  const all = [text, ...lists];
  const pages = all.reduce((sum, part) => sum + countPages(part), 0);
  if (pages === 0) return { dpi: null, pages: null };
  const hasText = all.some(part => occurrences(part, '/Font', 1).length > 0);
  if (hasText) return { dpi: null, pages };
  const sizes = pictures(text).sort((a, b) => b.pixels - a.pixels);
  const ofPages = sizes.slice(0, pages).map(({ dpi }) => dpi);
  return { dpi: ofPages.length < pages ? null : Math.min(...ofPages), pages };
}

function occurrences(text: string, name: string, most = mostFound): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0 && found.length < most; at = text.indexOf(name, at + name.length)) {
    // `/Pages` is not `/Page`, and `/FontFile` is a font all the same.
    if (name === '/Font' || !/[A-Za-z0-9]/.test(text[at + name.length] ?? '')) found.push(at);
  }
  return found;
}

/** `/Type /Page`, however it is spaced. */
const countPages = (text: string): number =>
  occurrences(text, '/Page').filter(at => /\/Type\s{0,8}$/.test(text.slice(Math.max(0, at - 16), at))).length;

type Picture = { readonly pixels: number; readonly dpi: number };

function pictures(text: string): Picture[] {
  return occurrences(text, '/Image').flatMap(at => {
    if (!/\/Subtype\s{0,8}$/.test(text.slice(Math.max(0, at - 20), at))) return [];
    const before = text.slice(Math.max(0, at - longest), at);
    const after = text.slice(at, at + longest);
    const end = after.indexOf('stream');
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1) + after.slice(0, end < 0 ? longest : end);
    const [width, height] = ['Width', 'Height'].map(name =>
      Number(new RegExp(`/${name}\\s{1,8}(\\d{1,6})(?!\\s+\\d+\\s+R)`).exec(dictionary)?.[1] ?? 0),
    );
    const dpi = dpiOnA4(width ?? 0, height ?? 0);
    return dpi === null || /\/ImageMask\s{1,8}true/.test(dictionary)
      ? []
      : [{ pixels: (width ?? 0) * (height ?? 0), dpi }];
  });
}

/** What is in the compressed lists of objects (PDF 1.5); a list that cannot be read, or is too large, is left out. */
function objectLists(bytes: Buffer, text: string): readonly string[] {
  let left = mostFromAll;
  return occurrences(text, '/ObjStm', mostLists).flatMap(at => {
    const start = text.indexOf('stream', at);
    const end = start < 0 ? -1 : text.indexOf('endstream', start);
    if (end < 0 || start - at > longest || left <= 0) return [];
    const from = start + 'stream'.length + (text[start + 6] === '\r' ? 2 : 1);
    try {
      const list = inflateSync(bytes.subarray(from, end), { maxOutputLength: Math.min(mostFromOne, left) });
      left -= list.length;
      return [list.toString('latin1')];
    } catch {
      left -= 64 * 1024;
      return [];
    }
  });
}
