import { basename } from 'node:path';
import type { Attachment, AttachmentOwner } from '#shared/domain/attachment/attachment.ts';
import { mediaTypeOf } from '#shared/domain/attachment/file-kind.ts';
import { cleanFileName } from '#shared/domain/attachment/file-name.ts';
import type { AttachmentProblem } from '#shared/journal/attachment-problem.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type AddOptions, addFile } from '../vault/attachments/add-file.ts';
import { problemOf } from '../vault/attachments/attachment-fault.ts';
import { type ContentName, contentOf } from '../vault/attachments/read-attachment.ts';
import type { VaultPlace } from '../vault/place.ts';
import { scanFacts } from './scan/scan-facts.ts';
import type { Workspace } from './workspace.ts';

export { largestFile } from '../vault/attachments/add-file.ts';

export type RecordPlace = { readonly table: AttachmentOwner; readonly rowId: string };
/** What a new row takes from the world. */
export type RowStamp = { readonly id: string; readonly at: string; readonly author: string };
/** `already-there`: the record has a file with this very content; the row is that one's. */
export type StoredFile = { readonly kind: 'stored' | 'already-there'; readonly row: Attachment };

const placeOf = ({ vault }: Workspace): VaultPlace => ({
  folder: vault.folder,
  workspaceId: vault.manifest.workspaceId,
  key: vault.key,
});

/**
 * Copies a file into the store of a workspace that is open to write, and makes the row that means it. The content is on
 * the disk when this returns; the row is not saved: whoever saves it does so after, so that no row is ever without its
 * content. Content whose row is then not saved stays in the store, where it is found again when the file is added again.
 */
export async function storeFile(
  workspace: Workspace,
  { table, rowId }: RecordPlace,
  path: string,
  stamp: RowStamp,
  options: AddOptions = {},
): Promise<Result<StoredFile, AttachmentProblem>> {
  if (!workspace.data()[table].has(rowId)) return fail(problem('attachment.no-record'));
  const name = cleanFileName(basename(path));
  if (name === null) return fail(problem('attachment.no-name'));
  const added = await addFile(placeOf(workspace), path, options);
  if (!added.ok) return added;
  const { sha256, bytes } = added.value;
  for (const row of workspace.data().attachment.values()) {
    if (row.table === table && row.rowId === rowId && row.sha256 === sha256) return ok({ kind: 'already-there', row });
  }
  const { dpi, pages } = await scanFacts(path, name);
  const row: Attachment = {
    id: stamp.id,
    table,
    rowId,
    name,
    mediaType: mediaTypeOf(name),
    bytes,
    sha256,
    addedAt: stamp.at,
    addedBy: stamp.author.trim().slice(0, 200) || null,
    remarks: null,
    requirement: null,
    dpi,
    pages,
  };
  return ok({ kind: 'stored', row });
}

/** The whole verified content of a name, for work that needs it at once; null when it is not there, or damaged. */
export async function wholeContent(workspace: Workspace, name: ContentName): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of contentOf(placeOf(workspace), name)) chunks.push(Buffer.from(chunk));
  } catch (error) {
    // What is no fault of the store is a bug, and goes on.
    problemOf(error);
    return null;
  }
  return Buffer.concat(chunks);
}

/**
 * Hands the verified content of a row to somebody who writes it somewhere. `take` gets chunks and must treat an error that
 * they throw as its own failure: remove what it has written, and throw it on. It comes out of here as the problem it is.
 */
export async function takeContent<T>(
  workspace: Workspace,
  row: Attachment,
  take: (chunks: AsyncIterable<Uint8Array>) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  try {
    return await take(contentOf(placeOf(workspace), row));
  } catch (error) {
    return problemOf(error);
  }
}
