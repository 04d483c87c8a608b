/// <reference path="./pdfmake-parts.d.ts" />
import PdfDocumentPart from 'pdfmake/js/PDFDocument.js';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { fontFamily, fontFiles } from './font-files.ts';
import { paper } from './paper.ts';
import { type PdfDocument, partOf } from './pdfmake-shapes.ts';
import { createTypeface, type Typeface } from './typeface.ts';

/** A PDF that is being written: its pages go out one by one, so its memory does not grow with their number. */
export type PdfFile = {
  readonly document: PdfDocument;
  readonly regular: Typeface;
  readonly medium: Typeface;
  /** Begins a page, landscape unless a size is given; the one before is finished and can be taken with `document.read()`. */
  addPage(size?: { readonly width: number; readonly height: number }): void;
};

/**
 * Opens an empty PDF. Everything in it follows from the document (no clock, no random ids), so that the same document
 * gives the same bytes. No default font is set: pdfkit would read Helvetica's metrics from a file that is not shipped.
 */
export function openPdfFile({ title, language, identity }: ReportDocument): PdfFile {
  const PdfDocumentClass = partOf(PdfDocumentPart);
  const options = {
    size: [paper.width, paper.height],
    pdfVersion: '1.7',
    autoFirstPage: false,
    bufferPages: false,
    compress: true,
    font: null,
    // The typefaces remember words themselves, and no more than a bounded number of them.
    fontLayoutCache: false,
    lang: language === 'ro' ? 'ro-RO' : 'en-GB',
    displayTitle: true,
    info: {
      Title: title,
      Subject: identity.project,
      Author: 'Consorta',
      Creator: 'Consorta',
      Producer: 'Consorta',
      CreationDate: new Date(identity.madeAtInstant),
    },
  };
  const document = new PdfDocumentClass(fontFiles(), {}, {}, {}, options);
  return {
    document,
    regular: createTypeface(document.provideFont(fontFamily, false, false)),
    medium: createTypeface(document.provideFont(fontFamily, true, false)),
    addPage: ({ width, height } = paper) => void document.addPage({ size: [width, height], margin: 0 }),
  };
}
