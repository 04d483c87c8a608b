const line = '\r\n';

/** Base64 in lines of 76 signs, as RFC 2045 asks for. */
export function foldedBase64(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return (text.match(/.{1,76}/g) ?? []).join(line);
}

/** What a header may not hold: control characters, line ends among them, also the Unicode ones. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const oneLine = (text: string): string => text.replace(controls, ' ').trim();

/**
 * A header's text on lines of at most 76 signs: encoded words of RFC 2047 (UTF-8, base64), folded, no letter cut in two.
 * ASCII that cannot be taken for something else stays as it is when it is short. `taken`: signs of the first line in use.
 */
export function encodedText(text: string, taken: number): string {
  const plain = oneLine(text);
  if (/^[\u0020-\u007e]*$/.test(plain) && !plain.includes('=?') && taken + plain.length <= 76) return plain;
  const frame = '=?UTF-8?B?'.length + '?='.length;
  const words: string[] = [];
  let bytes: number[] = [];
  let room = 76 - taken - frame;
  for (const letter of plain) {
    const next = [...Buffer.from(letter, 'utf8')];
    if (base64Length(bytes.length + next.length) > room) {
      words.push(encodedWord(bytes));
      bytes = [];
      // A folded line begins with a space, and an encoded word has at most 75 signs.
      room = 75 - frame;
    }
    bytes.push(...next);
  }
  words.push(encodedWord(bytes));
  return words.join(`${line} `);
}

const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;
const encodedWord = (bytes: readonly number[]): string => `=?UTF-8?B?${Buffer.from(bytes).toString('base64')}?=`;

/** A file name for programs that read ASCII only: marks taken off, everything that could end the quotes replaced. */
export function asciiName(name: string): string {
  const bare = oneLine(name).normalize('NFD').replace(/\p{M}/gu, '');
  return bare
    .replace(/[–—]/g, '-')
    .replace(/[^A-Za-z0-9 ._()+-]/g, '_')
    .slice(0, 60);
}

/** A parameter with any letters by RFC 2231: `filename*0*=UTF-8''…`, in pieces that fit on a line. */
export function extendedParameter(name: string, value: string): string {
  const pieces: string[] = [''];
  for (const letter of oneLine(value)) {
    const encoded = /^[A-Za-z0-9._+-]$/.test(letter)
      ? letter
      : [...Buffer.from(letter, 'utf8')].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
    const last = pieces.length - 1;
    if ((pieces[last] ?? '').length + encoded.length > 50) pieces.push(encoded);
    else pieces[last] += encoded;
  }
  const charset = "UTF-8''";
  if (pieces.length === 1) return `${name}*=${charset}${pieces[0]}`;
  return pieces.map((piece, at) => `${name}*${at}*=${at === 0 ? charset : ''}${piece}`).join(`;${line} `);
}
