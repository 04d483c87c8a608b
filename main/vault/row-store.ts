import { type JournalProblem, planChanges, type RowUpdates } from '#shared/journal/apply.ts';
import type { Change, Row, Tables } from '#shared/journal/commit.ts';
import type { Result } from '#shared/kernel/result.ts';
import { TableStore } from './table-store.ts';

/** The rows in memory, by table. What `view` has handed out never changes. */
export class RowStore {
  readonly #tables = new Map<string, TableStore>();

  /** All rows as they are now, for good. */
  view(): Tables {
    return Object.fromEntries([...this.#tables].map(([table, store]) => [table, store.view()]));
  }

  /** Checks changes against the rows; see `planChanges`. */
  plan(changes: readonly Change[]): Result<RowUpdates, JournalProblem> {
    return planChanges(Object.fromEntries(this.#tables), changes);
  }

  apply(updates: RowUpdates): void {
    for (const [table, rows] of updates) this.#store(table).put(rows);
  }

  /** Puts rows into a table without a check, as a snapshot does. */
  fill(table: string, rows: readonly Row[]): void {
    this.#store(table).put(rows.map(row => [row.id, row]));
  }

  #store(table: string): TableStore {
    const there = this.#tables.get(table);
    if (there !== undefined) return there;
    const store = new TableStore();
    this.#tables.set(table, store);
    return store;
  }
}
