import { isUtf8 } from 'node:buffer';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import { readBounded } from '../files/read-bounded.ts';
import { parseByRows } from './parse-by-rows.ts';
import { lineAndColumn, scanShape } from './scan-shape.ts';

/** A file larger than this is refused: twice what a project of 100,000 participants takes. */
export const maxDataFileBytes = 1024 * 1024 * 1024;

/**
 * Reads a JSON file from outside. Size, encoding, depth and syntax are checked before anything is made of it; the
 * problem names line and column and quotes nothing, because what stands there may be personal.
 */
export async function readDataFile(path: string): Promise<Result<unknown, Problem>> {
  const read = await readBounded(path, maxDataFileBytes);
  if (!read.ok) return read;
  const bytes = withoutMark(read.value);
  if (!isUtf8(bytes)) return fail(problem('data.not-utf8', lineAndColumn(bytes, firstBadByte(bytes))));
  const shape = scanShape(bytes);
  if (shape) return fail(problem(`data.too-nested.${shape.what}`, lineAndColumn(bytes, shape.offset)));
  const parsed = parseByRows(bytes);
  return parsed.ok ? parsed : fail(problem(`data.${parsed.error.what}`, placeOf(bytes, parsed.error.offset)));
}

/** A line that people write; in a longer one they do not count. */
const readableLine = 1024 * 1024;

/** Line and column of a byte, from 1. The column counts UTF-16 units, as editors do, but bytes in a line of megabytes. */
function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const { line, column } = lineAndColumn(bytes, offset);
  const before = bytes.subarray(offset - column + 1, offset);
  return { line, column: before.byteLength > readableLine ? column : Buffer.from(before).toString('utf8').length + 1 };
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
