import type { Row } from '#shared/journal/commit.ts';

/** Changes that lie over a table: new and changed rows, null where a row of the table is gone. */
export type Overlay = ReadonlyMap<string, Row | null>;

/**
 * A table and the changes since, read as one map that never changes: what was handed out stays, and the next change costs
 * a copy of the changes, not of the table. In the order of a Map: a changed row keeps its place, a new one comes last.
 */
export class LayeredRows implements ReadonlyMap<string, Row> {
  readonly #base: ReadonlyMap<string, Row>;
  readonly #overlay: Overlay;
  readonly size: number;

  constructor(base: ReadonlyMap<string, Row>, overlay: Overlay) {
    this.#base = base;
    this.#overlay = overlay;
    let size = base.size;
    for (const [id, row] of overlay) size += row === null ? -1 : base.has(id) ? 0 : 1;
    this.size = size;
  }

  get(id: string): Row | undefined {
    const over = this.#overlay.get(id);
    return over === undefined ? this.#base.get(id) : (over ?? undefined);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  *entries(): MapIterator<[string, Row]> {
    for (const [id, row] of this.#base) {
      const over = this.#overlay.get(id);
      if (over !== null) yield [id, over ?? row];
    }
    for (const [id, row] of this.#overlay) if (row !== null && !this.#base.has(id)) yield [id, row];
  }

  *keys(): MapIterator<string> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): MapIterator<Row> {
    for (const [, row] of this.entries()) yield row;
  }

  [Symbol.iterator](): MapIterator<[string, Row]> {
    return this.entries();
  }

  forEach(act: (row: Row, id: string, rows: ReadonlyMap<string, Row>) => void, thisArg?: unknown): void {
    for (const [id, row] of this.entries()) act.call(thisArg, row, id, this);
  }
}
