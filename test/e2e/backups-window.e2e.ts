import { mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Running, start } from './driver.ts';
import { at, changeField, exploreSample, goToParticipant } from './pages.ts';
import { createPlain, openEncrypted, passphrase, prepareEncrypted, unlock } from './protection-steps.ts';

/* Backups as a person sees and uses them: the status, looking into one, one record, the whole project, a new folder. */
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
  folder = await mkdtemp(join(tmpdir(), 'consorta-backups-window-'));
  userData = join(folder, 'user data');
});
afterEach(async () => {
  await running?.kill();
  running = null;
  await rm(folder, { recursive: true, force: true });
});

const patiently = { timeout: 30_000 };
const text = (program: Running, id: string): Promise<string> =>
  at(program, id)
    .textContent({ timeout: 2_000 })
    .then(
      found => found ?? '',
      () => '',
    );
const reads = (program: Running, id: string) => expect.poll(() => text(program, id), patiently);
const field = (program: Running, path: string) => at(program, `field-${path}`).inputValue();

type Asking = { bridge: { ask: (channel: string, request: unknown) => Promise<unknown> } };
const ask = <T>(program: Running, channel: string, request: object): Promise<T> =>
  program.window.evaluate(
    ([name, sent]) => (window as unknown as Asking).bridge.ask(name as string, sent) as Promise<T>,
    [channel, request] as const,
  );
type State = { readonly open: { readonly folder: string; readonly position: number; readonly workspaceId: string } };
type Rows = { readonly value: { readonly rows: readonly { readonly id: string }[] } };

/** Removes a record, as nothing in the window does. */
async function removeOne(program: Running, table: string): Promise<string> {
  const { open: of } = await ask<State>(program, 'program.state', {});
  const found = await ask<Rows>(program, 'workspace.rows', { folder: of.folder, table, after: null, limit: 1 });
  const row = found.value.rows[0];
  const changes = [{ op: 'remove', table, id: row?.id, row }];
  const draft = { label: { key: 'participant.edited', facts: {} }, author: 'Ana', changes };
  expect(await ask(program, 'workspace.commit', { folder: of.folder, draft, base: of.position })).toMatchObject({
    ok: true,
  });
  return row?.id ?? '';
}
const person = 'gt-00100';
const other = 'gt-00101';
async function toBackups(program: Running): Promise<void> {
  await at(program, 'backup-state').click();
  await at(program, 'backup-make').waitFor();
}
async function makeOne(program: Running): Promise<void> {
  await toBackups(program);
  await at(program, 'backup-make').click();
  await reads(program, 'backup-made').toContain('citită de probă');
}

