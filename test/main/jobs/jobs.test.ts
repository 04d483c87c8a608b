import { mkdtempSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Jobs, startJobs } from '#main/jobs/jobs.ts';
import { createSample } from '#main/workspace/create-sample.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import { makeReport } from '#main/workspace/make-report.ts';
import type { Workspace } from '#main/workspace/workspace.ts';
import type { ReportRequest } from '#shared/ipc/contract.ts';
import { build } from '../../../tools/build.mjs';
import { adding, aParticipant, draftOf } from '../workspace/workspaces.ts';

const workerFile = fileURLToPath(new URL('../../../dist/main/worker.cjs', import.meta.url));
const list: ReportRequest = { report: 'participant-list', params: {}, language: 'ro' };
const register: ReportRequest = { ...list, report: 'target-group-register' };

let folder = '';
let workspace: Workspace;
let jobs: Jobs;
beforeAll(async () => {
  await build(['main'], { onlyStale: true });
  folder = mkdtempSync(join(tmpdir(), 'consorta-jobs-'));
  const size = 1_500;
  const made = await createSample(join(folder, 'w'), { sample: 'industry-4', size, seed: 1 }, realEnvironment());
  if (!made.ok) throw new Error(made.error.code);
  workspace = made.value;
  jobs = startJobs(workerFile);
});
afterAll(async () => {
  await jobs.close();
  await workspace.close();
  await rm(folder, { recursive: true, force: true });
});
const here = () => ({ folder: workspace.vault.folder, position: workspace.vault.position });

describe('preview', () => {
  test('gives the document page by page, the very one that main would make', async () => {
    const made = makeReport(workspace, register);
    if (!made.ok) throw new Error(made.error.code);
    const { rows, ...others } = made.value;
    for (const [firstRow, limit] of [
      [0, 0],
      [0, 100],
      [1_450, 100],
      [9_999, 100],
    ] as const) {
      expect(await jobs.preview(here(), register, { firstRow, limit })).toEqual({
        ok: true,
        value: {
          document: { ...others, rows: rows.slice(firstRow, firstRow + limit) },
          firstRow,
          totalRows: rows.length,
        },
      });
    }
    expect(rows.length).toBeGreaterThan(1_450);
  });
  test('what is asked wrongly, or cannot be opened, is a problem', async () => {
    const page = { firstRow: 0, limit: 1 };
    expect(await jobs.preview(here(), { ...list, report: 'none' }, page)).toMatchObject({
      error: { code: 'report.unknown' },
    });
    expect(await jobs.preview(here(), { ...list, params: { from: 'x' } }, page)).toMatchObject({ ok: false });
    expect(await jobs.preview({ folder: join(folder, 'none'), position: 0 }, list, page)).toMatchObject({
      error: { code: 'vault.not-found' },
    });
    expect(await jobs.preview(here(), list, page)).toMatchObject({ ok: true });
  });
  test('holds every act that was saved before it was asked for, and refuses a state that is not there', async () => {
    const page = { firstRow: 0, limit: 0 };
    for (const id of ['late-1', 'late-2']) {
      const before = await jobs.preview(here(), list, page);
      await workspace.commit(draftOf(adding('participant', aParticipant(id, { entryDate: '2022-11-01' }))));
      const after = await jobs.preview(here(), list, page);
      if (!before.ok || !after.ok) throw new Error('no preview');
      expect(after.value.totalRows).toBe(before.value.totalRows + 1);
      expect(after.value.document.identity.journalPosition).toBe(workspace.vault.position);
    }
    const ahead = { ...here(), position: workspace.vault.position + 1 };
    expect(await jobs.preview(ahead, list, page)).toEqual({
      ok: false,
      error: { code: 'job.failed', facts: { reason: 'behind' } },
    });
  });
});

describe('export', () => {
  let place = '';
  const target = (name: string, format: 'xlsx' | 'csv' | 'json' = 'csv') => ({
    format,
    path: join(place, name),
    replace: false,
  });
  beforeAll(() => {
    place = mkdtempSync(join(folder, 'out-'));
  });
  afterEach(async () => {
    for (const name of await readdir(place)) await rm(join(place, name));
  });

  test('writes the document and says how far it is', async () => {
    const seen = new Set<string>();
    const done = jobs.exportReport(here(), register, target('r.xlsx', 'xlsx'), 'job-1');
    expect(jobs.progress('job-1')).toEqual({ stage: 'waiting', done: 0, total: 0 });
    const watch = setInterval(() => {
      const { stage, done, total } = jobs.progress('job-1') ?? { stage: 'over', done: 0, total: 0 };
      seen.add(stage === 'writing' && done > 0 && done <= total ? 'some rows' : stage);
    }, 1);
    const saved = await done;
    clearInterval(watch);
    const bytes = await readFile(join(place, 'r.xlsx'));
    expect(saved).toEqual({ ok: true, value: { path: join(place, 'r.xlsx'), bytes: bytes.byteLength } });
    expect([...seen]).toEqual(expect.arrayContaining(['building', 'some rows']));
    expect(jobs.progress('job-1')).toBe(null);
  });
  test('a job that is running is not started twice; two jobs go one after another', async () => {
    const [first, same, second] = await Promise.all([
      jobs.exportReport(here(), list, target('a.csv'), 'a'),
      jobs.exportReport(here(), list, target('b.csv'), 'a'),
      jobs.exportReport(here(), list, target('c.csv'), 'c'),
    ]);
    expect(same).toMatchObject({ error: { code: 'job.running' } });
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect((await readdir(place)).toSorted()).toEqual(['a.csv', 'c.csv']);
    expect(await readFile(join(place, 'a.csv'))).toEqual(await readFile(join(place, 'c.csv')));
  });
  test.each(['waiting', 'writing'] as const)(
    'a cancel while it is %s leaves no file, and the next job works',
    async stage => {
      const done = jobs.exportReport(here(), register, target('r.xlsx', 'xlsx'), 'c');
      const watch = setInterval(() => {
        if (stage === 'waiting' || jobs.progress('c')?.stage === stage) jobs.cancel('c');
      }, 1);
      if (stage === 'waiting') jobs.cancel('c');
      expect(await done).toMatchObject({ ok: false, error: { code: 'file.cancelled', facts: { file: 'r.xlsx' } } });
      clearInterval(watch);
      expect(await readdir(place)).toEqual([]);
      jobs.cancel('c');
      jobs.cancel('never was');
      expect(await jobs.exportReport(here(), list, target('r.csv'), 'c')).toMatchObject({ ok: true });
    },
  );
  test('closing the program while it is writing stops it in order: no piece of it is left beside its target', async () => {
    const ending = startJobs(workerFile);
    const done = ending.exportReport(here(), register, target('r.xlsx', 'xlsx'), 'e');
    await expect.poll(() => ending.progress('e')?.stage, { interval: 1, timeout: 30_000 }).toBe('writing');
    await ending.close();
    expect(await done).toMatchObject({ ok: false, error: { code: 'file.cancelled' } });
    expect(await readdir(place)).toEqual([]);
  });
  test('nothing is written into the workspace itself', async () => {
    const path = join(workspace.vault.folder, 'workspace.json');
    expect(await jobs.exportReport(here(), list, { format: 'csv', path, replace: true }, 'w')).toMatchObject({
      error: { code: 'file.in-workspace' },
    });
  });
});

