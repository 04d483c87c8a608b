import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildStandIn } from '../electron-stand-in/build-stand-in.mjs';
import { type Running, rendererStorage } from './driver.ts';
import { startStandIn } from './stand-in-driver.ts';
import { buildTrial } from './trial/build-trial.ts';

/* The stand-in itself, on a program of a few lines: what would fail in Electron must fail here. */
let folder = '';
let running: Running;
type Asking = { bridge: { ask: (channel: string, request: unknown) => Promise<unknown> } };
const begin = (name: string, trial = ''): Promise<Running> =>
  startStandIn({ userData: join(folder, name), program: join(folder, 'program.cjs'), environment: { TRIAL: trial } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-trial-'));
  await buildTrial(folder);
  running = await begin('first');
});
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the page', () => {
  test('is a secure context that runs modules and, with the nonce of this load, styles; nothing else that is inline', async () => {
    const { window } = running;
    const seen = await window.evaluate(() => ({
      secure: globalThis.isSecureContext,
      module: (window as unknown as { moduleRan?: boolean }).moduleRan,
      inline: (window as unknown as { inlineRan?: boolean }).inlineRan,
      nonced: getComputedStyle(document.getElementById('nonced') as Element).letterSpacing,
      colour: getComputedStyle(document.getElementById('nonced') as Element).color,
      bare: getComputedStyle(document.getElementById('bare') as Element).letterSpacing,
      nonce: document.querySelector('meta[name=csp-nonce]')?.getAttribute('content'),
    }));
    expect(seen).toMatchObject({ secure: true, module: true, nonced: '3px', colour: 'rgb(1, 2, 3)', bare: 'normal' });
    expect(seen.inline).toBeUndefined();
    expect(seen.nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
    await window.reload();
    const second = await window.locator('meta[name=csp-nonce]').getAttribute('content');
    expect(second).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(second).not.toBe(seen.nonce);
    // Two loads, each with one inline script and one style without nonce refused.
    const { faults } = await running.take();
    expect(faults.filter(fault => /Content Security Policy/.test(fault))).toHaveLength(4);
    expect(faults.filter(fault => !/Content Security Policy/.test(fault))).toEqual([]);
  });

  test('sees of the preload two frozen functions, and nothing of Node', async () => {
    const seen = await running.window.evaluate(() => ({
      bridge: Object.keys((window as unknown as Asking).bridge),
      frozen: Object.isFrozen((window as unknown as Asking).bridge),
      replaced: Reflect.set(window, 'bridge', null),
      node: ['require', 'process', 'module', 'Buffer', '__consortaStandInInvoke'].filter(name => name in window),
    }));
    expect(seen).toEqual({ bridge: ['ask', 'takeDrop'], frozen: true, replaced: false, node: [] });
  });

  test('gets 404 for what is not in the folder and nothing from outside', async () => {
    const { window } = running;
    const statuses = await window.evaluate(async () => {
      const of = async (path: string) => (await fetch(path)).status;
      return [await of('./nothing.js'), await of('./%2e%2e/program.cjs'), await of('./page.js')];
    });
    expect(statuses).toEqual([404, 404, 200]);
    const outside = await window.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(outside).toBe('refused');
    // Chromium tells of it on its console too, twice and some moments later: taken here, they are no fault of the next test.
    const told: string[] = [];
    await expect
      .poll(async () => {
        told.push(...(await running.take()).faults);
        return told.filter(fault => fault.includes('Content Security Policy')).length;
      })
      .toBe(2);
  });
});

describe('calls to main', () => {
  test('carry 20 MB there and back, and values of every kind', async () => {
    const { window } = running;
    const megabytes = await window.evaluate(async () => {
      const bytes = new Uint8Array(20 * 1024 * 1024).map((_, at) => at % 251);
      const back = (await (window as unknown as Asking).bridge.ask('report.preview', { bytes })) as {
        bytes: Uint8Array;
      };
      return back.bytes.every((byte, at) => byte === at % 251) ? back.bytes.length / 1024 / 1024 : -1;
    });
    expect(megabytes).toBe(20);
    const same = await window.evaluate(async () => {
      const sent = {
        n: null,
        u: undefined,
        nan: Number.NaN,
        d: new Date(5),
        m: new Map([['a', [1, 'ș']]]),
        $: 'x',
        big: 7n,
      };
      const back = (await (window as unknown as Asking).bridge.ask('report.preview', sent)) as typeof sent;
      return [
        back.n,
        'u' in back && back.u === undefined,
        Number.isNaN(back.nan),
        back.d.getTime(),
        back.m.get('a'),
        back.$,
        String(back.big),
      ];
    });
    expect(same).toEqual([null, true, true, 5, [1, 'ș'], 'x', '7']);
  });

  test('refuse what structured cloning refuses, either way, and channels that are not in the contract', async () => {
    const reason = (channel: string, withFunction: boolean) =>
      running.window
        .evaluate(
          ([name, fails]) =>
            (window as unknown as Asking).bridge
              .ask(String(name), fails === 'yes' ? { f: () => 1 } : { path: 'x' })
              .then(
                () => 'answered',
                (error: Error) => error.message,
              ),
          [channel, withFunction ? 'yes' : 'no'],
        )
        .catch((error: Error) => error.message);
    expect(await reason('report.preview', true)).toMatch(/could not be cloned/);
    expect(await reason('program.state', false)).toMatch(/could not be cloned/);
    expect(await reason('shell.run', false)).toBe('bridge: unknown channel');
    expect(await reason('workspace.close', false)).toMatch(/No handler registered/);
    expect(await reason('file.open', false)).toBe("Error invoking remote method 'file.open': Error: refused x");
  });

  test('meet an error that names what the stand-in does not have', async () => {
    const message = await running.window.evaluate(() =>
      (window as unknown as Asking).bridge
        .ask('file.open', { path: 'unknown member' })
        .catch((error: Error) => error.message),
    );
    expect(message).toMatch(/app\.getGPUFeatureStatus is not implemented/);
    expect((await running.take()).faults).toEqual(['app.getGPUFeatureStatus is not implemented']);
  });
});

