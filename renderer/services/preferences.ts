import { useCallback, useState } from 'react';

/**
 * What a person arranged (widths, filters, the last search), kept beside the window and never in the workspace: losing
 * it costs nothing. A stored value that cannot be read is as good as none.
 */
export function readPreference<T>(name: string, fallback: T): T {
  try {
    const stored = localStorage.getItem(`consorta.${name}`);
    return stored === null ? fallback : (JSON.parse(stored) as T);
  } catch {
    return fallback;
  }
}

export function writePreference(name: string, value: unknown): void {
  try {
    localStorage.setItem(`consorta.${name}`, JSON.stringify(value));
  } catch {
    // Full or refused storage: the arrangement is not remembered, nothing else is lost.
  }
}

/** Everything arranged, by name, as it is stored. */
export function keptPreferences(): Record<string, string> {
  const names = Object.keys(localStorage).filter(name => name.startsWith('consorta.'));
  return Object.fromEntries(names.map(name => [name, localStorage.getItem(name) ?? '']));
}

/** Puts back what `keptPreferences` gave. */
export function writeKeptPreferences(kept: Readonly<Record<string, string>>): void {
  for (const [name, stored] of Object.entries(kept)) {
    if (name.startsWith('consorta.')) localStorage.setItem(name, stored);
  }
}

/** State that is the same the next time this place is opened. */
export function useRemembered<T>(name: string, fallback: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => readPreference(name, fallback));
  const remember = useCallback(
    (next: T) => {
      setValue(next);
      writePreference(name, next);
    },
    [name],
  );
  return [value, remember];
}
