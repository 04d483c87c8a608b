import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openErrorLog } from '#main/electron/error-log.ts';
import { safeFileName } from '#main/electron/file-dialogs.ts';
import { openSettings, quietFolders, startLanguage, usualSettings } from '#main/electron/settings.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const now = () => '2026-03-14T15:09:26.535Z';
const faults: unknown[] = [];
const open = () => openSettings(folder, now, error => faults.push(error));

describe('settings', () => {
  test('are the usual ones at first, and what was changed is there at the next start', async () => {
    const first = await open();
    expect([first.current(), first.setAside]).toEqual([usualSettings, null]);
    const window = { x: -5, y: 3, width: 1000, height: 700, maximized: true };
    first.change({ language: 'en' });
    first.change({ window, folders: { 'report.xlsx': folder } });
    expect(first.current()).toEqual({ ...usualSettings, language: 'en', window, folders: { 'report.xlsx': folder } });
    await first.settled();
    expect((await open()).current()).toEqual(first.current());
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  test.each([
    ['not JSON', '{"format":1'],
    ['a list', '[]'],
    ['a wrong type', JSON.stringify({ ...usualSettings, recent: 'none' })],
    ['an unknown language', JSON.stringify({ ...usualSettings, language: 'de' })],
    ['a later format', JSON.stringify({ ...usualSettings, format: 2 })],
    ['nothing', ''],
  ])('that cannot be understood (%s) are set aside, not overwritten', async (_, text) => {
    await writeFile(join(folder, 'settings.json'), text);
    const found = await open();
    expect(found.current()).toEqual(usualSettings);
    expect(found.setAside).toBe('settings.damaged-20260314150926.json');
    expect(await readFile(join(folder, found.setAside ?? ''), 'utf8')).toBe(text);
    found.change({ language: 'ro' });
    await found.settled();
    expect((await open()).current().language).toBe('ro');
  });

  test('of a program before this one are read on, and folders that are to be left in peace are remembered', async () => {
    const { quietFolders: _, ...before } = usualSettings;
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...before, author: 'Ana' }));
    const store = await open();
    expect([store.setAside, store.current()]).toEqual([null, { ...usualSettings, author: 'Ana' }]);
    const quiet = quietFolders(store);
    quiet.setQuiet('D:/OneDrive/a', true);
    quiet.setQuiet('D:/OneDrive/b', true);
    quiet.setQuiet('D:/OneDrive/a', false);
    expect(['a', 'b'].map(name => quiet.isQuiet(`D:/OneDrive/${name}`))).toEqual([false, true]);
    await store.settled();
    expect((await open()).current().quietFolders).toEqual(['D:/OneDrive/b']);
  });

  test('that cannot be written are a fault that is told, and the program goes on', async () => {
    const store = await open();
    await rm(folder, { recursive: true });
    faults.length = 0;
    store.change({ language: 'en' });
    await store.settled();
    expect(faults).toHaveLength(1);
    expect(store.current().language).toBe('en');
  });
});

test.each([
  ['en', ['ro-RO'], 'en'],
  [null, ['ro-RO', 'en-US'], 'ro'],
  [null, ['en-US', 'ro'], 'ro'],
  [null, ['en-GB', 'de'], 'en'],
  [null, ['hu-HU'], 'ro'],
  [null, [], 'ro'],
] as const)('chosen %s on a computer that prefers %j starts in %s', (chosen, preferred, expected) => {
  expect(startLanguage(chosen, preferred)).toBe(expected);
});

describe('the error log', () => {
  test('turns over at a quarter of a megabyte and keeps three files', async () => {
    const log = openErrorLog(folder, now);
    await writeFile(join(folder, 'errors.log'), 'a'.repeat(256 * 1024));
    await writeFile(join(folder, 'errors.1.log'), 'b');
    await writeFile(join(folder, 'errors.2.log'), 'c');
    expect(log.write('main', new Error('x'))).toBe('260314150926-1');
    expect(log.write('main', new Error('x'))).toBe('260314150926-2');
    expect((await readdir(folder)).sort()).toEqual(['errors.1.log', 'errors.2.log', 'errors.log']);
    expect((await stat(join(folder, 'errors.1.log'))).size).toBe(256 * 1024);
    expect(await readFile(join(folder, 'errors.2.log'), 'utf8')).toBe('b');
    expect(await readFile(join(folder, 'errors.log'), 'utf8')).toMatch(
      /260314150926-1 main\nError\n[\s\S]*260314150926-2 main/,
    );
  });

  test('that cannot be written does not make one fault two', async () => {
    await writeFile(join(folder, 'taken'), '');
    expect(openErrorLog(join(folder, 'taken'), now).write('main', new Error('x'))).toBe('260314150926-1');
  });
});

test.each([
  ['Registrul GT 2022', 'Registrul GT 2022'],
  ['Formare: "IMM" / Țeavă*?', 'Formare IMM Țeavă'],
  ['  ..nume.. ', 'nume'],
  ['a\tb\nc', 'a b c'],
  ['CON', null],
  ['///', null],
])('the name %j is written as %j', (text, name) => {
  expect(safeFileName(text)).toBe(name);
});
