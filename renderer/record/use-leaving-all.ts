import { useEffect, useRef } from 'react';
import type { UnsavedFields } from '#renderer/services/unsaved-fields.ts';

/** When the page is left by a shortcut or the window is closed, the field being typed in counts as left too. */
export function useLeavingAll(unsaved: UnsavedFields, leaveAll: () => void): void {
  const latest = useRef(leaveAll);
  useEffect(() => {
    latest.current = leaveAll;
  });
  useEffect(() => {
    const leave = (): void => latest.current();
    const stopListening = unsaved.onLeaving(leave);
    return () => {
      stopListening();
      leave();
    };
  }, [unsaved]);
}
