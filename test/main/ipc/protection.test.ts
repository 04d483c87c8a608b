import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Handlers } from '#main/ipc/register-handlers.ts';
import { answersFor, codeOf, passphrase, project, protectedProgram, value } from './protected-program.ts';

/* Encryption through the questions of the contract. */
let root = '';
let program: ReturnType<typeof protectedProgram>;
let ask: Handlers;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'consorta-protection-'));
  program = protectedProgram(root);
  ask = program.ask;
});
afterEach(async () => {
  await program.desk.close();
  await rm(root, { recursive: true, force: true });
});

async function bytesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile());
  const hashes: Record<string, string> = {};
  for (const { parentPath, name } of names) {
    const path = join(parentPath, name);
    hashes[path] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  }
  return hashes;
}

describe('making an encrypted workspace', () => {
  test.each([
    ['nothing', '', 'vault.passphrase-too-short'],
    ['nine letters', 'abcdefghX', 'vault.passphrase-too-short'],
    ['ten spaces', '          ', 'vault.passphrase-too-short'],
    ['one letter repeated', 'aaaaaaaaaaaaaaaa', 'protection.passphrase-plain'],
    ['a row of the keyboard of numbers', '1234567890', 'protection.passphrase-plain'],
    ['ten different letters', 'brânză veche', 'ok'],
  ])('a passphrase of %s', async (_, given, code) => {
    expect(codeOf(await ask['protection.begin']({ passphrase: given }))).toBe(code);
  });

  test('cannot be finished before the recovery key was proved (promise 23)', async () => {
    const shown = value(await ask['protection.begin']({ passphrase }));
    expect(shown.ask).toHaveLength(2);
    program.played.chosen = join(root, 'Proiect');
    const { ticket } = shown;
    const attempt = () => ask['protection.create']({ ticket, ...project });
    expect(codeOf(await attempt())).toBe('protection.not-proved');
    const right = answersFor(shown);
    const wrongs = [[], ['', ''], [right[1], right[0]], [right[0]], [right[0], 'ZZZZ']].filter(
      typed => JSON.stringify(typed) !== JSON.stringify(right),
    );
    for (const typed of wrongs) {
      expect(codeOf(await ask['protection.prove']({ ticket, typed: typed.map(text => text ?? '') }))).toBe(
        'protection.not-proved',
      );
      expect(codeOf(await attempt())).toBe('protection.not-proved');
    }
    expect(codeOf(await ask['protection.prove']({ ticket: 'another', typed: right }))).toBe('protection.no-ticket');
    expect(await readdir(root)).toEqual([]);
    // In small letters and with spaces, or the whole key pasted.
    const typed = [(right[0] ?? '').toLowerCase().split('').join(' '), shown.recoveryKey];
    expect(codeOf(await ask['protection.prove']({ ticket, typed }))).toBe('ok');
    expect(codeOf(await attempt())).toBe('ok');
    expect(program.desk.current?.vault.key).not.toBeNull();
    expect(codeOf(await attempt())).toBe('protection.no-ticket');
  });

  test('leaves nothing when the dialog is cancelled, and goes on from there', async () => {
    const shown = value(await ask['protection.begin']({ passphrase }));
    value(await ask['protection.prove']({ ticket: shown.ticket, typed: answersFor(shown) }));
    expect(codeOf(await ask['protection.create']({ ticket: shown.ticket, ...project }))).toBe('dialog.cancelled');
    expect([await readdir(root), program.windows.windows]).toEqual([[], []]);
    program.played.chosen = join(root, 'Proiect');
    expect(codeOf(await ask['protection.create']({ ticket: shown.ticket, ...project }))).toBe('ok');
    expect(program.windows.windows).toEqual(['prepare encrypted', 'present ']);
  });

  test('a key given up, and one replaced by another, is of no use', async () => {
    const first = value(await ask['protection.begin']({ passphrase }));
    const second = value(await ask['protection.begin']({ passphrase }));
    expect(codeOf(await ask['protection.prove']({ ticket: first.ticket, typed: answersFor(first) }))).toBe(
      'protection.no-ticket',
    );
    await ask['protection.drop']({ ticket: second.ticket });
    expect(codeOf(await ask['protection.prove']({ ticket: second.ticket, typed: answersFor(second) }))).toBe(
      'protection.no-ticket',
    );
  });

  test('the key can be copied, and saved as a text file', async () => {
    const { ticket, recoveryKey } = value(await ask['protection.begin']({ passphrase }));
    await ask['protection.copy-key']({ ticket });
    expect(program.windows.clipboard).toBe(recoveryKey);
    expect(codeOf(await ask['protection.save-key']({ ticket }))).toBe('dialog.cancelled');
    program.windows.saveTo = join(root, 'cheie.txt');
    expect(codeOf(await ask['protection.save-key']({ ticket }))).toBe('ok');
    const text = await readFile(program.windows.saveTo, 'utf8');
    expect(text).toContain(recoveryKey);
    expect(text).not.toContain(passphrase);
    expect(codeOf(await ask['protection.save-key']({ ticket }))).toBe('file.exists');
  });

  test('the list of recent workspaces, which is on the disk, holds the folder name and not the title', async () => {
    const { folder } = await program.create('Proiect A');
    expect(program.played.recent).toEqual([{ folder, title: 'Proiect A' }]);
    expect((await ask['program.state']({})).open?.projectTitle).toBe('Formare secretă');
  });
});

