/** A text and the encoding it was in. `guessed`: nothing in the file says so, the letters do. */
export type DecodedText = { readonly text: string; readonly encoding: string; readonly guessed: boolean };

/** Letters of Romanian and Hungarian names; the more of them, the likelier the encoding. */
const expected = /[ăâîșț\u015f\u0163ĂÂÎȘȚ\u015e\u0162áéíóöőúüűÁÉÍÓÖŐÚÜŰ]/g;
/** What those letters become in a wrong encoding, and control characters. */
const unexpected = /[¤¦§¨©ª«¬°±²³¶·¹º»¼½¾¿×÷þÞðÐãÃºª\u0080-\u009f]/g;

/** UTF-8 and UTF-16 by their mark, UTF-8 when it is nothing else, else whichever of the older encodings gives Romanian words. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markOf(bytes);
  if (marked !== null) return { text: decode(bytes, marked), encoding: marked, guessed: false };
  const wide = wideWithoutMark(bytes);
  if (wide !== null) return { text: decode(bytes, wide), encoding: wide, guessed: true };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', guessed: false };
  } catch {
    const sample = bytes.subarray(0, 256 * 1024);
    const scored = ['windows-1250', 'iso-8859-2', 'windows-1252'].flatMap(encoding => {
      const text = decode(sample, encoding);
      const score = (text.match(expected)?.length ?? 0) - 2 * (text.match(unexpected)?.length ?? 0);
      return [{ encoding, score }];
    });
    const best = scored.reduce((one, next) => (next.score > one.score ? next : one)).encoding;
    return { text: decode(bytes, best), encoding: best, guessed: true };
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Every other byte zero: letters of two bytes without the mark that should come first. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 400);
  if (head.length < 4) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < head.length; at++) {
    if (head[at] === 0) at % 2 === 0 ? even++ : odd++;
  }
  const most = head.length / 2;
  return odd > 0.6 * most && even === 0 ? 'utf-16le' : even > 0.6 * most && odd === 0 ? 'utf-16be' : null;
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);
