import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConflictCopy } from '#shared/ipc/folder.channels.ts';
import { readConflictName } from '../../files/conflict-names.ts';
import { attachmentFolder, journalFolder, lockFile, manifestFile, snapshotFolder } from '../../vault/layout.ts';
import type { VaultPlace } from '../../vault/place.ts';
import { actsOnlyInCopies } from './copied-acts.ts';

/** A copy that was found, before anybody has looked into it. */
export type FoundCopy = Omit<ConflictCopy, 'newActs'>;

const isSegment = (name: string): boolean => /^\d{6,}\.jsonl$/.test(name);
const isJournalFile = (name: string): boolean => isSegment(name) || name === 'head.json';
const isSnapshot = (name: string): boolean => /^\d{1,15}\.jsonl$/.test(name);
const isAttachment = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
const isTop = (name: string): boolean =>
  [manifestFile, lockFile, journalFolder, snapshotFolder, attachmentFolder].includes(name);

/** So many names of a folder are looked at, and so many copies told; more would be no list but a disaster. */
const mostNames = 20_000;
const mostCopies = 200;

/**
 * The copies that other programs put beside the files of a workspace, by name, with how many acts a copied journal has that
 * the journal does not. Reads only. Errors of the disk while looking into one copy make it one that cannot be read.
 */
export async function findConflictCopies(place: VaultPlace): Promise<readonly ConflictCopy[]> {
  const found = await listCopies(place.folder);
  const segments = found.filter(({ what }) => what === 'journal');
  const acts = segments.length === 0 ? new Map() : await actsOnlyInCopies(place, segments);
  return found.map(copy => ({ ...copy, newActs: acts.get(copy.file)?.length ?? null }));
}

/** The same without looking into them. */
export async function listCopies(folder: string): Promise<readonly FoundCopy[]> {
  const { journal, snapshots, attachments } = {
    journal: await namesIn(join(folder, journalFolder)),
    snapshots: await namesIn(join(folder, snapshotFolder)),
    attachments: await namesIn(join(folder, attachmentFolder)),
  };
  const places: {
    readonly within: string;
    readonly names: readonly string[];
    readonly isOurs: (n: string) => boolean;
  }[] = [
    { within: '', names: await namesIn(folder), isOurs: isTop },
    { within: journalFolder, names: journal, isOurs: isJournalFile },
    { within: snapshotFolder, names: snapshots, isOurs: isSnapshot },
  ];
  for (const shelf of attachments.filter(name => /^[0-9a-f]{2}$/.test(name))) {
    const within = `${attachmentFolder}/${shelf}`;
    places.push({ within, names: await namesIn(join(folder, within)), isOurs: isAttachment });
  }
  const copies: FoundCopy[] = [];
  for (const { within, names, isOurs } of places) {
    for (const name of names) {
      const read = readConflictName(name, isOurs);
      if (read === null || copies.length >= mostCopies) continue;
      const copy = await describe(folder, within, name, read.of);
      if (copy) copies.push({ ...copy, by: read.by, from: read.from });
    }
  }
  return copies;
}

async function describe(
  folder: string,
  within: string,
  name: string,
  original: string,
): Promise<Omit<FoundCopy, 'by' | 'from'> | null> {
  const inside = (file: string): string => (within === '' ? file : `${within}/${file}`);
  const info = await stat(join(folder, inside(name))).catch(() => null);
  if (info === null) return null;
  const at = info.mtime.toISOString();
  const shared = { file: inside(name), of: inside(original), at };
  if (info.isDirectory()) return { ...shared, bytes: 0, what: 'folder' };
  return { ...shared, bytes: info.size, what: kindOf(within, original) };
}

function kindOf(within: string, original: string): ConflictCopy['what'] {
  if (within === journalFolder && isSegment(original)) return 'journal';
  if (within === snapshotFolder) return 'snapshot';
  return within.startsWith(attachmentFolder) ? 'attachment' : 'other';
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.slice(0, mostNames).sort();
}
