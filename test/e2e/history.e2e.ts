import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { languages } from '#shared/kernel/translation.ts';
import { type Running, start } from './driver.ts';
import { at, changeField, exploreSample, goToParticipant } from './pages.ts';

/* Undo and history in the program that ships, as a person uses them. */
let folder = '';
let userData = '';
let running: Running | null = null;
const begin = async (language: 'ro' | 'en' = 'ro'): Promise<Running> => {
  running = await start({ userData, language });
  return running;
};
const end = async (): Promise<void> => {
  const ending = running;
  running = null;
  await ending?.stop();
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-history-'));
  userData = join(folder, 'user data');
});
afterEach(async () => {
  await running?.kill();
  running = null;
  await rm(folder, { recursive: true, force: true });
});

const person = 'gt-00100';
const patiently = { timeout: 20_000 };
const field = (program: Running, path: string) => at(program, `field-${path}`).inputValue();
const press = async (program: Running, keys: string): Promise<void> => program.window.keyboard.press(keys);
const toast = (program: Running) =>
  expect.poll(
    () =>
      at(program, 'turn-toast')
        .textContent()
        .catch(() => ''),
    patiently,
  );
const leaveFields = (program: Running) => at(program, 'participant-name').click();

/** Asks main as the page itself does. */
const ask = (program: Running, channel: string, request: object): Promise<unknown> =>
  program.window.evaluate(
    ([name, sent]) =>
      (window as unknown as { bridge: { ask: (channel: string, request: unknown) => Promise<unknown> } }).bridge.ask(
        name as string,
        sent,
      ),
    [channel, request] as const,
  );
type State = { readonly open: { readonly folder: string; readonly position: number } };
const position = async (program: Running): Promise<number> =>
  ((await ask(program, 'program.state', {})) as State).open.position;

/** Removes a record, as nothing in the window does yet. */
async function removeParticipation(program: Running): Promise<number> {
  const { open } = (await ask(program, 'program.state', {})) as State;
  const { folder: of, position: base } = open;
  const rows = (await ask(program, 'workspace.rows', {
    folder: of,
    table: 'participation',
    after: null,
    limit: 1,
  })) as {
    value: { rows: { id: string }[] };
  };
  const row = rows.value.rows[0];
  const changes = [{ op: 'remove', table: 'participation', id: row?.id, row }];
  const draft = { label: { key: 'participant.edited', facts: {} }, author: 'Ana', changes };
  await ask(program, 'workspace.commit', { folder: of, draft, base });
  return base + 1;
}

