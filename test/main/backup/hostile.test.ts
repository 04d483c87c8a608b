import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inspectBackup } from '#main/backup/inspect.ts';
import { openBackup } from '#main/backup/open-backup.ts';
import { restoreToFolder } from '#main/backup/restore-folder.ts';
import { everything, filledVault, newFolder, small, toFile } from './backups.ts';

/** The bytes of a good backup, and its members. */
async function aBackup() {
  const vault = await filledVault(3);
  const path = join(await newFolder(), 'bun.zip');
  await toFile(vault, path);
  await vault.close();
  const bytes = new Uint8Array(await readFile(path));
  return { bytes, members: unzipSync(bytes) };
}

/** Tries to restore bytes as a backup; what there is afterwards in the folder around the target, and the problem's code. */
async function tried(bytes: Uint8Array) {
  const around = await newFolder();
  const path = join(await newFolder(), 'rău.zip');
  await writeFile(path, bytes);
  const before = await everything(dirname(path));
  const restored = await restoreToFolder(path, join(around, 'a', 'b'), {}, small());
  expect(await everything(dirname(path))).toEqual(before);
  const left = (await readdir(around, { recursive: true })).filter(name => name !== 'a');
  return {
    code: restored.ok ? 'restored' : restored.error.code,
    why: restored.ok ? '' : restored.error.facts.why,
    left,
  };
}

const stored = (members: Record<string, Uint8Array>): Zippable =>
  Object.fromEntries(Object.entries(members).map(([name, bytes]) => [name, [bytes, { level: 0 }]]));

