import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder, consorta, consortaJson, contentsOf } from '../../support/consorta.ts';

const made = () => {
  const folder = join(aFolder(), 'w');
  consorta('new', folder, '--sample', 'industry-4', '--size', '10');
  return folder;
};

describe('backup and restore on the command line', () => {
  test('there and back: the same rows, and info knows of the backup', () => {
    const folder = made();
    expect(consortaJson('info', folder).json).toMatchObject({ lastBackup: null });
    const file = join(aFolder(), 'copie.zip');
    const backup = consortaJson('backup', folder, '--out', file);
    const { position } = consortaJson('info', folder).json;
    expect(backup).toMatchObject({ exit: 0, json: { ok: true, path: file, position, attachments: 0 } });
    expect(consortaJson('info', folder).json).toMatchObject({ lastBackup: { position, reason: 'manual' } });
    const target = join(aFolder(), 'nou');
    expect(consortaJson('restore', file, target)).toMatchObject({
      exit: 0,
      json: { ok: true, position, rowsRead: true },
    });
    expect(consorta('dump', target).stdout).toBe(consorta('dump', folder).stdout);
    expect(consorta('verify', target).exit).toBe(0);
    expect(consorta('verify', file).exit).toBe(0);
  });

  test('an existing file is kept without --force; nothing is written into the workspace or a folder with anything in it', () => {
    const folder = made();
    const file = join(aFolder(), 'copie.zip');
    writeFileSync(file, 'al meu');
    expect(consorta('backup', folder, '--out', file)).toMatchObject({ exit: 4 });
    expect(readFileSync(file, 'utf8')).toBe('al meu');
    expect(consorta('backup', folder, '--out', file, '--force').exit).toBe(0);
    const before = contentsOf(folder);
    expect(consortaJson('backup', folder, '--out', join(folder, 'x.zip'))).toMatchObject({
      exit: 4,
      json: { problem: { code: 'backup.place-in-workspace' } },
    });
    expect(consortaJson('restore', file, folder)).toMatchObject({
      exit: 4,
      json: { problem: { code: 'backup.folder-not-empty' } },
    });
    expect(contentsOf(folder)).toEqual(before);
    expect(consortaJson('restore', join(folder, 'workspace.json'), join(aFolder(), 'x'))).toMatchObject({
      exit: 4,
      json: { problem: { code: 'backup.not-a-backup' } },
    });
    expect(consorta('backup', folder).exit).toBe(2);
    expect(consorta('backup', join(folder, 'none'), '--out', join(aFolder(), 'y.zip')).exit).toBe(3);
  });

  test('an encrypted one: backed up and restored with the passphrase, and restored without it sealed as it is', () => {
    process.env.CONSORTA_TEST_PASS = 'un cal verde la fereastră';
    const folder = join(aFolder(), 'w');
    consorta('new', folder, '--title', 'Sigur', '--passphrase-env', 'CONSORTA_TEST_PASS');
    const file = join(aFolder(), 'copie.zip');
    expect(consorta('backup', folder, '--out', file).exit).toBe(3);
    expect(consorta('backup', folder, '--out', file, '--passphrase-env', 'CONSORTA_TEST_PASS').exit).toBe(0);
    expect(readFileSync(file).includes('Sigur')).toBe(false);
    expect(consortaJson('restore', file, join(aFolder(), 'a')).json).toMatchObject({ rowsRead: false });
    const target = join(aFolder(), 'b');
    expect(consortaJson('restore', file, target, '--passphrase-env', 'CONSORTA_TEST_PASS').json).toMatchObject({
      rowsRead: true,
    });
    expect(consortaJson('info', target, '--passphrase-env', 'CONSORTA_TEST_PASS').json).toMatchObject({
      project: { title: 'Sigur' },
    });
    process.env.CONSORTA_TEST_PASS = 'altceva cu totul diferit';
    expect(consorta('restore', file, join(aFolder(), 'c'), '--passphrase-env', 'CONSORTA_TEST_PASS').exit).toBe(3);
  });
});
