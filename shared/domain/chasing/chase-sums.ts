import type { ChaseItem } from './work-list.ts';

/** How much there is to chase. A document counts once, in each line that it belongs to. */
export type ChaseSums = {
  readonly documents: number;
  readonly overdue: number;
  /** Asked for, the day for the answer has passed, and nothing came. */
  readonly reminders: number;
  /** Asked for, and still time to answer. */
  readonly awaited: number;
  /** What the employer can bring and was never asked for, or came and must be asked for anew. */
  readonly toAsk: number;
  readonly keepFromCounting: number;
  /** Most calendar days that one of them is overdue. */
  readonly longestOverdue: number;
  /** People with anything to chase, and those of them who lack one thing only. */
  readonly people: number;
  readonly nearlyDone: number;
};

export const noSums: ChaseSums = {
  documents: 0,
  overdue: 0,
  reminders: 0,
  awaited: 0,
  toAsk: 0,
  keepFromCounting: 0,
  longestOverdue: 0,
  people: 0,
  nearlyDone: 0,
};

/** The sums of some documents; people are counted by whoever has them together. */
export function sumsOf(items: Iterable<ChaseItem>): ChaseSums {
  const sums = { ...noSums };
  for (const { overdueDays, asked, keepsFromCounting, of } of items) {
    sums.documents += 1;
    if (overdueDays > 0) sums.overdue += 1;
    if (asked?.state === 'reminder') sums.reminders += 1;
    else if (asked?.state === 'awaited') sums.awaited += 1;
    else if (of === 'employer') sums.toAsk += 1;
    if (keepsFromCounting) sums.keepFromCounting += 1;
    sums.longestOverdue = Math.max(sums.longestOverdue, overdueDays);
  }
  return sums;
}

export const addSums = (a: ChaseSums, b: ChaseSums): ChaseSums => ({
  documents: a.documents + b.documents,
  overdue: a.overdue + b.overdue,
  reminders: a.reminders + b.reminders,
  awaited: a.awaited + b.awaited,
  toAsk: a.toAsk + b.toAsk,
  keepFromCounting: a.keepFromCounting + b.keepFromCounting,
  longestOverdue: Math.max(a.longestOverdue, b.longestOverdue),
  people: a.people + b.people,
  nearlyDone: a.nearlyDone + b.nearlyDone,
});
