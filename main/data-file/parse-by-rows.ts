import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { findJsonError } from './find-json-error.ts';

/** How deep the rows stand in `{"tables":{"participant":[{row}]}}`. */
const rowDepth = 4;
/** The longest row, and the most that may stand around the rows: V8 holds no text of twice this length. */
export const maxPartBytes = 256 * 1024 * 1024;

/** What does not parse, at which byte: no JSON, or a part larger than `maxPartBytes`. */
export type PartProblem = { readonly what: 'not-json' | 'part-too-large'; readonly offset: number };

/**
 * Parses JSON as `JSON.parse` does, but row by row: the text of a large file never stands in memory, beside its bytes and
 * what is made of it, and may be longer than a text can be. The bytes must be UTF-8 and of bounded depth.
 */
export function parseByRows(bytes: Uint8Array): Result<unknown, PartProblem> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows: unknown[] = [];
  const around: Around[] = [];
  let end = 0;
  for (const { from, to } of deepParts(bytes)) {
    const row = parsePart([{ text: '', from, to }], buffer);
    if (!row.ok) return row;
    // In the text around the rows each is a list with its number: no other list or object stands so deep there.
    around.push({ text: '', from: end, to: from }, { text: `[${rows.length}]`, from, to: from });
    rows.push(row.value);
    end = to;
  }
  around.push({ text: '', from: end, to: bytes.byteLength });
  const frame = parsePart(around, buffer);
  return frame.ok ? ok(withRows(frame.value, rows, 1)) : frame;
}

/** Where each list or object of the depth of a row begins and ends; one that never ends is not among them. */
function* deepParts(bytes: Uint8Array): Generator<{ readonly from: number; readonly to: number }> {
  let depth = 0;
  let from = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth === rowDepth) from = at;
    } else if (byte === 0x5d || byte === 0x7d) {
      if (depth === rowDepth) yield { from, to: at + 1 };
      depth -= 1;
    }
  }
}

/** A stretch of the file, or text that stands for what lies at `from`. */
type Around = { readonly text: string; readonly from: number; readonly to: number };

function parsePart(pieces: readonly Around[], buffer: Buffer): Result<unknown, PartProblem> {
  const size = pieces.reduce((sum, { text, from, to }) => sum + text.length + to - from, 0);
  const offset = pieces[0]?.from ?? 0;
  if (size > maxPartBytes) return fail({ what: 'part-too-large', offset });
  const text = pieces.map(piece => textOf(piece, buffer)).join('');
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    // Anything else, such as no memory for it, is no mistake in the file.
    if (!(error instanceof SyntaxError)) throw error;
    return fail({ what: 'not-json', offset: byteOf(findJsonError(text) ?? text.length, pieces, buffer) });
  }
}

const textOf = ({ text, from, to }: Around, buffer: Buffer): string => text + buffer.toString('utf8', from, to);

/** The byte of the file at which a unit of the joined text stands. */
function byteOf(unit: number, pieces: readonly Around[], buffer: Buffer): number {
  let before = 0;
  for (const piece of pieces) {
    const text = textOf(piece, buffer);
    if (unit < before + text.length) {
      return piece.from + (piece.text === '' ? Buffer.byteLength(text.slice(0, unit - before)) : 0);
    }
    before += text.length;
  }
  return pieces.at(-1)?.to ?? 0;
}

/** The value with its rows in place of their numbers. Members keep their names, `__proto__` among them. */
function withRows(value: unknown, rows: readonly unknown[], depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === rowDepth) return Array.isArray(value) ? rows[Number(value[0])] : value;
  if (Array.isArray(value)) return value.map((item: unknown) => withRows(item, rows, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withRows(part, rows, depth + 1)]));
}
