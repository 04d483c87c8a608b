import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addFile } from '#main/vault/attachments/add-file.ts';
import { checkAttachment } from '#main/vault/attachments/read-attachment.ts';
import {
  listAttachments,
  listUnreferenced,
  removeFromStore,
  removeUnfinished,
} from '#main/vault/attachments/store-files.ts';
import { vaultKey } from '#main/vault/crypt/vault-key.ts';
import { added, aFile, contentIn, newStore, storeIn } from './stores.ts';

/* SHA-256 of `abc`, from FIPS 180-2. */
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const nameOfAbc = { sha256: abc, bytes: 3 };

describe('a plain workspace', () => {
  test('keeps the bytes as they are, under their SHA-256', async () => {
    const place = await newStore('plain');
    expect(await added(place, 'abc')).toEqual({ ...nameOfAbc, storedAs: abc, isNew: true });
    expect(await storeIn(place)).toEqual({ [`attachments/ba/${abc}`]: Buffer.from('abc') });
    expect(await contentIn(place, nameOfAbc)).toEqual(Buffer.from('abc'));
  });

  test('keeps the same content once, and mends it when it was damaged', async () => {
    const place = await newStore('plain');
    await added(place, 'abc');
    expect(await added(place, 'abc')).toEqual({ ...nameOfAbc, storedAs: abc, isNew: false });
    await writeFile(join(place.folder, 'attachments/ba', abc), 'abd');
    expect(await contentIn(place, nameOfAbc)).toBe('attachment.damaged');
    expect(await added(place, 'abc')).toEqual({ ...nameOfAbc, storedAs: abc, isNew: true });
    expect(await storeIn(place)).toEqual({ [`attachments/ba/${abc}`]: Buffer.from('abc') });
  });
});

describe('an encrypted workspace', () => {
  test('keeps sealed chunks under a keyed name, as any program with the key can read them', async () => {
    const place = await newStore('encrypted');
    const { storedAs, sha256 } = await added(place, 'abc');
    expect(sha256).toBe(abc);
    // Read by hand, from the description of the format.
    const key = Buffer.alloc(32, 7);
    const nameKey = Buffer.from(hkdfSync('sha256', key, '', 'consorta attachment names', 32));
    expect(storedAs).toBe(createHmac('sha256', nameKey).update(abc).digest('hex'));
    const stored = (await storeIn(place))[`attachments/${storedAs.slice(0, 2)}/${storedAs}`] ?? Buffer.alloc(0);
    // Length, nonce 12, content 3, tag 16, end 32.
    expect(stored.byteLength).toBe(4 + 12 + 3 + 16 + 32);
    expect(stored.readUInt32BE()).toBe(31);
    expect(stored.subarray(-32)).toEqual(createHash('sha256').update(stored.subarray(0, -32)).digest());
    const opener = createDecipheriv('aes-256-gcm', key, stored.subarray(4, 16));
    opener.setAAD(Buffer.from(`consorta/attachment/w1/${storedAs}/0/1`));
    opener.setAuthTag(stored.subarray(19, 35));
    expect(Buffer.concat([opener.update(stored.subarray(16, 19)), opener.final()]).toString()).toBe('abc');
  });

  test('neither content, nor its SHA-256, nor the name of the file is anywhere in the folder', async () => {
    const place = await newStore('encrypted');
    const secret = 'CNP 1850215410011, Ștefănescu';
    await addFile(place, await aFile(secret.repeat(100), 'Ștefănescu.pdf'));
    const all = Object.entries(await storeIn(place));
    expect(all).toHaveLength(1);
    const sha256 = createHash('sha256').update(secret.repeat(100)).digest('hex');
    for (const [name, bytes] of all) {
      for (const word of ['1850215410011', 'tefănescu', sha256]) {
        expect(bytes.includes(word) || name.includes(word)).toBe(false);
      }
    }
  });

  test('keeps the same content once, though sealing never gives the same bytes', async () => {
    const place = await newStore('encrypted');
    const first = await added(place, 'abc');
    const before = await storeIn(place);
    expect(await added(place, 'abc')).toEqual({ ...first, isNew: false });
    expect(await storeIn(place)).toEqual(before);
  });

  test('does not open with another key, in another workspace, or under another name', async () => {
    const place = await newStore('encrypted');
    const [one, other] = [await added(place, 'abc'), await added(place, 'xyz')];
    expect(await contentIn({ ...place, workspaceId: 'w2' }, one)).toBe('attachment.damaged');
    expect(await contentIn({ ...place, key: null }, one)).toBe('attachment.missing');
    const foreign = vaultKey(Buffer.alloc(32, 9));
    expect(await contentIn({ ...place, key: foreign }, one)).toBe('attachment.missing');
    expect(await checkAttachment({ ...place, key: foreign }, one.storedAs)).toMatchObject({
      error: { code: 'attachment.damaged' },
    });
    const path = (name: string) => join(place.folder, 'attachments', name.slice(0, 2), name);
    await rm(path(one.storedAs));
    expect(await contentIn(place, one)).toBe('attachment.missing');
    await writeFile(
      path(one.storedAs),
      (await storeIn(place))[`attachments/${other.storedAs.slice(0, 2)}/${other.storedAs}`] ?? '',
    );
    expect(await contentIn(place, one)).toBe('attachment.damaged');
  });
});

