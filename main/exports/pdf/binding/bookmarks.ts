import { type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';

/** Bookmarks, one below the other, each leading to a page; shown when the file is opened. */
export function addBookmarks(
  document: PDFDocument,
  marks: readonly { readonly title: string; readonly page: PDFRef }[],
): void {
  const { context, catalog } = document;
  if (marks.length === 0) return;
  const outline = context.nextRef();
  const refs = marks.map(() => context.nextRef());
  for (const [at, { title, page }] of marks.entries()) {
    const ref = refs[at];
    if (ref === undefined) continue;
    const item = context.obj({});
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    item.set(PDFName.of('Parent'), outline);
    item.set(PDFName.of('Dest'), context.obj([page, PDFName.of('Fit')]));
    const [before, after] = [refs[at - 1], refs[at + 1]];
    if (before) item.set(PDFName.of('Prev'), before);
    if (after) item.set(PDFName.of('Next'), after);
    context.assign(ref, item);
  }
  const root = context.obj({});
  root.set(PDFName.of('Type'), PDFName.of('Outlines'));
  const [first, last] = [refs[0], refs.at(-1)];
  if (first) root.set(PDFName.of('First'), first);
  if (last) root.set(PDFName.of('Last'), last);
  root.set(PDFName.of('Count'), PDFNumber.of(refs.length));
  context.assign(outline, root);
  catalog.set(PDFName.of('Outlines'), outline);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
