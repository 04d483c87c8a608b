import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { electronBinary, rendererStorage, root } from './driver.ts';

/* `npm start` where Electron's binary cannot be had: says so, with the remedy, and never fails silently. */
let folder = '';
const started: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-start-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function run(command: string, words: readonly string[], environment: Readonly<Record<string, string>>) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...bare } = process.env;
  const child = spawn(command, words, {
    cwd: root,
    env: { ...bare, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const heard = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      heard.text += text.toString();
    });
  return { child, heard, ended: new Promise<number | null>(resolve => child.once('exit', resolve)) };
}

describe.skipIf(electronBinary() !== null || process.platform !== 'linux')(
  'npm start without the Electron binary',
  () => {
    test('says so in one line with the remedy, and how to look at the program where there is no display', async () => {
      const { heard, ended } = run(process.execPath, ['tools/start.mjs'], {});
      expect(await ended).toBe(1);
      expect(heard.text).toMatch(/^Electron itself is not on this computer.*npx install-electron.*ELECTRON_MIRROR.*$/m);
      expect(heard.text).toMatch(/xvfb-run/);
    });

    test('opens the program in a window of Chromium where there is one, and ends in order at Ctrl+C', async () => {
      const screen = run('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {});
      await expect.poll(() => screen.heard.text, { timeout: 20_000 }).toMatch(/^\d+\s/);
      const display = `:${screen.heard.text.trim()}`;
      const program = run(process.execPath, ['tools/start.mjs', `--user-data-dir=${folder}`], { DISPLAY: display });
      const port = join(rendererStorage(folder), 'DevToolsActivePort');
      await expect.poll(() => existsSync(port), { timeout: 90_000 }).toBe(true);
      const [number, path] = readFileSync(port, 'utf8').split('\n');
      const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${number}${path}`);
      const page = browser.contexts()[0]?.pages()[0];
      await page?.getByTestId('start-sample').waitFor();
      await browser.close();
      program.child.kill('SIGINT');
      expect(await program.ended).toBe(0);
      expect(existsSync(join(folder, 'settings.json'))).toBe(true);
    });
  },
);
