import type { ListRow } from './list-row.ts';
import { createSameCnpIndex } from './same-cnp.ts';

/** Lines kept in one block: a save writes some blocks again, an opening reads them all. */
const linesInBlock = 500;

/** The lines by id, who shares a CNP with whom, and the numbered blocks in which the lines are kept for the next opening. */
export type LineStore = {
  readonly rows: ReadonlyMap<string, ListRow>;
  /** Puts a line in its place, or takes it away. Returns the ids of those that are to be looked at again for it. */
  readonly put: (id: string, row: ListRow | null) => readonly string[];
  readonly sameCnp: (id: string, cnp: string | null) => readonly string[];
  readonly clear: () => void;
  /** Takes the lines of a block as they were kept. */
  readonly restore: (block: number, rows: readonly ListRow[]) => void;
  /** Blocks that are not kept as they now are. */
  readonly unkept: () => ReadonlySet<number>;
  /** A block as it now is, to be kept; null when nobody is left in it. */
  readonly keep: (block: number) => string | null;
};

export function createLineStore(): LineStore {
  const rows = new Map<string, ListRow>();
  const blockOf = new Map<string, number>();
  const blocks = new Map<number, Set<string>>();
  const unkept = new Set<number>();
  let sameCnp = createSameCnpIndex();
  let roomIn = 0;

  const blockFor = (id: string): number => {
    const known = blockOf.get(id);
    if (known !== undefined) return known;
    while ((blocks.get(roomIn)?.size ?? 0) >= linesInBlock) roomIn += 1;
    join(id, roomIn);
    return roomIn;
  };
  const join = (id: string, block: number): void => {
    blockOf.set(id, block);
    blocks.set(block, (blocks.get(block) ?? new Set<string>()).add(id));
  };
  const leave = (id: string): void => {
    const block = blockOf.get(id);
    if (block === undefined) return;
    unkept.add(block);
    blocks.get(block)?.delete(id);
    blockOf.delete(id);
  };

  return {
    rows,
    sameCnp: (id, cnp) => sameCnp.others(id, cnp),
    put: (id, row) => {
      const before = rows.get(id);
      const sharing = sameCnp.put(before, row ?? undefined);
      if (row) {
        rows.set(id, row);
        unkept.add(blockFor(id));
      } else {
        rows.delete(id);
        leave(id);
      }
      return sharing.length > 0 ? [id, ...sharing] : [];
    },
    clear: () => {
      // Every block that may be kept is to be written again, if only to be taken away.
      for (const block of blocks.keys()) unkept.add(block);
      rows.clear();
      blockOf.clear();
      for (const ids of blocks.values()) ids.clear();
      sameCnp = createSameCnpIndex();
      roomIn = 0;
    },
    restore: (block, kept) => {
      for (const row of kept) {
        join(row.id, block);
        rows.set(row.id, row);
        sameCnp.put(undefined, row);
      }
    },
    unkept: () => unkept,
    keep: block => {
      unkept.delete(block);
      const lines = [...(blocks.get(block) ?? [])].flatMap(id => rows.get(id) ?? []);
      return lines.length === 0 ? null : JSON.stringify(lines);
    },
  };
}
