import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf, syncFolder } from '../disk.ts';
import { attachmentFolder } from '../layout.ts';
import type { VaultPlace } from '../place.ts';

/**
 * The name of content in the store of a workspace: its SHA-256 (hex), or, where there is a key, a name that tells nobody
 * else what it is. Rows do not hold it: it would be another one under another key.
 */
export const storeNameOf = ({ key }: Pick<VaultPlace, 'key'>, sha256: string): string =>
  key === null ? sha256 : key.nameOf(sha256);

/** Content in the store: its name, and how many bytes its file has (sealed content has some more than was sealed). */
export type StoreFile = { readonly storedAs: string; readonly bytes: number };

/** Names of content. Rows may come from anywhere, so a name is looked at before it becomes part of a path. */
export const isStoredName = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/** Where content of a name lies inside the workspace folder: `attachments/ab/ab…`. Throws RangeError on any other name. */
export function storePath(storedAs: string): string {
  if (!isStoredName(storedAs)) throw new RangeError('storePath: not a name of the store');
  return `${attachmentFolder}/${storedAs.slice(0, 2)}/${storedAs}`;
}

/** Unfinished content, beside the folders of what is finished. */
export const asidePath = (random: string): string => join(attachmentFolder, `incoming-${random}.tmp`);

/** All content of a workspace in order of names; none where no file was ever added. For backups, checks and recovery. */
export async function listAttachments(folder: string): Promise<readonly StoreFile[]> {
  const found: StoreFile[] = [];
  for (const group of (await namesIn(join(folder, attachmentFolder))).toSorted()) {
    if (!/^[0-9a-f]{2}$/.test(group)) continue;
    for (const storedAs of (await namesIn(join(folder, attachmentFolder, group))).toSorted()) {
      if (!isStoredName(storedAs) || !storedAs.startsWith(group)) continue;
      const is = await stat(join(folder, storePath(storedAs))).catch(() => null);
      if (is?.isFile()) found.push({ storedAs, bytes: is.size });
    }
  }
  return found;
}

/** The content that none of these names mean. The caller gathers the names from rows, and from history if that may be undone. */
export async function listUnreferenced(folder: string, referenced: ReadonlySet<string>): Promise<readonly StoreFile[]> {
  return (await listAttachments(folder)).filter(({ storedAs }) => !referenced.has(storedAs));
}

/**
 * Removes content for good, and makes the removal durable; for erasing a person. A name that is not there is passed over.
 * Throws what the disk throws: whoever erases must not report what did not happen.
 */
export async function removeFromStore(folder: string, names: Iterable<string>): Promise<void> {
  const groups = new Set<string>();
  for (const name of names) {
    await rm(join(folder, storePath(name)), { force: true });
    groups.add(name.slice(0, 2));
  }
  for (const group of groups) {
    await syncFolder(join(folder, attachmentFolder, group)).catch(absent);
  }
}

/** Takes away what a killed program had not finished adding. Called when a workspace is opened to write; what resists is only litter. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await namesIn(join(folder, attachmentFolder))) {
    if (name.startsWith('incoming-') && name.endsWith('.tmp')) {
      await rm(join(folder, attachmentFolder, name), { force: true }).catch(litter);
    }
  }
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

function litter(error: unknown): void {
  if (errnoOf(error) === null) throw error;
}

function absent(error: unknown): void {
  if (errnoOf(error) !== 'ENOENT') throw error;
}
