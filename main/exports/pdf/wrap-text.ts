import type { Typeface } from './typeface.ts';

/** A word too long for its column is cut after one of these where one is near the end of the line. */
const niceCut = /[-/@_.,;:+&]/;
const joinsThePrevious = /\p{M}/u;

/**
 * Breaks a printable text into lines no wider than `width` (thousandths of the font size): at line ends, at spaces, and
 * inside a word only when the word alone is too wide. Spaces at line ends are dropped. At least one line.
 */
export function wrapText(text: string, width: number, face: Typeface): readonly string[] {
  if (!text.includes('\n') && face.width(text) <= width) return [text];
  const space = face.width(' ');
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(' ')) {
      if (word === '') continue;
      const wide = face.width(word);
      if (line !== '' && used + space + wide <= width) {
        line += ` ${word}`;
        used += space + wide;
        continue;
      }
      if (line !== '') lines.push(line);
      if (wide <= width) {
        line = word;
        used = wide;
        continue;
      }
      const pieces = cutWord(word, width, face);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
      used = face.width(line);
    }
    lines.push(line);
  }
  return lines;
}

/** Pieces of a word, each no wider than `width`; a single character wider than that stays whole. */
function cutWord(word: string, width: number, face: Typeface): string[] {
  const characters: string[] = [];
  for (const character of word) {
    const last = characters.length - 1;
    if (last >= 0 && joinsThePrevious.test(character)) characters[last] += character;
    else characters.push(character);
  }
  const widths = characters.map(character => face.width(character));
  const pieces: string[] = [];
  let from = 0;
  while (from < characters.length) {
    let to = from;
    let used = 0;
    while (to < characters.length && (to === from || used + (widths[to] ?? 0) <= width)) used += widths[to++] ?? 0;
    // Kerning can make a word wider than its letters.
    while (to - from > 1 && face.width(characters.slice(from, to).join('')) > width) to -= 1;
    if (to < characters.length) to = nicerEnd(characters, from, to);
    pieces.push(characters.slice(from, to).join(''));
    from = to;
  }
  return pieces;
}

/** The last nice place to cut in the second half of the piece, or its end. */
function nicerEnd(characters: readonly string[], from: number, to: number): number {
  for (let at = to; at > from + (to - from) / 2; at--) if (niceCut.test(characters[at - 1] ?? '')) return at;
  return to;
}

/** The line cut to a width with `…` at its end; unchanged when it fits. */
export function shortened(line: string, width: number, face: Typeface): string {
  if (face.width(line) <= width) return line;
  const [start = ''] = cutWord(line, Math.max(0, width - face.width('…')), face);
  return `${start.trimEnd()}…`;
}
