import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { namelessControls } from './accessible-names.ts';
import { type Running, start } from './driver.ts';
import { at, changeField } from './pages.ts';
import { answerProof, createPlain, openEncrypted, passphrase, prepareEncrypted, unlock } from './protection-steps.ts';

/* Encrypting a workspace that is there, from the window, and what is left of it in clear. */
let folder = '';
let userData = '';
const running: Running[] = [];
const begin = async (): Promise<Running> => {
  const temporary = join(folder, 'temporary');
  await mkdir(temporary, { recursive: true });
  // Backups lie in the person's documents, which are searched too.
  const started = await start({ userData, language: 'ro', environment: { TMPDIR: temporary, HOME: folder } });
  running.push(started);
  return started;
};
const end = async (one: Running): Promise<void> => {
  running.splice(running.indexOf(one), 1);
  await one.stop();
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-sealing-'));
  userData = join(folder, 'user data');
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.kill().catch(() => {});
  await rm(folder, { recursive: true, force: true });
});

const planted = { lastName: 'Zăpădeanu', firstName: 'Filofteia', cnp: '2850101123456', phone: '0799123987' };
const secrets = [...Object.values(planted), 'Formare secretă', passphrase];

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

test('a workspace with people in it is encrypted from the window, and nothing of them is left in clear but in the backups, which can be removed', async () => {
  const one = await begin();
  await at(one, 'start-create').click();
  await at(one, 'create-title').fill('Formare secretă');
  const place = join(folder, 'Proiect');
  await one.answerNextDialog({ kind: 'save', path: place });
  await createPlain(one);
  await addPlanted(one);
  // The search finds them, in the workspace and in the storage of the window.
  await expect.poll(async () => (await filesWith(place, secrets)).length).toBeGreaterThan(0);
  await expect.poll(async () => (await filesWith(userData, secrets)).length).toBeGreaterThan(0);

  await at(one, 'nav-safety').click();
  await at(one, 'turn-on').click();
  await at(one, 'turn-on-limits').waitFor();
  expect(await namelessControls(one.window)).toEqual([]);
  await at(one, 'new-passphrase').fill(passphrase);
  await at(one, 'new-passphrase-again').fill(passphrase);
  await at(one, 'turn-on-next').click();
  const recoveryKey = await answerProof(one);
  const refused = at(one, 'turn-on-problem').textContent({ timeout: 55_000 });
  // Either another window is there, or this one says why not.
  await Promise.race([
    one.follow(),
    refused.then(
      why => Promise.reject(new Error(`refused: ${why}`)),
      () => new Promise(() => {}),
    ),
  ]);
  await expect.poll(() => at(one, 'encryption-state').textContent(), { timeout: 60_000 }).toContain('este criptat');
  expect(await filesWith(place, secrets)).toEqual([]);

  await at(one, 'plain-backups').waitFor();
  expect(await namelessControls(one.window)).toEqual([]);
  await at(one, 'remove-plain-backups').click();
  await at(one, 'plain-backups-removed').waitFor();
  // Chromium empties the storage of the window that is gone in its own time.
  await expect.poll(() => filesWith(folder, secrets), { timeout: 60_000 }).toEqual([]);

  // It is the same workspace, and opens with both.
  await at(one, 'nav-participants').click();
  await expect.poll(() => at(one, 'participant-count').textContent()).toMatch(/1/);
  await one.menu('lock');
  await one.follow();
  await unlock(one, passphrase);
  await one.follow();
  await at(one, 'participant-count').waitFor();
  await end(one);
  expect(await filesWith(folder, secrets)).toEqual([]);
  expect(recoveryKey).toHaveLength(44);
});

test('an encrypted workspace becomes one that anybody can read, with the warning', async () => {
  const place = join(folder, 'Proiect');
  await prepareEncrypted(place);
  const two = await begin();
  await openEncrypted(two, place);
  await addPlanted(two);
  expect(await filesWith(folder, secrets)).toEqual([]);
  await at(two, 'nav-safety').click();
  await at(two, 'turn-off').click();
  expect(await namelessControls(two.window)).toEqual([]);
  await at(two, 'unlock-passphrase').fill(passphrase);
  await at(two, 'turn-off-submit').click();
  await two.follow();
  await expect.poll(() => at(two, 'encryption-state').textContent(), { timeout: 60_000 }).toContain('nu este criptat');
  expect((await filesWith(place, [planted.lastName])).length).toBeGreaterThan(0);
  await end(two);
});
