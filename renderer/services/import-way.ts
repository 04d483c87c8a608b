import { useEffect } from 'react';
import type { OpenProject } from './open-project.ts';

type WorkingCopy = OpenProject['copy'];

/** The place of the page that takes in a list; `from`: the list that the person came from. */
export const importPlace = (from: 'participants' | 'companies'): string => `/import/${from}`;

/** A ticket of files dropped on a list, on its way to the import page; it is good once. */
const handed = new WeakMap<WorkingCopy, string>();
export const handDrop = (copy: WorkingCopy, drop: string): void => void handed.set(copy, drop);
export function takeHandedDrop(copy: WorkingCopy): string | null {
  const drop = handed.get(copy) ?? null;
  handed.delete(copy);
  return drop;
}

/** Ctrl/Cmd+L takes in a list, from the page of either list. */
export function useImportKey(from: 'participants' | 'companies'): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'l') return;
      event.preventDefault();
      window.location.hash = importPlace(from);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [from]);
}
