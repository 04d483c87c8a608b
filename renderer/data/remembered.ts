import { type ChangedRows, rowsTouched } from './apply-commit.ts';
import type { CopySource } from './copy-source.ts';
import { stateOf } from './fill.ts';
import type { CopyDatabase } from './schema.ts';

/** What was kept at the last closing, with the rows that have changed since then, as they now are. */
export type Remembered = {
  readonly made: string;
  /** Numbers of the blocks that are kept, in order. */
  readonly blocks: readonly number[];
  /** The text of a block; empty when it is not there after all. */
  readonly read: (block: number) => Promise<string>;
  readonly changed: ChangedRows;
};

/**
 * Blocks to be kept in place of those with their numbers; null takes a block away. `made` is null while others are still to
 * follow: what is kept counts for nothing until then.
 */
export type ToRemember = { readonly made: string | null; readonly blocks: ReadonlyMap<number, string | null> };

/**
 * What is kept, if it can still be used: it was cleared together with the rows if the copy was ever filled anew, so that
 * it follows from the same history, at its own position or further back. Null when nothing is kept, or when main no longer
 * tells what has changed since.
 */
export async function readRemembered(db: CopyDatabase, source: CopySource): Promise<Remembered | null> {
  const kept = await readUsable(db, source);
  // Nothing of it may be left beside what is kept next.
  if (!kept) await db.remembered.clear();
  return kept;
}

async function readUsable(db: CopyDatabase, source: CopySource): Promise<Remembered | null> {
  const { complete, position } = await stateOf(db);
  if (!complete) return null;
  const head = await db.remembered.get('head');
  if (head?.key !== 'head') return null;
  const keys = await db.remembered.toCollection().primaryKeys();
  const blocks = keys.filter(key => typeof key === 'number');
  const read = async (block: number): Promise<string> => {
    const part = await db.remembered.get(block);
    return part && part.key !== 'head' ? part.text : '';
  };
  if (head.position === position) return { made: head.made, blocks, read, changed: new Map() };
  const since = await source.commitsSince(head.position);
  if (!since.ok || 'tooFar' in since.value) return null;
  const missed = since.value.commits.filter(commit => commit.position <= position);
  return { made: head.made, blocks, read, changed: await rowsTouched(db, missed) };
}

/** Keeps what follows from the rows at the copy's position, each part in one transaction; nothing while rows are missing. */
export async function writeRemembered(db: CopyDatabase, make: () => ToRemember | null): Promise<void> {
  const { complete, position } = await stateOf(db);
  const toRemember = complete ? make() : null;
  if (!toRemember) return;
  const { made, blocks } = toRemember;
  await db.transaction('rw', db.remembered, async () => {
    const gone: number[] = [];
    for (const [key, text] of blocks) {
      if (text === null) gone.push(key);
      else await db.remembered.put({ key, text });
    }
    await db.remembered.bulkDelete(gone);
    if (made === null) await db.remembered.delete('head');
    else await db.remembered.put({ key: 'head', position, made });
  });
}
