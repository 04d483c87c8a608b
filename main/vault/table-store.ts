import { putUpdates } from '#shared/journal/apply.ts';
import type { Row } from '#shared/journal/commit.ts';
import { LayeredRows } from './layered-rows.ts';

/** As many changes may lie over a table before it is made anew: copying them must stay cheap beside a flush to the disk. */
const mostLayered = 1_000;

/**
 * The rows of one table. Before anybody has seen them, changes go straight into its map (so replaying a journal copies
 * nothing); afterwards they lie over it, and what was seen stays as it was.
 */
export class TableStore {
  #base: Map<string, Row> = new Map();
  #overlay: Map<string, Row | null> = new Map();
  #view: ReadonlyMap<string, Row> | null = null;
  /** Whether somebody may hold the base, alone or under an overlay. */
  #isSeen = false;

  get(id: string): Row | undefined {
    const over = this.#overlay.get(id);
    return over === undefined ? this.#base.get(id) : (over ?? undefined);
  }

  view(): ReadonlyMap<string, Row> {
    this.#view ??= this.#overlay.size === 0 ? this.#base : new LayeredRows(this.#base, this.#overlay);
    this.#isSeen = true;
    return this.#view;
  }

  put(updates: Iterable<readonly [string, Row | null]>): void {
    if (!this.#isSeen) {
      putUpdates(this.#base, updates);
      return;
    }
    // The view, when there is one, holds this overlay.
    if (this.#view !== null) this.#overlay = new Map(this.#overlay);
    this.#view = null;
    for (const [id, row] of updates) this.#putOver(id, row);
    if (this.#overlay.size <= mostLayered) return;
    this.#makeAnew();
    this.#isSeen = false;
  }

  #putOver(id: string, row: Row | null): void {
    // A row that comes back belongs at the end, as in a Map; over the old table it would stand in its old place.
    if (row !== null && this.#overlay.get(id) === null) this.#makeAnew();
    if (row === null && !this.#base.has(id)) this.#overlay.delete(id);
    else this.#overlay.set(id, row);
  }

  #makeAnew(): void {
    const base = new Map(this.#base);
    putUpdates(base, this.#overlay);
    this.#base = base;
    this.#overlay = new Map();
  }
}
