import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { createSample, defaultSample } from '#main/workspace/create-sample.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import { cheapKdf } from '../main/vault/workspaces.ts';
import { namelessControls } from './accessible-names.ts';
import { type Running, start } from './driver.ts';
import { at, changeField } from './pages.ts';
import {
  answerProof,
  createEncrypted,
  createPlain,
  openEncrypted,
  passphrase,
  prepareEncrypted,
  unlock,
} from './protection-steps.ts';

/* Encryption in the window: what is made, where it lives, and what is left when it is locked. */
let folder = '';
let userData = '';
const running: Running[] = [];
const begin = async (): Promise<Running> => {
  // The temporary folder of the program and of its Chromium, so that every byte they write can be searched.
  const temporary = join(folder, 'temporary');
  await mkdir(temporary, { recursive: true });
  const started = await start({ userData, language: 'ro', environment: { TMPDIR: temporary } });
  running.push(started);
  return started;
};
const end = async (one: Running): Promise<void> => {
  running.splice(running.indexOf(one), 1);
  await one.stop();
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-protected-'));
  userData = join(folder, 'user data');
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.kill().catch(() => {});
  await rm(folder, { recursive: true, force: true });
});

const planted = { lastName: 'Zăpădeanu', firstName: 'Filofteia', cnp: '2850101123456', phone: '0799123987' };
/** Adds a person by hand; the invented number has a wrong check digit, which is told and saved all the same. */
async function addPlanted(one: Running): Promise<void> {
  await at(one, 'participant-add').click();
  await at(one, 'add-lastName').fill(planted.lastName);
  await at(one, 'add-firstName').fill(planted.firstName);
  await at(one, 'add-cnp').fill(planted.cnp);
  await at(one, 'add-save').click();
  await at(one, 'participant-name').waitFor();
  await changeField(one, 'phone', planted.phone);
}

/** Files below a folder whose bytes hold one of the texts, in UTF-8 or as Chromium's databases keep strings. */
async function filesWith(place: string, texts: readonly string[]): Promise<string[]> {
  const needles = texts.flatMap(text => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'latin1'),
  ]);
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter(each => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (needles.some(needle => bytes.includes(needle))) found.push(path);
  }
  return found;
}
const secrets = [planted.lastName, planted.firstName, planted.cnp, planted.phone, 'Formare secretă', passphrase];

