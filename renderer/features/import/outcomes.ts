import type { ImportAction, ImportDecision, ImportRow } from '#shared/ipc/import.channels.ts';

/** What becomes of a row: what the program would do, or what the person decided. `left`: decided to be left out. */
export type Outcome = ImportAction | 'left';
export type Decisions = ReadonlyMap<number, ImportDecision>;
export type OutcomeCounts = { readonly [O in Outcome]: number };

/** What becomes of a row under a decision about it, as main does it; a decision that the row does not allow counts as none. */
export function outcomeOf(row: ImportRow, decision: ImportDecision | undefined): Outcome {
  if (decision === undefined || !row.mayDecide.includes(decision.do)) return row.action;
  if (decision.do === 'leave') return 'left';
  if (decision.do === 'add') return 'add';
  const candidate = row.candidates.find(({ id }) => id === decision.id);
  if (candidate === undefined) return row.action;
  const fields = candidate.id === row.id ? row.fields : candidate.fields;
  return fields.length === 0 ? 'same' : 'change';
}

export function countOutcomes(rows: readonly ImportRow[], decisions: Decisions): OutcomeCounts {
  const counts = { add: 0, change: 0, same: 0, ask: 0, refuse: 0, left: 0 };
  for (const row of rows) counts[outcomeOf(row, decisions.get(row.row))] += 1;
  return counts;
}

/** The record that a row is laid over, or null: a record may be meant by one row only. */
export function targetOf(row: ImportRow, decision: ImportDecision | undefined): string | null {
  if (decision === undefined || !row.mayDecide.includes(decision.do)) return row.action === 'change' ? row.id : null;
  return decision.do === 'change' ? decision.id : null;
}

/** Which row a record is taken by already. */
export function takenRecords(rows: readonly ImportRow[], decisions: Decisions): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const row of rows) {
    const id = targetOf(row, decisions.get(row.row));
    if (id !== null) taken.set(id, row.row);
  }
  return taken;
}

/** Decisions after one more; `null` takes the decision about the row back. */
export function decided(decisions: Decisions, row: number, decision: ImportDecision | null): Decisions {
  const after = new Map(decisions);
  if (decision === null) after.delete(row);
  else after.set(row, decision);
  return after;
}

export type BulkWish = ImportDecision['do'] | 'undo';
/** What may be wished for some of these rows at once, and for how many of them. */
export function bulkWishes(rows: readonly ImportRow[], decisions: Decisions): ReadonlyMap<BulkWish, number> {
  const wishes = new Map<BulkWish, number>();
  const count = (wish: BulkWish): void => void wishes.set(wish, (wishes.get(wish) ?? 0) + 1);
  for (const { row, action, mayDecide, candidates } of rows) {
    if (decisions.has(row)) count('undo');
    // Rows that are added or changed anyway are only ever left out together.
    const isUsual = action === 'add' || action === 'change';
    for (const wish of mayDecide) {
      if (wish === 'leave' ? action !== 'ask' && action !== 'refuse' : !isUsual) {
        if (wish !== 'change' || candidates.length > 0) count(wish);
      }
    }
  }
  return wishes;
}

/**
 * The decisions after one wish for many rows. `change` takes the best candidate of each; one that another row has already is
 * passed over, so that no record is filled in by two rows.
 */
export function decidedTogether(
  all: readonly ImportRow[],
  rows: readonly ImportRow[],
  decisions: Decisions,
  wish: BulkWish,
): Decisions {
  const after = new Map(decisions);
  const taken = new Set(takenRecords(all, decisions).keys());
  for (const each of rows) {
    const { row, action, mayDecide, candidates } = each;
    if (wish === 'undo') after.delete(row);
    else if (!mayDecide.includes(wish)) continue;
    else if (wish === 'leave') after.set(row, { do: 'leave' });
    else if (action === 'add' || action === 'change') continue;
    else if (wish === 'add') after.set(row, { do: 'add' });
    else {
      const own = targetOf(each, after.get(row));
      const free = candidates.find(({ id }) => id === own || !taken.has(id));
      if (free === undefined) continue;
      after.set(row, { do: 'change', id: free.id });
      taken.add(free.id);
    }
  }
  return after;
}

/** Those decisions that another reading of the list still allows. */
export function stillAllowed(rows: readonly ImportRow[], decisions: Decisions): Decisions {
  const kept = new Map<number, ImportDecision>();
  for (const { row, mayDecide, candidates } of rows) {
    const decision = decisions.get(row);
    if (decision === undefined || !mayDecide.includes(decision.do)) continue;
    if (decision.do === 'change' && !candidates.some(({ id }) => id === decision.id)) continue;
    kept.set(row, decision);
  }
  return kept;
}
