import type { WorkingCopy } from '#renderer/data/working-copy.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { LineStore } from './line-store.ts';
import type { ListRow } from './list-row.ts';
import { takeTurns } from './turns.ts';

/** By what lines and statuses were worked out: another program or call makes them void, another day only the statuses. */
export type MadeBy = { readonly program: string; readonly profile: string; readonly day: PlainDate };

/** Blocks written in one turn: some thousands of lines in one go would hold up the window. */
const blocksAtOnce = 2;

type Restoring = {
  /** False when the lines are not wanted any more. */
  readonly isWanted: () => boolean;
  /** Called when some lines are in their place and more will follow. */
  readonly onSome: () => void;
};

/**
 * The lines as they were kept at the last opening put in their place, and the rows that have changed since. Null when none
 * can be used. `statuses` is false when they are those of another day: they are then left out.
 */
export async function restoreLines(copy: WorkingCopy, store: LineStore, by: MadeBy, { isWanted, onSome }: Restoring) {
  const kept = await copy.remembered();
  if (!kept) return null;
  const made = madeBy(kept.made);
  if (made?.program !== by.program || made.profile !== by.profile) {
    const none = new Map(kept.blocks.map(block => [block, null]));
    await copy.remember(() => ({ made: null, blocks: none }));
    return null;
  }
  const statuses = made.day === by.day;
  const turns = takeTurns();
  for (const block of kept.blocks) {
    const rows = JSON.parse((await kept.read(block)) || '[]') as readonly ListRow[];
    if (!isWanted()) return null;
    store.restore(
      block,
      statuses ? rows : rows.map(row => ({ ...row, status: null, findings: [], dossierPercent: null })),
    );
    if (!turns.over()) continue;
    onSome();
    await turns.next();
  }
  return { statuses, changed: kept.changed };
}

/**
 * Keeps the lines that are not kept as they are, a few blocks at a time; leaves off as soon as they are not current. False
 * when the storage refused them: what is kept may then be older than it says, and nothing more is to be added to it.
 */
export async function keepLines(
  copy: WorkingCopy,
  store: LineStore,
  by: MadeBy,
  isCurrent: () => boolean,
): Promise<boolean> {
  for (let more = true; more && isCurrent(); ) {
    const kept = await copy.remember(() => {
      if (!isCurrent()) return null;
      const now = [...store.unkept()].slice(0, blocksAtOnce);
      more = store.unkept().size > now.length;
      const blocks = new Map(now.map(block => [block, store.keep(block)]));
      return { made: more ? null : JSON.stringify(by), blocks };
    });
    if (!kept) return false;
  }
  return true;
}

function madeBy(text: string): Partial<MadeBy> | null {
  try {
    return JSON.parse(text) as Partial<MadeBy>;
  } catch {
    return null;
  }
}
