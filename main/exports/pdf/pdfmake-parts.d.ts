/**
 * The three parts of pdfmake 0.3 that are used one by one: its pdfkit document, its layout engine and its renderer.
 * They are CommonJS modules with a `default`; a bundler unwraps it and Node does not, so both shapes are declared.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  const part: import('./pdfmake-shapes.ts').Part<import('./pdfmake-shapes.ts').PdfDocumentClass>;
  export default part;
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  const part: import('./pdfmake-shapes.ts').Part<import('./pdfmake-shapes.ts').LayoutBuilderClass>;
  export default part;
}
declare module 'pdfmake/js/Renderer.js' {
  const part: import('./pdfmake-shapes.ts').Part<import('./pdfmake-shapes.ts').RendererClass>;
  export default part;
}