test('two fields are undone and redone by key; after a restart the history has them, gives a value back and a removed record', async () => {
  const first = await begin();
  await exploreSample(first);
  await goToParticipant(first, person);
  const [name, mail] = [await field(first, 'firstName'), await field(first, 'email')];
  await changeField(first, 'firstName', 'Nume-Nou');
  await changeField(first, 'email', 'nou@exemplu.ro');

  // In a field that is being typed in, the key takes back the letters and no act.
  const before = await position(first);
  await at(first, 'field-email').click();
  await press(first, 'End');
  await first.window.keyboard.type('x');
  await press(first, 'Control+z');
  expect(await field(first, 'email')).toBe('nou@exemplu.ro');
  expect(await position(first)).toBe(before);
  await leaveFields(first);

  await press(first, 'Control+z');
  await toast(first).toContain('Anulat: Modificarea participantului');
  await expect.poll(() => field(first, 'email'), patiently).toBe(mail);
  expect(await field(first, 'firstName')).toBe('Nume-Nou');
  await press(first, 'Control+z');
  await expect.poll(() => field(first, 'firstName'), patiently).toBe(name);
  await press(first, 'Control+y');
  await toast(first).toContain('Refăcut: Modificarea participantului');
  await expect.poll(() => field(first, 'firstName'), patiently).toBe('Nume-Nou');
  await press(first, 'Control+Shift+z');
  await expect.poll(() => field(first, 'email'), patiently).toBe('nou@exemplu.ro');

  // From the menu, named; from another page it goes to the record.
  await at(first, 'nav-reports').click();
  await expect
    .poll(async () => JSON.stringify(await first.seeMenu()), patiently)
    .toContain('Modificarea participantului');
  await first.menu('undo');
  await expect.poll(() => first.window.evaluate(() => location.hash), patiently).toBe(`#/participants/${person}`);
  await expect.poll(() => field(first, 'email'), patiently).toBe(mail);
  await at(first, 'turn-redo').click();
  await expect.poll(() => field(first, 'email'), patiently).toBe('nou@exemplu.ro');
  const edited = before;
  const removal = await removeParticipation(first);
  await end();

  const second = await begin();
  await exploreSample(second);
  await goToParticipant(second, person);
  await press(second, 'Control+z');
  await toast(second).toContain('Nu este nimic de anulat');
  await at(second, 'participant-history').click();
  const list = () => at(second, 'history-list').textContent();
  await expect.poll(list, patiently).toContain('nou@exemplu.ro');
  expect(await list()).toContain('Nume-Nou');
  expect(await list()).not.toMatch(/\b[1-9]\d{12}\b/);
  await at(second, `act-${edited}`).getByTestId('restore-email').click();
  await toast(second).toContain('Revenirea la o valoare veche');
  await at(second, 'history-back').click();
  await expect.poll(() => field(second, 'email'), patiently).toBe(mail);

  await at(second, 'nav-history').click();
  await at(second, 'history-search').fill('nume-nou email');
  await expect.poll(() => at(second, 'history-count').textContent(), patiently).toMatch(/^[4-6] acte$/);
  await at(second, 'history-search').fill('');
  await at(second, `undo-${removal}`).click();
  await toast(second).toContain('Anulat');
  await expect.poll(() => at(second, `act-${removal}`).getAttribute('data-state'), patiently).toBe('undone');

  // What was changed since is listed and left alone.
  await at(second, `undo-${edited}`).click();
  await toast(second).toContain('datele sunt deja');
  await goToParticipant(second, person);
  await changeField(second, 'email', 'altul@exemplu.ro');
  await at(second, 'nav-history').click();
  await at(second, `undo-${edited}`).click();
  await expect.poll(() => at(second, 'turn-conflicts').textContent(), patiently).toContain('altul@exemplu.ro');
  await at(second, 'turn-leave').click();
  await goToParticipant(second, person);
  expect(await field(second, 'email')).toBe('altul@exemplu.ro');
  await second.take();
  await end();
}, 300_000);

const pictures = process.env.CONSORTA_PICTURES;
describe.runIf(pictures !== undefined)('pictures', () => {
  test.each(languages)(
    'of the history in %s',
    async language => {
      const program = await begin(language);
      const { window } = program;
      await mkdir(pictures ?? '', { recursive: true });
      await window.setViewportSize({ width: 1366, height: 768 });
      const take = async (name: string): Promise<void> => {
        for (const scheme of ['light', 'dark'] as const) {
          await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          await window.waitForTimeout(250);
          await window.screenshot({ path: join(pictures ?? '', `history-${name}-${language}-${scheme}.png`) });
        }
      };
      const change = async (path: string, text: string): Promise<void> => {
        const before = await position(program);
        await at(program, `field-${path}`).fill(text);
        await at(program, `field-${path}`).press('Tab');
        await expect.poll(() => position(program), patiently).toBe(before + 1);
      };
      await at(program, 'start-sample').click();
      await at(program, 'participant-search').waitFor();
      await window.waitForTimeout(2_500);
      await goToParticipant(program, person);
      await change('firstName', 'Nume-Nou');
      await change('email', 'nou@exemplu.ro');
      await change('birthDate', '31.12.1983');
      await leaveFields(program);
      await press(program, 'Control+z');
      await at(program, 'turn-toast').waitFor();
      await at(program, 'turn-undo').hover();
      await window.waitForTimeout(300);
      await take('toast');
      await at(program, 'participant-history').click();
      await at(program, 'history-list').waitFor();
      await window.waitForTimeout(500);
      await take('record');
      await at(program, 'nav-history').click();
      await window.waitForTimeout(800);
      await take('project');
      await at(program, 'history-kind').click();
      await window.waitForTimeout(300);
      await take('kinds');
      await press(program, 'Escape');
      await at(program, 'history-search').fill('nimic din toate acestea');
      await at(program, 'history-none').waitFor();
      await take('none');
      await at(program, 'history-search').fill('');
      await goToParticipant(program, person);
      await change('email', 'altul@exemplu.ro');
      await at(program, 'nav-history').click();
      await window.waitForTimeout(500);
      await window
        .getByTestId(/^undo-/)
        .nth(1)
        .click();
      await at(program, 'turn-conflicts').waitFor();
      await take('conflict');
      await at(program, 'turn-leave').click();
      await program.take();
      await end();
    },
    300_000,
  );
});