test('a backup is made, looked into, gives back one record and then the whole project; undone and done again', async () => {
  const program = await begin();
  await exploreSample(program);
  await reads(program, 'backup-state').toBe('nicio copie încă');
  await makeOne(program);
  await reads(program, 'backup-state').toMatch(/^copie \d{2}:\d{2}$/);
  await reads(program, 'backup-last').toContain('cuprinde tot ce este salvat');

  await goToParticipant(program, person);
  const [name, mail] = [await field(program, 'firstName'), await field(program, 'email')];
  await changeField(program, 'firstName', 'Nume-Nou');
  await goToParticipant(program, other);
  const otherMail = await field(program, 'email');
  await changeField(program, 'email', 'altul@exemplu.ro');
  const removed = await removeOne(program, 'participation');

  await toBackups(program);
  await reads(program, 'backup-last').toContain('sunt modificări mai noi');
  await at(program, 'backup-look').first().click();
  await reads(program, 'restore-table-all').toContain('1 de adăugat, 2 de schimbat');
  expect(await program.window.locator('[data-testid^="difference-"]').count()).toBe(3);
  expect(await text(program, `difference-participant-${person}`)).toContain(`Nume-Nou → în copie:${name}`);
  expect(await text(program, `difference-participation-${removed}`)).toContain('lipsește acum');
  expect(await text(program, 'differences')).not.toMatch(/\b[1-9]\d{12}\b/);
  await at(program, 'restore-table-participation').click();
  await expect.poll(() => program.window.locator('[data-testid^="difference-"]').count(), patiently).toBe(1);
  await at(program, 'restore-table-all').click();

  await at(program, `take-participant-${person}`).click();
  await reads(program, 'restore-taken').toContain('Fișa este acum ca în copie');
  await reads(program, 'restore-table-all').toContain('1 de adăugat, 1 de schimbat');
  expect(await at(program, `difference-participant-${person}`).count()).toBe(0);

  // The keyboard stands on the choice that changes nothing.
  await at(program, 'restore-over').click();
  await reads(program, 'restore-sure').toContain('Fișe de adăugat: 1, de schimbat: 1, de șters: 0.');
  await expect
    .poll(() => program.window.evaluate(() => document.activeElement?.getAttribute('data-testid')), patiently)
    .toBe('restore-back');
  await at(program, 'restore-yes').click();
  await reads(program, 'turn-toast').toContain('Proiect readus la copia de siguranță din');
  await goToParticipant(program, other);
  expect(await field(program, 'email')).toBe(otherMail);
  await goToParticipant(program, person);
  expect([await field(program, 'firstName'), await field(program, 'email')]).toEqual([name, mail]);
  await at(program, 'nav-history').click();
  await reads(program, 'history-list').toContain('Proiect readus la copia de siguranță din');
  expect(await text(program, 'history-list')).toContain('Fișă luată din copia de siguranță din');

  await program.window.keyboard.press('Control+z');
  await reads(program, 'turn-toast').toContain('Anulat: Proiect readus');
  await goToParticipant(program, other);
  await expect.poll(() => field(program, 'email'), patiently).toBe('altul@exemplu.ro');
  await at(program, 'turn-redo').click();
  await expect.poll(() => field(program, 'email'), patiently).toBe(otherMail);
  await toBackups(program);
  await reads(program, 'backup-list').toContain('înaintea unei readuceri');
  await program.take();
  await end();
}, 300_000);

test('a changed byte is found by the check and said everywhere; the older backup goes into a new folder and is opened', async () => {
  const program = await begin();
  await exploreSample(program);
  await makeOne(program);
  await at(program, 'backup-drill-now').click();
  await reads(program, 'backup-drill').toContain('bună. Copia a fost readusă de probă');
  await goToParticipant(program, person);
  const name = await field(program, 'firstName');
  await changeField(program, 'firstName', 'Nume-Nou');
  await toBackups(program);
  await at(program, 'backup-make').click();
  await expect.poll(() => at(program, 'backup-entry').count(), patiently).toBe(2);
  const newest = (await at(program, 'backup-entry').first().getAttribute('data-name')) ?? '';
  const { workspaceId } = (await ask<State>(program, 'program.state', {})).open;
  await flip(join(userData, 'Consorta', 'backups', workspaceId, newest));

  await at(program, 'backup-drill-now').click();
  await reads(program, 'backup-drill').toContain('copia nu este bună');
  await reads(program, 'backup-problem').toContain('Ultima copie de siguranță nu este bună.');
  await reads(program, 'backup-state').toBe('copia nu este bună');
  expect(await text(program, 'backup-drill-problem')).toContain('este deteriorată');

  await at(program, 'backup-look').first().click();
  await reads(program, 'restore-problem').toContain('este deteriorată');
  expect(await at(program, 'restore-over').count()).toBe(0);
  await at(program, 'restore-older').getByRole('button').first().click();
  await reads(program, 'restore-table-all').toContain('1 de schimbat');
  const into = join(folder, 'readus');
  await program.answerNextDialog({ kind: 'save', path: into });
  await at(program, 'restore-folder').click();
  await reads(program, 'restore-folder-done').toContain('Readus în');
  expect((await stat(into)).isDirectory()).toBe(true);
  await at(program, 'restore-folder-open').click();
  await expect.poll(async () => (await ask<State>(program, 'program.state', {})).open?.folder, patiently).toBe(into);
  await at(program, 'participant-search').waitFor();
  await goToParticipant(program, person);
  expect(await field(program, 'firstName')).toBe(name);
  await program.take();
  await end();
}, 300_000);