describe('dialogs', () => {
  const save = () =>
    running.window.evaluate(() => (window as unknown as Asking).bridge.ask('file.open', { path: 'dialog' }));

  test('are answered from the queue and remembered', async () => {
    await running.answerNextDialog({ kind: 'save', path: 'chosen.xlsx' });
    expect(await save()).toEqual({ canceled: false, filePath: 'chosen.xlsx' });
    const { dialogs, faults } = await running.take();
    expect(dialogs).toEqual([{ kind: 'save', options: { title: 'Where to?', defaultPath: 'report.xlsx' } }]);
    expect(faults).toEqual([]);
  });

  test('that nobody expected are a fault', async () => {
    expect(await save()).toEqual({ canceled: true, filePath: '' });
    expect((await running.take()).faults).toEqual(['unexpected save dialog: Where to?']);
  });
});

describe('leaving the program', () => {
  const collected: string[] = [];
  test('a link outside, a popup and the address bar are refused, and known to the test', async () => {
    const { window } = running;
    await window.locator('#outside').click({ noWaitAfter: true });
    await window.locator('#popup').click({ noWaitAfter: true });
    await window.evaluate(() => void globalThis.open(''));
    await expect
      .poll(async () => {
        const { outside } = await running.take();
        for (const { what, refusedBy } of outside) collected.push(`${what} ${refusedBy}`);
        return [...new Set(collected)].sort();
      })
      .toEqual(['navigation will-navigate', 'navigation windowOpenHandler', 'window windowOpenHandler']);
    expect(window.url()).toMatch(/^http:\/\/bundle\.app\.localhost\/index\.html/);
  });
});

describe('the program around the page', () => {
  test('the menu goes to a place in the page without loading it again', async () => {
    await running.window.evaluate(() => Object.assign(window, { stillHere: true }));
    await running.menu('reports');
    await expect.poll(() => running.window.evaluate(() => location.hash)).toBe('#/reports');
    expect(await running.window.evaluate(() => 'stillHere' in window)).toBe(true);
    await expect(running.menu('show-last-export')).rejects.toThrow(/dimmed/);
  });

  test('a second start ends at once and brings the first to the front', async () => {
    const before = (await running.view())?.focused ?? -1;
    expect(await running.startAgain()).toBe(0);
    await expect.poll(async () => (await running.view())?.focused).toBe(before + 1);
  });

  test('a kill leaves stored data and a lock that the next start takes over; a session without persist: keeps nothing', async () => {
    const write = (at: Running) => at.window.evaluate(() => localStorage.setItem('kept', 'yes'));
    const read = (at: Running) => at.window.evaluate(() => localStorage.getItem('kept'));
    const first = await begin('second');
    await write(first);
    await first.window.waitForTimeout(500);
    await first.take();
    await first.kill();
    const second = await begin('second');
    expect(await read(second)).toBe('yes');
    await second.take();
    await second.stop();
    await rm(rendererStorage(join(folder, 'second')), { recursive: true });
    const third = await begin('second');
    expect(await read(third)).toBeNull();
    await third.take();
    await third.stop();
    const forgetful = await begin('third', 'forgetful');
    await write(forgetful);
    await forgetful.take();
    await forgetful.stop();
    const again = await begin('third', 'forgetful');
    expect(await read(again)).toBeNull();
    await again.take();
    await again.stop();
  });
});

test('a program without locks still reaches nothing, and fails its test when it tries', async () => {
  const unlocked = await begin('unlocked', 'unlocked');
  await unlocked.take();
  await unlocked.window.evaluate(() => void window.location.assign('https://example.org/'));
  await unlocked.window.waitForTimeout(500);
  await expect(unlocked.stop()).rejects.toThrow(/navigation to https:\/\/example\.org\/, refused by nobody/);
});

test.each([
  [{ sandbox: false, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false }, 'sandbox'],
  [{ sandbox: true, nodeIntegration: false, webviewTag: false, spellcheck: false }, 'contextIsolation'],
  [
    { sandbox: true, contextIsolation: true, nodeIntegration: true, webviewTag: false, spellcheck: false },
    'nodeIntegration',
  ],
  [
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      allowRunningInsecureContent: true,
    },
    'allowRunningInsecureContent',
  ],
])('a window with insecure preferences is not opened: %j', async (preferences, named) => {
  const run = spawnSync(
    process.execPath,
    ['--require', await buildStandIn(), join(folder, 'insecure.cjs'), `--user-data-dir=${join(folder, 'insecure')}`],
    { env: { ...process.env, TRIAL: JSON.stringify(preferences) }, encoding: 'utf8', timeout: 30_000 },
  );
  expect(run.status).toBe(3);
  expect(run.stdout).toContain(named);
});
