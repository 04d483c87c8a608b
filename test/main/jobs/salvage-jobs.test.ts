import { writeFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { salvageJobs } from '#main/jobs/salvage-jobs.ts';
import { createSample } from '#main/workspace/create-sample.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import { build } from '../../../tools/build.mjs';

const workerFile = fileURLToPath(new URL('../../../dist/main/worker.cjs', import.meta.url));
let root = '';
let sample = '';
beforeAll(async () => {
  await build(['main'], { onlyStale: true });
  root = await mkdtemp(join(tmpdir(), 'consorta-salvage-jobs-'));
  sample = join(root, 'w');
  const made = await createSample(sample, { sample: 'industry-4', size: 30, seed: 1 }, realEnvironment());
  if (!made.ok) throw new Error(made.error.code);
  await made.value.close();
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('a check, a report of damage and a recovery, each in a thread of the program that ships', async () => {
  const jobs = salvageJobs(workerFile);
  const checked = await jobs('check', { folder: sample, isOpen: false });
  expect(checked).toMatchObject({ ok: true, value: { folder: sample, snapshots: 1 } });
  const folder = join(root, 'damaged');
  await cp(sample, folder, { recursive: true });
  const path = join(folder, 'journal/000001.jsonl');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"author":"', '"author":"X'));
  const [damage, recovered] = await Promise.all([
    jobs('damage', { folder }),
    jobs('recover', { folder, target: join(root, 'new') }),
  ]);
  expect(damage).toMatchObject({ ok: true, value: { gaps: [{ lost: 1, isInRows: true }] } });
  expect(recovered).toMatchObject({ ok: true, value: { rows: { participant: 30 } } });
});

test('what cannot be done is a value, and so is a thread that dies', async () => {
  const none = await salvageJobs(workerFile)('check', { folder: join(root, 'none'), isOpen: false });
  expect(none).toMatchObject({ ok: false, error: { code: 'vault.not-found' } });
  const dying = join(root, 'dying.cjs');
  writeFileSync(dying, 'process.exit(1)');
  const died = await salvageJobs(dying)('check', { folder: sample, isOpen: false });
  expect(died).toMatchObject({ ok: false, error: { code: 'job.failed' } });
});
