/** So many wrong tries are free: people mistype. Then each costs a pause, twice as long as the one before. */
const freeTries = 3;
const firstPauseMs = 5_000;
const longestPauseMs = 60_000;

/**
 * Wrong passphrases by folder, while the program runs. The pause keeps somebody at an unlocked computer from trying all
 * evening by hand; against a copied folder only the cost of the passphrase helps. Nothing is written anywhere.
 */
export class UnlockTries {
  readonly #now: () => number;
  readonly #wrong = new Map<string, { readonly count: number; readonly until: number }>();

  /** `now`: milliseconds from any beginning, never going back. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whole seconds until the next try is taken; 0 when it is taken now. */
  wait(folder: string): number {
    return Math.max(0, Math.ceil(((this.#wrong.get(folder)?.until ?? 0) - this.#now()) / 1_000));
  }

  wrong(folder: string): void {
    const count = (this.#wrong.get(folder)?.count ?? 0) + 1;
    const pause = count < freeTries ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (count - freeTries));
    this.#wrong.set(folder, { count, until: pause === 0 ? 0 : this.#now() + pause });
  }

  right(folder: string): void {
    this.#wrong.delete(folder);
  }
}
