import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeError, openErrorLog } from '#main/electron/error-log.ts';
import { safeFileName } from '#main/electron/file-dialogs.ts';
import { openSettings, startLanguage, usualSettings } from '#main/electron/settings.ts';

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
  test('says where in the code, and never what the data were', () => {
    const error = new TypeError(
      `unreachable: {"cnp":"1800101410017"} for "Ștefănescu Ion" (0722 123456) in ${homedir()}/Proiecte/Ion Popescu.json`,
    );
    const text = describeError(error);
    expect(text.split('\n')[0]).toMatch(/^TypeError: unreachable: …/);
    expect(text).not.toMatch(/1800101|tefănescu|0722|123456|Popescu/);
    expect(text).not.toContain(homedir());
    expect(text).toMatch(/\n\s+at .*settings-and-log\.test\.ts:\d+:\d+/);
    expect(describeError('Ion Popescu')).toBe('thrown value of type string');
    expect(describeError(Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toMatch(/^Error ENOSPC: no space/);
  });

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
      /260314150926-1 main\nError: x[\s\S]*260314150926-2 main/,
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
