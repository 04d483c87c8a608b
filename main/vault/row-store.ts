import { type JournalProblem, planChanges, putUpdates, type RowUpdates } from '#shared/journal/apply.ts';
import type { Change, Row, Tables } from '#shared/journal/commit.ts';
import type { Result } from '#shared/kernel/result.ts';

/**
 * The rows in memory. Changes go into its own maps in place; what was handed out by `view` is never changed again: a
 * table that somebody holds is copied before the next change to it. So replaying a journal copies nothing.
 */
export class RowStore {
  readonly #tables = new Map<string, Map<string, Row>>();
  readonly #handedOut = new Set<string>();
  #view: Tables | null = null;

  /** All rows as they are now, for good. */
  view(): Tables {
    if (this.#view === null) {
      this.#view = Object.fromEntries(this.#tables);
      for (const table of this.#tables.keys()) this.#handedOut.add(table);
    }
    return this.#view;
  }

  /** Checks changes against the rows; see `planChanges`. */
  plan(changes: readonly Change[]): Result<RowUpdates, JournalProblem> {
    return planChanges(this.#view ?? Object.fromEntries(this.#tables), changes);
  }

  apply(updates: RowUpdates): void {
    this.#view = null;
    for (const [table, rows] of updates) putUpdates(this.#own(table), rows);
  }

  /** Puts rows into a table without a check, as a snapshot does. */
  fill(table: string, rows: readonly Row[]): void {
    this.#view = null;
    const into = this.#own(table);
    for (const row of rows) into.set(row.id, row);
  }

  #own(table: string): Map<string, Row> {
    const current = this.#tables.get(table);
    if (current !== undefined && !this.#handedOut.has(table)) return current;
    const own = new Map(current);
    this.#handedOut.delete(table);
    this.#tables.set(table, own);
    return own;
  }
}
