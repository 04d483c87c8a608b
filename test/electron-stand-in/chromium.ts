import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

/** Where a Chromium may be on this computer: the one named by CONSORTA_CHROMIUM, on the path, or in its usual place. */
function candidates(): string[] {
  const named = process.env.CONSORTA_CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)));
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const onWindows = programs.flatMap(folder =>
    folder === undefined
      ? []
      : [
          'Google/Chrome/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
          'Chromium/Application/chrome.exe',
        ].map(name => join(folder, name)),
  );
  const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    name => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  return [
    ...(named ? [named] : []),
    ...(process.platform === 'win32' ? onWindows : onPath),
    ...(process.platform === 'darwin' ? onMac : []),
    chromium.executablePath(),
  ];
}

/** The first Chromium, Chrome or Edge found; null when there is none. */
export const findChromium = (): string | null => candidates().find(path => path !== '' && existsSync(path)) ?? null;

export type Launched = { readonly context: BrowserContext; readonly endpoint: string };
export type LaunchOptions = {
  /** Where the session keeps its data; null for one that keeps none. */
  readonly folder: string | null;
  readonly visible: boolean;
  readonly size: { readonly width: number; readonly height: number };
};

/** Starts Chromium on a folder of its own. No name is looked up: what is not answered by the program goes nowhere. */
export async function launchChromium({ folder, visible, size }: LaunchOptions): Promise<Launched> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(
      'electron stand-in: no Chromium, Chrome or Edge found; install one or name it in CONSORTA_CHROMIUM',
    );
  }
  const profile = folder ?? mkdtempSync(join(tmpdir(), 'consorta-session-'));
  mkdirSync(profile, { recursive: true });
  if (visible) withoutTranslation(profile);
  const portFile = join(profile, 'DevToolsActivePort');
  // One that an earlier run left behind would name a port that nobody listens on.
  rmSync(portFile, { force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !visible,
    viewport: visible ? null : { ...size },
    ignoreDefaultArgs: visible ? ['about:blank'] : [],
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      '--remote-debugging-port=0',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A window of its own, without tabs, address bar or remarks about these switches.
      ...(visible ? ['--app=data:text/html,', '--test-type', `--window-size=${size.width},${size.height}`] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const [port, path] = (await textOf(portFile)).split('\n');
  return { context, endpoint: `ws://127.0.0.1:${port}${path}` };
}

/** The text of a file that another process is about to write. */
async function textOf(path: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
    if (text !== '') return text;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('electron stand-in: Chromium did not say where it can be driven');
}

/** Keeps the browser from offering to translate the program; Electron has no such thing. */
function withoutTranslation(profile: string): void {
  const path = join(profile, 'Default', 'Preferences');
  if (existsSync(path)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(path, JSON.stringify({ translate: { enabled: false } }));
}
