import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Running, start } from './driver.ts';
import { at, exploreSample, goToParticipant } from './pages.ts';
import { openEncrypted, prepareEncrypted } from './protection-steps.ts';

/* Files kept with a record, in the program that ships: dropped as the system drops them, and opened as it opens them. */
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
/** A busy machine takes its time. */
const poll = <T>(get: () => T | Promise<T>) => expect.poll(get, { timeout: 20_000 });
const lines = (program: Running) => at(program, 'file-line');
const names = (program: Running) => lines(program).locator('th').allTextContents();
const line = (program: Running, name: string) => lines(program).filter({ hasText: name });
const opened = async (): Promise<readonly string[]> =>
  (await readdir(join(userData, 'opened'), { recursive: true }).catch(() => [])).map(name => basename(name));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-files-'));
  userData = join(folder, 'user data');
});
afterEach(async () => {
  await running?.kill();
  running = null;
  await rm(folder, { recursive: true, force: true });
});

async function aFile(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('files are dropped on a participant, are there after a restart, open in another program, and are removed and put back', async () => {
  const contract = await aFile('Contract de muncă.pdf', '%PDF-1.4 contract');
  const sheet = await aFile('Pontaj.xlsx', 'not really a workbook');
  const empty = await aFile('gol.pdf', '');
  const tool = await aFile('instalator.exe', 'MZ');
  await mkdir(join(folder, 'Scanări'));

  const first = await begin();
  await exploreSample(first);
  await goToParticipant(first, 'gt-00003');
  await first.drop(at(first, 'files-section'), [contract, sheet, empty, tool, join(folder, 'Scanări')]);
  await poll(() => names(first)).toHaveLength(3);
  expect(await names(first)).toEqual([
    'Contract de muncă.pdf',
    'Pontaj.xlsx',
    'instalator.exe (program: nu se deschide de aici)',
  ]);
  const told = await at(first, 'files-told').textContent();
  expect(told).toMatch(/gol\.pdf: Fișierul este gol/);
  expect(told).toMatch(/Scanări: Este un dosar/);
  await poll(() => at(first, 'save-state').textContent()).toMatch(/^Salvat/);

  // The same content once more, under another name: said, and not kept twice.
  await first.drop(at(first, 'files-section'), [await aFile('copie.pdf', '%PDF-1.4 contract')]);
  await poll(() => at(first, 'files-told').textContent()).toContain(
    '„copie.pdf” are același conținut cu „Contract de muncă.pdf”',
  );
  expect(await names(first)).toHaveLength(3);
  await first.take();
  await end();

  const second = await begin();
  await exploreSample(second);
  await goToParticipant(second, 'gt-00003');
  await poll(() => names(second)).toHaveLength(3);
  await line(second, 'Contract de muncă.pdf').getByRole('button', { name: 'Deschide: Contract' }).click();
  await poll(opened).toContain('Contract de muncă.pdf');
  let desktop: readonly { readonly act: string; readonly path: string }[] = [];
  await poll(async () => {
    desktop = [...desktop, ...(await second.take()).desktop];
    return desktop.length;
  }).toBe(1);
  const copy = desktop[0]?.path ?? '';
  expect(copy.startsWith(join(userData, 'opened'))).toBe(true);
  expect(basename(copy)).toBe('Contract de muncă.pdf');
  expect(await readFile(copy, 'utf8')).toBe('%PDF-1.4 contract');
  if (process.platform !== 'win32') expect((await stat(copy)).mode & 0o777).toBe(0o400);
  // A program has nothing to press but saving it elsewhere.
  expect(
    await line(second, 'instalator')
      .getByRole('button', { name: /^Deschide/ })
      .count(),
  ).toBe(0);

  await line(second, 'Pontaj').locator('[data-act=rename]').click();
  await at(second, 'file-new-name').fill('Pontaj mai 2022');
  await at(second, 'file-new-name').press('Enter');
  await poll(() => names(second)).toContain('Pontaj mai 2022.xlsx');
  await line(second, 'Contract').locator('[data-act=remove]').click();
  await poll(() => names(second)).toHaveLength(2);
  await at(second, 'file-put-back').click();
  await poll(() => names(second)).toHaveLength(3);

  const place = join(folder, 'salvat.pdf');
  await second.answerNextDialog({ kind: 'save', path: place });
  await line(second, 'Contract').locator('[data-act=saveAs]').click();
  await at(second, 'file-saved').waitFor();
  expect(await readFile(place, 'utf8')).toBe('%PDF-1.4 contract');
  expect(String((await second.take()).dialogs[0]?.options.defaultPath)).toMatch(/Contract de muncă\.pdf$/);
  // Closing the workspace takes the opened copies away.
  expect(await opened()).not.toEqual([]);
  await at(second, 'workspace-menu').click();
  await at(second, 'workspace-close').click();
  await at(second, 'start-sample').waitFor();
  await poll(opened).toEqual([]);
  await end();
});

test('files are chosen by keyboard in the system dialog; a copy left by a kill goes at the next start; damage is said and not shown', async () => {
  const first = await begin();
  await exploreSample(first);
  await goToParticipant(first, 'gt-00003');
  await first.answerNextDialog({ kind: 'open', path: null });
  await at(first, 'files-add').press('Enter');
  await poll(async () => (await first.take()).dialogs.length).toBe(1);
  await first.answerNextDialog({ kind: 'open', path: await aFile('Diplomă.pdf', 'diploma') });
  await at(first, 'files-add').press('Enter');
  await poll(() => names(first)).toEqual(['Diplomă.pdf']);
  expect(await at(first, 'files-told').count()).toBe(0);
  // Removed, and brought back by the undo of the whole program.
  await line(first, 'Diplomă').locator('[data-act=remove]').press('Enter');
  await at(first, 'file-removed').waitFor();
  await poll(() => lines(first).count()).toBe(0);
  await poll(async () => (await first.seeMenu()).length > 0).toBe(true);
  await first.menu('undo');
  await poll(() => names(first)).toEqual(['Diplomă.pdf']);
  expect(await at(first, 'file-removed').count()).toBe(0);
  await line(first, 'Diplomă').getByRole('button', { name: 'Deschide: Diplomă.pdf' }).press('Enter');
  await poll(opened).toContain('Diplomă.pdf');
  await first.take();
  await running?.kill();
  expect(await opened()).toContain('Diplomă.pdf');

  const second = await begin();
  await poll(opened).toEqual([]);
  await exploreSample(second);
  const store = join(userData, 'sample', 'industry-4', 'attachments');
  const stored = (await readdir(store, { recursive: true })).filter(name => /[0-9a-f]{64}$/.test(name));
  expect(stored).toHaveLength(1);
  await writeFile(join(store, stored[0] ?? ''), 'diplomA');
  await goToParticipant(second, 'gt-00003');
  await line(second, 'Diplomă').getByRole('button', { name: 'Deschide: Diplomă.pdf' }).click();
  await poll(() => at(second, 'file-problem').textContent()).toMatch(/s-a deteriorat pe disc/);
  expect(await opened()).toEqual([]);
  expect((await second.take()).desktop).toEqual([]);
  await end();
});

test('a large file shows how far it is and can be stopped, leaving nothing', async () => {
  const big = join(folder, 'film.mp4');
  await writeFile(big, '');
  await truncate(big, 200 * 1024 * 1024);
  const first = await begin();
  await exploreSample(first);
  await goToParticipant(first, 'gt-00003');
  await first.drop(at(first, 'files-section'), [big]);
  await at(first, 'files-stop').click();
  await poll(() => at(first, 'files-told').textContent()).toMatch(/film\.mp4: Adăugarea a fost oprită/);
  expect(await lines(first).count()).toBe(0);
  const store = join(userData, 'sample', 'industry-4', 'attachments');
  expect(existsSync(store) ? (await readdir(store)).filter(name => name.endsWith('.tmp')) : []).toEqual([]);
  await truncate(big, 200 * 1024 * 1024 + 1);
  await first.drop(at(first, 'files-section'), [big]);
  await poll(() => at(first, 'files-told').textContent()).toMatch(/200,1 MB; se păstrează fișiere de cel mult 200 MB/);
  await first.take();
  await end();
});

test('a file of an encrypted workspace is sealed, is opened in clear only knowingly, and its copy goes when it is locked', async () => {
  const secret = 'contractul secret al Filofteiei Zăpădeanu';
  const place = join(folder, 'Proiect');
  await prepareEncrypted(place);
  const first = await begin();
  await openEncrypted(first, place);
  await at(first, 'participant-add').click();
  await at(first, 'add-lastName').fill('Zăpădeanu');
  await at(first, 'add-firstName').fill('Filofteia');
  await at(first, 'add-save').click();
  await at(first, 'participant-name').waitFor();
  await first.drop(at(first, 'files-section'), [await aFile('Contract.pdf', secret)]);
  await poll(() => names(first)).toEqual(['Contract.pdf']);
  await rm(join(folder, 'Contract.pdf'));
  await first.take();

  const open = line(first, 'Contract').getByRole('button', { name: 'Deschide: Contract.pdf' });
  await open.click();
  await poll(() => at(first, 'file-in-clear').textContent()).toContain('îl vede în clar');
  expect(await opened()).toEqual([]);
  await at(first, 'file-open-in-clear').click();
  await poll(opened).toContain('Contract.pdf');
  // Told once: the next time it simply opens.
  await open.click();
  let count = 0;
  await poll(async () => {
    count += (await first.take()).desktop.length;
    return count;
  }).toBe(2);
  expect(await at(first, 'file-in-clear').count()).toBe(0);

  await first.menu('lock');
  await first.follow();
  await at(first, 'unlock-passphrase').waitFor();
  await poll(opened).toEqual([]);
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile());
  const readable = [];
  for (const entry of files) {
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (bytes.includes(secret) || bytes.includes('Contract.pdf')) readable.push(entry.name);
  }
  expect(readable).toEqual([]);
  await first.take();
  await end();
});
