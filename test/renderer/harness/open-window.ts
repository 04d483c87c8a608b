import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { appHost, appScheme } from '#main/electron/app-scheme.ts';
import { serveRenderer } from '#main/electron/serve-renderer.ts';
import type { Channel } from '#shared/ipc/contract.ts';
import { quiet } from '#test/electron-stand-in/chromium.ts';
import { root } from '#test/guards/sources.ts';
import type { FakeProgram } from './fake-program.ts';

const origin = 'http://bundle.app.localhost';
/** The built page in a real Chromium, under the program's own content policy, with main played by `program`. */
export type OpenWindow = {
  readonly page: Page;
  /** Errors of the page: thrown ones, and what the content policy refused. */
  readonly errors: string[];
  readonly close: () => Promise<void>;
};

export async function launchBrowser(): Promise<Browser> {
  const { build } = await import(pathToFileURL(join(root, 'tools/build.mjs')).href);
  await build(['renderer'], { onlyStale: true });
  const executablePath = process.env.CONSORTA_CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: quiet });
}

export async function openWindow(
  browser: Browser,
  program: FakeProgram,
  { dark = false }: { readonly dark?: boolean } = {},
): Promise<OpenWindow> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'ro-RO',
    timezoneId: 'Europe/Bucharest',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const serve = serveRenderer(join(root, 'dist/renderer'));
  await page.route('**/*', async route => {
    const asked = new URL(route.request().url());
    if (asked.origin !== origin) {
      errors.push(`asked the network for ${asked.href}`);
      return route.abort();
    }
    const answer = await serve(new Request(`${appScheme}://${appHost}${asked.pathname}`));
    const body = Buffer.from(await answer.arrayBuffer());
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
  });
  // As text: Playwright's own way of carrying values takes seconds for some thousands of rows.
  await page.exposeFunction('askProgram', async (channel: Channel, request: unknown) =>
    JSON.stringify(await program.ask(channel, request)),
  );
  await page.addInitScript(() => {
    const { askProgram } = window as unknown as { askProgram: (channel: string, request: unknown) => Promise<string> };
    const ask = async (channel: string, request: unknown) => JSON.parse(await askProgram(channel, request));
    Object.defineProperty(window, 'bridge', { value: { ask, takeDrop: async () => 'drop-1' } });
  });
  await page.goto(`${origin}/index.html`);
  return { page, errors, close: () => context.close() };
}
