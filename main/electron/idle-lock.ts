import type { PowerMonitor } from 'electron';
import type { LockAfter, LockReason } from '#shared/ipc/protection.channels.ts';

export type IdleWatch = {
  readonly power: Pick<PowerMonitor, 'on' | 'getSystemIdleTime'>;
  readonly lockAfter: () => LockAfter;
  readonly lock: (reason: LockReason) => void;
  /** Milliseconds, never going back. */
  readonly now: () => number;
};

const lookEveryMs = 5_000;

/**
 * Sees to it that an encrypted workspace does not stay open before nobody: it is locked when neither the computer nor the
 * window was touched for the time chosen (whichever is longer counts, so that work in another program does not keep other
 * people's data open), when the computer goes to sleep and when its screen is locked. Locking what is not open does nothing.
 */
export function watchIdle({ power, lockAfter, lock, now }: IdleWatch): { readonly touched: () => void } {
  let last = now();
  const look = (): void => {
    const minutes = lockAfter();
    if (minutes === null) return;
    const idleMs = Math.max(now() - last, power.getSystemIdleTime() * 1_000);
    if (idleMs >= minutes * 60_000) lock('idle');
  };
  setInterval(look, lookEveryMs).unref();
  power.on('suspend', () => lock('suspend'));
  // Whatever kept it open when the computer fell asleep: nobody sees it when the computer wakes.
  power.on('resume', () => lock('suspend'));
  power.on('lock-screen', () => lock('lock-screen'));
  return {
    touched: () => {
      last = now();
    },
  };
}