describe('what a row says is not believed', () => {
  test.each([
    ['a name that leads out of the store', { sha256: '../../workspace.json' }, 'attachment.missing'],
    ['no name', { sha256: '' }, 'attachment.missing'],
    ['another length', { bytes: 4 }, 'attachment.damaged'],
    ['content that is not there', { sha256: '0'.repeat(64) }, 'attachment.missing'],
  ])('%s', async (_, change, code) => {
    const place = await newStore('plain');
    await added(place, 'abc');
    expect(await contentIn(place, { ...nameOfAbc, ...change })).toBe(code);
  });

  test('a folder in place of content is no content', async () => {
    const place = await newStore('plain');
    await mkdir(join(place.folder, 'attachments/ba', abc), { recursive: true });
    expect(await contentIn(place, nameOfAbc)).toBe('attachment.missing');
    expect(await checkAttachment(place, abc)).toMatchObject({ ok: false, error: { code: 'attachment.missing' } });
  });
});

describe('looking after the store', () => {
  test('lists what is there, in order of names, and nothing else', async () => {
    const place = await newStore('plain');
    expect(await listAttachments(place.folder)).toEqual([]);
    const names = [];
    for (const content of ['abc', 'x', 'yy']) names.push((await added(place, content)).storedAs);
    await writeFile(join(place.folder, 'attachments/incoming-1.tmp'), 'half');
    await writeFile(join(place.folder, 'attachments/ba/thumbs.db'), 'system');
    await writeFile(join(place.folder, 'attachments/ba', '0'.repeat(64)), 'in the wrong folder');
    const listed = await listAttachments(place.folder);
    expect(listed.map(({ storedAs }) => storedAs)).toEqual(names.toSorted());
    expect(listed.find(({ storedAs }) => storedAs === abc)?.bytes).toBe(3);
    const unreferenced = await listUnreferenced(place.folder, new Set([abc]));
    expect(unreferenced.map(({ storedAs }) => storedAs)).toEqual(names.filter(name => name !== abc).toSorted());
  });

  test('removes for good what it is told, and refuses what is not a name', async () => {
    const place = await newStore('plain');
    await added(place, 'abc');
    const kept = await added(place, 'x');
    await removeFromStore(place.folder, [abc, '0'.repeat(64)]);
    expect((await listAttachments(place.folder)).map(({ storedAs }) => storedAs)).toEqual([kept.storedAs]);
    await expect(removeFromStore(place.folder, ['../../workspace.json'])).rejects.toThrow(RangeError);
  });

  test('takes away what a kill left unfinished, and only that', async () => {
    const place = await newStore('plain');
    await removeUnfinished(place.folder);
    await added(place, 'abc');
    const before = await storeIn(place);
    await writeFile(join(place.folder, 'attachments/incoming-9.tmp'), 'half');
    await removeUnfinished(place.folder);
    expect(await storeIn(place)).toEqual(before);
  });
});
