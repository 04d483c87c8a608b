import { localStorageColorSchemeManager, type MantineColorSchemeManager } from '@mantine/core';
import type { Ask } from '#renderer/bridge/bridge.ts';
import { colourSchemes } from '#shared/ipc/protection.channels.ts';

/**
 * The look chosen. A window of an encrypted workspace begins with empty storage, so main names the look in the page's
 * address, where it is known before anything is drawn; a choice made here goes into the storage, the address, and to main.
 */
export function lookManager(ask: Ask): MantineColorSchemeManager {
  const stored = localStorageColorSchemeManager();
  return {
    ...stored,
    get: usual => {
      const named = new URLSearchParams(window.location.search).get('scheme');
      return colourSchemes.find(scheme => scheme === named) ?? stored.get(usual);
    },
    set: scheme => {
      stored.set(scheme);
      const { pathname, hash } = window.location;
      window.history.replaceState(window.history.state, '', `${pathname}?scheme=${scheme}${hash}`);
      void ask('protection.look', { scheme });
    },
  };
}
