import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { rowsPerChunk, type WriteOptions } from '../write-options.ts';

/** The members of a document as they are read, whatever order they were made in; one added later follows them. */
const reading: readonly string[] = [
  'format',
  'report',
  'language',
  'title',
  'identity',
  'heading',
  'columns',
  'rows',
  'empty',
  'totals',
  'notes',
  'signatures',
  'parts',
  'data',
] satisfies readonly (keyof ReportDocument)[];

/**
 * The document itself as JSON in UTF-8: one member a line in the order of its type, members inside sorted by name, one
 * row of the table a line, a newline at the end. `JSON.parse` gives the document back; equal documents give equal bytes.
 * Throws the signal's reason when it is aborted.
 */
export async function* writeJson(document: ReportDocument, options: WriteOptions = {}): AsyncGenerator<Uint8Array> {
  options.signal?.throwIfAborted();
  const { rows } = document;
  const later = Object.keys(document).filter(name => !reading.includes(name));
  const names = [...reading, ...later.sort()].filter(name => Object.hasOwn(document, name));
  let text = '{';
  for (const [at, name] of names.entries()) {
    text += `${at === 0 ? '' : ','}\n${JSON.stringify(name)}:`;
    if (name !== 'rows') {
      text += JSON.stringify(sorted(Object.entries(document).find(([key]) => key === name)?.[1]));
      continue;
    }
    text += '[';
    for (let from = 0; from < rows.length; from += rowsPerChunk) {
      options.signal?.throwIfAborted();
      const chunk = rows.slice(from, from + rowsPerChunk);
      yield Buffer.from(`${text}${from === 0 ? '' : ','}\n${chunk.map(row => JSON.stringify(row)).join(',\n')}`);
      text = '';
      options.onRows?.(from + chunk.length, rows.length);
    }
    text += rows.length === 0 ? ']' : '\n]';
  }
  yield Buffer.from(`${text}\n}\n`);
  if (rows.length === 0) options.onRows?.(0, 0);
}

/** The same value with the members of each object in the order of their names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}
