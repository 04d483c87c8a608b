import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { languages } from '#shared/kernel/translation.ts';
import { type Running, rendererStorage, start } from './driver.ts';
import { at, exploreSample, goToParticipant } from './pages.ts';

/*
 * A person erased from the page, in the program that ships: refused in writing first, then erased by the person in charge.
 * With CONSORTA_PICTURES=FOLDER the dialog and what comes after it are pictured, in both languages, light and dark.
 */
const pictures = process.env.CONSORTA_PICTURES;
let folder = '';
let userData = '';
let running: Running | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-erase-'));
  userData = join(folder, 'user data');
});
afterEach(async () => {
  await running?.kill();
  running = null;
  await rm(folder, { recursive: true, force: true });
});

async function takePicture({ window }: Running, name: string): Promise<void> {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await window.waitForTimeout(250);
    await window.screenshot({ path: join(pictures, `${name}-${scheme}.png`) });
  }
}

/** Files below a folder that hold a text, as UTF-8 or as the UTF-16 in which Chromium stores what is not Latin. */
async function filesWith(place: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(place, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) found.push(entry.name);
  }
  return found;
}

const person = 'gt-00003';
async function personIn(
  workspace: string,
): Promise<{ cnp: string; lastName: string; firstName: string; email: string }> {
  const text = await readFile(join(workspace, 'journal/000001.jsonl'), 'utf8');
  const start = text.indexOf(`"id":"${person}","row":{`);
  const field = (name: string) => new RegExp(`"${name}":"([^"]+)"`).exec(text.slice(start, start + 4_000))?.[1] ?? '';
  return { cnp: field('cnp'), lastName: field('lastName'), firstName: field('firstName'), email: field('email') };
}

test.each(languages)('a person is refused in writing, then erased for good (%s)', async language => {
  running = await start({ userData, language });
  const { window } = running;
  await window.setViewportSize({ width: 1366, height: 768 });
  await exploreSample(running);
  const workspace = join(userData, 'sample/industry-4');
  const { cnp, lastName, firstName, email } = await personIn(workspace);
  expect(cnp).toMatch(/^\d{13}$/);
  expect(await filesWith(workspace, cnp)).not.toEqual([]);
  await expect.poll(() => filesWith(rendererStorage(userData), cnp), { timeout: 20_000 }).not.toEqual([]);
  await goToParticipant(running, person);

  // With the keyboard alone: the menu, its one entry, and the button that is ready gives up.
  await at(running, 'participant-more').focus();
  await window.keyboard.press('Enter');
  await at(running, 'erase-open').waitFor();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await at(running, 'erase-duties').waitFor();
  expect(await at(running, 'erase-duties').textContent()).toContain('31.12.2028');
  expect(await at(running, 'erase-do').count()).toBe(0);
  await takePicture(running, `erase-refused-${language}`);
  await at(running, 'erase-refuse').click();
  await at(running, 'erase-refused').waitFor();

  await at(running, 'erase-despite').check();
  expect(await at(running, 'erase-do').isDisabled()).toBe(true);
  await at(running, 'erase-reason').fill(`Cererea scrisă a lui ${firstName} ${lastName}`);
  await at(running, 'erase-word').fill(language === 'ro' ? 'sterge' : 'erase');
  await takePicture(running, `erase-ready-${language}`);
  await at(running, 'erase-do').click();
  await at(running, 'erase-problem').waitFor();
  await at(running, 'erase-reason').fill('Cererea nr. 12, decizia responsabilului');
  await at(running, 'erase-do').click();

  await at(running, 'erased-page').waitFor({ timeout: 60_000 });
  await at(running, 'erased-result').waitFor();
  await takePicture(running, `erased-${language}`);
  for (const text of [cnp, email, `"lastName":"${lastName}","firstName":"${firstName}"`]) {
    expect(await filesWith(workspace, text)).toEqual([]);
  }
  await at(running, 'erased-dismiss').click();
  expect(await at(running, 'erased-result').count()).toBe(0);
  await at(running, 'participant-back').click();
  await at(running, 'participant-search').fill('sters la cerere');
  await window.locator('.ag-row').getByText('(art. 17)').first().waitFor();
  await at(running, 'participant-search').fill(cnp);
  await expect.poll(() => window.locator('.ag-center-cols-container .ag-row').count()).toBe(0);

  const ending = running;
  running = null;
  await ending.stop();
  for (const text of [cnp, email]) expect(await filesWith(rendererStorage(userData), text)).toEqual([]);
});
