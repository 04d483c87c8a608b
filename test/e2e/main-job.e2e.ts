import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Running, rendererStorage, start } from './driver.ts';
import { at, changeField, exploreSample, exportReport, openParticipant } from './pages.ts';
import { createPlain } from './protection-steps.ts';
import { readPdf, readWorkbook } from './read-back.ts';

/* The main job in the program that ships: explore the sample, change a participant, hold the change in Excel and PDF. */
let folder = '';
let userData = '';
let running: Running | null = null;
const begin = async (): Promise<Running> => {
  running = await start({ userData, language: 'ro' });
  return running;
};
const end = async (): Promise<void> => {
  const ending = running;
  running = null;
  await ending?.stop();
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-main-job-'));
  userData = join(folder, 'user data');
});
afterEach(async () => {
  await running?.kill();
  running = null;
  await rm(folder, { recursive: true, force: true });
});

test('a participant is found and changed, the change is in the exported Excel and PDF, and outlives restart and lost storage', async () => {
  const first = await begin();
  expect((await first.view())?.title).toBe('Consorta');
  await exploreSample(first);
  expect((await first.view())?.title).toMatch(/^Competențe digitale .* – Consorta$/);

  await openParticipant(first, 'lacatus vior', 'Lăcătuș');
  expect(await at(first, 'field-firstName').inputValue()).toBe('Viorel');
  await changeField(first, 'firstName', 'Viorel-Țăruș');
  await changeField(first, 'phone', '0722000111');

  await at(first, 'nav-reports').click();
  await at(first, 'report-choose-target-group-register').click();
  const [workbook, paper] = [join(folder, 'registru.xlsx'), join(folder, 'registru.pdf')];
  await exportReport(first, 'xlsx', workbook);
  await at(first, 'export-open').click();
  await exportReport(first, 'pdf', paper);
  await at(first, 'export-show').click();
  await expect.poll(() => at(first, 'export-problem').count()).toBe(0);
  const { dialogs, desktop } = await first.take();
  expect(
    dialogs.map(({ kind, options }) => [kind, String(options.defaultPath).split('.').at(-1), options.filters]),
  ).toEqual([
    ['save', 'xlsx', [{ name: 'Registru Excel', extensions: ['xlsx'] }]],
    ['save', 'pdf', [{ name: 'Document PDF', extensions: ['pdf'] }]],
  ]);
  expect(String(dialogs[0]?.options.defaultPath)).toContain('990431');
  expect(desktop).toEqual([
    { act: 'openPath', path: workbook },
    { act: 'showItemInFolder', path: paper },
  ]);

  const rows = await readWorkbook(workbook);
  const found = rows.filter(row => row.includes('Lăcătuș') && row.includes('Viorel-Țăruș'));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('0722000111');
  expect(rows.filter(row => /^\d+$/.test(row[0] ?? '')).map(row => Number(row[0]))).toEqual(
    Array.from({ length: 330 }, (_, index) => index + 1),
  );
  expect(readPdf(paper)).toMatch(/Lăcătuș\s+Viorel-Țăruș/);
  await end();

  const second = await begin();
  await exploreSample(second);
  await openParticipant(second, 'tarus', 'Lăcătuș');
  expect(await at(second, 'field-phone').inputValue()).toBe('0722000111');
  await at(second, 'nav-reports').click();
  const again = join(folder, 'din nou.xlsx');
  await exportReport(second, 'xlsx', again);
  expect((await readFile(again)).equals(await readFile(workbook))).toBe(true);
  await second.take();
  await end();

  const storage = rendererStorage(userData);
  expect(existsSync(storage)).toBe(true);
  await rm(storage, { recursive: true });
  const third = await begin();
  await exploreSample(third);
  await openParticipant(third, '0722000111', 'Lăcătuș');
  expect(await at(third, 'field-firstName').inputValue()).toBe('Viorel-Țăruș');
  await end();
});