describe('a worker that dies', () => {
  /** Answers previews, but for those that say how to die. */
  const mortal = `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ job, request }) => {
      if (request.report === 'throw') throw new Error('out of memory');
      if (request.report === 'exit') process.exit(3);
      if (request.report === 'hang') return;
      if (request.report === 'failed') return parentPort.postMessage({ kind: 'failed', job, code: 'internal' });
      setTimeout(() => parentPort.postMessage({ kind: 'previewed', job, result: { ok: true, value: request.report } }), 50);
    });`;
  const ask = (mortals: Jobs, report: string) =>
    mortals.preview({ folder, position: 0 }, { ...list, report }, { firstRow: 0, limit: 0 });
  let script = '';
  beforeAll(() => {
    script = join(folder, 'mortal.cjs');
    writeFileSync(script, mortal);
  });

  test.each([
    ['throw', 'worker'],
    ['exit', 'exit'],
    ['failed', 'internal'],
  ])('%s: the job has failed, and the next one, asked for at once, works', async (how, reason) => {
    const mortals = startJobs(script);
    for (let round = 0; round < 3; round += 1) {
      expect(await ask(mortals, how)).toEqual({ ok: false, error: { code: 'job.failed', facts: { reason } } });
      expect(await ask(mortals, 'alive')).toEqual({ ok: true, value: 'alive' });
    }
    await mortals.close();
  });
  test('those that wait with it have failed too', async () => {
    const mortals = startJobs(script);
    const both = await Promise.all([ask(mortals, 'hang'), ask(mortals, 'exit')]);
    expect(both.map(result => !result.ok && result.error.code)).toEqual(['job.failed', 'job.failed']);
    await mortals.close();
  });
  test('closing ends what is under way; it may be asked again', async () => {
    const mortals = startJobs(script);
    const hanging = ask(mortals, 'hang');
    await mortals.close();
    expect(await hanging).toMatchObject({ error: { code: 'job.failed' } });
    expect(await ask(mortals, 'alive')).toMatchObject({ ok: true });
    await mortals.close();
  });
  test('that is ended while it writes and does not heed, or dies, leaves nothing beside its target, and only that goes', async () => {
    const place = mkdtempSync(join(folder, 'cut-'));
    const other = '.s.csv.0123456789ab.consorta-tmp';
    writeFileSync(join(place, other), 'another target');
    writeFileSync(join(place, '.r.csv.notes.consorta-tmp'), 'no name of ours');
    const stubborn = join(folder, 'stubborn.cjs');
    writeFileSync(
      stubborn,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', ({ kind, target, request }) => {
         if (kind !== 'export') return;
         require('node:fs').writeFileSync(target.path.replace('r.csv', '.r.csv.00ff00ff00ff.consorta-tmp'), 'people');
         if (request.report === 'exit') process.exit(3);
       });`,
    );
    const jobs = startJobs(stubborn);
    const target = { format: 'csv', path: join(place, 'r.csv'), replace: false } as const;
    const at = { folder, position: 0 };
    const died = await jobs.exportReport(at, { ...list, report: 'exit' }, target, 'died');
    expect(died).toMatchObject({ error: { code: 'job.failed' } });
    expect(await readdir(place)).toHaveLength(2);
    const written = jobs.exportReport(at, list, target, 'stubborn');
    await expect.poll(() => readdir(place)).toHaveLength(3);
    await jobs.close();
    expect((await readdir(place)).toSorted()).toEqual(['.r.csv.notes.consorta-tmp', other]);
    expect(await written).toMatchObject({ error: { code: 'job.failed' } });
  });
  test('one that is not there is a failed job', async () => {
    const none = startJobs(join(folder, 'none.cjs'));
    expect(await ask(none, 'x')).toMatchObject({ error: { code: 'job.failed' } });
    await none.close();
  });
});
