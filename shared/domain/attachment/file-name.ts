/** No name is longer, its ending included. */
export const longestName = 200;
/** File systems count bytes: Linux and macOS take 255 of them. */
const longestInBytes = 200;

/** Controls, lone halves of letters, and marks that turn or hide text: with them `exe.fdp` can be shown as `pdf.exe`. */
const unseen =
  /[\p{Cc}\p{Cs}\u{061c}\u{00ad}\u{200b}\u{200e}\u{200f}\u{2028}-\u{202e}\u{2060}-\u{2069}\u{feff}\u{fffe}\u{ffff}]/gu;

/**
 * A file's name as it is kept and shown: without marks that cannot be seen, without dots and spaces at the end (Windows
 * would drop them, and with them hide the ending), composed (NFC), at most 200 characters, its ending kept.
 * Returns null when nothing is left.
 */
export function cleanFileName(given: string): string | null {
  const text = given
    .slice(0, 4_096)
    .replace(unseen, '')
    .replace(/[/\\]/g, '_')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trimStart();
  const name = cutTo(text, shorter => shorter.length <= longestName);
  return name === '' ? null : name;
}

/**
 * The same name as every system takes for a file: no sign with a meaning, no name of a device, at most 200 bytes.
 * Falls back to `file` and the ending.
 */
export function diskFileName(name: string): string {
  const clean = (cleanFileName(name) ?? '').replace(/[/\\:*?"<>|]/g, '_').replace(/^[. ]+/, '');
  const fitting = cutTo(clean, shorter => utf8Length(shorter) <= longestInBytes);
  const { stem, ending } = splitName(fitting);
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)$/i.test((stem.split('.')[0] ?? '').trim());
  return stem === '' || isDevice ? `file${ending}` : fitting;
}

/** `scan.1.PDF` is `scan.1` and `.PDF`. A name that only begins with a dot has no ending. */
export function splitName(name: string): { readonly stem: string; readonly ending: string } {
  const at = name.lastIndexOf('.');
  return at <= 0 ? { stem: name, ending: '' } : { stem: name.slice(0, at), ending: name.slice(at) };
}

/** Takes letters away before the ending until it fits; an ending too long by itself is cut like any text. */
function cutTo(name: string, fits: (name: string) => boolean): string {
  if (fits(name)) return name;
  const { stem, ending } = splitName(name);
  const kept = ending.length > 20 ? { letters: [...name], ending: '' } : { letters: [...stem], ending };
  while (kept.letters.length > 0 && !fits(kept.letters.join('').trimEnd() + kept.ending)) kept.letters.pop();
  return kept.letters.join('').trimEnd() + kept.ending;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
