/** What a file is by its content, whatever it is called. */
export type FileContent =
  | 'zip'
  | 'old-office'
  | 'pdf'
  | 'html'
  | 'spreadsheet-xml'
  | 'rtf'
  | 'image'
  | 'program'
  | 'text'
  | 'empty';

/** By the first bytes; what has zero bytes in a place where text has none is no text. */
export function contentOf(bytes: Uint8Array): FileContent {
  if (bytes.length === 0) return 'empty';
  const starts = (...codes: number[]): boolean => codes.every((code, at) => bytes[at] === code);
  if (starts(0x50, 0x4b)) return 'zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'old-office';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38)) return 'image';
  if (starts(0x4d, 0x5a) || starts(0x7f, 0x45, 0x4c, 0x46)) return 'program';
  const isWide = starts(0xff, 0xfe) || starts(0xfe, 0xff);
  const head = bytes.subarray(0, 4_096);
  if (isWide) return 'text';
  if (head.includes(0)) return isWideText(head) ? 'text' : 'program';
  const beginning = Buffer.from(head)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(!doctype html|html|table|head|meta|style)/.test(beginning)) return 'html';
  if (beginning.startsWith('<?xml')) return beginning.includes('<html') ? 'html' : 'spreadsheet-xml';
  return 'text';
}

/** A locked workbook is an old-office file around it, with this stream in it (its name in two bytes a letter). */
export function isLockedWorkbook(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4 * 1024 * 1024)).includes(name);
}

/** Every other byte zero, as in letters of two bytes without a mark before them. */
function isWideText(head: Uint8Array): boolean {
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) {
    if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  return (even === 0) !== (odd === 0) && even + odd > 0.3 * head.length;
}
