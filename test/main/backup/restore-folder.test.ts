import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restoreToFolder } from '#main/backup/restore-folder.ts';
import {
  attach,
  everything,
  filledVault,
  flip,
  newFolder,
  newVault,
  opened,
  passphrase,
  rowsIn,
  save,
  small,
  smallFiles,
  toFile,
  toRing,
} from './backups.ts';

const restored = async (path: string, folder: string) => {
  const made = await restoreToFolder(path, folder, {}, small());
  if (!made.ok) throw new Error(`${made.error.code} ${JSON.stringify(made.error.facts)}`);
  return made.value;
};

/** The files that make a workspace, without the lock, the mark of the end and other passing ones. */
async function ownFiles(folder: string): Promise<Record<string, string>> {
  const all = await everything(folder);
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => /^(workspace\.json|journal\/\d+\.jsonl|attachments\/..\/.*)$/.test(name)),
  );
}

describe('restoring into a folder', () => {
  test('gives back the very files, rows, head and attachments', async () => {
    const vault = await filledVault(25);
    await attach(vault.folder, 'o scanare');
    const path = join(await newFolder(), 'copie.zip');
    await toFile(vault, path);
    const folder = join(await newFolder(), 'nou', 'readus');
    expect(await restored(path, folder)).toMatchObject({ position: 25, attachments: 1, rowsRead: true });
    expect(await ownFiles(folder)).toEqual(await ownFiles(vault.folder));
    const again = await opened(folder, 'write', { limits: smallFiles });
    expect(again.head).toEqual(vault.head);
    expect(rowsIn(again)).toEqual(rowsIn(vault));
    await save(again, { id: 'nou' });
    await again.close();
    await vault.close();
  });

  test('takes the state at the moment of the backup, not what was saved while it was made', async () => {
    const vault = await filledVault(5);
    const rows = rowsIn(vault);
    const path = join(await newFolder(), 'copie.zip');
    const making = toFile(vault, path);
    for (let at = 0; at < 30; at += 1) await save(vault, { id: `later${at}`, at });
    const made = await making;
    const folder = join(await newFolder(), 'w');
    await restored(path, folder);
    const again = await opened(folder, 'read');
    expect(again.position).toBe(made.position);
    if (made.position === 5) expect(rowsIn(again)).toEqual(rows);
    await vault.close();
  });

  test('finds attachments beside a backup of the ring, each kept once', async () => {
    const vault = await filledVault(3);
    const scan = await attach(vault.folder, 'o scanare');
    const place = await newFolder();
    const first = await toRing(vault, place, '2022-11-30T12:00:00.000Z');
    await attach(vault.folder, 'a doua');
    await toRing(vault, place, '2022-11-30T13:00:00.000Z');
    const ring = dirname(first.file);
    expect(
      (await readdir(join(ring, 'attachments'), { recursive: true })).filter(name => name.length > 60),
    ).toHaveLength(2);
    const folder = join(await newFolder(), 'w');
    await restored(first.file, folder);
    expect(await readFile(join(folder, 'attachments', scan.slice(0, 2), scan), 'utf8')).toBe('o scanare');

    await flip(join(ring, 'attachments', scan.slice(0, 2), scan), 2);
    const without = await restoreToFolder(first.file, join(await newFolder(), 'w'), {}, small());
    expect(without).toMatchObject({
      ok: false,
      error: { code: 'backup.attachment-missing', facts: { member: `attachments/${scan.slice(0, 2)}/${scan}` } },
    });
    await vault.close();
  });

  test('refuses a folder with anything in it, and leaves it as it was', async () => {
    const vault = await filledVault(2);
    const path = join(await newFolder(), 'copie.zip');
    await toFile(vault, path);
    const folder = await newFolder();
    await writeFile(join(folder, 'notițe.txt'), 'ale mele');
    const before = await everything(dirname(folder) === '' ? folder : folder);
    expect(await restoreToFolder(path, folder, {}, small())).toMatchObject({
      error: { code: 'backup.folder-not-empty' },
    });
    expect(await everything(folder)).toEqual(before);
    const empty = join(await newFolder(), 'gol');
    await mkdir(empty);
    await writeFile(join(empty, '.DS_Store'), '');
    await restored(path, empty);
    await vault.close();
  });

  test('every byte changed, one at a time in steps, is found or harmless: what is restored is always right', async () => {
    const vault = await filledVault(4);
    const path = join(await newFolder(), 'copie.zip');
    await toFile(vault, path);
    const own = await ownFiles(vault.folder);
    const { length } = await readFile(path);
    const folder = join(await newFolder(), 'w');
    let refused = 0;
    // All of the directory and the ends of members, and everything else in steps.
    for (let at = 0; at < length; at += at < length - 1_200 ? 211 : 11) {
      await flip(path, at);
      const made = await restoreToFolder(path, folder, {}, small());
      if (made.ok) expect(await ownFiles(folder), `byte ${at}`).toEqual(own);
      else refused += 1;
      expect(await readdir(dirname(folder))).toEqual(made.ok ? ['w'] : []);
      await rm(folder, { recursive: true, force: true });
      await flip(path, at);
    }
    expect(refused).toBeGreaterThan(60);
    await vault.close();
  }, 60_000);

  test('an encrypted one opens with the passphrase, is refused with a wrong one, and without any only its bytes are checked', async () => {
    const vault = await filledVault(12, true);
    const path = join(await newFolder(), 'copie.zip');
    await toFile(vault, path);
    const unlock = { kind: 'passphrase', passphrase } as const;
    const wrong = { kind: 'passphrase', passphrase: 'altceva cu totul' } as const;
    const folder = join(await newFolder(), 'w');
    expect(await restoreToFolder(path, folder, { unlock: wrong }, small())).toMatchObject({
      error: { code: 'vault.wrong-passphrase' },
    });
    expect(await restoreToFolder(path, folder, {}, small())).toMatchObject({ value: { rowsRead: false } });
    await rm(folder, { recursive: true });
    expect(await restoreToFolder(path, folder, { unlock }, small())).toMatchObject({ value: { rowsRead: true } });
    expect(await ownFiles(folder)).toEqual(await ownFiles(vault.folder));
    await vault.close();
  });
});

const step = fc.record({
  id: fc.integer({ min: 0, max: 8 }),
  note: fc.string({ unit: 'grapheme', maxLength: 40 }),
  number: fc.option(fc.integer()),
});

test('any history: backed up and restored it is the same bytes, rows and head', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
      const vault = await newVault({ limits: smallFiles });
      for (const { id, note, number } of steps) {
        const there = vault.tables().participant?.get(`p${id}`);
        if (there?.note === note && there?.number === number) continue;
        await save(vault, { id: `p${id}`, note, number });
      }
      const path = join(await newFolder(), 'copie.zip');
      await toFile(vault, path);
      const folder = join(await newFolder(), 'w');
      await restored(path, folder);
      expect(await ownFiles(folder)).toEqual(await ownFiles(vault.folder));
      const again = await opened(folder, 'read');
      expect(again.head).toEqual(vault.head);
      expect(rowsIn(again)).toEqual(rowsIn(vault));
      await vault.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);
