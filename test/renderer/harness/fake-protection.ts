import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import type { LockAfter, LockReason, ProtectionChannels } from '#shared/ipc/protection.channels.ts';
import type { SealingChannels } from '#shared/ipc/sealing.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';

type Channels = ProtectionChannels & SealingChannels;
type Answers = {
  readonly [C in keyof Channels]: (
    request: Channels[C]['request'],
  ) => Channels[C]['reply'] | Promise<Channels[C]['reply']>;
};
const shown = { ticket: 'ticket', recoveryKey: '7XK2-M4QP-0000', ask: [0, 1] };

/** What a test does with the lock: gives the order, and sees what the page handed over. */
export type PlayedLock = {
  order: (reason: LockReason) => void;
  readonly locked: { readonly kept: string; readonly lost: boolean }[];
};

/** The part of main that encrypts, played for a workspace that is not encrypted; locked when the test says so. */
export function fakeProtection(enter: () => Result<OpenWorkspace, Problem>, lock: PlayedLock): Answers {
  let lockAfter: LockAfter = 10;
  let kept: string | null = null;
  const state = () => ({ encrypted: false, locked: null, recovered: false, lockAfter });
  return {
    'protection.state': state,
    'protection.begin': () => ok(shown),
    'protection.renew': () => ok(shown),
    'protection.prove': () => ok(null),
    'protection.create': enter,
    'protection.use-new-key': () => ok(null),
    'protection.drop': () => null,
    'protection.save-key': () => ok({ path: '/home/ana/Documente/cheie.txt' }),
    'protection.copy-key': () => null,
    'protection.unlock': enter,
    'protection.give-up': () => null,
    'protection.change-passphrase': () => ok(null),
    'protection.set-lock-after': ({ minutes }) => {
      lockAfter = minutes;
      return state();
    },
    'protection.touched': () => null,
    'protection.lock-now': () => null,
    'protection.lock-order': () =>
      new Promise(resolve => {
        lock.order = reason => resolve({ reason });
      }),
    'protection.lock': page => {
      lock.locked.push(page);
      return null;
    },
    'protection.kept': () => kept,
    'protection.keep': wanted => {
      kept = wanted.kept;
      return null;
    },
    'protection.look': () => null,
    'protection.turn-on': enter,
    'protection.turn-off': enter,
    'protection.plain-backups': () => ({ backups: [] }),
    'protection.remove-plain-backups': ({ names }) => ok({ removed: names.length }),
  };
}
