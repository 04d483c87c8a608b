import type { Dialog, Page } from 'playwright-core';
import { app, lifecycle } from './app.ts';
import { KnownEvents, Preventable } from './known-events.ts';
import { pageSideText } from './page-side-text.ts';
import { refuseUnknown, refuseUnknownKeys } from './refuse-unknown.ts';
import type { StandInSession } from './session.ts';
import { sessions } from './sessions.ts';
import { StandInWebContents } from './web-contents.ts';
import { refuseInsecure } from './web-preferences.ts';

type Bounds = { x: number; y: number; width: number; height: number };
type Options = Partial<Bounds> & {
  readonly title?: string;
  readonly show?: boolean;
  readonly webPreferences?: Record<string, unknown>;
};
const knownOptions = [
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'title',
  'backgroundColor',
  'show',
  'webPreferences',
];
const visible = process.env.CONSORTA_STAND_IN_SHOW === '1';

/** What a test may ask of a window. */
export type WindowView = {
  readonly id: number;
  readonly title: string;
  readonly representedFile: string;
  readonly zoomLevel: number;
  readonly shown: boolean;
  readonly focused: number;
  readonly bounds: Bounds;
  readonly maximized: boolean;
};

export type DrivenAt = { readonly window: number; readonly endpoint: string; readonly target: string };

class StandInWindow extends KnownEvents {
  readonly webContents: StandInWebContents;
  readonly #session: StandInSession;
  readonly #page: Promise<Page>;
  #endpoint = '';
  #bounds: Bounds;
  #title: string;
  #representedFile = '';
  #state = {
    shown: false,
    focused: 0,
    maximized: false,
    minimized: false,
    destroyed: false,
    loaded: false,
    closing: false,
  };

  constructor(options: Options = {}) {
    super('BrowserWindow', ['ready-to-show', 'page-title-updated', 'close', 'closed', 'focus', 'blur']);
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    refuseUnknownKeys('BrowserWindow', options, knownOptions);
    const preferences = options.webPreferences ?? {};
    refuseInsecure(preferences);
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#title = options.title ?? app.getName();
    this.#state.shown = options.show ?? true;
    const contents = new StandInWebContents(preferences.preload as string | undefined, pageSideText);
    this.webContents = refuseUnknown('webContents', contents);
    openWindows.push(this);
    this.#session = sessions.of(preferences);
    this.#session.entered();
    app.emit('web-contents-created', {}, this.webContents);
    this.#page = this.#open();
    this.#page.catch(() => {});
  }

  async #open(): Promise<Page> {
    this.#session.guard((request, address) => this.webContents.guardNavigation(request, address));
    const launched = await this.#session.launch(visible, this.#bounds);
    this.#endpoint = launched.endpoint;
    const page = await launched.page();
    await this.webContents.attach(page, this.webContents, () => void this.close());
    page.on('close', () => this.#gone());
    return page;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#page;
    await this.webContents.load(address);
    const event = new Preventable();
    const title = await page.title();
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented && title !== '') this.#title = title;
    if (this.#state.loaded) return;
    this.#state.loaded = true;
    this.emit('ready-to-show');
  }

  /** For the driver: where this window's page can be driven, once it has loaded. */
  async drivenAt(): Promise<DrivenAt | null> {
    const page = await this.#page;
    if (!this.#state.loaded) return null;
    const chromium = await page.context().newCDPSession(page);
    const { targetInfo } = await chromium.send('Target.getTargetInfo');
    await chromium.detach();
    return { window: this.webContents.id, endpoint: this.#endpoint, target: targetInfo.targetId };
  }

  view(): WindowView {
    const { shown, focused, maximized } = this.#state;
    return {
      id: this.webContents.id,
      title: this.#title,
      representedFile: this.#representedFile,
      zoomLevel: this.webContents.getZoomLevel(),
      shown,
      focused,
      bounds: this.#bounds,
      maximized,
    };
  }

  setTitle(title: string): void {
    this.#title = title;
  }
  setRepresentedFilename(path: string): void {
    this.#representedFile = path;
  }
  setBackgroundColor(_colour: string): void {}
  show(): void {
    this.#state.shown = true;
  }
  hide(): void {
    this.#state.shown = false;
  }
  isVisible(): boolean {
    return this.#state.shown;
  }
  showInactive(): void {
    this.#state.shown = true;
  }
  focus(): void {
    this.#state.focused += 1;
  }
  /** Nothing else is on this screen: a window that is there has the keyboard. */
  isFocused(): boolean {
    return this.#state.shown && !this.#state.minimized;
  }
  minimize(): void {
    this.#state.minimized = true;
    this.#state.shown = true;
  }
  maximize(): void {
    this.#state.maximized = true;
  }
  isMaximized(): boolean {
    return this.#state.maximized;
  }
  isMinimized(): boolean {
    return this.#state.minimized;
  }
  restore(): void {
    this.#state.minimized = false;
  }
  isDestroyed(): boolean {
    return this.#state.destroyed;
  }
  getNormalBounds(): Bounds {
    return { ...this.#bounds };
  }

  /** Closes unless a listener or the page (`beforeunload`) prevents it; as in Electron, nobody is asked. True when it closed. */
  async close(): Promise<boolean> {
    if (this.#state.destroyed) return true;
    const event = new Preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.#state.closing = true;
    const went = await pageLetsGo(await this.#page);
    this.#state.closing = false;
    if (!went) return false;
    this.#forget();
    return true;
  }

  /** Takes the window away at once: neither `close` nor the page is asked, `closed` is told. */
  destroy(): void {
    if (this.#state.destroyed) return;
    this.#state.closing = true;
    void this.#page.then(page => page.close({ runBeforeUnload: false })).catch(() => {});
    this.#forget();
  }

  #gone(): void {
    if (this.#state.destroyed) return;
    if (!this.#state.closing) this.emit('close', new Preventable());
    this.#forget();
  }

  #forget(): void {
    if (this.#state.destroyed) return;
    this.#state.destroyed = true;
    openWindows.splice(openWindows.indexOf(this), 1);
    this.#session.left();
    this.emit('closed');
    if (openWindows.length === 0 && !lifecycle.quitting) app.emit('window-all-closed');
  }
}

/** Closes a page that does not hold on to itself. */
async function pageLetsGo(page: Page): Promise<boolean> {
  let heldBack = (_dialog: Dialog): void => {};
  const held = new Promise<false>(resolve => {
    heldBack = dialog => {
      if (dialog.type() !== 'beforeunload') return;
      dialog.dismiss().catch(() => {});
      resolve(false);
    };
  });
  const gone = page.isClosed() ? Promise.resolve() : new Promise<void>(resolve => page.once('close', () => resolve()));
  const ask = (): Promise<void> => page.close({ runBeforeUnload: true }).catch(() => {});
  // A page that is still being loaded forgets that it was asked when it is there: it is asked again.
  const askAgain = (): void => void ask();
  page.on('dialog', heldBack);
  page.on('load', askAgain);
  await ask();
  const went = await Promise.race([held, gone.then(() => true)]);
  page.off('dialog', heldBack);
  page.off('load', askAgain);
  return went;
}

export const openWindows: StandInWindow[] = [];
/** The window that a person has before him: the one opened last of those that are shown, else the last. */
export const frontWindow = (): StandInWindow | undefined =>
  openWindows.findLast(window => window.isVisible()) ?? openWindows.at(-1);
/** Windows are given out behind the refusal of what they do not have. */
export const BrowserWindow = new Proxy(StandInWindow, {
  construct: (Window, [options]: [Options?]) => refuseUnknown('window', new Window(options)),
});