test('of an encrypted workspace: made, looked into, restored over, and into a folder that asks for the passphrase', async () => {
  const place = join(folder, 'secret');
  await prepareEncrypted(place, 'Proiect');
  const program = await begin('en');
  await openEncrypted(program, place);
  await toBackups(program);
  await at(program, 'backup-make').click();
  await reads(program, 'backup-made').toContain('was read on trial');
  const { open: of } = await ask<State>(program, 'program.state', {});
  const ring = join(userData, 'Consorta', 'backups', of.workspaceId);
  expect((await readdir(ring)).filter(name => name.endsWith('.zip'))).toHaveLength(1);

  const rows = await ask<{ value: { rows: Record<string, unknown>[] } }>(program, 'workspace.rows', {
    folder: of.folder,
    table: 'project',
    after: null,
    limit: 1,
  });
  const before = String(rows.value.rows[0]?.title);
  const changes = [
    { op: 'edit', table: 'project', id: 'project', fields: [{ path: 'title', before, after: 'Alt titlu' }] },
  ];
  const draft = { label: { key: 'participant.edited', facts: {} }, author: 'Ana', changes };
  expect(await ask(program, 'workspace.commit', { folder: of.folder, draft, base: of.position })).toMatchObject({
    ok: true,
  });
  await at(program, 'backup-look').first().click();
  await reads(program, 'difference-project-project').toContain('Alt titlu → in the backup:Proiect');
  const into = join(folder, 'restored');
  await program.answerNextDialog({ kind: 'save', path: into });
  await at(program, 'restore-folder').click();
  await at(program, 'restore-folder-done').waitFor();
  await at(program, 'restore-folder-done').getByRole('button').first().click();
  await at(program, 'backup-look').first().click();
  await at(program, 'restore-over').click();
  await at(program, 'restore-yes').click();
  await reads(program, 'turn-toast').toContain('Project restored to the backup of');
  await at(program, 'turn-back').click();
  await reads(program, 'turn-toast').toContain('Undone: Project restored');

  await program.answerNextDialog({ kind: 'save', path: join(folder, 'again') });
  await at(program, 'backup-look').last().click();
  await at(program, 'restore-folder').click();
  await at(program, 'restore-folder-open').click();
  await program.follow();
  await at(program, 'unlock-passphrase').waitFor();
  await unlock(program, passphrase);
  await program.follow();
  await reads(program, 'project-title').toBe('Proiect');
  await program.take();
  await end();
}, 300_000);

test('of a workspace that cannot be opened: found by its id, restored into a new folder and opened', async () => {
  const first = await begin();
  const workspace = join(folder, 'proiect');
  await at(first, 'start-create').click();
  await at(first, 'create-title').fill('Proiect');
  await first.answerNextDialog({ kind: 'save', path: workspace });
  await createPlain(first);
  await at(first, 'project-title').waitFor();
  await makeOne(first);
  await at(first, 'workspace-menu').click();
  await at(first, 'workspace-close').click();
  await at(first, 'start-create').waitFor();

  await rm(join(workspace, 'snapshots'), { recursive: true, force: true });
  const journal = join(workspace, 'journal', '000001.jsonl');
  const whole = await readFile(journal, 'utf8');
  await writeFile(journal, `${whole[0] === 'a' ? 'b' : 'a'}${whole.slice(1)}`);
  await first.answerNextDialog({ kind: 'open', path: workspace });
  await at(first, 'start-open').click();
  await at(first, 'damage').waitFor();
  await at(first, 'damage-backup').click();
  await at(first, 'damage-backups').waitFor();
  const into = join(folder, 'readus');
  await first.answerNextDialog({ kind: 'save', path: into });
  await at(first, 'damage-backup-restore').first().click();
  await reads(first, 'project-title').toBe('Proiect');
  expect((await ask<State>(first, 'program.state', {})).open.folder).toBe(into);
  expect(await readFile(journal, 'utf8')).not.toBe(whole);
  await first.take();
  await end();
}, 300_000);

/** Changes one byte in the middle of a file. */
async function flip(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const place = Math.floor((await file.stat()).size / 2);
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, place);
    byte[0] = (byte[0] ?? 0) ^ 0xff;
    await file.write(byte, 0, 1, place);
  } finally {
    await file.close();
  }
}
