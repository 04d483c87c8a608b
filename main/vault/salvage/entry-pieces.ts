/** Where bytes stand: in which file, from where, how many, and in which line (from 1). */
export type EntryPlace = {
  readonly file: string;
  readonly line: number;
  readonly offset: number;
  readonly bytes: number;
};

/** What may be an entry: its bytes, its stored hash when they begin with the form of one, and what comes after it. */
export type Piece = {
  readonly place: EntryPlace;
  readonly bytes: Buffer;
  readonly stored: string | null;
  readonly payload: Buffer;
  /** Whether a space follows the hash and a newline the whole, as they should. */
  readonly isFramed: boolean;
};

const hashLength = 64;
const newline = 0x0a;
const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** The lines of a segment as pieces. */
export function* piecesOf(file: string, bytes: Buffer): Generator<Piece> {
  let from = 0;
  for (let line = 1; from < bytes.byteLength; line += 1) {
    const found = bytes.indexOf(newline, from);
    const to = found < 0 ? bytes.byteLength : found;
    yield pieceAt(bytes, { file, line, offset: from, bytes: to - from });
    from = to + 1;
  }
}

/**
 * The entries inside a line that is none, as when the newline between two was lost: each both as it stands and without its
 * last byte, which may be what the newline became. Empty when there is only one.
 */
export function piecesInside(bytes: Buffer, { place }: Piece): readonly (readonly Piece[])[] {
  const line = bytes.subarray(place.offset, place.offset + place.bytes);
  const starts = [0];
  for (let at = line.indexOf(' {"', 1); at >= 0; at = line.indexOf(' {"', at + 1)) {
    if (at > hashLength && isHash(line.toString('latin1', at - hashLength, at))) starts.push(at - hashLength);
  }
  if (starts.length < 2) return [];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? line.byteLength;
    const within = (to: number): Piece => pieceAt(bytes, { ...place, offset: place.offset + start, bytes: to - start });
    return end === line.byteLength ? [within(end)] : [within(end), within(end - 1)];
  });
}

function pieceAt(bytes: Buffer, place: EntryPlace): Piece {
  const all = bytes.subarray(place.offset, place.offset + place.bytes);
  const stored = all.toString('latin1', 0, hashLength);
  const isFramed = all[hashLength] === 0x20 && bytes[place.offset + place.bytes] === newline;
  return { place, bytes: all, stored: isHash(stored) ? stored : null, payload: all.subarray(hashLength + 1), isFramed };
}

/** Where the payload of an entry stands. */
export const payloadPlace = ({ offset, bytes }: EntryPlace): { readonly offset: number; readonly bytes: number } => ({
  offset: offset + hashLength + 1,
  bytes: Math.max(0, bytes - hashLength - 1),
});
