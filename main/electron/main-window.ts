import { BrowserWindow, nativeTheme, type Session, screen } from 'electron';
import { startPage } from './app-scheme.ts';
import { placeWindow, smallestWindow, type WindowPlace } from './window-place.ts';

export type MainWindowOptions = {
  readonly session: Session;
  readonly preload: string;
  readonly lastPlace: WindowPlace | null;
  readonly developerTools: boolean;
  readonly onPlace: (place: WindowPlace) => void;
};

/** Shown before the page has drawn, so that a dark desktop does not flash white. The page's own colours follow. */
const backgrounds = { light: '#ffffff', dark: '#1a1b1e' } as const;
const background = (): string => (nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light);

/**
 * The window of the program, where it last stood. The page runs in Chromium's sandbox, in a world of its own, without Node
 * and without spell checking, whose dictionaries Chromium would fetch from outside.
 */
export function openMainWindow({
  session,
  preload,
  lastPlace,
  developerTools,
  onPlace,
}: MainWindowOptions): BrowserWindow {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const { maximized, ...bounds } = placeWindow(lastPlace, areas);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: windowTitle(null),
    backgroundColor: background(),
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
  window.once('ready-to-show', () => window.show());
  // The title is the project's, set by main; the page's own <title> does not replace it.
  window.on('page-title-updated', event => event.preventDefault());
  window.on('close', () => onPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  const repaint = (): void => window.setBackgroundColor(background());
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  return window;
}

/** Loads the page; resolves when it has loaded. */
export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(startPage);

/** "Project – Consorta", or the program's name alone. */
export const windowTitle = (project: string | null): string =>
  project === null || project === '' ? 'Consorta' : `${project} – Consorta`;

/** Brings the window to the front, from the taskbar if need be. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
