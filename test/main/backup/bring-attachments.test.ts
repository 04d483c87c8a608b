import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bringAttachments, filesOfAdded } from '#main/backup/bring-attachments.ts';
import { newKeyBytes, vaultKey } from '#main/vault/crypt/vault-key.ts';
import { attach, everything, filledVault, newFolder, small, toFile, toRing } from './backups.ts';

test.each(['inside', 'beside'])(
  'files that are gone from the workspace come back from %s a backup, each as it was',
  async where => {
    const vault = await filledVault(2);
    const [first, second] = [await attach(vault.folder, 'o scanare'), await attach(vault.folder, 'a doua')];
    const path = join(await newFolder(), 'copie.zip');
    const file = where === 'inside' ? (await toFile(vault, path)).file : (await toRing(vault, await newFolder())).file;
    const before = await everything(vault.folder);
    await rm(join(vault.folder, 'attachments', first.slice(0, 2)), { recursive: true });
    const unknown = 'f'.repeat(64);
    expect(await bringAttachments(file, vault.folder, [first, second, unknown], small())).toEqual({
      ok: true,
      value: { brought: 1, missing: 1 },
    });
    expect(await everything(vault.folder)).toEqual(before);
    await vault.close();
  },
);

test('one that is damaged in the backup is not put under its name', async () => {
  const vault = await filledVault(2);
  const name = await attach(vault.folder, 'o scanare');
  const { file } = await toRing(vault, await newFolder());
  const path = join('attachments', name.slice(0, 2), name);
  await writeFile(join(file, '..', path), 'o scanarE');
  await rm(join(vault.folder, path));
  expect(await bringAttachments(file, vault.folder, [name], small())).toMatchObject({
    value: { brought: 0, missing: 1 },
  });
  await expect(readFile(join(vault.folder, path))).rejects.toThrow('ENOENT');
  await vault.close();
});

test('the files of an act are those of the rows that it adds', () => {
  const sha256 = 'a'.repeat(64);
  const label = { key: 'x', facts: {} };
  const row = { id: 'f1', sha256 };
  const add = { op: 'add', table: 'attachment', id: 'f1', row } as const;
  const remove = { op: 'remove', table: 'attachment', id: 'f2', row: { ...row, id: 'f2' } } as const;
  const odd = { op: 'add', table: 'attachment', id: 'f3', row: { id: 'f3', sha256: '../x' } } as const;
  const draft = { label, author: 'a', changes: [add, remove, odd] };
  expect(filesOfAdded({ key: null }, draft)).toEqual([sha256]);
  const key = vaultKey(newKeyBytes());
  expect(filesOfAdded({ key }, draft)).toEqual([key.nameOf(sha256)]);
});
