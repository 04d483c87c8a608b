import type { BrowserWindow, IpcMain, IpcMainInvokeEvent, Session } from 'electron';
import type { Windows } from '../ipc/protection-services.ts';
import { isOurPage } from './app-scheme.ts';
import { type Faults, reviveWindow } from './faults.ts';
import { type Appearance, appearanceOf, loadPage, openMainWindow, placeIn } from './main-window.ts';
import type { SettingsStore } from './settings.ts';
import { emptySession } from './window-session.ts';

export type WindowParts = {
  readonly settings: SettingsStore;
  readonly faults: Faults;
  readonly preload: string;
  readonly developerTools: boolean;
  readonly plainSession: Session;
  readonly memorySession: () => Session;
  /** A window has been made and is to get its title. */
  readonly onMade: () => void;
  /** The window has gone by the person's hand, and none has taken its place. */
  readonly onGone: () => void;
};
type Own = { readonly window: BrowserWindow; readonly memory: Session | null };

/** A page that has not drawn after this long is shown all the same: better an empty window than a locked one still read. */
const longestLoadingMs = 5_000;
/** So long after its page stopped loading a window that is being closed is there no more. */
const goingMs = 2_000;

/**
 * The one window of the program. Its session is fixed when it is made, so that going in or out of an encrypted workspace
 * puts another window in its place: same place, size, state, zoom and look. The one before is destroyed with its process
 * and all that it held; it is not asked to close, what was typed has been saved before.
 */
export class ProgramWindows implements Windows {
  readonly #parts: WindowParts;
  #current: Own | null = null;
  /** Windows that are still on the screen until the next one is, whose pages get no more answers. */
  readonly #leaving: Own[] = [];

  constructor(parts: WindowParts) {
    this.#parts = parts;
  }

  get current(): BrowserWindow | null {
    return this.#current?.window ?? null;
  }

  /** Opens the window when it is not open. */
  async show(): Promise<void> {
    if (this.#current) return;
    const { window } = this.#make('plain', null, 'focused');
    await loadPage(window, '', this.#parts.settings.current().scheme);
  }

  prepare(workspace: 'encrypted' | 'plain'): boolean {
    const before = this.#current;
    if (before === null || (workspace === 'plain' && before.memory === null)) return false;
    const { window } = before;
    const zoomLevel = window.webContents.getZoomLevel();
    this.#parts.settings.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
    this.#leaving.push(before);
    this.#make(workspace, zoomLevel, appearanceOf(window));
    return true;
  }

  present(place: string): void {
    const next = this.#current;
    if (!next) return;
    const late = setTimeout(() => this.#finish(next.window), longestLoadingMs);
    next.window.once('ready-to-show', () => this.#finish(next.window));
    loadPage(next.window, place, this.#parts.settings.current().scheme)
      .catch((error: unknown) => {
        // Closed, or locked again, while its page was still loading: a hurried person, no fault. Loading ends before the window.
        const tell = (): void => {
          if (this.#current === next && !next.window.isDestroyed()) this.#parts.faults.report('window', error);
        };
        setTimeout(tell, goingMs).unref();
      })
      .finally(() => {
        clearTimeout(late);
        this.#finish(next.window);
      });
  }

  place(): string {
    const window = this.current;
    return window === null ? '' : placeIn(window.webContents.getURL());
  }

  /** Removes the rows that the pages of this window's session keep on the disk; the page is to be loaded anew. */
  async forgetRows(): Promise<void> {
    if (!this.#current) return;
    await (this.#current.memory ?? this.#parts.plainSession).clearStorageData({ storages: ['indexdb'] });
  }

  forgetPlain(): void {
    const forget = async (): Promise<void> => {
      // A page that is still there would hold its database open, or write it once more.
      for (let waited = 0; this.#leaving.length > 0 && waited < 2 * longestLoadingMs; waited += 100) {
        await new Promise(done => setTimeout(done, 100));
      }
      await emptySession(this.#parts.plainSession);
    };
    forget().catch((error: unknown) => this.#parts.faults.report('session', error));
  }

  /** Whether a message comes from the page of the window that is open now. */
  isOurs({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
    if (!this.current || senderFrame === null) return false;
    return sender.id === this.current.webContents.id && senderFrame.parent === null && isOurPage(senderFrame.url);
  }

  /**
   * The questions of pages, but for those of a window that is leaving: it is on the screen for a moment longer, and an answer
   * could only draw, or store on the disk, what belongs in the next one.
   */
  listenTo(ipc: Pick<IpcMain, 'handle'>): Pick<IpcMain, 'handle'> {
    const isLeaving = ({ sender }: IpcMainInvokeEvent): boolean =>
      this.#leaving.some(({ window }) => !window.isDestroyed() && window.webContents.id === sender.id);
    const never = new Promise<never>(() => {});
    return {
      handle: (channel, answer) =>
        ipc.handle(channel, async (event, ...sent) => {
          if (isLeaving(event)) return never;
          const given: unknown = await answer(event, ...sent);
          return isLeaving(event) ? never : given;
        }),
    };
  }

  #make(workspace: 'encrypted' | 'plain', zoomLevel: number | null, appearance: Appearance): Own {
    const { settings, faults, preload, developerTools, plainSession, memorySession, onMade, onGone } = this.#parts;
    const memory = workspace === 'encrypted' ? memorySession() : null;
    const window = openMainWindow({
      session: memory ?? plainSession,
      preload,
      lastPlace: settings.current().window,
      developerTools,
      appearance,
      scheme: settings.current().scheme,
      zoomLevel,
      onPlace: place => settings.change({ window: place }),
    });
    const own = { window, memory };
    this.#current = own;
    window.once('closed', () => {
      if (memory !== null) this.#empty(memory);
      if (this.#current !== own) return;
      this.#current = null;
      onGone();
    });
    reviveWindow(
      window,
      faults,
      () => loadPage(window, '', settings.current().scheme),
      () => performance.now(),
    );
    onMade();
    return own;
  }

  #finish(window: BrowserWindow): void {
    if (this.#current?.window !== window || this.#leaving.length === 0) return;
    for (const { window: left } of this.#leaving.splice(0)) if (!left.isDestroyed()) left.destroy();
  }

  #empty(memory: Session): void {
    emptySession(memory).catch((error: unknown) => this.#parts.faults.report('session', error));
  }
}
