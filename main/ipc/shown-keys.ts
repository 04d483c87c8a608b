import { randomInt, randomUUID } from 'node:crypto';
import type { ShownRecoveryKey } from '#shared/ipc/protection.channels.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

/** What a key that is shown will be used for. */
export type KeyPurpose =
  | { readonly for: 'new'; readonly passphrase: string }
  | { readonly for: 'renewal'; readonly folder: string };
type Shown = {
  readonly purpose: KeyPurpose;
  readonly recoveryKey: string;
  readonly ask: readonly number[];
  proved: boolean;
};

const groupsAsked = 2;
/** Long enough to fetch a printer's paper; then the passphrase that waits with the key is forgotten. */
const longestShownMs = 30 * 60_000;

/**
 * The recovery key that is being shown, until the person has proved to have it on paper. One at a time. Lives in main, so
 * that no page can finish without the proof, and no page holds the passphrase meanwhile.
 */
export class ShownKeys {
  #ticket: string | null = null;
  #shown: Shown | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  show(recoveryKey: string, purpose: KeyPurpose): ShownRecoveryKey {
    this.drop();
    const ticket = randomUUID();
    const ask = someOf(recoveryKey.split('-').length, groupsAsked);
    this.#ticket = ticket;
    this.#shown = { purpose, recoveryKey, ask, proved: false };
    this.#timer = setTimeout(() => this.drop(), longestShownMs).unref();
    return { ticket, recoveryKey, ask };
  }

  /** The key shown under a ticket. */
  keyOf(ticket: string): Result<string, Problem> {
    const shown = this.#find(ticket);
    return shown ? ok(shown.recoveryKey) : fail(problem('protection.no-ticket'));
  }

  /** Each text must be the group asked for in its place, or the whole key. Case, spaces, dashes and O for 0 do not matter. */
  prove(ticket: string, typed: readonly string[]): Result<null, Problem> {
    const shown = this.#find(ticket);
    if (!shown) return fail(problem('protection.no-ticket'));
    const groups = shown.recoveryKey.split('-');
    const whole = plain(shown.recoveryKey);
    const right = shown.ask.every((group, at) => {
      const text = plain(typed[at] ?? '');
      return text !== '' && (text === plain(groups[group] ?? '') || text === whole);
    });
    if (!right) return fail(problem('protection.not-proved'));
    shown.proved = true;
    return ok(null);
  }

  /** The key and what it is for, once it was proved. It stays until it is dropped. */
  proved(ticket: string): Result<{ readonly recoveryKey: string; readonly purpose: KeyPurpose }, Problem> {
    const shown = this.#find(ticket);
    if (!shown) return fail(problem('protection.no-ticket'));
    return shown.proved ? ok(shown) : fail(problem('protection.not-proved'));
  }

  /** Forgets the key of a ticket, or whichever there is. */
  drop(ticket?: string): void {
    if (ticket !== undefined && ticket !== this.#ticket) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#ticket = null;
    this.#shown = null;
    this.#timer = null;
  }

  #find(ticket: string): Shown | null {
    return ticket === this.#ticket ? this.#shown : null;
  }
}

const plain = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** So many different numbers below `all`, in order. */
function someOf(all: number, count: number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, all)) chosen.add(randomInt(all));
  return [...chosen].sort((a, b) => a - b);
}
