import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentPart, FormPart } from '#shared/reports/model/form.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import type { WriteOptions } from '../../write-options.ts';
import { openPdfFile } from '../pdf-file.ts';
import { drawFormPage, layOutForm } from './draw-form.ts';

/**
 * Prints a document of forms as a PDF on A4 upright, one form after another, each beginning on its own page and numbered
 * by itself, with a bookmark. The bytes come page by page, so that memory does not grow with the number of forms; they
 * follow from the document alone. With stored files or a list of contents among the parts, the whole is put together
 * elsewhere.
 */
export async function* writeForms(
  document: ReportDocument,
  parts: readonly DocumentPart[],
  options: WriteOptions = {},
): AsyncGenerator<Uint8Array> {
  const { signal, onRows } = options;
  signal?.throwIfAborted();
  if (parts.some(isBound)) {
    const { writeBound } = await import('../binding/write-bound.ts');
    return yield* writeBound(document, parts, options);
  }
  const forms = parts.filter((part): part is FormPart => part.kind === 'form');
  const shown = forms.length > 0 ? forms : [emptyForm(document)];
  const file = openPdfFile(document);
  try {
    for (const [at, form] of shown.entries()) {
      const pages = layOutForm(form, file, document.language, () => null);
      for (let page = 0; page < pages.length; page++) {
        await nextTurn();
        signal?.throwIfAborted();
        drawFormPage(file, document, form, pages, page, 'of-form');
        const bytes = file.document.read();
        if (bytes) yield bytes;
      }
      if (at + 1 < shown.length) onRows?.(at + 1, shown.length);
    }
    file.document.end();
    for (let bytes = file.document.read(); bytes; bytes = file.document.read()) yield bytes;
    onRows?.(shown.length, shown.length);
  } finally {
    file.document.destroy();
  }
}

/** A stored file, or a list of contents, whose pages are those of the whole file. */
const isBound = (part: DocumentPart): boolean =>
  part.kind === 'file' || part.blocks.some(({ kind }) => kind === 'contents');

/** A document without any form says why. */
const emptyForm = ({ title, heading, empty }: ReportDocument): FormPart => ({
  kind: 'form',
  title,
  fileName: title,
  heading,
  blocks: empty === null ? [] : [{ kind: 'paragraph', text: empty }],
});
