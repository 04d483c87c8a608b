import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

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

export type Launched = {
  readonly context: BrowserContext;
  readonly endpoint: string;
  /** A page for a window: the one that Chromium came up with, once, then new ones. */
  readonly page: () => Promise<Page>;
  readonly close: () => Promise<void>;
};
export type LaunchOptions = {
  /** Where the session keeps its data; null for one that keeps everything in memory. */
  readonly folder: string | null;
  readonly visible: boolean;
  readonly size: { readonly width: number; readonly height: number };
};

/**
 * Features that are off: those that Playwright turns off too, whose own list this one replaces, and the two popups of an
 * address bar that nobody sees, each of which is a page that is loaded and run at every start of a browser.
 */
const withoutFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];
/** What no Chromium of ours does. No name is looked up: what is not answered by the program goes nowhere. */
export const quiet = [
  `--disable-features=${withoutFeatures.join(',')}`,
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts Chromium on a folder of its own, or for a session in memory. */
export async function launchChromium({ folder, visible, size }: LaunchOptions): Promise<Launched> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(
      'electron stand-in: no Chromium, Chrome or Edge found; install one or name it in CONSORTA_CHROMIUM',
    );
  }
  if (folder === null) return launchInMemory(executablePath, visible, size);
  const profile = folder;
  mkdirSync(profile, { recursive: true });
  if (visible) withoutTranslation(profile);
  // One that an earlier run left behind would name a port that nobody listens on.
  rmSync(join(profile, portFile), { force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !visible,
    viewport: visible ? null : { ...size },
    ignoreDefaultArgs: visible ? ['about:blank'] : [],
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      '--remote-debugging-port=0',
      ...quiet,
      // A window of its own, without tabs, address bar or remarks about these switches.
      ...(visible ? ['--app=data:text/html,', '--test-type', `--window-size=${size.width},${size.height}`] : []),
    ],
  });
  const endpoint = await endpointIn(profile);
  let first = context.pages()[0];
  return {
    context,
    endpoint,
    page: async () => {
      const page = first;
      first = undefined;
      return page === undefined || page.isClosed() ? context.newPage() : page;
    },
    close: () => context.close(),
  };
}

/** In a browser's folder: the port it listens on, and its address there. */
const portFile = 'DevToolsActivePort';

type InMemory = { readonly browser: Browser; readonly endpoint: string };
let inMemory: Promise<InMemory> | null = null;

/**
 * A context off the record, as Electron's partitions without `persist:` are: stored data and cache stay in Chromium's
 * memory, and end with the context. Like Electron's they share one browser, whose own folder, which it needs all the same,
 * holds nothing of a page.
 */
async function launchInMemory(
  executablePath: string,
  visible: boolean,
  size: LaunchOptions['size'],
): Promise<Launched> {
  inMemory ??= startInMemory(executablePath, visible);
  const { browser, endpoint } = await inMemory;
  const context = await browser.newContext({ viewport: visible ? null : { ...size } });
  return { context, endpoint, page: () => context.newPage(), close: () => context.close() };
}

/** Ends the browser that all sessions in memory share. */
export async function endInMemory(): Promise<void> {
  const ending = inMemory;
  inMemory = null;
  await (await ending)?.browser.close();
}

async function startInMemory(executablePath: string, visible: boolean): Promise<InMemory> {
  const browser = await chromium.launch({
    executablePath,
    headless: !visible,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: ['--remote-debugging-port=0', ...quiet],
  });
  return { browser, endpoint: await endpointIn(await folderOf(browser)) };
}

/** Where a browser that chose a folder for itself keeps it, by its own account. */
async function folderOf(browser: Browser): Promise<string> {
  const chromium = await browser.newBrowserCDPSession();
  const { commandLine } = await chromium.send('SystemInfo.getInfo');
  await chromium.detach();
  const folder = /--user-data-dir=(.+?)"?(?= "?--|$)/.exec(commandLine)?.[1];
  if (folder === undefined) throw new Error('electron stand-in: Chromium did not say where its folder is');
  return folder;
}

/** Where Chromium, which chose the port itself, can be driven: two programs that start at once never meet. */
async function endpointIn(folder: string): Promise<string> {
  const [port, path] = (await textOf(join(folder, portFile))).split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}

/** The two lines of a file that another process is about to write. */
async function textOf(path: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
    if (text.includes('\n')) return text;
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