/** The members with the record changed, and with members that the record knows. */
function withRecord(
  members: Record<string, Uint8Array>,
  change: (record: Record<string, unknown>) => void,
  extra: Record<string, Uint8Array> = {},
) {
  const record = JSON.parse(new TextDecoder().decode(members['backup.json']));
  for (const [name, bytes] of Object.entries(extra)) {
    record.members.push({ name, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  change(record);
  return { ...members, ...extra, 'backup.json': new TextEncoder().encode(JSON.stringify(record)) };
}
const same = () => {};

describe('files that are no good backups are refused, and nothing is written but in the target', () => {
  test.each([
    '../afară.txt',
    '../../afară.txt',
    '/tmp/afară.txt',
    'C:\\afară.txt',
    'journal/../../afară.jsonl',
    'journal\\..\\..\\x.jsonl',
    'attachments/ab/../../../x',
    'journal/000001.jsonl/x',
    'snapshots/1.jsonl\u0000',
    'altceva.txt',
  ])('a member named %j', async name => {
    const { members } = await aBackup();
    const bytes = zipSync(stored(withRecord(members, same, { [name]: new Uint8Array([1]) })));
    expect(await tried(bytes)).toEqual({ code: 'backup.refused', why: 'name', left: [] });
  });

  test('a member twice', async () => {
    const { members } = await aBackup();
    // Two names of equal length, one turned into the other where it stands.
    const bytes = Buffer.from(zipSync(stored({ ...members, readerXhtml: new Uint8Array([1]) })));
    const text = bytes.toString('latin1').replaceAll('readerXhtml', 'reader.html');
    expect(await tried(Buffer.from(text, 'latin1'))).toEqual({ code: 'backup.refused', why: 'duplicate', left: [] });
  });

  test('a bomb: a little that becomes very much, in one member or in the record', async () => {
    const { members } = await aBackup();
    const much = new Uint8Array(200 * 1024 * 1024);
    for (const name of ['journal/000002.jsonl', 'README.txt', 'backup.json']) {
      const bytes = zipSync({ ...stored(members), [name]: [much, { level: 9 }] });
      expect(bytes.byteLength).toBeLessThan(400_000);
      expect(await tried(bytes), name).toEqual({ code: 'backup.refused', why: 'ratio', left: [] });
    }
  });

  test('a bomb that lies about its size stops at the size it says', async () => {
    const { members } = await aBackup();
    const name = 'journal/000001.jsonl';
    const was = members[name] ?? new Uint8Array();
    const bytes = Buffer.from(zipSync({ ...stored(members), [name]: [new Uint8Array(50_000_000), { level: 9 }] }));
    // Its size in the directory becomes the one that the record says.
    const at = bytes.lastIndexOf(Buffer.from(name)) - 46 + 24;
    bytes.writeUInt32LE(was.byteLength, at);
    expect(await tried(bytes)).toMatchObject({ code: 'backup.damaged', left: [] });
  });

  test('members that lie over each other', async () => {
    const { bytes } = await aBackup();
    const copy = Buffer.from(bytes);
    const journal = copy.lastIndexOf(Buffer.from('journal/000001.jsonl')) - 46;
    const manifest = copy.lastIndexOf(Buffer.from('workspace.json')) - 46;
    copy.writeUInt32LE(copy.readUInt32LE(manifest + 42), journal + 42);
    expect(await tried(copy)).toEqual({ code: 'backup.refused', why: 'overlap', left: [] });
  });

  test('an encrypted member, and a method that is not ours', async () => {
    const { bytes } = await aBackup();
    const at = Buffer.from(bytes).lastIndexOf(Buffer.from('workspace.json')) - 46;
    const sealed = Buffer.from(bytes);
    sealed.writeUInt16LE(0x801, at + 8);
    expect(await tried(sealed)).toEqual({ code: 'backup.refused', why: 'encrypted', left: [] });
    const other = Buffer.from(bytes);
    other.writeUInt16LE(14, at + 10);
    expect(await tried(other)).toEqual({ code: 'backup.refused', why: 'method', left: [] });
  });

  test('a million members, and as many that are only said to be there', async () => {
    const entry = Buffer.alloc(47);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(1, 28);
    const many = 1_000_000;
    const directory = Buffer.alloc(entry.byteLength * many);
    for (let at = 0; at < many; at += 1) entry.copy(directory, at * entry.byteLength);
    const end64 = Buffer.alloc(56 + 20);
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(44n, 4);
    end64.writeBigUInt64LE(BigInt(many), 24);
    end64.writeBigUInt64LE(BigInt(many), 32);
    end64.writeBigUInt64LE(BigInt(directory.byteLength), 40);
    end64.writeUInt32LE(0x07064b50, 56);
    end64.writeBigUInt64LE(BigInt(directory.byteLength), 64);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.fill(0xff, 8, 20);
    expect(await tried(Buffer.concat([directory, end64, end]))).toEqual({
      code: 'backup.refused',
      why: 'too-many',
      left: [],
    });
    end64.writeBigUInt64LE(2n ** 63n, 40);
    end64.writeBigUInt64LE(2n ** 60n, 32);
    expect((await tried(Buffer.concat([end64, end]))).code).toBe('backup.refused');
  });

  test('cut at any place', async () => {
    const { bytes } = await aBackup();
    for (const length of [0, 1, 21, 22, 500, bytes.byteLength >> 1, bytes.byteLength - 23, bytes.byteLength - 1]) {
      expect((await tried(bytes.subarray(0, length))).code, `${length}`).toBe('backup.not-a-backup');
    }
    expect((await tried(Buffer.concat([bytes, Buffer.from('more')]))).code).toBe('backup.not-a-backup');
  });

  test('another zip, other bytes, a folder, nothing', async () => {
    expect(await tried(zipSync({ 'a.txt': new Uint8Array(10) }))).toMatchObject({
      code: 'backup.not-a-backup',
      left: [],
    });
    expect(await tried(zipSync({ 'backup.json': new TextEncoder().encode('{"format":1}') }))).toMatchObject({
      code: 'backup.not-a-backup',
    });
    expect(await tried(new TextEncoder().encode('not a zip'.repeat(1000)))).toMatchObject({
      code: 'backup.not-a-backup',
    });
    const folder = await newFolder();
    expect(await openBackup(folder)).toMatchObject({ ok: false });
    expect(await openBackup(join(folder, 'missing.zip'))).toMatchObject({ error: { code: 'backup.not-found' } });
  });

  test('a backup of a later program is named as such, and not looked into', async () => {
    const { members } = await aBackup();
    const bytes = zipSync(
      stored(
        withRecord({ ...members, 'new.bin': new Uint8Array(3) }, record =>
          Object.assign(record, { format: 2, program: '9.1.0' }),
        ),
      ),
    );
    expect(await tried(bytes)).toMatchObject({ code: 'backup.newer', left: [] });
  });

  test('a record that tells of other files, other rows or another end than there are', async () => {
    const { members } = await aBackup();
    const lies: readonly ((record: Record<string, unknown>) => void)[] = [
      record => Object.assign(record, { headHash: '0'.repeat(64) }),
      record => Object.assign(record, { workspaceId: 'another' }),
      record => Object.assign(record, { position: 2 }),
      record => Object.assign(record, { counts: { participant: 1 } }),
      record => Object.assign(record, { members: (record.members as unknown[]).slice(0, -1) }),
      record => Object.assign(record, { members: [] }),
    ];
    for (const lie of lies) {
      const { code, left } = await tried(zipSync(stored(withRecord(members, lie))));
      expect(['backup.damaged', 'backup.counts-differ']).toContain(code);
      expect(left).toEqual([]);
    }
  });

  test('what is damaged is named, without restoring anything', async () => {
    const { members } = await aBackup();
    const path = join(await newFolder(), 'rău.zip');
    const journal = new Uint8Array(members['journal/000001.jsonl'] ?? []);
    journal[200] = (journal[200] ?? 0) ^ 1;
    await writeFile(path, zipSync(stored({ ...members, 'journal/000001.jsonl': journal })));
    const looked = await inspectBackup(path, { workIn: await newFolder() }, small());
    expect(looked).toMatchObject({ value: { rowsRead: false, position: 3 } });
    expect(looked.ok && looked.value.damage).toContainEqual({ member: 'journal/000001.jsonl', what: 'hash' });
  });
});
