import type { LockReason } from '#shared/ipc/protection.channels.ts';

type Lock = (reason: LockReason, page: { readonly kept: string; readonly lost: boolean } | null) => void;

/**
 * How long a page may save before it is locked all the same. A computer that goes to sleep waits for nobody; a person who
 * commands is there, so that only a page that no longer answers is not waited for.
 */
const patienceMs: Readonly<Record<LockReason, number>> = {
  chosen: 6_000,
  command: 20_000,
  idle: 6_000,
  'lock-screen': 4_000,
  suspend: 1_500,
};

/**
 * Brings the order to lock to the page, which saves what is being typed, and locks when the page is ready or has had its
 * time. What cannot be saved is decided by who ordered: a person who commands sees why and may mend it, so the order lapses;
 * when nobody is there (idle, sleep, locked screen) other people's data come before a field half typed, and it is locked
 * without. What was typed and cannot be read goes with the page's `kept` and is there again afterwards; a page that could
 * not answer in time has told before what it wants back (`protection.keep`).
 */
export class LockOrders {
  readonly #lock: Lock;
  #asking: ((reason: LockReason | null) => void) | null = null;
  #pending: { readonly reason: LockReason; readonly timer: ReturnType<typeof setTimeout> } | null = null;

  constructor(lock: Lock) {
    this.#lock = lock;
  }

  /** Wants the open workspace locked. A second order while the page is still saving changes nothing. */
  order(reason: LockReason): void {
    if (this.#pending) return;
    const asking = this.#asking;
    this.#asking = null;
    const wait = asking === null ? 0 : patienceMs[reason];
    this.#pending = { reason, timer: setTimeout(() => this.#now(null), wait) };
    asking?.(reason);
  }

  /** The page's question; answered when there is an order, at once when one is waiting, or with null when another page asks. */
  next(): Promise<LockReason | null> {
    this.#asking?.(null);
    this.#asking = null;
    if (this.#pending?.reason === 'command') this.#clear();
    if (this.#pending) return Promise.resolve(this.#pending.reason);
    return new Promise(resolve => {
      this.#asking = resolve;
    });
  }

  /** The page is ready. */
  ready(page: { readonly kept: string; readonly lost: boolean }): void {
    this.#now(page);
  }

  /** Forgets pages and orders: the workspace is locked, closed, or another one. */
  reset(): void {
    this.#clear();
    this.#asking?.(null);
    this.#asking = null;
  }

  #now(page: { readonly kept: string; readonly lost: boolean } | null): void {
    const reason = this.#pending?.reason ?? 'command';
    this.#clear();
    this.#lock(reason, page);
  }

  #clear(): void {
    if (this.#pending) clearTimeout(this.#pending.timer);
    this.#pending = null;
  }
}
