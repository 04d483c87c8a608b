import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from './driver.ts';
import { startStandIn } from './stand-in-driver.ts';
import { buildTrial } from './trial/build-trial.ts';

/* Files dropped on the window of a program of a few lines, as Chromium drops them, behind the preload that ships. */
let folder = '';
let running: Running;
type Asking = { bridge: { ask: (channel: string, request: unknown) => Promise<unknown> } };
type Dropping = { bridge: { takeDrop: () => Promise<string | null> } };
const taken = () => running.window.evaluate(() => (window as unknown as Dropping).bridge.takeDrop());

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-drops-'));
  await buildTrial(folder);
  running = await startStandIn({ userData: join(folder, 'first'), program: join(folder, 'program.cjs') });
});
afterAll(async () => {
  await running.take();
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

test('files that are dropped reach main with their paths, once, from the preload alone', async () => {
  const { window } = running;
  const paths = ['scan ș.pdf', 'listă.xlsx'].map(name => join(folder, name));
  for (const path of paths) await writeFile(path, path);
  await mkdir(join(folder, 'dosar'));
  await window.evaluate(() => {
    for (const name of ['dragover', 'drop']) document.addEventListener(name, event => event.preventDefault());
  });
  expect(await taken()).toBeNull();
  await running.drop(window.locator('body'), [...paths, join(folder, 'dosar')]);
  expect(JSON.parse((await taken()) ?? '[]')).toEqual([
    { path: paths[0], name: 'scan ș.pdf' },
    { path: paths[1], name: 'listă.xlsx' },
    { path: join(folder, 'dosar'), name: 'dosar' },
  ]);
  expect(await taken()).toBeNull();
  await running.take();
});

test('a drop cannot be made up by a page', async () => {
  const { window } = running;
  await window.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'passwd'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: files }));
  });
  expect(await taken()).toBeNull();
  const asked = await window.evaluate(() =>
    (window as unknown as Asking).bridge
      .ask('attachment.dropped', { files: [{ path: 'passwd', name: 'passwd' }] })
      .catch((error: Error) => error.message),
  );
  expect(asked).toBe('bridge: unknown channel');
  await running.take();
});
