import type { WorkingCopy } from '#renderer/data/working-copy.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { LineStore } from './line-store.ts';
import type { ListRow } from './list-row.ts';
import { takeTurns } from './turns.ts';

/** By what lines and statuses were worked out: another program or call makes them void, another day only the statuses. */
export type MadeBy = { readonly program: string; readonly profile: string; readonly day: PlainDate };

/** Blocks written in one turn: some thousands of lines in one go would hold up the window. */
const blocksAtOnce = 2;

/**
 * The lines as they were kept at the last opening put in their place, and the rows that have changed since. Null when none
 * can be used. `statuses` is false when they are those of another day: they are then left out.
 */
export async function restoreLines(copy: WorkingCopy, store: LineStore, by: MadeBy, onFirst: () => void) {
  const kept = await copy.remembered();
  if (!kept) return null;
  const made = madeBy(kept.made);
  if (made?.program !== by.program || made.profile !== by.profile) {
    const none = new Map([...kept.blocks.keys()].map(block => [block, null]));
    await copy.remember(() => ({ made: null, blocks: none }));
    return null;
  }
  const statuses = made.day === by.day;
  const turns = takeTurns();
  for (const [block, text] of [...kept.blocks].sort(([a], [b]) => a - b)) {
    const rows = JSON.parse(text) as readonly ListRow[];
    store.restore(
      block,
      statuses ? rows : rows.map(row => ({ ...row, status: null, findings: [], dossierPercent: null })),
    );
    if (!turns.over()) continue;
    onFirst();
    await turns.next();
  }
  return { statuses, changed: kept.changed };
}

/** Keeps the lines that are not kept as they are, a few blocks at a time; leaves off when `isCurrent` says so. */
export async function keepLines(
  copy: WorkingCopy,
  store: LineStore,
  by: MadeBy,
  isCurrent: () => boolean,
): Promise<void> {
  for (let more = true; more && isCurrent(); ) {
    await copy.remember(() => {
      if (!isCurrent()) return null;
      const now = [...store.unkept()].slice(0, blocksAtOnce);
      more = store.unkept().size > now.length;
      const blocks = new Map(now.map(block => [block, store.keep(block)]));
      return { made: more ? null : JSON.stringify(by), blocks };
    });
  }
}

function madeBy(text: string): Partial<MadeBy> | null {
  try {
    return JSON.parse(text) as Partial<MadeBy>;
  } catch {
    return null;
  }
}
