import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { KnownEvents, Preventable } from './known-events.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { takeSingleInstance } from './single-instance.ts';

/** What the other parts of the stand-in hang on the program's end. */
export const lifecycle = {
  ready: false,
  quitting: false,
  /** Closes all windows; false when one refused. */
  closeWindows: async (): Promise<boolean> => true,
  closeSessions: async (): Promise<void> => {},
  /** Last of all: tells the driver that this was an orderly end. */
  beforeExit: async (_code: number): Promise<void> => {},
};

const switches = new Map(
  process.argv.slice(2).flatMap(word => {
    const parts = /^--([a-z-]+)(?:=(.*))?$/.exec(word);
    return parts ? [[parts[1] ?? '', parts[2] ?? ''] as const] : [];
  }),
);
const paths = new Map<string, string>([
  ['home', homedir()],
  ['appData', process.env.APPDATA ?? process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')],
  ['documents', join(homedir(), 'Documents')],
  ['temp', tmpdir()],
]);

class StandInApp extends KnownEvents {
  #name = 'Electron';
  #release: (() => void) | null = null;
  readonly commandLine = refuseUnknown('app.commandLine', {
    getSwitchValue: (name: string): string => switches.get(name) ?? '',
    hasSwitch: (name: string): boolean => switches.has(name),
  });
  /** True in an installed program. A test sets it to see that developer tools are shut. */
  readonly isPackaged = process.env.CONSORTA_STAND_IN_PACKAGED === '1';

  constructor() {
    super('app', [
      'ready',
      'window-all-closed',
      'before-quit',
      'will-quit',
      'quit',
      'activate',
      'second-instance',
      'web-contents-created',
    ]);
    setImmediate(() => {
      lifecycle.ready = true;
      this.emit('ready');
    });
  }

  isReady(): boolean {
    return lifecycle.ready;
  }
  whenReady(): Promise<void> {
    return lifecycle.ready ? Promise.resolve() : new Promise(resolve => this.once('ready', () => resolve()));
  }
  getName(): string {
    return this.#name;
  }
  setName(name: string): void {
    this.#name = name;
  }
  setAppUserModelId(_id: string): void {}
  enableSandbox(): void {
    if (lifecycle.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  getPath(name: string): string {
    const path = paths.get(name);
    if (path === undefined) throw new Error(`electron stand-in: app.getPath('${name}') is not known`);
    return path;
  }
  setPath(name: string, path: string): void {
    paths.set(name, path);
  }
  getPreferredSystemLanguages(): string[] {
    return (process.env.CONSORTA_STAND_IN_LANGUAGES ?? 'ro-RO').split(',');
  }

  requestSingleInstanceLock(): boolean {
    this.#release ??= takeSingleInstance(this.getPath('userData'), argv => {
      if (lifecycle.ready) this.emit('second-instance', {}, argv, process.cwd());
    });
    return this.#release !== null;
  }

  quit(): void {
    void this.#quit();
  }

  exit(code = 0): void {
    void this.#end(code);
  }

  async #quit(): Promise<void> {
    if (lifecycle.quitting) return;
    lifecycle.quitting = true;
    const asked = new Preventable();
    this.emit('before-quit', asked);
    if (asked.defaultPrevented || !(await lifecycle.closeWindows())) {
      lifecycle.quitting = false;
      return;
    }
    const last = new Preventable();
    this.emit('will-quit', last);
    if (last.defaultPrevented) {
      lifecycle.quitting = false;
      return;
    }
    this.emit('quit', {}, 0);
    await this.#end(0);
  }

  async #end(code: number): Promise<void> {
    await lifecycle.closeSessions();
    this.#release?.();
    await lifecycle.beforeExit(code);
    process.exit(code);
  }
}

export const app = refuseUnknown('app', new StandInApp());
