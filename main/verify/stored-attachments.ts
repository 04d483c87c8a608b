import type { Row } from '#shared/journal/commit.ts';
import type { BackupRecord } from '../backup/backup-record.ts';
import { isStoredName, storeNameOf } from '../vault/attachments/store-files.ts';
import type { VaultPlace } from '../vault/place.ts';
import type { RowStore } from '../vault/row-store.ts';
import { kindOf } from './classify.ts';
import type { Report } from './finding.ts';
import type { Source } from './source.ts';
import { readPlainAttachment, readSealedAttachment } from './verify-attachments.ts';

/** The table whose rows say which stored files belong to what; the stored file's name follows from their `sha256`. */
const attachmentTable = 'attachment';

export type AttachmentCounts = { readonly attachments: number; readonly attachmentBytes: number };

type Options = {
  readonly source: Source;
  readonly beside: Source | null;
  readonly place: VaultPlace;
  readonly isSealed: boolean;
  /** Null when the rows are not known: then only the files themselves are checked. */
  readonly rows: RowStore | null;
  readonly record: BackupRecord | null;
  readonly report: Report;
};

/** Checks each stored file, and that each row's file is there with its length. Files that no row means are told of. */
export async function checkAttachments(options: Options): Promise<AttachmentCounts> {
  const { source, beside, isSealed, place, rows, record, report } = options;
  const { workspaceId, key } = place;
  const lengths = new Map<string, number | null>();
  let attachmentBytes = 0;
  const read = async (from: Source, file: string, name: string): Promise<void> => {
    const { problem, bytes } = isSealed
      ? await readSealedAttachment(from, file, { workspaceId, name, key })
      : await readPlainAttachment(from, file, name);
    if (problem !== null) report(problem, { file });
    lengths.set(name, bytes);
    attachmentBytes += from.files.get(file) ?? 0;
  };
  for (const file of source.files.keys()) {
    const is = kindOf(file, source.kind);
    if (is.kind === 'attachment') await read(source, file, is.name);
  }
  for (const { storedAs, bytes, place: where } of record?.attachments ?? []) {
    const file = `attachments/${storedAs.slice(0, 2)}/${storedAs}`;
    const from = where === 'inside' ? source : beside;
    if (from === null || !from.files.has(file)) report('attachment.missing', { file });
    else if (from.files.get(file) !== bytes) report('attachment.length', { file });
    else if (where === 'beside') await read(from, file, storedAs);
  }
  const table = rows?.view()[attachmentTable] ?? null;
  if (rows !== null) {
    const meant = new Set<string>();
    for (const row of table?.values() ?? []) meant.add(judgeRow(row, lengths, options));
    for (const name of lengths.keys()) {
      if (!meant.has(name)) report('note.unreferenced', { file: `attachments/${name.slice(0, 2)}/${name}` });
    }
  }
  return { attachments: lengths.size, attachmentBytes };
}

/** Checks the file that a row means, and returns its name. */
function judgeRow(row: Row, lengths: ReadonlyMap<string, number | null>, options: Options): string {
  const { bytes, sha256 } = row;
  // Erased for good: the row stands, its file does not.
  if (sha256 === null || sha256 === undefined) return '';
  const name = typeof sha256 === 'string' && isStoredName(sha256) ? storeNameOf(options.place, sha256) : '';
  const file = name === '' ? '?' : `attachments/${name.slice(0, 2)}/${name}`;
  if (!lengths.has(name)) options.report('attachment.missing', { file });
  else if (lengths.get(name) !== null && lengths.get(name) !== bytes) options.report('attachment.length', { file });
  return name;
}
