import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { bridgeToWorker, openAndWait, waitUntilKept, watchKeys } from './in-window.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const browsers = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * Opens the shipping window in a real Chromium on a synthetic project of each size: from an empty working copy, again from
 * a filled one, and types in the search box. `onPage` is given each page, for profiling. Median of `runs`.
 */
export async function benchWorkingCopy({ sizes = [6_000, 100_000], runs = 3, onPage = async () => {} } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'consorta-bench-'));
  try {
    await buildWindow(folder);
    const results = [];
    for (const people of sizes) {
      const measured = [];
      for (let run = 0; run < runs; run += 1) measured.push(await measureOnce(folder, { people, run, onPage }));
      results.push(medians(people, measured));
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The window as it ships, and main as the bench plays it, in a folder of their own: `dist` may be built meanwhile. */
async function buildWindow(folder) {
  process.env.NODE_ENV = 'production';
  const settings = { minify: false, target: 'chrome140', emptyOutDir: false, outDir: join(folder, 'page') };
  const whole = { configFile: false, logLevel: 'error' };
  await build({
    ...whole,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: { ...settings, chunkSizeWarningLimit: 8_000 },
  });
  await build({
    ...whole,
    root: here,
    build: {
      ...settings,
      lib: { entry: join(here, 'played-main.ts'), formats: ['es'], fileName: () => 'played-main.js' },
    },
  });
}

async function measureOnce(folder, { people, run, onPage }) {
  const { origin, stop } = await servePage(join(folder, 'page'), people);
  const context = await chromium.launchPersistentContext(join(folder, `profile-${people}-${run}`), {
    executablePath: browsers.find(path => existsSync(path)),
    headless: true,
    args: flags,
    viewport: { width: 1366, height: 768 },
    locale: 'ro-RO',
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', ({ message }) => console.error(message));
    page.setDefaultTimeout(60_000);
    const open = async stage => {
      await page.goto('about:blank');
      await page.goto(origin);
      await page.getByTestId('start-sample').waitFor();
      await page.evaluate(() => window.mainIsReady);
      const done = await onPage(page, { people, stage });
      const opened = await page.evaluate(openAndWait, people);
      await done?.();
      return opened;
    };
    const first = await open('first');
    const kept = first.whole + (await page.evaluate(waitUntilKept, 60_000 + people * 4));
    const again = await open('again');
    const done = await onPage(page, { people, stage: 'search' });
    const search = await typeInSearch(page);
    await done?.();
    return { first: { ...first, kept }, again, search };
  } finally {
    await context.close();
    stop();
  }
}

/** The page over HTTP, with main played in a worker in place of the preload. */
function servePage(folder, people) {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://bench');
    const path = join(folder, pathname === '/' ? 'index.html' : pathname);
    if (!existsSync(path)) return response.writeHead(404).end();
    const body = await readFile(path);
    response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'text/plain' });
    if (extname(path) !== '.html') return response.end(body);
    response.end(body.toString().replace('<head>', `<head><script>(${bridgeToWorker})(${people})</script>`));
  });
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ origin: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() }),
    );
  });
}

/** Types a name and takes it back, a key at a time. A key drawn within one frame counts as 0. */
async function typeInSearch(page) {
  await page.getByTestId('participant-search').focus();
  await page.evaluate(watchKeys);
  for (const key of [...'popa gheorghe', ...Array.from({ length: 13 }, () => 'Backspace')]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  await page.waitForTimeout(1_500);
  const { painted, answered } = await page.evaluate(() => window.keys);
  return { painted: Math.max(0, ...painted), answered: Math.max(0, ...answered), answeredMedian: median(answered) };
}

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
function medians(people, measured) {
  const of = pick => median(measured.map(pick));
  const opening = stage => ({
    firstPage: of(m => m[stage].firstPage),
    whole: of(m => m[stage].whole),
    longestFrame: of(m => m[stage].longestFrame),
  });
  return {
    people,
    first: { ...opening('first'), kept: of(m => m.first.kept) },
    again: opening('again'),
    search: {
      painted: of(m => m.search.painted),
      answered: of(m => m.search.answered),
      answeredMedian: of(m => m.search.answeredMedian),
    },
  };
}
