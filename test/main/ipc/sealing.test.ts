import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answersFor, codeOf, passphrase, project, protectedProgram, value } from './protected-program.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'consorta-sealing-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A plain workspace that is open, and a key that was proved. */
async function plainProgram() {
  const program = protectedProgram(root);
  const { ask, played } = program;
  const folder = join(root, 'Proiect');
  played.chosen = folder;
  value(await ask['workspace.create'](project));
  const shown = value(await ask['protection.begin']({ passphrase }));
  const prove = async () => value(await ask['protection.prove']({ ticket: shown.ticket, typed: answersFor(shown) }));
  return { ...program, folder, shown, prove };
}

const bytesOf = async (folder: string): Promise<string> => {
  let all = '';
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) all += await readFile(join(entry.parentPath, entry.name), 'utf8');
  }
  return all;
};

test('the open workspace is encrypted with the proved key, in the window for encrypted ones, and opens with both keys', async () => {
  const { ask, desk, folder, shown, prove, windows, played } = await plainProgram();
  const on = { ticket: shown.ticket, withoutBackup: true };
  expect(codeOf(await ask['protection.turn-on'](on))).toBe('protection.not-proved');
  await prove();
  const rows = desk.current?.vault.tables().project?.size;
  windows.windows.length = 0;
  expect(await bytesOf(folder)).toContain(project.title);
  value(await ask['protection.turn-on'](on));
  expect(windows.windows).toEqual(['prepare encrypted', 'present /safety', 'forget plain']);
  expect(await bytesOf(folder)).not.toContain(project.title);
  expect(await ask['protection.state']({})).toMatchObject({ encrypted: true, locked: null, recovered: false });
  expect(desk.current?.vault.tables().project?.size).toBe(rows);
  expect(played.recent).toEqual([{ folder, title: 'Proiect' }]);
  const saved = await desk.current?.commit({ label: { key: 'x', facts: {} }, author: 'ana', changes: [] });
  expect(saved).toMatchObject({ error: { code: 'journal.empty' } });
  // The key is used up, and the workspace cannot be encrypted twice.
  expect(codeOf(await ask['protection.turn-on'](on))).toBe('protection.no-ticket');
  await ask['protection.lock']({ kept: '', lost: false });
  expect(await ask['workspace.open']({ folder })).toMatchObject({ error: { code: 'vault.passphrase-needed' } });
  value(await ask['protection.unlock']({ folder, by: { kind: 'recovery', recoveryKey: shown.recoveryKey } }));
  await desk.close();
});

test('a wrong passphrase does not turn it off; the right one does, in the window for plain ones', async () => {
  const { ask, desk, create, windows } = protectedProgram(root);
  const { folder } = await create();
  const off = (typed: string) => ({ by: { kind: 'passphrase', passphrase: typed } as const, withoutBackup: true });
  windows.windows.length = 0;
  expect(codeOf(await ask['protection.turn-off'](off('nu aceasta'.repeat(2))))).toBe('vault.wrong-passphrase');
  expect(windows.windows).toEqual([]);
  value(await ask['protection.turn-off'](off(passphrase)));
  expect(windows.windows).toEqual(['prepare plain', 'present /safety']);
  expect(await ask['protection.state']({})).toMatchObject({ encrypted: false });
  expect(await bytesOf(folder)).toContain(project.title);
  expect(codeOf(await ask['protection.turn-off'](off(passphrase)))).toBe('protection.not-encrypted');
  await desk.close();
});

test('when it is refused the workspace is open as before, and can be saved to', async () => {
  const { ask, desk, folder, shown, prove, windows } = await plainProgram();
  await prove();
  const foreign = join(folder, 'journal', '000001 (conflict).jsonl');
  await writeFile(foreign, 'x');
  windows.windows.length = 0;
  const refused = await ask['protection.turn-on']({ ticket: shown.ticket, withoutBackup: true });
  expect(codeOf(refused)).toBe('vault.sealing-foreign');
  expect(windows.windows).toEqual([]);
  expect(desk.current?.vault.key).toBeNull();
  expect(await desk.current?.vault.note({ key: 'x', facts: {} }, 'ana')).toMatchObject({ ok: true });
  await rm(foreign);
  value(await ask['protection.turn-on']({ ticket: shown.ticket, withoutBackup: true }));
  await desk.close();
});
