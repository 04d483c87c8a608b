import type { CellValue, ColumnKind, ReportLine, ReportSignature } from './report-document.ts';

/**
 * A document that is no table but papers to be filled in and signed: each part begins on its own page, and can be a file of
 * its own. As in a table, everything is text in the document's language; whoever prints computes nothing but pages.
 */
export type DocumentPart = FormPart | FilePart;

/** One form: a title, lines that say whose it is, and what stands below one another. */
export type FormPart = {
  readonly kind: 'form';
  readonly title: string;
  /** Name of the file when it is one of its own, without ending. May name a participant: staff and authority ask for it. */
  readonly fileName: string;
  readonly heading: readonly ReportLine[];
  readonly blocks: readonly FormBlock[];
};

/** A stored file in its place among the papers: printed whole where that can be done, otherwise a page says why not. */
export type FilePart = {
  readonly kind: 'file';
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of the content, hex: by it whoever prints asks for the content. */
  readonly sha256: string;
};

export type FormBlock =
  | {
      readonly kind: 'section';
      readonly title: string;
      readonly note: string | null;
      /** Begins a page unless it is the first: a section that is signed on another day. */
      readonly onNewPage: boolean;
    }
  /** A smaller title inside a section. */
  | { readonly kind: 'group'; readonly title: string }
  | { readonly kind: 'lines'; readonly lines: readonly FormLine[] }
  | FormQuestion
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly FormColumn[];
      readonly rows: readonly (readonly CellValue[])[];
      /** Of each row, the participant's field that it tells of, by which a screen covers the row; not there where none does. */
      readonly rowKeys?: readonly (string | null)[];
      /** Said in its place when there are no rows. */
      readonly empty: string;
    }
  | FormContents
  | { readonly kind: 'signatures'; readonly signatures: readonly ReportSignature[] };

/** `key`: the participant's field it shows, by which a screen covers personal values; null where it shows none. */
export type FormLine = {
  readonly label: string;
  /** Null is an empty place, to be filled in by hand. */
  readonly value: string | null;
  readonly key: string | null;
};

/** A question with its answers, those given marked ☒ and the others ☐. None marked: to be answered by hand. */
export type FormQuestion = {
  readonly kind: 'question';
  readonly label: string;
  readonly key: string | null;
  readonly choices: readonly { readonly label: string; readonly chosen: boolean }[];
};

export type FormColumn = {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Share of the paper's width, in any unit. */
  readonly width: number;
  readonly key: string | null;
};

/**
 * The list of what is in the file, with its pages. How many sheets a part takes is known to whoever prints it: that one
 * fills in the columns of sheets and pages; on screen and in other formats they stay empty.
 */
export type FormContents = {
  readonly kind: 'contents';
  readonly columns: readonly FormColumn[];
  /** Places of the columns that take the number of sheets, the first and the last page. */
  readonly places: { readonly sheets: number; readonly from: number; readonly to: number };
  readonly entries: readonly {
    readonly cells: readonly CellValue[];
    /** Place of the part in the document; null for what lies only in the paper file. */
    readonly part: number | null;
  }[];
};

/** What a printed choice looks like where there is no drawing: on screen, in a workbook, in text. */
export const choiceMark = (chosen: boolean): string => (chosen ? '☒' : '☐');
