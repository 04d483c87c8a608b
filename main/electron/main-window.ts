import { BrowserWindow, nativeTheme, type Session, screen } from 'electron';
import type { ColourScheme } from '#shared/ipc/protection.channels.ts';
import { startPage } from './app-scheme.ts';
import { placeWindow, smallestWindow, type WindowPlace } from './window-place.ts';

export type MainWindowOptions = {
  readonly session: Session;
  readonly preload: string;
  readonly lastPlace: WindowPlace | null;
  readonly developerTools: boolean;
  /** How it comes up. */
  readonly appearance?: Appearance;
  /** The look chosen; absent: the system's. */
  readonly scheme?: ColourScheme;
  /** As the window before; absent or null: as Chromium remembers it. */
  readonly zoomLevel?: number | null;
  readonly onPlace: (place: WindowPlace) => void;
};

/** Shown before the page has drawn, so that a dark desktop does not flash white. The page's own colours follow. */
const backgrounds = { light: '#ffffff', dark: '#1a1b1e' } as const;
const background = (scheme: ColourScheme): string => {
  const dark = scheme === 'auto' ? nativeTheme.shouldUseDarkColors : scheme === 'dark';
  return dark ? backgrounds.dark : backgrounds.light;
};

/** A window that takes the place of another must not come to the front when that one was not there. */
export type Appearance = 'focused' | 'behind' | 'minimized';
export const appearanceOf = (window: BrowserWindow): Appearance => {
  if (window.isMinimized()) return 'minimized';
  return window.isFocused() ? 'focused' : 'behind';
};

/**
 * The window of the program, where it last stood. The page runs in Chromium's sandbox, in a world of its own, without Node
 * and without spell checking, whose dictionaries Chromium would fetch from outside.
 */
export function openMainWindow({
  session,
  preload,
  lastPlace,
  developerTools,
  appearance = 'focused',
  scheme = 'auto',
  zoomLevel = null,
  onPlace,
}: MainWindowOptions): BrowserWindow {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const { maximized, ...bounds } = placeWindow(lastPlace, areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: windowTitle(null),
    backgroundColor: background(scheme),
    show: false,
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: developerTools,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => {
    if (zoomLevel !== null) window.webContents.setZoomLevel(zoomLevel);
    if (appearance === 'minimized') window.minimize();
    else if (appearance === 'behind') window.showInactive();
    else window.show();
  });
  // The title is the project's, set by main; the page's own <title> does not replace it.
  window.on('page-title-updated', event => event.preventDefault());
  window.on('close', () => onPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  const repaint = (): void => window.setBackgroundColor(background(scheme));
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  return window;
}

/** Loads the page at a place such as `/reports`, in a look that it must know before it draws; resolves when it has loaded. */
export function loadPage(window: BrowserWindow, place = '', scheme: ColourScheme = 'auto'): Promise<void> {
  const look = scheme === 'auto' ? '' : `?scheme=${scheme}`;
  return window.loadURL(`${startPage}${look}${place === '' ? '' : `#${place}`}`);
}

/** Takes the page that is there to another place, without loading it again. */
export const goTo = (window: BrowserWindow, place: string): Promise<void> =>
  window.loadURL(`${window.webContents.getURL().split('#')[0] ?? startPage}#${place}`);

/** The place in an address of the page; empty when it names none. */
export const placeIn = (address: string): string => address.split('#')[1] ?? '';

/** "Project – Consorta", or the program's name alone. */
export const windowTitle = (project: string | null): string =>
  project === null || project === '' ? 'Consorta' : `${project} – Consorta`;

/** Brings the window to the front, from the taskbar if need be. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
