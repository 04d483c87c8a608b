import { useEffect, useRef } from 'react';
import type { Ask } from '#renderer/bridge/bridge.ts';
import { turnOfKey, watchTyping } from './turn-keys.ts';

type Kind = 'undo' | 'redo';

/**
 * Ctrl/Cmd+Z and the like, and the same from the menu. In a field that is being typed in they mean its letters; elsewhere
 * `turn` is called. The page takes the key, so that neither the browser nor a menu acts on it as well. While a dialog asks
 * something, nothing behind it is changed.
 */
export function useTurnCommands(ask: Ask, turn: (kind: Kind) => void): void {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    const typing = watchTyping(document);
    const command = (kind: Kind): void => {
      if (typing.means(kind)) typing.turn(kind);
      else if (document.querySelector('[role="dialog"]') === null) latest.current(kind);
    };
    const onKey = (event: KeyboardEvent): void => {
      const kind = turnOfKey(event);
      if (kind === null || event.defaultPrevented) return;
      event.preventDefault();
      command(kind);
    };
    window.addEventListener('keydown', onKey);
    let listening = true;
    const heed = async (): Promise<void> => {
      while (listening) {
        // A fault is written down in main; the menu's undo is then lost, the keys still work.
        const order = await ask('history.order', {}).catch(() => null);
        if (order === null) return;
        if (listening) command(order);
      }
    };
    void heed();
    return () => {
      listening = false;
      typing.stop();
      window.removeEventListener('keydown', onKey);
    };
  }, [ask]);
}
