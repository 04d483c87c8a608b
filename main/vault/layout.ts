import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What lies in a workspace folder:
 *
 *     workspace.json               the manifest, written last when the workspace is made
 *     workspace.json.unfinished    in its place while a new workspace gets its first rows
 *     journal/000001.jsonl …       segments of the journal; torn-7.bin: bytes of a save that was not finished
 *     journal/head.json            position and hash of the last saved act, so that a lost end is noticed
 *     snapshots/1234.jsonl         all rows at position 1234, so that opening need not read the whole journal
 *     attachments/ab/ab12…         files, by their content
 *     workspace.format-1.json      the manifest as it was before the workspace was brought to a newer format
 *     journal.rewritten/           a journal and snapshots written anew, while somebody's values are erased; while the
 *                                  encryption is changed the attachments and the manifest too
 *     rewriting.json               those are whole and take the place of the old ones
 *     backups.json                 which backups were made of it last
 *     lock                         who has the workspace open for writing
 */
export const manifestFile = 'workspace.json';
/** The manifest of a workspace that is still being filled; see `draft.ts`. */
export const draftManifestFile = 'workspace.json.unfinished';
export const lockFile = 'lock';
/** Held for a moment by whoever takes a dead owner's lock away, so that nobody takes a living one's in its place. */
export const takingOverFile = 'lock.taking-over';
export const journalFolder = 'journal';
export const snapshotFolder = 'snapshots';
export const asideFolder = 'journal.rewritten';
export const rewritingFile = 'rewriting.json';
export const attachmentFolder = 'attachments';
/** Which backups were made of it last; written by `main/backup`. */
export const backupsFile = 'backups.json';
export const headFile = `${journalFolder}/head.json`;
export const oldManifestFile = (format: number): string => `workspace.format-${format}.json`;

export const segmentFile = (number: number): string => `${journalFolder}/${String(number).padStart(6, '0')}.jsonl`;
export const snapshotFile = (position: number): string => `${snapshotFolder}/${position}.jsonl`;

/** The numbers of the segments that are there, ascending. */
export async function listSegments(folder: string): Promise<readonly number[]> {
  return numbersOf(await readdir(join(folder, journalFolder)), /^(\d{6,})\.jsonl$/);
}

/** The positions of the snapshots that are there, newest first; none when the folder is missing. */
export async function listSnapshots(folder: string): Promise<readonly number[]> {
  const names = await readdir(join(folder, snapshotFolder)).catch(() => []);
  return numbersOf(names, /^(\d{1,15})\.jsonl$/).toReversed();
}

/** Files that the system leaves in folders people look at; a folder that holds only these is empty. */
const systemFiles = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', '.localized']);
export const isSystemFile = (name: string): boolean => systemFiles.has(name);

/** Files that come and go while a workspace is made or its lock is taken; a kill may leave one. */
export const isPassing = (name: string): boolean =>
  name === lockFile || name === takingOverFile || /^\.(lock|workspace\.json).*\.tmp$/.test(name);

function numbersOf(names: readonly string[], form: RegExp): number[] {
  return names
    .flatMap(name => {
      const number = form.exec(name)?.[1];
      return number === undefined ? [] : [Number(number)];
    })
    .sort((a, b) => a - b);
}