describe('opening an encrypted workspace', () => {
  test('asks for the passphrase; a wrong one alters no byte, and after the third tries cost a pause (promise 22)', async () => {
    const { folder } = await program.create();
    await ask['workspace.close']({});
    const before = await bytesOf(folder);
    expect(codeOf(await ask['workspace.open']({ folder }))).toBe('vault.passphrase-needed');
    expect((await ask['protection.state']({})).locked).toEqual({
      folder,
      name: 'Proiect',
      reason: 'chosen',
      wait: 0,
      lost: false,
    });
    const unlock = (typed: string) =>
      ask['protection.unlock']({ folder, by: { kind: 'passphrase', passphrase: typed } });
    const seen: string[] = [];
    for (let tries = 0; tries < 3; tries += 1) seen.push(codeOf(await unlock('greșită de tot')));
    expect(seen).toEqual(['vault.wrong-passphrase', 'vault.wrong-passphrase', 'vault.wrong-passphrase']);
    const pauses: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const { locked } = await ask['protection.state']({});
      pauses.push(locked?.wait ?? -1);
      expect(codeOf(await unlock(passphrase))).toBe('protection.too-soon');
      program.windows.ms += (locked?.wait ?? 0) * 1_000;
      expect(codeOf(await unlock('greșită de tot'))).toBe('vault.wrong-passphrase');
    }
    expect(pauses).toEqual([5, 10, 20, 40, 60, 60]);
    expect(await bytesOf(folder)).toEqual(before);
    program.windows.ms += 60_000;
    expect(codeOf(await unlock(passphrase))).toBe('ok');
    expect(await ask['protection.state']({})).toMatchObject({ encrypted: true, locked: null, recovered: false });
  });

  test('only what waits can be unlocked, and it need not be', async () => {
    const { folder } = await program.create();
    const by = { kind: 'passphrase', passphrase } as const;
    await ask['workspace.close']({});
    expect(codeOf(await ask['protection.unlock']({ folder, by }))).toBe('protection.not-waiting');
    await ask['workspace.open']({ folder });
    await ask['protection.give-up']({});
    expect((await ask['protection.state']({})).locked).toBeNull();
    expect(codeOf(await ask['protection.unlock']({ folder, by }))).toBe('protection.not-waiting');
  });

  test('with the recovery key a new passphrase may be set at once, once; the old one opens no more (promise 21)', async () => {
    const { folder, recoveryKey } = await program.create();
    await ask['workspace.close']({});
    await ask['workspace.open']({ folder });
    const mistyped = recoveryKey.replace(/.$/, letter => (letter === '0' ? '1' : '0'));
    expect(codeOf(await ask['protection.unlock']({ folder, by: { kind: 'recovery', recoveryKey: mistyped } }))).toBe(
      'vault.recovery-key-mistyped',
    );
    expect(codeOf(await ask['protection.unlock']({ folder, by: { kind: 'recovery', recoveryKey } }))).toBe('ok');
    expect(program.windows.windows.at(-1)).toBe('present /safety');
    expect((await ask['protection.state']({})).recovered).toBe(true);
    const next = 'cu totul altă parolă';
    expect(codeOf(await ask['protection.change-passphrase']({ by: null, passphrase: 'scurtă' }))).toBe(
      'vault.passphrase-too-short',
    );
    expect(codeOf(await ask['protection.change-passphrase']({ by: null, passphrase: next }))).toBe('ok');
    expect(codeOf(await ask['protection.change-passphrase']({ by: null, passphrase: next }))).toBe(
      'vault.wrong-passphrase',
    );
    await ask['workspace.close']({});
    await ask['workspace.open']({ folder });
    const unlock = (typed: string) =>
      ask['protection.unlock']({ folder, by: { kind: 'passphrase', passphrase: typed } });
    expect([codeOf(await unlock(passphrase)), codeOf(await unlock(next))]).toEqual(['vault.wrong-passphrase', 'ok']);
  });
});

describe('changing what opens it', () => {
  test('a new passphrase needs the old one', async () => {
    await program.create();
    const change = (old: string) =>
      ask['protection.change-passphrase']({
        by: { kind: 'passphrase', passphrase: old },
        passphrase: 'cu totul altă parolă',
      });
    expect([codeOf(await change('nu aceasta')), codeOf(await change(passphrase))]).toEqual([
      'vault.wrong-passphrase',
      'ok',
    ]);
    expect(codeOf(await change(passphrase))).toBe('vault.wrong-passphrase');
  });

  test('a new recovery key is proved again; the old one stops working', async () => {
    const { folder, recoveryKey: old } = await program.create();
    expect(codeOf(await ask['protection.renew']({ by: { kind: 'passphrase', passphrase: 'nu aceasta' } }))).toBe(
      'vault.wrong-passphrase',
    );
    const shown = value(await ask['protection.renew']({ by: { kind: 'passphrase', passphrase } }));
    expect(codeOf(await ask['protection.use-new-key']({ ticket: shown.ticket }))).toBe('protection.not-proved');
    value(await ask['protection.prove']({ ticket: shown.ticket, typed: answersFor(shown) }));
    value(await ask['protection.use-new-key']({ ticket: shown.ticket }));
    await ask['workspace.close']({});
    await ask['workspace.open']({ folder });
    const unlock = (recoveryKey: string) => ask['protection.unlock']({ folder, by: { kind: 'recovery', recoveryKey } });
    expect([codeOf(await unlock(old)), codeOf(await unlock(shown.recoveryKey))]).toEqual([
      'vault.wrong-recovery-key',
      'ok',
    ]);
  });

  test('is not for a workspace that is not encrypted', async () => {
    program.played.chosen = join(root, 'simplu');
    value(await ask['workspace.create'](project));
    const by = { kind: 'passphrase', passphrase } as const;
    expect(codeOf(await ask['protection.renew']({ by }))).toBe('protection.not-encrypted');
    expect(codeOf(await ask['protection.change-passphrase']({ by, passphrase }))).toBe('protection.not-encrypted');
    expect(await ask['protection.state']({})).toMatchObject({ encrypted: false, locked: null });
  });
});
