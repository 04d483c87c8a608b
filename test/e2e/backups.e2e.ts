import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Running, start } from './driver.ts';

/* Backups in the real program: asked for by the page, and made by itself when it is closed. */
let folder = '';
let userData = '';
let running: Running | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-backups-'));
  userData = join(folder, 'user data');
});
afterEach(async () => {
  await running?.stop();
  running = null;
  await rm(folder, { recursive: true, force: true });
});

type Asking = { bridge: { ask: (channel: string, request: unknown) => Promise<unknown> } };
type Answer = { readonly ok: boolean; readonly value?: Record<string, unknown> } & Record<string, unknown>;
const asks = (program: Running, channel: string, request: unknown = {}): Promise<Answer> =>
  program.window.evaluate(
    ([name, sent]) => (window as unknown as Asking).bridge.ask(name as string, sent) as Promise<Answer>,
    [channel, request] as const,
  );

test('closed with something new, the program leaves a backup; opened again it knows of it, tries it, and is up to date', async () => {
  running = await start({ userData, language: 'ro' });
  const workspace = join(folder, 'proiect');
  await running.answerNextDialog({ kind: 'save', path: workspace });
  const created = await asks(running, 'workspace.create', {
    title: 'Proiect',
    smisCode: null,
    profileId: 'pocu-860-3-12',
  });
  expect(created.ok).toBe(true);
  expect(await asks(running, 'backup.state')).toMatchObject({ last: null, upToDate: false, place: { chosen: false } });
  await running.stop();

  const id = String(created.value?.workspaceId);
  const ring = join(userData, 'Consorta', 'backups', id);
  const [name = ''] = await readdir(ring);
  expect(name).toMatch(/^consorta-\d{8}T\d{6}Z-p1-closing\.consorta-backup\.zip$/);

  running = await start({ userData });
  expect((await asks(running, 'workspace.open', { folder: workspace })).ok).toBe(true);
  expect(await asks(running, 'backup.state')).toMatchObject({ last: { name, reason: 'closing' }, upToDate: true });
  expect(await asks(running, 'backup.drill')).toMatchObject({ ok: true, value: { ok: true, name, rows: 1 } });
  expect(await asks(running, 'backup.make')).toMatchObject({ ok: true, value: { position: 1 } });
  expect(await readdir(ring)).toHaveLength(2);
  expect(await readdir(join(userData, 'trial'))).toEqual([]);
  expect((await asks(running, 'workspace.close')) as unknown).toBeNull();
});
