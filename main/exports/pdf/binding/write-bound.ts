import { setImmediate as nextTurn } from 'node:timers/promises';
import { PDFDocument, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { sayIn } from '#shared/kernel/translation.ts';
import type { DocumentPart, FilePart, FormPart } from '#shared/reports/model/form.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { exportsMessagesEn, exportsMessagesRo } from '../../exports.messages.ts';
import type { WriteOptions } from '../../write-options.ts';
import { drawFormPage, layOutForm } from '../forms/draw-form.ts';
import type { PagesOf } from '../forms/form-bands.ts';
import { openPdfFile } from '../pdf-file.ts';
import { type BindingRoom, bindingLimits, type NotBound, pagesOfFile } from './bind-file.ts';
import { addBookmarks } from './bookmarks.ts';
import { drawNumber } from './page-numbers.ts';

type Bound = { readonly part: DocumentPart; readonly pages: readonly PDFPage[] | NotBound | null };

/**
 * Puts forms and stored files together in one PDF, in the order of the parts: pages numbered from the first to the last, a
 * bookmark for each part, and the list of contents filled in. A file that cannot be put in (protected, broken, of another
 * kind, too large, gone) has a page in its place that says so. Memory is bounded by `bindingLimits`. The same document and
 * files give the same bytes. Throws the signal's reason when it is aborted; tells `onRows` after each part.
 */
export async function* writeBound(
  document: ReportDocument,
  parts: readonly DocumentPart[],
  options: WriteOptions = {},
): AsyncGenerator<Uint8Array> {
  const { signal, onRows } = options;
  const target = await PDFDocument.create({ updateMetadata: false });
  const bound: Bound[] = [];
  const room: BindingRoom = {
    bytes: bindingLimits.allBytes,
    pages: bindingLimits.pages,
    unpackedPixels: bindingLimits.unpackedPixels,
  };
  for (const part of parts) {
    await nextTurn();
    signal?.throwIfAborted();
    const pages = part.kind === 'file' ? await bindFile(target, part, room, options) : null;
    if (pages !== null && typeof pages !== 'string') room.pages -= pages.length;
    bound.push({ part, pages });
    onRows?.(bound.length, parts.length + 1);
  }
  const printed = await printForms(document, bound, signal);
  const front = await PDFDocument.load(printed.bytes, { updateMetadata: false });
  const own = await target.copyPages(front, front.getPageIndices());
  const groups = bound.map(({ pages }, at) => {
    if (pages !== null && typeof pages !== 'string') return pages;
    const from = printed.firstOf[at] ?? 0;
    return own.slice(from, from + (printed.countOf[at] ?? 0));
  });
  await finish(target, document, bound, groups);
  signal?.throwIfAborted();
  const bytes = await target.save({ addDefaultPage: false, updateFieldAppearances: false });
  for (let from = 0; from < bytes.byteLength; from += chunk) {
    signal?.throwIfAborted();
    yield bytes.subarray(from, from + chunk);
  }
  onRows?.(parts.length + 1, parts.length + 1);
}
const chunk = 1 << 20;

async function bindFile(
  target: PDFDocument,
  part: FilePart,
  room: BindingRoom,
  { openFile }: WriteOptions,
): Promise<readonly PDFPage[] | NotBound> {
  if (part.bytes > bindingLimits.fileBytes || part.bytes > room.bytes) return 'too-large';
  const content = openFile === undefined ? null : await openFile(part);
  if (content === null) return 'missing';
  room.bytes -= content.byteLength;
  return pagesOfFile(target, content, room);
}

/** The forms, and the pages that stand for files, as a PDF of their own; where each begins in it, and how long it is. */
async function printForms(document: ReportDocument, bound: readonly Bound[], signal: AbortSignal | undefined) {
  const forms = bound.map(({ part, pages }): FormPart | null => {
    if (part.kind === 'form') return part;
    return typeof pages === 'string' ? standIn(part, pages, document.language) : null;
  });
  const file = openPdfFile(document);
  const chunks: Uint8Array[] = [];
  try {
    // How many pages a form has does not depend on the numbers in the list of contents: they have their own columns.
    const count = (pagesOf: PagesOf) =>
      forms.map((form, at) => {
        const { pages } = bound[at] ?? {};
        if (form === null) return pages !== null && typeof pages === 'object' ? pages.length : 0;
        return layOutForm(form, file, document.language, pagesOf).length;
      });
    const counts = count(() => ({ sheets: 0, from: 9_999, to: 9_999 }));
    const starts = startsOf(counts);
    const pagesOf: PagesOf = part => {
      const [sheets = 0, from = 0] = [counts[part], starts[part]];
      return { sheets, from: from + 1, to: from + sheets };
    };
    const countOf = forms.map((form, at) => (form === null ? 0 : (counts[at] ?? 0)));
    for (const form of forms) {
      if (form === null) continue;
      const pages = layOutForm(form, file, document.language, pagesOf);
      for (let page = 0; page < pages.length; page++) {
        await nextTurn();
        signal?.throwIfAborted();
        drawFormPage(file, document, form, pages, page, 'none');
      }
    }
    file.document.end();
    for (let bytes = file.document.read(); bytes; bytes = file.document.read()) chunks.push(bytes);
    return { bytes: Buffer.concat(chunks), firstOf: startsOf(countOf), countOf };
  } finally {
    file.document.destroy();
  }
}

/** Where each begins when one follows the other. */
function startsOf(counts: readonly number[]): readonly number[] {
  let next = 0;
  return counts.map(count => {
    const start = next;
    next += count;
    return start;
  });
}

function standIn(part: FilePart, why: NotBound, language: ReportDocument['language']): FormPart {
  const say = (key: string) => sayIn(language === 'ro' ? exportsMessagesRo : exportsMessagesEn, key);
  return {
    kind: 'form',
    title: part.title,
    fileName: part.fileName,
    heading: [],
    blocks: [
      { kind: 'paragraph', text: say(`print.not-bound.${why}`) },
      {
        kind: 'lines',
        lines: [
          { label: say('print.file'), value: part.fileName, key: null },
          { label: say('print.bytes'), value: String(part.bytes), key: null },
          { label: say('print.hash'), value: part.sha256, key: null },
        ],
      },
    ],
  };
}

/** All pages in their order, with numbers and bookmarks, and what the file says of itself. */
async function finish(
  target: PDFDocument,
  { title, language, identity }: ReportDocument,
  bound: readonly Bound[],
  groups: readonly (readonly PDFPage[])[],
): Promise<void> {
  const say = (key: string) => sayIn(language === 'ro' ? exportsMessagesRo : exportsMessagesEn, key);
  const font = await target.embedFont(StandardFonts.Helvetica);
  const total = groups.reduce((sum, pages) => sum + pages.length, 0);
  const marks = groups.flatMap((pages, at) => {
    const [first] = pages;
    return first === undefined ? [] : [{ title: bound[at]?.part.title ?? '', page: first.ref }];
  });
  let number = 0;
  for (const page of groups.flat()) {
    number += 1;
    target.addPage(page);
    drawNumber(page, `${say('print.page')} ${number} ${say('print.of')} ${total}`, font);
  }
  addBookmarks(target, marks);
  target.setTitle(title, { showInWindowTitleBar: true });
  target.setSubject(identity.project);
  target.setAuthor('Consorta');
  target.setCreator('Consorta');
  target.setProducer('Consorta');
  target.setCreationDate(new Date(identity.madeAtInstant));
  target.setModificationDate(new Date(identity.madeAtInstant));
  target.setLanguage(language === 'ro' ? 'ro-RO' : 'en-GB');
}
