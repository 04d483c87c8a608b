import type { NextTurns } from '#shared/ipc/history.channels.ts';

type Kind = 'undo' | 'redo';
const none: NextTurns = { undo: null, redo: null };

/**
 * Brings what was chosen in the menu to the page, which saves what is being typed first; and tells the menu what undo and
 * redo would do next. The page asks for the next order and is answered when there is one.
 */
export class TurnOrders {
  readonly #onShown: () => void;
  #asking: ((order: Kind | null) => void) | null = null;
  #shown: NextTurns = none;

  /** `onShown`: told when undo and redo would do something else than before. */
  constructor(onShown: () => void) {
    this.#onShown = onShown;
  }

  /** What undo and redo would do next. */
  get shown(): NextTurns {
    return this.#shown;
  }

  show(next: NextTurns): void {
    if (JSON.stringify(next) === JSON.stringify(this.#shown)) return;
    this.#shown = next;
    this.#onShown();
  }

  /** The page's question; answered with the next order, or with null when another page asks. */
  next(): Promise<Kind | null> {
    this.#asking?.(null);
    return new Promise(resolve => {
      this.#asking = resolve;
    });
  }

  /** Chosen in the menu. Lost when no page listens: then none is open. */
  order(kind: Kind): void {
    const asking = this.#asking;
    this.#asking = null;
    asking?.(kind);
  }

  /** Another workspace is open, or none. */
  forget(): void {
    this.show(none);
  }
}
