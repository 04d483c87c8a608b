import { useEffect, useState } from 'react';
import type { LockReason } from '#shared/ipc/protection.channels.ts';
import type { OpenProject } from '../services/open-project.ts';
import { useProgram } from '../services/program.ts';
import { keep, tellKept } from './kept.ts';

/** Main locks some seconds later whatever the page does; here it is decided before. */
const longestSavingMs = 3_500;
const touchEveryMs = 10_000;
const after = <T>(ms: number, value: T): Promise<T> => new Promise(resolve => setTimeout(() => resolve(value), ms));

/**
 * Waits for main's order to lock and carries it out: fields that are being typed in count as left and are saved, texts that
 * cannot be read are handed over to be kept. When an act cannot be saved, a person who commanded the lock is told once and
 * keeps the window; when nobody is there it is locked all the same, because what others could read on the screen weighs more
 * than one change. True while the person is to be told.
 */
export function useLocking({ saving, unsaved }: OpenProject): boolean {
  const { ask } = useProgram();
  const [unlocked, setUnlocked] = useState(false);
  useEffect(() => {
    let listening = true;
    let warned = false;
    const obey = async (reason: LockReason): Promise<void> => {
      // Nothing can be read from here on, however long saving takes.
      if (reason !== 'command') document.documentElement.dataset.locking = '';
      unsaved.leaveAll();
      const retried = async (): Promise<boolean> => {
        if (!(await saving.settled())) await saving.retry();
        return saving.settled();
      };
      const saved = await Promise.race([retried(), after(longestSavingMs, false)]);
      if (!saved && reason === 'command' && !warned) {
        warned = true;
        setUnlocked(true);
        return;
      }
      await ask('protection.lock', { kept: keep(unsaved), lost: !saved });
    };
    const listen = async (): Promise<void> => {
      while (listening) {
        const { reason } = await ask('protection.lock-order', {});
        if (listening && reason !== null) await obey(reason);
        // Another page listens now, or none needs to: not in a hurry.
        else await after(500, null);
      }
    };
    void listen();
    return () => {
      listening = false;
    };
  }, [ask, saving, unsaved]);
  // A page that hangs when the order comes, or that is loaded anew, has said before what it wants back.
  useEffect(() => tellKept(unsaved, kept => ask('protection.keep', { kept })), [ask, unsaved]);
  // One that main did not hear only locks sooner; what is wrong with main the next act will say.
  useEffect(() => tellOfTouches(() => void ask('protection.touched', {}).catch(() => {})), [ask]);
  return unlocked;
}

/** Says now and then that somebody is at the window. Returns the way to stop. */
function tellOfTouches(tell: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const onTouch = ({ isTrusted }: Event): void => {
    if (!isTrusted || performance.now() - last < touchEveryMs) return;
    last = performance.now();
    tell();
  };
  const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
  for (const kind of kinds) window.addEventListener(kind, onTouch, { capture: true, passive: true });
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, onTouch, { capture: true });
  };
}
