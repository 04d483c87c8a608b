/** The longest text that a cell of Excel holds, in UTF-16 units. */
export const longestText = 32_767;

/** Inside a class of a regular expression: the characters from one code to another. */
const codes = (from: number, to: number) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`;
const high = codes(0xd800, 0xdbff);
const low = codes(0xdc00, 0xdfff);

/** Anything that must be looked at before it is written: most texts of a register have none of it. */
const special = new RegExp(
  `[&<>${codes(0, 0x1f)}${codes(0x7f, 0x7f)}${codes(0xd800, 0xdfff)}${codes(0xfffe, 0xffff)}]|_x|^\\s|\\s$`,
);
const notXml = new RegExp(
  `[${codes(0, 8)}${codes(0x0b, 0x1f)}${codes(0x7f, 0x7f)}${codes(0xfffe, 0xffff)}]|[${high}](?![${low}])|(?<![${high}])[${low}]`,
  'g',
);

/**
 * A text as a workbook may hold it, not yet escaped for XML: line ends become `\n` (a parser of XML would turn them into
 * that anyway); characters that XML 1.0 forbids (control characters, half surrogate pairs, U+FFFE, U+FFFF), and DEL,
 * which exceljs would drop, become U+FFFD; what is longer than a cell of Excel is cut and ends in `cutMark`.
 * Nothing else is changed.
 */
export function workbookText(text: string, cutMark: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const clean = lines.replace(notXml, '\ufffd');
  if (clean.length <= longestText) return clean;
  const kept = clean.slice(0, longestText - cutMark.length).replace(/[\ud800-\udbff]$/, '');
  return `${kept}${cutMark}`;
}

/**
 * Excel reads `_x0041_` in the text of a cell as the letter A, so an underscore that begins such a sequence is itself
 * written as one (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
 */
export function escapeCodeSequences(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** For text between tags and in double-quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, character => xmlEntities[character] ?? character);
}
const xmlEntities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * The element of an inline string, `<t>…</t>`. An inline string is text whatever it begins with, so `=1+1` is never a
 * formula. Spaces at the ends and line breaks are kept.
 */
export function inlineText(text: string, cutMark: string): string {
  if (text.length <= longestText && !special.test(text)) return `<t>${text}</t>`;
  const escaped = escapeXml(escapeCodeSequences(workbookText(text, cutMark)));
  return `<t xml:space="preserve">${escaped}</t>`;
}
