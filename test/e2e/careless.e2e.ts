import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { namelessControls } from './accessible-names.ts';
import { type Running, start } from './driver.ts';
import { at, changeField, exploreSample, exportReport, goToParticipant } from './pages.ts';

/* What careless, hurried and unlucky people do to the window: nothing they typed is lost, nothing is left lying about. */
let folder = '';
let userData = '';
const running: Running[] = [];
const begin = async (data = userData): Promise<Running> => {
  const started = await start({ userData: data, language: 'ro' });
  running.push(started);
  return started;
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-careless-'));
  userData = join(folder, 'user data');
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.kill().catch(() => {});
  await rm(folder, { recursive: true, force: true });
});
const end = async (one: Running): Promise<void> => {
  running.splice(running.indexOf(one), 1);
  await one.stop();
};
/** Types with real keys into a field and stays in it. */
async function typeOver(page: Page, field: string, text: string): Promise<void> {
  await page.getByTestId(`field-${field}`).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

test('closing the window with a field half typed saves it; what cannot be read is told once, and held until then', async () => {
  const first = await begin();
  await exploreSample(first);
  await goToParticipant(first, 'gt-00005');
  await changeField(first, 'phone', '0700000001');
  // Two saves of one field in a breath, then another page, another language, another person while they run.
  for (const phone of ['0700000002', '0700000003']) {
    await at(first, 'field-phone').fill(phone);
    await at(first, 'field-phone').press('Enter');
  }
  await at(first, 'nav-reports').click();
  await at(first, 'language-en').click();
  await goToParticipant(first, 'gt-00006');
  await goToParticipant(first, 'gt-00005');
  await expect.poll(() => at(first, 'field-phone').inputValue()).toBe('0700000003');
  await typeOver(first.window, 'birthDate', '31.02.1980');
  await typeOver(first.window, 'email', 'half.typed@example.com');
  await first.menu('close-window');
  await at(first, 'not-closed').waitFor();
  expect(await at(first, 'field-birthDate').inputValue()).toBe('31.02.1980');
  await at(first, 'language-ro').click();
  await first.menu('close-window');
  await end(first);

  const second = await begin();
  await exploreSample(second);
  await goToParticipant(second, 'gt-00005');
  expect(await at(second, 'field-email').inputValue()).toBe('half.typed@example.com');
  expect(await at(second, 'field-birthDate').inputValue()).not.toBe('31.02.1980');
  // The one way to quit there is on every system saves as well.
  await typeOver(second.window, 'email', 'typed.at.quit@example.com');
  await end(second);

  const third = await begin();
  await exploreSample(third);
  await goToParticipant(third, 'gt-00005');
  expect(await at(third, 'field-email').inputValue()).toBe('typed.at.quit@example.com');
  expect(await at(third, 'field-phone').inputValue()).toBe('0700000003');
  expect(await third.startAgain()).toBe(0);
  await expect.poll(async () => (await third.view())?.focused).toBe(1);
  await end(third);
});

test('exports that are cancelled, refused or cut off leave nothing; a place inside the workspace is no place', async () => {
  const only = await begin();
  await exploreSample(only);
  await at(only, 'nav-reports').click();
  await at(only, 'report-sheet').waitFor();
  const out = join(folder, 'out');
  await mkdir(join(out, 'a folder.csv'), { recursive: true });
  await writeFile(join(out, 'old.csv'), 'old');
  await writeFile(join(out, 'kept.csv'), 'kept');
  const refused = async (path: string): Promise<string> => {
    await only.answerNextDialog({ kind: 'save', path });
    await at(only, 'export-csv').click();
    await at(only, 'export-problem').waitFor();
    const words = (await at(only, 'export-problem').textContent()) ?? '';
    // Something else asked for takes the words away.
    await at(only, 'report-to').fill('30.11.2022');
    await at(only, 'report-to').fill('29.11.2022');
    await at(only, 'export-problem').waitFor({ state: 'detached' });
    return words;
  };
  expect(await refused(join(out, 'a folder.csv'))).toContain('este un dosar');
  // Nobody was asked about the completed name.
  expect(await refused(join(out, 'kept'))).toContain('kept.csv');
  expect(await refused(join(userData, 'sample', 'industry-4', 'x.csv'))).toContain('spațiul de lucru');
  await exportReport(only, 'csv', join(out, 'old.csv'));
  expect((await readFile(join(out, 'old.csv'), 'utf8')).length).toBeGreaterThan(10_000);
  expect(await readFile(join(out, 'kept.csv'), 'utf8')).toBe('kept');

  await only.answerNextDialog({ kind: 'save', path: join(out, 'stopped.pdf') });
  await at(only, 'export-pdf').click();
  await at(only, 'export-cancel').click();
  await only.window.getByText('Salvarea a fost oprită').waitFor();
  await only.answerNextDialog({ kind: 'save', path: join(out, 'cut off.pdf') });
  await at(only, 'export-pdf').click();
  await at(only, 'export-progress').waitFor();
  await expect.poll(async () => (await only.take()).dialogs.length).toBeGreaterThan(0);
  await end(only);
  const left = (await readdir(out)).filter(name => !name.endsWith('.csv'));
  // Done in time or not there: never a piece.
  expect(left.filter(name => name !== 'cut off.pdf')).toEqual([]);
});

test('workspaces that are in use, gone, or a copy of the open one are told apart; the CNP stays in the data', async () => {
  const first = await begin();
  await exploreSample(first);
  await goToParticipant(first, 'gt-00005');
  const cnp = await shownCnp(first);
  await changeField(first, 'phone', '0711111111');
  expect(await namelessControls(first.window)).toEqual([]);
  const [one, copy] = [join(userData, 'sample', 'industry-4'), join(folder, 'copy')];
  await at(first, 'workspace-menu').click();
  await at(first, 'workspace-close').click();
  await at(first, 'start-open').waitFor();
  expect(await namelessControls(first.window)).toEqual([]);
  await cp(one, copy, { recursive: true });
  const open = async (on: Running, path: string): Promise<void> => {
    await on.answerNextDialog({ kind: 'open', path });
    await at(on, 'start-open').click();
  };
  await open(first, copy);
  await goToParticipant(first, 'gt-00005');
  await changeField(first, 'phone', '0722222222');
  const other = await begin(join(folder, 'another computer'));
  await open(other, copy);
  await at(other, 'home-problem').getByText('deja deschis').waitFor();
  await end(other);

  // From the copy to the original, which has the same id, with a field still being typed in.
  await typeOver(first.window, 'phone', '0733333333');
  await at(first, 'workspace-menu').click();
  await first.window.getByRole('menuitem', { name: 'Competențe digitale' }).click();
  await expect.poll(() => first.window.evaluate(openFolder), { timeout: 15_000 }).toBe(one);
  await goToParticipant(first, 'gt-00005');
  await expect.poll(() => at(first, 'field-phone').inputValue()).toBe('0711111111');
  await changeField(first, 'phone', '0744444444');
  // What was being typed went where it belongs.
  expect(await journalOf(copy)).toContain('0733333333');
  expect(await journalOf(one)).not.toContain('0733333333');
  await at(first, 'nav-reports').click();
  await at(first, 'report-sheet').locator('.ag-row').first().waitFor();
  expect(await at(first, 'report-sheet').textContent()).not.toContain(cnp);
  expect(`${(await first.view())?.title} ${first.window.url()}`).not.toContain(cnp);
  await at(first, 'workspace-menu').click();
  await at(first, 'workspace-close').click();
  await rm(copy, { recursive: true });
  await first.window.getByText(copy, { exact: true }).click();
  await at(first, 'home-problem').getByText('nu există').waitFor();
  await first.take();
  await end(first);
  expect(await readFile(join(userData, 'settings.json'), 'utf8')).not.toContain(cnp);
  expect(await readdir(userData)).not.toContain('logs');
});

async function journalOf(workspace: string): Promise<string> {
  const journal = join(workspace, 'journal');
  const texts = await Promise.all((await readdir(journal)).map(name => readFile(join(journal, name), 'utf8')));
  return texts.join('');
}

/** The whole CNP of the open record, which is covered until asked for. */
async function shownCnp(on: Running): Promise<string> {
  expect(await at(on, 'field-cnp').inputValue()).toMatch(/^•{9}\d{4}$/);
  await at(on, 'cnp-eye').click();
  await expect.poll(() => at(on, 'field-cnp').inputValue()).toMatch(/^\d{13}$/);
  const cnp = await at(on, 'field-cnp').inputValue();
  await at(on, 'cnp-eye').click();
  return cnp;
}

/** The folder of the open workspace, asked as the page itself does. Runs in the page. */
async function openFolder(): Promise<string | null> {
  type Asking = {
    bridge: { ask: (channel: string, request: unknown) => Promise<{ open: { folder: string } | null }> };
  };
  return (await (window as unknown as Asking).bridge.ask('program.state', {})).open?.folder ?? null;
}
