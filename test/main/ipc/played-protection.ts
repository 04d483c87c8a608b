import { protectionServices } from '#main/electron/protection.ts';
import { type SettingsStore, usualSettings } from '#main/electron/settings.ts';
import type { ProtectionServices } from '#main/ipc/protection-services.ts';
import { cheapKdf } from '../vault/workspaces.ts';

/** The real encryption, cheap; windows, settings, clipboard and time are played and can be looked at. */
export function playedProtection() {
  const played = {
    windows: [] as string[],
    place: '/participants/gt-00005',
    clipboard: '',
    saveTo: null as string | null,
    touched: 0,
    ms: 0,
  };
  let settings = usualSettings;
  const store: SettingsStore = {
    current: () => settings,
    change: part => {
      settings = { ...settings, ...part };
    },
    settled: async () => {},
    setAside: null,
  };
  const services: ProtectionServices = {
    ...protectionServices({
      windows: {
        prepare: workspace => {
          played.windows.push(`prepare ${workspace}`);
          return true;
        },
        present: place => void played.windows.push(`present ${place}`),
        place: () => played.place,
        forgetPlain: () => void played.windows.push('forget plain'),
      },
      settings: store,
      dialogs: { saveText: async () => (played.saveTo === null ? null : { path: played.saveTo, replace: false }) },
      environment: { kdf: cheapKdf },
      clipboard: {
        readText: async () => played.clipboard,
        writeText: async text => {
          played.clipboard = text;
        },
        clear: () => {
          played.clipboard = '';
        },
      },
      touched: () => {
        played.touched += 1;
      },
    }),
    now: () => played.ms,
  };
  return { played, services, settings: store };
}
