import { readFileSync } from 'node:fs';
import type { Frame, Page, Request as PageRequest } from 'playwright-core';
import { toChromium, toElectron } from './addresses.ts';
import { announcedToPage } from './drops.ts';
import { carry } from './ipc-main.ts';
import { KnownEvents, Preventable } from './known-events.ts';
import { carrierName, closeChannel, dragChannel } from './page-names.ts';
import { record } from './record.ts';
import { refuseUnknown } from './refuse-unknown.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };
let lastId = 0;

/** A page of a window. */
export class StandInWebContents extends KnownEvents {
  readonly id: number;
  readonly #preload: string | undefined;
  readonly #pageSide: () => string;
  #openHandler: OpenHandler | null = null;
  #asked: string | null = null;
  #page: Page | null = null;
  #zoomLevel = 0;

  constructor(preload: string | undefined, pageSide: () => string) {
    // The middle three are known and never happen here: nothing redirects, holds a webview, or runs in a frame.
    super('webContents', [
      'will-navigate',
      'will-redirect',
      'will-attach-webview',
      'will-frame-navigate',
      'render-process-gone',
      'did-finish-load',
      'destroyed',
    ]);
    lastId += 1;
    this.id = lastId;
    this.#preload = preload;
    this.#pageSide = pageSide;
  }

  getURL(): string {
    return this.#page === null ? '' : toElectron(this.#page.url());
  }
  // Remembered only: pages are not really drawn larger here.
  getZoomLevel(): number {
    return this.#zoomLevel;
  }
  setZoomLevel(level: number): void {
    this.#zoomLevel = level;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Takes a page of Chromium into service: preload, calls to main, crashes, windows that it opens. */
  async attach(page: Page, self: object, close: () => void): Promise<void> {
    this.#page = page;
    await page.exposeBinding(carrierName, (source, channel: string, text: string) => {
      if (channel === closeChannel) return close();
      if (channel === dragChannel) return { ok: true, text: announcedToPage(text) };
      return carry(self, source.frame, channel, text);
    });
    await page.addInitScript({ content: this.#initScript() });
    page.on('crash', () =>
      this.emit('render-process-gone', {}, refuseUnknown('details', { reason: 'crashed', exitCode: 1 })),
    );
    // From the very first load: what a page complains of while it loads is over when a test comes to look.
    page.on('pageerror', error => record.faults.push(`error in the page: ${error.message}`));
    page.on('console', message => {
      if (message.type() === 'error') record.faults.push(`console: ${message.text()}`);
    });
    page.on('popup', popup => void this.#refusePopup(popup));
  }

  /** Whether a page may go where it wants to; what the program itself loads is not asked about. */
  guardNavigation(request: PageRequest, address: string): string | null {
    const frame = frameOf(request);
    // A page that no window has taken into service is one that a page has opened.
    if (frame === null) return this.#openVerdict(address);
    if (this.#page === null || frame.page() !== this.#page) return null;
    const isMainFrame = frame === this.#page.mainFrame();
    if (isMainFrame && this.#asked === address) {
      this.#asked = null;
      return null;
    }
    const details = refuseUnknown('details', Object.assign(new Preventable(), { url: address, isMainFrame }));
    if (isMainFrame) this.emit('will-navigate', details);
    this.emit('will-frame-navigate', details);
    return details.defaultPrevented ? 'will-navigate' : null;
  }

  async load(address: string): Promise<void> {
    if (this.#page === null) throw new Error('electron stand-in: the window has no page');
    const sameDocument = toElectron(this.#page.url()).split('#')[0] === address.split('#')[0] && address.includes('#');
    this.#asked = sameDocument ? null : (address.split('#')[0] ?? null);
    const response = await this.#page.goto(toChromium(address), { waitUntil: 'load' });
    if (response && response.status() >= 400) record.faults.push(`loadURL: ${response.status()} for ${address}`);
    this.emit('did-finish-load');
  }

  #initScript(): string {
    const preload = this.#preload === undefined ? '' : readFileSync(this.#preload, 'utf8');
    return [
      '(() => {',
      this.#pageSide(),
      'const connected = standInPage.connect();',
      'if (connected === null) return;',
      'const module = { exports: {} };',
      '(function (require, module, exports) {',
      preload,
      '})(connected.require, module, module.exports);',
      '})();',
    ].join('\n');
  }

  #openVerdict(address: string): string {
    return this.#openHandler?.({ url: address }).action === 'deny' ? 'windowOpenHandler' : 'nobody';
  }

  async #refusePopup(popup: Page): Promise<void> {
    const address = toElectron(popup.url());
    record.outside.push({ what: 'window', address, refusedBy: this.#openVerdict(address) });
    await popup.close();
  }
}

/** Null for the first request of a page that does not exist yet: Playwright throws there. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}
