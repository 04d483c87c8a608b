import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chasingHandlers } from '#main/ipc/chasing-handlers.ts';
import { savedPaths } from '#main/ipc/saved-paths.ts';
import type { Services } from '#main/ipc/services.ts';
import { WorkspaceDesk } from '#main/ipc/workspace-desk.ts';
import { startLetterJobs } from '#main/jobs/letter-jobs.ts';
import { createSample } from '#main/workspace/create-sample.ts';
import type { LettersRequest } from '#shared/ipc/chasing.channels.ts';
import { build } from '../../../tools/build.mjs';
import { environment } from '../vault/workspaces.ts';

/* Papers for employers as the page asks for them: a real workspace, the thread that ships; only the dialogs are played. */
const workerFile = fileURLToPath(new URL('../../../dist/main/worker.cjs', import.meta.url));
let root = '';
let target = '';
let desk: WorkspaceDesk;
let companies: readonly string[] = [];
const saved = savedPaths();
const jobs = startLetterJobs(workerFile);
/** What the person answers in the dialogs; null is a cancel. */
const answers: { folder: string | null; name: string | null } = { folder: null, name: null };
let suggested = '';
let ask: ReturnType<typeof chasingHandlers>;

beforeAll(async () => {
  await build(['main'], { onlyStale: true });
  root = await mkdtemp(join(tmpdir(), 'consorta-chasing-'));
  target = join(root, 'letters');
  await mkdir(target);
  const program = { author: () => 'Ana Punte', recent: () => [], setRecent: () => {}, onOpened: () => {} };
  const dialogs = {
    chooseFolder: async () => answers.folder,
    saveFile: async (name: string) => {
      suggested = name;
      return answers.name === null ? null : join(target, answers.name);
    },
  };
  desk = new WorkspaceDesk(program as unknown as Services['program']);
  const then = { ...environment(), now: () => '2022-06-10T09:00:00.000Z' };
  const sample = { sample: 'industry-4', size: 40, seed: 1 };
  const put = await desk.put(null, () => createSample(join(root, 'w'), sample, then));
  const data = desk.current?.data();
  if (!put.ok || data === undefined) throw new Error('no sample');
  companies = [...data.company.keys()].filter(id => [...data.participant.values()].some(p => p.employer === id));
  ask = chasingHandlers({ dialogs, letters: jobs, program } as unknown as Services, desk, saved);
});
afterAll(async () => {
  await jobs.close();
  await desk.close();
  await rm(root, { recursive: true, force: true });
});

const write = (letters: Partial<LettersRequest>, job = 'j1') =>
  ask['chasing.write-letters']({
    folder: join(root, 'w'),
    job,
    letters: {
      companies: companies.slice(0, 1),
      papers: ['letter'],
      on: '2022-06-10',
      answerBy: null,
      language: 'ro',
      attachList: false,
      ...letters,
    },
  });

test('a cancelled dialog writes nothing', async () => {
  answers.name = null;
  answers.folder = null;
  expect(await write({})).toMatchObject({ ok: false, error: { code: 'dialog.cancelled' } });
  expect(await write({ papers: ['letter', 'list'] })).toMatchObject({ ok: false, error: { code: 'dialog.cancelled' } });
  expect(await readdir(target)).toEqual([]);
});

test('one letter gets the name that is chosen; it is a paper with greeting, tables, deadline and places to sign, and no CNP', async () => {
  answers.name = 'scrisoare.pdf';
  const written = await write({});
  const path = join(target, 'scrisoare.pdf');
  expect(written).toMatchObject({ ok: true, value: { written: [{ paper: 'letter', path }], refused: [] } });
  expect(suggested).toMatch(/^Documente lipsă_\d+_.+_2022-06-10\.pdf$/);
  expect(saved.has(path)).toBe(true);
  const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
  // Ten working days after 10.06.2022, of which the 13th is Pentecost Monday.
  for (const words of ['Solicitare de documente', 'Stimat', 'Răspuns până la: 27.06.2022', 'Termen', 'Semnătura']) {
    expect(text).toContain(words);
  }
  expect(text).not.toMatch(/\d{13}/);
});

test('several go into a folder, and how far it is can be asked; what is not asked for any more is stopped', async () => {
  answers.folder = target;
  const going = write({ companies, papers: ['letter', 'list', 'mail'], attachList: true }, 'many');
  expect(await write({}, 'many')).toMatchObject({ ok: false, error: { code: 'job.running' } });
  await expect.poll(() => ask['chasing.progress']({ job: 'many' }), { timeout: 20_000 }).toMatchObject({ done: 1 });
  await ask['chasing.cancel']({ job: 'many' });
  const outcome = await going;
  if (!outcome.ok) throw new Error(outcome.error.code);
  expect(outcome.value.cancelled).toBe(true);
  expect(await ask['chasing.progress']({ job: 'many' })).toBeNull();
  // Every file that is there is one that was told of, whole: nothing else lies beside them.
  const files = (await readdir(target)).filter(name => name !== 'scrisoare.pdf').sort();
  expect(files).toEqual(outcome.value.written.map(({ path }) => path.slice(target.length + 1)).sort());
  expect(files.length).toBeLessThan(companies.length * 3);
});

test('another workspace is not meant, and a thread that dies is a problem', async () => {
  const letters = { companies: ['c1'], papers: ['list'], on: '2022-06-10', answerBy: null } as const;
  const elsewhere = {
    folder: join(root, 'other'),
    job: 'j',
    letters: { ...letters, language: 'ro', attachList: false },
  };
  expect(
    (await ask['chasing.write-letters'](elsewhere as Parameters<(typeof ask)['chasing.write-letters']>[0])).ok,
  ).toBe(false);
  const dying = join(root, 'dying.cjs');
  await writeFile(dying, 'process.exit(1)');
  const order = {
    at: { folder: join(root, 'w'), position: 1 },
    letters: { ...letters, language: 'ro', attachList: false } as LettersRequest,
    target: { folder: target },
    sender: '',
  };
  expect(await startLetterJobs(dying).write('j', order)).toMatchObject({ ok: false, error: { code: 'job.failed' } });
});
