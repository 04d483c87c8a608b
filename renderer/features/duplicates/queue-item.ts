import type { DuplicateState } from '#renderer/services/duplicates/duplicate-queue.ts';
import type { Duplicate } from '#shared/domain/duplicate/duplicate.ts';
import { type Pair, type PairStatus, pairStatuses } from '#shared/domain/duplicate/pair.ts';

export type Table = Duplicate['table'];

/** One line of the queue: a pair that was found, or one that was decided and is not found any more. */
export type QueueItem = Omit<Pair, 'level'> & {
  readonly key: string;
  /** Null for a pair that nothing but its decision is left of. */
  readonly level: Pair['level'] | null;
};

/** The lines of one table by status. Those that are only decisions come last, the latest decision first. */
export function queueItems(state: DuplicateState, table: Table): { readonly [S in PairStatus]: readonly QueueItem[] } {
  const found = state.pairs[table].map((pair): QueueItem => ({ ...pair, key: `${pair.one} ${pair.other}` }));
  const keys = new Set(found.map(({ key }) => key));
  const decided = state.decisions
    .filter(row => row.table === table && !keys.has(`${row.one} ${row.other}`))
    .sort((a, b) => ((a.on ?? '') > (b.on ?? '') ? -1 : 1))
    .map((decision): QueueItem => {
      const { one, other, decision: status } = decision;
      return {
        key: `${one} ${other}`,
        table,
        one,
        other,
        level: null,
        score: 0,
        reasons: [],
        status,
        decision,
      };
    });
  const all = [...found, ...decided];
  const of = (status: PairStatus) => all.filter(item => item.status === status);
  return Object.fromEntries(pairStatuses.map(status => [status, of(status)])) as { [S in PairStatus]: QueueItem[] };
}