describe('an encrypted workspace', () => {
  test('is made with a proved key, leaves nothing readable on the disk, and is locked and opened again at the same place', async () => {
    const one = await begin();
    const place = join(folder, 'Proiect');
    await createEncrypted(one, { title: 'Formare secretă', folder: place, cancelFirst: true });
    await addPlanted(one);
    const hash = await one.window.evaluate(() => location.hash);
    expect((await one.view())?.title).toBe('Formare secretă – Consorta');
    expect(await filesWith(folder, secrets)).toEqual([]);

    // A field half typed is saved on the way.
    await at(one, 'field-email').fill('half.typed@example.com');
    await one.menu('lock');
    await one.follow();
    await at(one, 'unlock').waitFor();
    expect(await one.view()).toMatchObject({ title: 'Consorta', representedFile: '', shown: true });
    const seen = await one.window.evaluate(() => document.documentElement.outerHTML + location.href);
    for (const secret of secrets) expect(seen).not.toContain(secret);
    expect(seen).toContain('Proiect');
    expect((await one.seeMenu()).flatMap(menu => menu.items).find(({ id }) => id === 'lock')?.enabled).toBe(false);
    expect(await readdir(place)).not.toContain('lock');

    await unlock(one, 'nu aceasta este parola');
    await at(one, 'unlock-problem').waitFor();
    expect(await at(one, 'unlock-passphrase').inputValue()).toBe('');
    await unlock(one, passphrase);
    await one.follow();
    await at(one, 'participant-name').waitFor();
    expect(await one.window.evaluate(() => location.hash)).toBe(hash);
    await expect.poll(() => at(one, 'field-email').inputValue()).toBe('half.typed@example.com');
    expect(await filesWith(folder, [...secrets, 'half.typed'])).toEqual([]);
    await end(one);
    expect(await filesWith(folder, [...secrets, 'half.typed'])).toEqual([]);
  });

  test('asks for its passphrase at the next start, also a second one, and opens with the recovery key, which offers a new passphrase', async () => {
    const first = await begin();
    const recoveryKey = await createEncrypted(first, { title: 'Formare secretă', folder: join(folder, 'Proiect') });
    await end(first);
    const one = await begin();
    await one.window.getByText('Proiect', { exact: true }).click();
    await at(one, 'unlock').waitFor();
    // A second start brings the window to the front, locked as it is (promise 4).
    const before = (await one.view())?.focused ?? 0;
    expect(await one.startAgain()).toBe(0);
    await expect.poll(async () => (await one.view())?.focused).toBe(before + 1);
    expect(await namelessControls(one.window)).toEqual([]);
    await at(one, 'unlock-other').click();
    await at(one, 'unlock-recovery').fill(recoveryKey.toLowerCase().replaceAll('-', ' '));
    await at(one, 'unlock-submit').click();
    await one.follow();
    await at(one, 'recovered').waitFor();
    expect(await namelessControls(one.window)).toEqual([]);
    await at(one, 'new-passphrase').fill('cu totul altă parolă');
    await at(one, 'new-passphrase-again').fill('cu totul altă parolă');
    await at(one, 'passphrase-save').click();
    await at(one, 'encryption-done').waitFor();

    await at(one, 'renew-key').click();
    await at(one, 'unlock-passphrase').fill('cu totul altă parolă');
    await at(one, 'renew-next').click();
    await answerProof(one);
    await at(one, 'encryption-done').waitFor();
    await at(one, 'lock-now').click();
    await one.follow();
    await at(one, 'unlock').waitFor();
    await unlock(one, 'cu totul altă parolă');
    await one.follow();
    await at(one, 'encryption-section').waitFor();
    await end(one);
  });

  test('is locked when the computer falls asleep and when its screen is locked, and keeps its look and size', async () => {
    const place = join(folder, 'Proiect');
    await prepareEncrypted(place);
    const one = await begin();
    await openEncrypted(one, place);
    // As the system, light, dark: chosen in one window, kept in those that take its place, with their size.
    await at(one, 'theme-toggle').click();
    await at(one, 'theme-toggle').click();
    const look = () => one.window.evaluate(() => document.documentElement.dataset.mantineColorScheme);
    await expect.poll(look).toBe('dark');
    const bounds = (await one.view())?.bounds;
    for (const event of ['suspend', 'lock-screen'] as const) {
      await one.power(event);
      await one.follow();
      await at(one, 'unlock').waitFor();
      expect([await look(), (await one.view())?.bounds]).toEqual(['dark', bounds]);
      expect((await one.view())?.title).toBe('Consorta');
      await unlock(one, passphrase);
      await one.follow();
      await at(one, 'project-title').waitFor();
      expect([await look(), (await one.view())?.bounds]).toEqual(['dark', bounds]);
    }
    await end(one);
  });

  test('is locked when nobody is there, with a text that cannot be read kept for later; closed, another opens without it', async () => {
    const place = join(folder, 'Proiect');
    await prepareEncrypted(place);
    const one = await begin();
    await openEncrypted(one, place);
    await addPlanted(one);
    await at(one, 'field-birthDate').fill('31.02.1980');
    await at(one, 'field-phone').focus();
    await one.idle(11 * 60);
    await one.follow();
    await at(one, 'unlock').waitFor();
    expect(await at(one, 'unlock').textContent()).toContain('10 minute');
    await one.idle(0);
    await unlock(one, passphrase);
    await one.follow();
    await at(one, 'participant-name').waitFor();
    await expect.poll(() => at(one, 'field-birthDate').inputValue()).toBe('31.02.1980');
    await at(one, 'workspace-menu').click();
    await at(one, 'workspace-close').click();
    await one.follow();
    await at(one, 'start-sample').waitFor();
    expect(await one.window.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await end(one);
  });
});

test('locked and quit in one breath, while the window is being replaced: the program ends without a fault', async () => {
  const place = join(folder, 'Proiect');
  await prepareEncrypted(place);
  const one = await begin();
  await openEncrypted(one, place);
  await one.menu('lock');
  await one.window.waitForTimeout(300).catch(() => {});
  await end(one);
  expect(await readdir(userData)).not.toContain('logs');
});

test('a workspace without encryption keeps its window, is never locked, and says what it is', async () => {
  const one = await begin();
  await at(one, 'start-sample').click();
  await at(one, 'participant-search').waitFor();
  const before = (await one.view())?.id;
  for (const event of ['suspend', 'resume', 'lock-screen'] as const) await one.power(event);
  await at(one, 'nav-safety').click();
  await expect.poll(() => at(one, 'encryption-state').textContent()).toContain('nu este criptat');
  expect((await one.view())?.id).toBe(before);
  await end(one);
});

test('of all the people of an encrypted workspace that was worked with, nothing is in the storage of the window or beside it (promise 13)', async () => {
  const place = join(folder, 'Exemplu');
  const protection = { passphrase, recoveryKey: newRecoveryKey() };
  const made = await createSample(place, defaultSample, { ...realEnvironment(), kdf: cheapKdf }, { protection });
  if (!made.ok) throw new Error(made.error.code);
  const people = [...made.value.data().participant.values()];
  await made.value.close();
  const texts = [...new Set(people.slice(0, 60).flatMap(({ cnp, lastName, phone }) => [cnp, lastName, phone]))];
  const personal = texts.filter((text): text is string => text !== null && text.length >= 6);
  expect(personal.length).toBeGreaterThan(60);

  const one = await begin();
  await openEncrypted(one, place);
  await expect.poll(() => at(one, 'participant-count').textContent(), { timeout: 60_000 }).toMatch(/330/);
  await at(one, 'participant-search').fill(personal.find(text => /\p{L}/u.test(text)) ?? '');
  await at(one, 'nav-reports').click();
  await at(one, 'report-choose-target-group-register').click();
  await at(one, 'report-sheet').waitFor();
  expect(await filesWith(folder, personal)).toEqual([]);
  await one.menu('lock');
  await one.follow();
  await at(one, 'unlock').waitFor();
  await end(one);
  expect(await filesWith(folder, personal)).toEqual([]);
});

test('the search itself finds what a workspace without encryption leaves in the storage of the window', async () => {
  const one = await begin();
  await at(one, 'start-create').click();
  await at(one, 'create-title').fill('Formare secretă');
  await one.answerNextDialog({ kind: 'save', path: join(folder, 'Proiect') });
  await createPlain(one);
  await addPlanted(one);
  await end(one);
  const found = await filesWith(userData, [planted.lastName, planted.cnp]);
  expect(found.some(path => path.includes('IndexedDB'))).toBe(true);
});
