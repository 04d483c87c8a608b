import { coveredAnswer, coverOf } from '#shared/domain/covered-fields.ts';
import { maskCnp } from '#shared/domain/identity/cnp.ts';
import { coverCnps } from '#shared/domain/identity/mask-cnp.ts';
import { romanianAmount } from '#shared/kernel/money.ts';
import { parsePlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import type { CellValue, ReportColumn } from '#shared/reports/model/report-document.ts';

/** Whether a column of this key is covered on screen until someone asks to see it: columns have the names of their fields. */
export const isCovered = (key: string): boolean => coverOf('participant', key) !== null;

/** A printed cell as the screen shows it while covered. A CNP in a column of another kind is covered as well. */
export function coveredCell(key: string, text: string): string {
  const kind = coverOf('participant', key);
  if (kind === 'cnp') return maskCnp(text);
  if (kind === 'sensitive') return text === '' ? '' : coveredAnswer;
  return coverCnps(text);
}

/** Kinds that line up to the right, as figures do. */
export const isFigure = (kind: ReportColumn['kind']): boolean =>
  kind === 'integer' || kind === 'money' || kind === 'hours' || kind === 'percent';

/** A cell of a report as people read it on screen: days zz.ll.aaaa, amounts 1.234,56, hours 7,5. */
export function printedCell(kind: ReportColumn['kind'], value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') {
    const day = kind === 'date' ? parsePlainDate(value) : null;
    return day ? romanianDate(day) : value;
  }
  if (kind === 'money') return romanianAmount({ minor: value, currency: 'RON' });
  if (kind === 'hours') return romanianAmount({ minor: value, currency: 'RON' }).replace(/,?0+$/, '');
  return kind === 'percent' ? `${value} %` : String(value);
}

/** `1,4 MB`, `82 KB`: the size of a file. */
export function printedSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

/** The last part of a path of any system. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
