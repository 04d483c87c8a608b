/** Shown in the place of a character that the font cannot draw. */
export const replacement = '\uFFFD';

/** ASCII and the Romanian letters: nothing to look at. */
const plain = /^[\x20-\x7eĂăÂâÎîȘșȚț]*$/;

const breaks = /\r\n|[\n\r\u0085\u2028\u2029]/g;
/** Marks that steer layout and draw nothing: soft hyphen, zero width, direction marks, byte order mark. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;
const spaces = /[\t\v\f\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/**
 * A text as the font can draw it: composed letters, line ends as `\n`, invisible marks dropped, and whatever has no
 * glyph (other scripts, emoji, control characters, half surrogates) as one U+FFFD each, so that the gap is seen.
 */
export function printableText(text: string, hasGlyph: (codePoint: number) => boolean): string {
  if (plain.test(text)) return text;
  const composed = text.normalize('NFC').replace(breaks, '\n').replace(invisible, '').replace(spaces, ' ');
  let drawn = '';
  for (const character of composed) {
    const codePoint = character.codePointAt(0) ?? 0;
    const control = codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0);
    drawn += character === '\n' || (!control && hasGlyph(codePoint)) ? character : replacement;
  }
  return drawn;
}
