import { join } from 'node:path';
import type { Request as PageRequest, Route } from 'playwright-core';
import { toChromium, toElectron } from './addresses.ts';
import { type Launched, launchChromium } from './chromium.ts';
import { KnownEvents } from './known-events.ts';
import { record } from './record.ts';
import { refuseUnknown } from './refuse-unknown.ts';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (
  details: { url: string; method: string; resourceType: string },
  answer: (verdict: { cancel?: boolean }) => void,
) => void;
/** Asks the window whether a page may go to an address; null when it may, else who refused. */
export type NavigationGuard = (request: PageRequest, address: string) => string | null;

/** Which schemes the program has declared, with what rights. Declared before anything is loaded, as in Electron. */
export const declaredSchemes = new Set<string>();

/** One set of stored data and one set of rules for requests: a Chromium of its own. */
export class StandInSession extends KnownEvents {
  readonly #partition: string;
  readonly #userData: () => string;
  readonly #handlers = new Map<string, ProtocolHandler>();
  readonly #guards: NavigationGuard[] = [];
  #beforeRequest: BeforeRequest | null = null;
  #launched: Promise<Launched> | null = null;
  #windows = 0;
  readonly protocol = refuseUnknown('session.protocol', {
    handle: (scheme: string, handler: ProtocolHandler): void => {
      if (!declaredSchemes.has(scheme)) throw new Error(`electron stand-in: ${scheme}: was not declared before ready`);
      if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      this.#handlers.set(scheme, handler);
    },
  });
  readonly webRequest = refuseUnknown('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener;
    },
  });

  constructor(partition: string, userData: () => string) {
    super('session', ['will-download']);
    this.#partition = partition;
    this.#userData = userData;
  }

  // Nothing is granted in this Chromium; that the program refuses as well is seen by its having set these.
  setPermissionRequestHandler(_handler: unknown): void {}
  setPermissionCheckHandler(_handler: unknown): void {}
  setDevicePermissionHandler(_handler: unknown): void {}
  setSpellCheckerEnabled(enabled: boolean): void {
    if (enabled) record.faults.push('spell checking is on: its dictionaries would be fetched from outside');
  }

  guard(guard: NavigationGuard): void {
    this.#guards.push(guard);
  }

  /** A window that shows pages of this session has been made, or has gone. Its page may take a moment longer to go. */
  entered(): void {
    this.#windows += 1;
  }
  left(): void {
    this.#windows -= 1;
  }

  /** The Chromium of this session, started when first needed. */
  launch(visible: boolean, size: { width: number; height: number }): Promise<Launched> {
    const name = this.#partition.startsWith('persist:') ? this.#partition.slice('persist:'.length) : null;
    const folder = name === null ? null : join(this.#userData(), 'Partitions', name);
    this.#launched ??= launchChromium({ folder, visible, size }).then(async launched => {
      await launched.context.route('**/*', route => this.#answer(route));
      launched.context.on('download', () => {});
      return launched;
    });
    return this.#launched;
  }

  async close(): Promise<void> {
    // One that never came up needs no closing.
    const launched = await this.#launched?.catch(() => null);
    this.#launched = null;
    await launched?.close().catch(() => {});
  }

  /** Everything that the pages of this session have stored. One in memory that has no window left ends with it. */
  async clearStorageData(): Promise<void> {
    if (this.#launched === null) return;
    if (!this.#partition.startsWith('persist:') && this.#windows === 0) return this.close();
    await this.#inChromium('Storage.clearDataForOrigin', { origin: this.#origin(), storageTypes: 'all' });
  }
  async clearCache(): Promise<void> {
    if (this.#launched !== null) await this.#inChromium('Network.clearBrowserCache', {});
  }

  #origin(): string {
    const scheme = [...this.#handlers.keys()][0] ?? 'app';
    return new URL(toChromium(`${scheme}://bundle/`)).origin;
  }

  async #inChromium(order: 'Storage.clearDataForOrigin' | 'Network.clearBrowserCache', given: object): Promise<void> {
    const launched = await this.#launched;
    if (!launched) return;
    try {
      const page = await launched.context.newPage();
      const chromium = await launched.context.newCDPSession(page);
      await chromium.send(order, given as never);
      await page.close();
    } catch (error) {
      // The program quits meanwhile and has closed it: as in Electron, nobody hears of the rest any more.
      if (this.#launched !== null) throw error;
    }
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const address = toElectron(request.url());
    const refusedBy = this.#refusal(request, address);
    const handler = this.#handlers.get(new URL(address).protocol.slice(0, -1));
    if (refusedBy !== null || handler === undefined) {
      const what = request.isNavigationRequest() ? 'navigation' : 'request';
      record.outside.push({ what, address, refusedBy: refusedBy ?? 'nobody' });
      // A page that may not go away stays where it is: 204 is Chromium's way of going nowhere.
      await (what === 'navigation' ? route.fulfill({ status: 204 }) : route.abort('blockedbyclient'));
      return;
    }
    try {
      const response = await handler(
        new Request(address, { method: request.method(), headers: await request.allHeaders() }),
      );
      const body = Buffer.from(await response.arrayBuffer());
      await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
    } catch (error) {
      // The window was closed while its page loaded: Chromium wants no answer any more, as in Electron.
      if (/(page|context|browser) has been closed/.test(String(error))) return;
      record.faults.push(`protocol handler: ${String(error)}`);
      await route.abort('failed').catch(() => {});
    }
  }

  #refusal(request: PageRequest, address: string): string | null {
    if (request.isNavigationRequest()) {
      for (const guard of this.#guards) {
        const refused = guard(request, address);
        if (refused !== null) return refused;
      }
    }
    let cancelled = false;
    this.#beforeRequest?.({ url: address, method: request.method(), resourceType: request.resourceType() }, verdict => {
      cancelled = verdict.cancel === true;
    });
    return cancelled ? 'webRequest' : null;
  }
}
