import { KnownEvents } from './known-events.ts';
import { record } from './record.ts';
import { refuseUnknown } from './refuse-unknown.ts';

/** The surroundings of the window: what opens files, the screens, the system's light or dark. */
export const shell = refuseUnknown('shell', {
  openPath: async (path: string): Promise<string> => {
    record.desktop.push({ act: 'openPath', path });
    return '';
  },
  showItemInFolder: (path: string): void => {
    record.desktop.push({ act: 'showItemInFolder', path });
  },
});

const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
export const screen = refuseUnknown('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
});

class StandInTheme extends KnownEvents {
  readonly shouldUseDarkColors = false;
  themeSource = 'system';
}
export const nativeTheme = refuseUnknown('nativeTheme', new StandInTheme('nativeTheme', ['updated']));
