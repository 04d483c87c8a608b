import type { ErasureDone } from '#shared/ipc/privacy.channels.ts';

/**
 * What an erasure found, kept over the one loading of the page that follows it: the page itself must forget all rows. Holds
 * ids and counts, nothing of the person, and goes with the window.
 */
const key = 'consorta.erased';

export function keepDone(participant: string, done: ErasureDone): void {
  sessionStorage.setItem(key, JSON.stringify({ participant, done }));
}

/** What was kept for this participant; null for every other. */
export function keptDone(participant: string): ErasureDone | null {
  const text = sessionStorage.getItem(key);
  if (text === null) return null;
  // Written by `keepDone` of this same window.
  const kept = JSON.parse(text) as { readonly participant: string; readonly done: ErasureDone };
  return kept.participant === participant ? kept.done : null;
}

export const dropDone = (): void => sessionStorage.removeItem(key);
