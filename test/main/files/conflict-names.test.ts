import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readConflictName } from '#main/files/conflict-names.ts';

const isOurs = (name: string): boolean =>
  /^\d{6}\.jsonl$/.test(name) || name === 'workspace.json' || name === 'journal';

test.each([
  ['000001-LAPTOP-ANA.jsonl', '000001.jsonl', 'onedrive', 'LAPTOP-ANA'],
  ['000001-DESKTOP-7A1B2C-2.jsonl', '000001.jsonl', 'onedrive', 'DESKTOP-7A1B2C'],
  ['workspace-Laptopul lui Ana.json', null, null, null],
  ["000001 (Ana's conflicted copy 2022-05-01).jsonl", '000001.jsonl', 'dropbox', 'Ana'],
  ['000001 (LAPTOP’s conflicted copy 2022-05-01 (1)).jsonl', '000001.jsonl', 'dropbox', 'LAPTOP'],
  ['000001 (copia în conflict a lui Ana 2022-05-01).jsonl', '000001.jsonl', 'dropbox', 'Ana'],
  ['000001 (copie în conflict 2022-05-01).jsonl', '000001.jsonl', 'dropbox', null],
  ['000001 (Copie conflictuală Ana).jsonl', '000001.jsonl', 'unknown', null],
  ['000001 (1).jsonl', '000001.jsonl', 'google-drive', null],
  ['000001(12).jsonl', '000001.jsonl', 'google-drive', null],
  ['Copy of 000001.jsonl', '000001.jsonl', 'google-drive', null],
  ['Copie a 000001.jsonl', '000001.jsonl', 'google-drive', null],
  ['000001.sync-conflict-20220501-101112-ABCDEFG.jsonl', '000001.jsonl', 'syncthing', 'ABCDEFG'],
  ['000001 (conflicted copy 2022-05-01 101112).jsonl', '000001.jsonl', 'nextcloud', null],
  ['000001 (ana conflicted copy 2022-05-01 101112).jsonl', '000001.jsonl', 'nextcloud', 'ana'],
  ['000001_conflict-20220501-101112.jsonl', '000001.jsonl', 'nextcloud', null],
  ['000001 - Copy.jsonl', '000001.jsonl', 'windows', null],
  ['000001 - Copy (2).jsonl', '000001.jsonl', 'windows', null],
  ['000001 - copie.jsonl', '000001.jsonl', 'windows', null],
  ['000001 copy 2.jsonl', '000001.jsonl', 'windows', null],
  ['000001 2.jsonl', '000001.jsonl', 'unknown', null],
  ['workspace (1).json', 'workspace.json', 'google-drive', null],
  ['journal - Copie', 'journal', 'windows', null],
  // What is ours, or nobody's copy.
  ['000001.jsonl', null, null, null],
  ['torn-7.bin', null, null, null],
  ['notes (1).txt', null, null, null],
  ['000001-.jsonl', null, null, null],
  ['000001-2.jsonl', null, null, null],
])('%s', (name, of, by, from) => {
  expect(readConflictName(name, isOurs)).toEqual(of === null ? null : { of, by, from });
});

test('any name is read without a fault, in a moment, and only as a copy of what is ours', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 255 }),
    fc.string({
      unit: fc.constantFrom('0', '1', ' ', '(', ')', '-', '.', 'c', 'o', 'p', 'y', 'conflict'),
      maxLength: 200,
    }),
  );
  fc.assert(
    fc.property(name, given => {
      const read = readConflictName(given, isOurs);
      expect(read === null || isOurs(read.of)).toBe(true);
    }),
  );
});
