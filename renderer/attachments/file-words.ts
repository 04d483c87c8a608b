import {
  IconFile,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMail,
  IconPhoto,
  IconTerminal2,
} from '@tabler/icons-react';
import { isProgramFile } from '#shared/domain/attachment/file-kind.ts';

const units = ['KB', 'MB', 'GB'] as const;

/** `812 B`, `14 KB`, `1,4 MB`: with a decimal below ten, by steps of 1,024 as file managers count. */
export function sizeText(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  let value = bytes / 1_024;
  let at = 0;
  // Rounded first: 1,023.9 KB is shown as 1 MB, not as 1,024 KB.
  while (Math.round(value) >= 1_024 && at < units.length - 1) {
    value /= 1_024;
    at += 1;
  }
  const digits = value < 9.95 && at > 0 ? 1 : 0;
  return `${value.toLocaleString('ro-RO', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${units[at]}`;
}

/** When something was added, on the clock of this computer: `30.11.2022 14:03`. */
export function whenText(instant: string): string {
  const at = new Date(instant);
  const day = at.toLocaleDateString('ro-RO', { day: '2-digit', month: '2-digit', year: 'numeric' });
  return `${day} ${at.toLocaleTimeString('ro-RO', { hour: '2-digit', minute: '2-digit' })}`;
}

/** A picture of what a file of this name and type holds. */
export function iconOf(name: string, mediaType: string): typeof IconFile {
  if (isProgramFile(name)) return IconTerminal2;
  if (mediaType === 'application/pdf') return IconFileTypePdf;
  if (mediaType.startsWith('image/')) return IconPhoto;
  if (/sheet|excel|csv/.test(mediaType)) return IconFileSpreadsheet;
  if (/word|opendocument\.text|rtf|plain/.test(mediaType)) return IconFileText;
  if (mediaType === 'application/zip') return IconFileZip;
  if (/rfc822|outlook/.test(mediaType)) return IconMail;
  return IconFile;
}
