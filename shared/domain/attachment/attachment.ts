/** What a file may hang on: the table of the record. A dossier's files hang on whoever the dossier is about. */
export const attachmentOwners = ['project', 'partner', 'company', 'course', 'participant', 'participation'] as const;
export type AttachmentOwner = (typeof attachmentOwners)[number];

/**
 * A file kept with a record: what it is called and where its content lies. The content is in the workspace's store, once
 * for all rows that mean the same bytes, and stays there when a row is removed, because removing can be undone.
 */
export type Attachment = {
  readonly id: string;
  readonly table: AttachmentOwner;
  /** Id of the record in that table. */
  readonly rowId: string;
  /** The file's name as it was given, cleaned by `cleanFileName`; the ending says what opens it. */
  readonly name: string;
  /** Guessed from the name, such as `application/pdf`. */
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of the content, hex. Its name in the store follows from it and from the workspace's key. */
  readonly sha256: string;
  /** When it was added, UTC, `2022-11-30T12:00:00.000Z`. */
  readonly addedAt: string;
  /** Who added it, as the program knew the person then. */
  readonly addedBy: string | null;
  readonly remarks: string | null;
  /** Code of the requirement (`PAR-02`) that it is a scan of; null or not there for other files. */
  readonly requirement?: string | null;
  /** Of a picture or of the pictures in a PDF: dots per inch on a page of A4, the lowest; null when it cannot be told. */
  readonly dpi?: number | null;
  /** Sheets of a PDF; null for other kinds. */
  readonly pages?: number | null;
};
