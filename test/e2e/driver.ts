import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import type { Language } from '#shared/kernel/translation.ts';
import type { WindowView } from '../electron-stand-in/browser-window.ts';
import type { Taken } from '../electron-stand-in/control.ts';
import type { DialogAnswer } from '../electron-stand-in/dialogs.ts';
import type { MenuView } from '../electron-stand-in/menu.ts';
import type { PowerEvent } from '../electron-stand-in/power-monitor.ts';
import { startElectron } from './electron-driver.ts';
import { startStandIn } from './stand-in-driver.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The copy of `dist` that this run of the suite opens; made, named and removed by `prepare.ts`. */
export const bundles = process.env.CONSORTA_E2E_BUNDLES ?? join(root, 'dist');

/** One running program, in Electron or in the stand-in: tests cannot tell which. */
export type Running = {
  /** The page of the window in front. After the program has put another window in its place: call `follow` first. */
  readonly window: Page;
  /** Waits until another window is in place of the one driven so far, and drives that one. */
  readonly follow: () => Promise<void>;
  readonly answerNextDialog: (answer: DialogAnswer) => Promise<void>;
  /** Chooses a menu item by its id, such as `reports`. */
  readonly menu: (id: string) => Promise<void>;
  readonly seeMenu: () => Promise<readonly MenuView[]>;
  readonly view: () => Promise<WindowView | null>;
  /** Makes the computer sleep, wake or lock its screen, as far as the program hears of it. */
  readonly power: (event: PowerEvent) => Promise<void>;
  /** Lets the program believe that nobody has touched this computer for so many seconds. */
  readonly idle: (seconds: number) => Promise<void>;
  readonly clipboard: () => Promise<string>;
  /** Drags files of the disk over an element of the window and drops them there, as the system does. */
  readonly drop: (target: Locator, paths: readonly string[]) => Promise<void>;
  /** Dialogs that were asked, requests that wanted outside, faults: what happened since this was last called. */
  readonly take: () => Promise<Taken>;
  /** Quits in order. Throws when something happened that no test took: a fault, a request to outside, an unused answer. */
  readonly stop: () => Promise<void>;
  /** Ends the process at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Starts the program a second time on the same data; resolves with that process's exit code. */
  readonly startAgain: () => Promise<number | null>;
};

export type StartOptions = {
  readonly userData: string;
  /** Written into the settings before the first start. */
  readonly language?: Language;
  /** The program's built main bundle; ours unless a test brings a small one. */
  readonly program?: string;
  readonly environment?: Readonly<Record<string, string>>;
};

/** The Electron executable, when its binary is there. Never downloads: the `electron` package would. */
export function electronBinary(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const named = join(folder, 'path.txt');
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron';
  const path = override ? join(override, name) : join(folder, 'dist', name);
  return existsSync(path) && (override !== undefined || existsSync(named)) ? path : null;
}

/** `electron` where its binary is there or CONSORTA_E2E says so, otherwise the stand-in. */
export function chosenDriver(): 'electron' | 'stand-in' {
  const asked = process.env.CONSORTA_E2E;
  if (asked === 'electron' || asked === 'stand-in') return asked;
  return electronBinary() === null ? 'stand-in' : 'electron';
}

/** Starts the built program on a folder of user data and waits for its window. */
export async function start(options: StartOptions): Promise<Running> {
  const { userData, language, program = join(bundles, 'main/program.cjs') } = options;
  if (language !== undefined) chooseLanguage(userData, language);
  const whole = { ...options, program };
  if (chosenDriver() === 'stand-in') return startStandIn(whole);
  const executablePath = electronBinary();
  if (executablePath === null)
    throw new Error('CONSORTA_E2E=electron, but the Electron binary is not there: npx install-electron');
  return startElectron(executablePath, whole);
}

/** Where the window's own storage lies: only a copy, which may be deleted while the program is not running. */
export const rendererStorage = (userData: string): string => join(userData, 'Partitions', 'consorta');

function chooseLanguage(userData: string, language: Language): void {
  const path = join(userData, 'settings.json');
  if (existsSync(path)) return;
  mkdirSync(userData, { recursive: true });
  const settings = { format: 1, language, author: null, recent: [], window: null, folders: {} };
  writeFileSync(path, JSON.stringify(settings));
}