test('what was shown as saved is there after a kill', async () => {
  const first = await begin();
  await exploreSample(first);
  await openParticipant(first, 'vaduva lucian', 'Văduva');
  await changeField(first, 'email', 'vaduva@example.com');
  await first.kill();
  running = null;
  const second = await begin();
  await exploreSample(second);
  await openParticipant(second, 'vaduva lucian', 'Văduva');
  expect(await at(second, 'field-email').inputValue()).toBe('vaduva@example.com');
  await end();
});

const topOfMenu = (on: Running) => async () => (await on.seeMenu()).map(({ label }) => label?.replace('&', ''));

test('the window speaks English and Romanian without a restart, menu included, and remembers it', async () => {
  const first = await begin();
  const top = topOfMenu(first);
  await exploreSample(first);
  expect(await top()).toEqual(expect.arrayContaining(['Fișier', 'Editare', 'Vizualizare', 'Ajutor']));
  await at(first, 'language-en').click();
  await expect.poll(() => at(first, 'nav-reports').textContent()).toContain('Reports');
  await expect.poll(top).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Help']));
  await first.menu('reports');
  await at(first, 'report-choose-target-group-register').waitFor();
  await at(first, 'language-ro').click();
  await expect.poll(() => at(first, 'nav-reports').textContent()).toContain('Rapoarte');
  await at(first, 'language-en').click();
  await expect.poll(() => at(first, 'nav-reports').textContent()).toContain('Reports');
  await end();
  const second = await begin();
  await expect.poll(topOfMenu(second)).toEqual(expect.arrayContaining(['File']));
  await end();
});

describe('the first page', () => {
  test('creates a workspace, offers it again at the next start, and takes a cancelled dialog for what it is', async () => {
    const first = await begin();
    await first.answerNextDialog({ kind: 'open', path: null });
    await at(first, 'start-open').click();
    await expect.poll(async () => (await first.take()).dialogs.length).toBe(1);
    expect(await at(first, 'home-problem').count()).toBe(0);

    await at(first, 'start-create').click();
    await at(first, 'create-title').fill('Formare în Cluj');
    const place = join(folder, 'Formare în Cluj');
    await first.answerNextDialog({ kind: 'save', path: place });
    await createPlain(first);
    await at(first, 'participant-search').waitFor();
    expect((await first.view())?.title).toBe('Formare în Cluj – Consorta');
    expect((await first.take()).dialogs[0]?.options.defaultPath).toMatch(/Formare în Cluj$/);
    await end();

    const second = await begin();
    await second.window.getByText('Formare în Cluj', { exact: true }).first().click();
    await expect
      .poll(() =>
        at(second, 'project-title')
          .textContent()
          .catch(() => ''),
      )
      .toBe('Formare în Cluj');
    await end();
  });

  test('says in words why a folder cannot be opened, and creates nothing in it', async () => {
    const empty = join(folder, 'gol');
    await mkdir(empty);
    const first = await begin();
    await first.answerNextDialog({ kind: 'open', path: empty });
    await at(first, 'start-open').click();
    const words = (await at(first, 'home-problem').textContent()) ?? '';
    expect(words).not.toMatch(/^\s*[a-z-]+\.[a-z-]+\s*$/);
    expect(words.length).toBeGreaterThan(30);
    await first.take();
    await end();
    expect(await readdir(empty)).toEqual([]);
  });

  test('opens after damaged settings, which are set aside and told', async () => {
    await mkdir(userData, { recursive: true });
    await writeFile(join(userData, 'settings.json'), '{"format":1,');
    const first = await begin();
    await at(first, 'start-sample').waitFor();
    // It is asked before a test can answer it: the one fault of this run.
    const { dialogs, faults } = await first.take();
    expect(dialogs.map(({ kind }) => kind)).toEqual(['message']);
    expect(dialogs[0]?.options.message).toMatch(/settings\.damaged-\d{14}\.json/);
    expect(faults).toEqual([expect.stringMatching(/^unexpected message dialog/)]);
    await end();
    expect((await readdir(userData)).filter(name => name.startsWith('settings.damaged'))).toHaveLength(1);
  });
});
