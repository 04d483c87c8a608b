import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
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

/**
 * Fills and reopens the renderer's working copy in a real Chromium at each size. Milliseconds until the first page of
 * participants can be shown and until every row is there, first from an empty database, then from one that is filled, beside
 * putting the same rows into a plain Map. Median of `runs`.
 */
export async function benchWorkingCopy({ sizes = [6_000, 100_000], runs = 3 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'consorta-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    build: {
      outDir: join(folder, 'page'),
      emptyOutDir: true,
      lib: { entry: join(here, 'page.ts'), formats: ['es'], fileName: () => 'page.js' },
    },
  });
  const results = [];
  for (const size of sizes) {
    const measured = [];
    for (let run = 0; run < runs; run += 1) measured.push(await measureOnce(folder, size, run));
    results.push(medians(size, measured));
  }
  await rm(folder, { recursive: true, force: true });
  return results;
}

async function measureOnce(folder, size, run) {
  const { existsSync } = await import('node:fs');
  const executablePath = browsers.find(path => existsSync(path));
  const context = await chromium.launchPersistentContext(join(folder, `profile-${size}-${run}`), {
    executablePath,
    headless: true,
    args: flags,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.route('**/*', async route => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/')
        return route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/page.js"></script>' });
      const body = await readFile(join(folder, 'page', pathname));
      return route.fulfill({ contentType: extname(pathname) === '.js' ? 'text/javascript' : 'text/plain', body });
    });
    await page.goto('http://bench.localhost/');
    await page.waitForFunction(() => 'measureCopy' in window);
    return await page.evaluate(count => window.measureCopy(count), size);
  } finally {
    await context.close();
  }
}

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
function medians(rows, measured) {
  const of = pick => median(measured.map(pick));
  return {
    rows,
    plainMap: of(m => m.plainMap),
    fill: { firstPage: of(m => m.fill.firstPage), whole: of(m => m.fill.whole) },
    again: { firstPage: of(m => m.again.firstPage), whole: of(m => m.again.whole) },
  };
}
