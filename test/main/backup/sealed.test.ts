import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectBackup } from '#main/backup/inspect.ts';
import { openBackup } from '#main/backup/open-backup.ts';
import { filledVault, newFolder, passphrase, ringOf, save, small, toFile, toRing } from './backups.ts';

/** Invented people with invented numbers, to be looked for in every byte. */
const planted = Array.from({ length: 20 }, (_, at) => ({
  id: `plant-${at}`,
  lastName: `Ștefănescu-Plantat${at}`,
  cnp: `19${String(10 + at)}0203${String(400_000 + 7 * at).slice(1)}`,
}));

async function plantedVault() {
  const vault = await filledVault(15, true);
  await save(vault, ...planted);
  for (let at = 0; at < 6; at += 1)
    await save(vault, { id: `more-${at}`, note: `${planted[at]?.lastName} ${planted[at]?.cnp}` });
  return vault;
}

/** All bytes of all files below a folder. */
async function bytesBelow(folder: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    parts.push(Buffer.from(name));
    if ((await stat(join(folder, name))).isFile()) parts.push(await readFile(join(folder, name)));
  }
  return Buffer.concat(parts);
}

const found = (bytes: Buffer): readonly string[] =>
  planted.flatMap(({ lastName, cnp }) =>
    [lastName, cnp].filter(text =>
      [bytes, ...[...decoded(bytes)]].some(all => all.includes(text) || all.includes(Buffer.from(text, 'utf16le'))),
    ),
  );

/** What base64 and hex hide. */
function* decoded(bytes: Buffer): Generator<Buffer> {
  for (const [text = ''] of bytes.toString('latin1').matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g))
    yield Buffer.from(text, 'base64');
}

describe('backups of an encrypted workspace', () => {
  test('hold no planted name or number, in the file, in any unpacked member, or beside it', async () => {
    const vault = await plantedVault();
    const place = await newFolder();
    const { file } = await toRing(vault, place);
    expect(found(await bytesBelow(place))).toEqual([]);
    const opened = await openBackup(file);
    if (!opened.ok) throw new Error(opened.error.code);
    for (const member of opened.value.zip.members.values()) {
      const pieces: Buffer[] = [];
      for await (const piece of opened.value.zip.read(member)) pieces.push(piece);
      expect(found(Buffer.concat(pieces)), member.name).toEqual([]);
    }
    await opened.value.zip.close();
    // The search itself finds what is not sealed.
    expect(found(Buffer.from(`x${planted[3]?.cnp}y${planted[4]?.lastName}`))).toHaveLength(2);
    await vault.close();
  });

  test('nothing clear is on the disk while it is made, tried and inspected', async () => {
    const vault = await plantedVault();
    const place = await newFolder();
    let looks = 0;
    let clear: readonly string[] = [];
    const path = join(place, 'copie.zip');
    let looking = false;
    const look = async () => {
      if (looking) return;
      looking = true;
      try {
        clear = [...clear, ...found(await bytesBelow(place))];
        looks += 1;
      } finally {
        looking = false;
      }
    };
    const watching = setInterval(() => void look().catch(() => undefined), 3);
    await toFile(vault, path);
    const unlock = { kind: 'passphrase', passphrase } as const;
    const looked = await inspectBackup(path, { workIn: place, unlock }, small());
    clearInterval(watching);
    expect(looked).toMatchObject({ value: { rowsRead: true, encrypted: true, damage: [] } });
    expect(looks).toBeGreaterThan(0);
    expect(clear).toEqual([]);
    expect(await readdir(place)).toEqual(['copie.zip']);
    await vault.close();
  });

  test('without the passphrase the bytes are checked; a key of another workspace is not tried', async () => {
    const vault = await plantedVault();
    const path = join(await newFolder(), 'copie.zip');
    await toFile(vault, path);
    const workIn = await newFolder();
    expect(await inspectBackup(path, { workIn }, small())).toMatchObject({ value: { rowsRead: false, damage: [] } });
    const other = await filledVault(1, true);
    const key = other.key?.bytes() ?? new Uint8Array(32);
    const ofOther = { kind: 'key', bytes: key, of: other.manifest.workspaceId } as const;
    expect(await inspectBackup(path, { workIn, unlock: ofOther }, small())).toMatchObject({
      value: { rowsRead: false, damage: [] },
    });
    expect(ringOf(vault, 'x')).not.toBe(ringOf(other, 'x'));
    await vault.close();
    await other.close();
  });
});
