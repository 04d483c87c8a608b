import { isUtf8 } from 'node:buffer';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { readBounded } from '../files/read-bounded.ts';
import { findJsonError } from './find-json-error.ts';
import { lineAndColumn, scanShape } from './scan-shape.ts';

/** A file larger than this is refused: V8 holds no longer text. */
export const maxDataFileBytes = 500 * 1024 * 1024;

/**
 * Reads a JSON file from outside. Size, encoding, depth and syntax are checked before anything is made of it; the
 * problem names line and column and quotes nothing, because what stands there may be personal.
 */
export async function readDataFile(path: string): Promise<Result<unknown, Problem>> {
  const text = await readText(path);
  if (!text.ok) return text;
  try {
    return ok(JSON.parse(text.value));
  } catch (error) {
    // Anything else, such as a text for which there is no memory, is no mistake in the text.
    if (!(error instanceof SyntaxError)) throw error;
    return fail(problem('data.not-json', placeIn(text.value, findJsonError(text.value) ?? text.value.length)));
  }
}

/** The bytes go when the text is made: a large file does not stand in memory twice while it is parsed. */
async function readText(path: string): Promise<Result<string, Problem>> {
  const read = await readBounded(path, maxDataFileBytes);
  if (!read.ok) return read;
  const bytes = withoutMark(read.value);
  if (!isUtf8(bytes)) return fail(problem('data.not-utf8', lineAndColumn(bytes, firstBadByte(bytes))));
  const shape = scanShape(bytes);
  if (shape) return fail(problem(`data.too-nested.${shape.what}`, lineAndColumn(bytes, shape.offset)));
  return ok(new TextDecoder('utf-8').decode(bytes));
}

/** Line and column (in UTF-16 units) of an offset, from 1. Counts without cutting: a file can be nothing but line ends. */
function placeIn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/** The first byte that belongs to no well-formed character (Unicode, table 3-7); the length when there is none. */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Bytes of the well-formed character that begins here, or 0 when none does. */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const between = (offset: number, low: number, high: number): boolean => {
    const byte = bytes[at + offset];
    return byte !== undefined && byte >= low && byte <= high;
  };
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return between(1, 0x80, 0xbf) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const [low, high] = first === 0xe0 ? [0xa0, 0xbf] : first === 0xed ? [0x80, 0x9f] : [0x80, 0xbf];
    return between(1, low, high) && between(2, 0x80, 0xbf) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const [low, high] = first === 0xf0 ? [0x90, 0xbf] : first === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
    return between(1, low, high) && between(2, 0x80, 0xbf) && between(3, 0x80, 0xbf) ? 4 : 0;
  }
  return 0;
}
