import { useEffect, useState } from 'react';
import type { OpenProject } from '../services/open-project.ts';

/** Why the window stayed open when it was asked to close: what would be lost. Null while nothing would be. */
export type Unclosed = 'unsaved' | 'unreadable' | null;

/** A save that takes longer no longer holds the window. */
const longestSavingMs = 5_000;
const after = <T>(ms: number, value: T): Promise<T> => new Promise(resolve => setTimeout(() => resolve(value), ms));

/**
 * Lets the window close only when what was typed is saved. A field that is being typed in counts as left; the window then stays until the saving is done and closes by itself. What cannot be saved or read is told
 * instead, once: whoever closes again means it.
 */
export function useClosing({ saving, unsaved }: OpenProject): Unclosed {
  const [unclosed, setUnclosed] = useState<Unclosed>(null);
  useEffect(() => {
    let warned: Unclosed = null;
    const lost = (saved: boolean): Unclosed => (saved ? (unsaved.isEmpty() ? null : 'unreadable') : 'unsaved');
    const finish = async (): Promise<void> => {
      const retried = async (): Promise<boolean> => {
        if (!(await saving.settled())) await saving.retry();
        return saving.settled();
      };
      const rest = lost(await Promise.race([retried(), after(longestSavingMs, false)]));
      warned = rest;
      setUnclosed(rest);
      if (rest === null) window.close();
    };
    const onLeaving = (event: BeforeUnloadEvent): void => {
      unsaved.leaveAll();
      const { kind } = saving.state();
      const rest = lost(kind === 'saved');
      if (rest === null || rest === warned) return;
      event.preventDefault();
      void finish();
    };
    const onSaved = (): void => {
      if (warned === null || lost(saving.state().kind === 'saved') === warned) return;
      warned = null;
      setUnclosed(null);
    };
    window.addEventListener('beforeunload', onLeaving);
    const stopListening = saving.listen(onSaved);
    return () => {
      window.removeEventListener('beforeunload', onLeaving);
      stopListening();
    };
  }, [saving, unsaved]);
  return unclosed;
}
