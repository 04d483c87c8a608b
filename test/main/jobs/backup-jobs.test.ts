import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type BackupJobs, startBackupJobs } from '#main/jobs/backup-jobs.ts';
import { createSample } from '#main/workspace/create-sample.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import type { Workspace } from '#main/workspace/workspace.ts';
import { build } from '../../../tools/build.mjs';

const workerFile = fileURLToPath(new URL('../../../dist/main/worker.cjs', import.meta.url));
let folder = '';
let workspace: Workspace;
let jobs: BackupJobs;
beforeAll(async () => {
  await build(['main'], { onlyStale: true });
  folder = mkdtempSync(join(tmpdir(), 'consorta-backup-jobs-'));
  const made = await createSample(join(folder, 'w'), { sample: 'industry-4', size: 1_000, seed: 1 }, realEnvironment());
  if (!made.ok) throw new Error(made.error.code);
  workspace = made.value;
  jobs = startBackupJobs(workerFile);
}, 60_000);
afterEach(() => jobs.close());
afterAll(async () => {
  await workspace.close();
  await rm(folder, { recursive: true, force: true });
});
const at = () => ({ folder: workspace.vault.folder, position: workspace.vault.position });
const ring = () => join(folder, 'ring');
const target = () => ({ kind: 'ring', ring: ring(), mayMakePlace: true }) as const;

test('a backup is made in a thread of its own while this one goes on, and tells how far it is', async () => {
  const stages = new Set<string>();
  let beats = 0;
  const beating = setInterval(() => {
    beats += 1;
  }, 5);
  const made = await jobs.ask(
    'make',
    { at: at(), target: target(), reason: 'work' },
    ({ stage }) => void stages.add(stage),
  );
  clearInterval(beating);
  expect(made).toMatchObject({
    ok: true,
    value: { position: workspace.vault.position, counts: { participant: 1_000 } },
  });
  expect(beats).toBeGreaterThan(5);
  expect([...stages]).toContain('copying');
  expect(await jobs.ask('drill', { ring: ring() })).toMatchObject({ value: { ok: true } });
}, 60_000);

test('closed in the middle: it stops, and leaves nothing but what was there', async () => {
  const before = await readdir(ring()).catch(() => []);
  const making = jobs.ask('make', { at: at(), target: target(), reason: 'work' }, () => void jobs.close());
  const made = await making;
  if (!made.ok) expect(made.error.code).toBe('backup.stopped');
  const after = await readdir(ring());
  expect(after.filter(name => name.endsWith('tmp'))).toEqual([]);
  expect(after).toHaveLength(before.length + (made.ok ? 1 : 0));
}, 60_000);

test('asked for a state that the folder has not reached, it does not pretend', async () => {
  const ahead = { ...at(), position: workspace.vault.position + 1 };
  expect(await jobs.ask('make', { at: ahead, target: target(), reason: 'work' })).toMatchObject({
    error: { code: 'job.failed' },
  });
  expect(
    await jobs.ask('make', { at: { ...ahead, folder: join(folder, 'none') }, target: target(), reason: 'work' }),
  ).toMatchObject({
    error: { code: 'vault.not-found' },
  });
}, 60_000);
