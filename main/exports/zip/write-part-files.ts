import type { DocumentPart } from '#shared/reports/model/form.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { writeForms } from '../pdf/forms/write-forms.ts';
import type { WriteOptions } from '../write-options.ts';
import { type Part, zipParts } from '../xlsx/zip-parts.ts';

/**
 * A zip with each part of the document as a PDF of its own, under the name that the part has. Two parts of one name are told
 * apart by a number. One PDF after another is made and packed, so memory holds one at a time. Equal documents give equal
 * bytes. Throws the signal's reason when it is aborted.
 */
export async function* writePartFiles(
  document: ReportDocument,
  parts: readonly DocumentPart[],
  options: WriteOptions = {},
): AsyncGenerator<Uint8Array> {
  yield* zipParts(partFiles(document, parts, options));
  if (parts.length === 0) options.onRows?.(0, 0);
}

async function* partFiles(
  document: ReportDocument,
  parts: readonly DocumentPart[],
  { signal, onRows }: WriteOptions,
): AsyncGenerator<Part> {
  const taken = new Set<string>();
  for (const [at, part] of parts.entries()) {
    const chunks: Uint8Array[] = [];
    const { data: _, ...own } = document;
    const alone = { ...own, title: part.title, parts: [part] };
    for await (const bytes of writeForms(alone, [part], signal ? { signal } : {})) chunks.push(bytes);
    yield { name: `${freeName(safeName(part.fileName), taken)}.pdf`, content: Buffer.concat(chunks) };
    onRows?.(at + 1, parts.length);
  }
}

/** Letters, digits, space and `. , ( ) + - _`, as every system takes them; never empty. */
function safeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} .,()+_-]+/gu, '-')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  return safe === '' ? 'document' : safe;
}

/** The name, or with the next number that nobody has. Systems that do not tell capitals apart are heeded. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} (${number})`;
  taken.add(free.toLowerCase());
  return free;
}
