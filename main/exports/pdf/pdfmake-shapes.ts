import type { Content, Style } from 'pdfmake';

/** A CommonJS module as a bundler (the value) or Node (an object with a `default`) gives it. */
export type Part<Value> = Value | { readonly default: Value };

/** Takes the value out of either shape. */
export function partOf<Value extends object>(part: Part<Value>): Value {
  return 'default' in part ? part.default : part;
}

/** An embedded font of pdfkit, as far as the table needs it. Advances are in thousandths of the font size. */
export type PdfFont = {
  readonly id: string;
  readonly ascender: number;
  readonly descender: number;
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  ref(): unknown;
  /** Glyph numbers of the embedded subset, four hex digits each, and the place of each glyph after kerning. */
  encode(text: string): [string[], { readonly xAdvance: number; readonly advanceWidth: number }[]];
};

/** pdfmake's pdfkit document, as far as it is used here. A readable stream of the file's bytes. */
export type PdfDocument = {
  readonly page: { readonly fonts: { [id: string]: unknown } };
  /** The bookmarks; one leads to the page that is being drawn. */
  readonly outline: { addItem(title: string): unknown };
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
  addPage(options: { size: readonly [number, number]; margin: number }): PdfDocument;
  addContent(operators: string): PdfDocument;
  save(): PdfDocument;
  restore(): PdfDocument;
  translate(x: number, y: number): PdfDocument;
  read(): Uint8Array | null;
  end(): void;
  destroy(): void;
};

export type PdfDocumentClass = new (
  fonts: { readonly [family: string]: { readonly normal: Uint8Array; readonly bold: Uint8Array } },
  images: object,
  patterns: object,
  attachments: object,
  options: object,
) => PdfDocument;

type Sides = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

export type LaidOutLine = { readonly x: number; readonly y: number; getHeight(): number };
export type LaidOutVector = {
  readonly type: string;
  readonly y?: number;
  readonly h?: number;
  readonly y1?: number;
  readonly y2?: number;
};
/** One thing that pdfmake has given a place on a page. Other kinds (pictures) are never asked for here. */
export type LaidOutItem =
  | { readonly type: 'line'; readonly item: LaidOutLine }
  | { readonly type: 'vector'; readonly item: LaidOutVector };

export type LayoutBuilderClass = new (
  pageSize: { readonly width: number; readonly height: number; readonly orientation: 'landscape' },
  margins: Sides,
  svgMeasure: null,
) => {
  layoutDocument(
    content: Content,
    document: PdfDocument,
    styles: { readonly [name: string]: Style },
    defaultStyle: Style,
  ): { readonly items: readonly LaidOutItem[] }[];
};

export type RendererClass = new (
  document: PdfDocument,
) => {
  renderLine(line: LaidOutLine, x: number, y: number): void;
  renderVector(vector: LaidOutVector): void;
};
