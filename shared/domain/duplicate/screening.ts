import type { Likeness } from './pair.ts';
import { inOrder } from './pair-id.ts';

/** How records of one kind are screened. Two records that look like one must have one of `keysOf` in common. */
export type Screen<T> = {
  readonly keysOf: (record: T) => readonly string[];
  /** Keys by which a large block is divided: again, those that look like one have one in common. */
  readonly finerKeysOf: (record: T) => readonly string[];
  readonly compare: (a: T, b: T) => Likeness | null;
};
export type FoundPair = Likeness & { readonly one: string; readonly other: string };
export type Screening = {
  readonly pairs: readonly FoundPair[];
  /** Records in blocks so large that each was compared with a few of its neighbours only. */
  readonly crowded: number;
};

/** Up to `small` that share a key are all compared with each other; more are divided by finer keys, up to `large`. */
export type BlockSizes = { readonly small: number; readonly large: number };
export const usualSizes: BlockSizes = { small: 40, large: 150 };
/** In a larger block each is compared with so many next ones, and with the first: all of it hangs together in the queue. */
const neighbours = 3;
/** A longer queue is read by nobody; it comes of a column filled with one value. */
export const mostPairs = 20_000;

/**
 * Finds the records that look like one, without comparing all with all: only those that share a key. The work grows with
 * the number of records, also when they all share one key. A generator, so that a window can be drawn in between: it yields
 * after each small step, and returns what it found.
 */
export function* screening<T extends { readonly id: string }>(
  records: Iterable<T>,
  { keysOf, finerKeysOf, compare }: Screen<T>,
  sizes: BlockSizes = usualSizes,
): Generator<undefined, Screening> {
  const found = new Map<string, FoundPair>();
  const crowded = new Set<string>();
  let steps = 0;
  const meet = (a: T, b: T): void => {
    steps += 1;
    const likeness = found.size < mostPairs && a.id !== b.id ? compare(a, b) : null;
    if (likeness === null) return;
    const [one, other] = inOrder(a.id, b.id);
    found.set(`${one} ${other}`, { one, other, ...likeness });
  };
  const all: T[] = [];
  for (const record of records) all.push(record);
  for (const block of yield* blocksOf(all, keysOf)) {
    if (block.length <= sizes.small) meetAll(block, meet);
    else {
      for (const finer of yield* blocksOf(block, finerKeysOf)) {
        if (finer.length <= sizes.large) meetAll(finer, meet);
        else {
          meetNeighbours(finer, meet);
          for (const { id } of finer) crowded.add(id);
        }
        if (steps > 200) {
          steps = 0;
          yield;
        }
      }
    }
    if (steps > 200) {
      steps = 0;
      yield;
    }
  }
  return { pairs: [...found.values()], crowded: crowded.size };
}

function* blocksOf<T>(
  records: readonly T[],
  keysOf: (record: T) => readonly string[],
): Generator<undefined, Iterable<readonly T[]>> {
  const blocks = new Map<string, T | T[]>();
  for (const [at, record] of records.entries()) {
    for (const key of keysOf(record)) {
      const there = blocks.get(key);
      if (there === undefined) blocks.set(key, record);
      else if (Array.isArray(there)) there.push(record);
      else blocks.set(key, [there, record]);
    }
    if (at % 200 === 199) yield;
  }
  return withSeveral(blocks.values());
}

function* withSeveral<T>(blocks: Iterable<T | readonly T[]>): Generator<readonly T[]> {
  for (const block of blocks) if (Array.isArray(block)) yield block as readonly T[];
}

function meetAll<T>(block: readonly T[], meet: (a: T, b: T) => void): void {
  for (const [at, one] of block.entries())
    for (let next = at + 1; next < block.length; next += 1) meetAt(block, one, next, meet);
}

function meetNeighbours<T>(block: readonly T[], meet: (a: T, b: T) => void): void {
  for (const [at, one] of block.entries()) {
    if (at > neighbours) meetAt(block, one, 0, meet);
    for (let next = at + 1; next <= at + neighbours; next += 1) meetAt(block, one, next, meet);
  }
}

function meetAt<T>(block: readonly T[], one: T, at: number, meet: (a: T, b: T) => void): void {
  const other = block[at];
  if (other !== undefined) meet(one, other);
}
