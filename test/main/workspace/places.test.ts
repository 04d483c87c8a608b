import { appendFile, cp, mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Vault } from '#main/vault/vault.ts';
import { findConflictCopies } from '#main/workspace/places/conflict-copies.ts';
import { conflictActs, conflictChanges, folderState } from '#main/workspace/places/folder-state.ts';
import { findTwins } from '#main/workspace/places/twins.ts';
import { everything, newSealedVault, newVault, openedWith, save, testPassphrase } from '../vault/workspaces.ts';

/* Real workspaces with the copies that synchronisation programs leave in them; nothing of them may ever be changed. */
const unlock = { kind: 'passphrase', passphrase: testPassphrase } as const;
const placeOf = ({ folder, manifest, key }: Vault) => ({ folder, workspaceId: manifest.workspaceId, key });
const segment = 'journal/000001.jsonl';

/** The same workspace worked in at two computers: each has acts that the other lacks. The other's folder is closed. */
async function apart(sealed: boolean): Promise<{ ours: Vault; theirs: string }> {
  const ours = await (sealed ? newSealedVault() : newVault());
  await save(ours, { id: 'p1', lastName: 'Comun' });
  const theirs = join(dirname(ours.folder), 'elsewhere', 'workspace');
  await cp(ours.folder, theirs, { recursive: true, filter: path => !path.endsWith('lock') });
  await save(ours, { id: 'p2', lastName: 'Al nostru' });
  await save(ours, { id: 'p3', lastName: 'Al nostru' });
  const other = await openedWith(theirs, sealed ? unlock : undefined, 'write');
  await save(other, { id: 'p4', lastName: 'Al lor' });
  await other.close();
  return { ours, theirs };
}

describe.each([
  ['plain', false],
  ['encrypted', true],
])('conflict copies in a workspace that is %s', (_, sealed) => {
  test('of the journal: how many acts only they have, which, and what these changed; nothing is touched', async () => {
    const { ours, theirs } = await apart(sealed);
    const name = 'journal/000001-LAPTOP-ANA.jsonl';
    await cp(join(theirs, segment), join(ours.folder, name));
    const before = await everything(ours.folder);
    const [copy, ...others] = await findConflictCopies(placeOf(ours));
    expect(others).toEqual([]);
    expect(copy).toMatchObject({
      file: name,
      of: segment,
      by: 'onedrive',
      from: 'LAPTOP-ANA',
      what: 'journal',
      newActs: 1,
    });
    const acts = await conflictActs(ours, name);
    if (!acts.ok) throw new Error(acts.error.code);
    // Made over the one act that both have.
    expect(acts.value).toMatchObject([{ position: 2, author: 'Ioana', label: { key: 'test.saved' }, changes: 1 }]);
    expect(await conflictChanges(ours, name, acts.value[0]?.id ?? '')).toEqual({
      ok: true,
      value: [{ op: 'add', table: 'participant', id: 'p4', row: { id: 'p4', lastName: 'Al lor' } }],
    });
    expect(await everything(ours.folder)).toEqual(before);
    expect(ours.tables().participant?.has('p4')).toBe(false);
    await ours.close();
  });

  test('older than the journal have nothing new; a torn one tells what is whole; a damaged or foreign one cannot be read', async () => {
    const { ours, theirs } = await apart(sealed);
    const whole = await readFile(join(ours.folder, segment));
    const write = (name: string, bytes: Uint8Array) => writeFile(join(ours.folder, 'journal', name), bytes);
    await write('000001 (1).jsonl', whole.subarray(0, whole.indexOf(0x0a) + 1));
    await cp(join(theirs, segment), join(ours.folder, 'journal/000001 - Copy.jsonl'));
    await appendFile(join(ours.folder, 'journal/000001 - Copy.jsonl'), 'half an entr');
    await write('000001-ALTUL.jsonl', Buffer.from(whole).fill(0x61, 70, 80));
    const foreign = await newVault();
    await save(foreign, { id: 'x' });
    await foreign.close();
    await cp(join(foreign.folder, segment), join(ours.folder, 'journal/000001-STRAIN.jsonl'));
    await write('000009-LAPTOP.jsonl', whole);
    const found = await findConflictCopies(placeOf(ours));
    expect(found.map(({ file, newActs }) => [file.slice('journal/'.length), newActs])).toEqual([
      ['000001 (1).jsonl', 0],
      ['000001 - Copy.jsonl', 1],
      ['000001-ALTUL.jsonl', null],
      ['000001-STRAIN.jsonl', null],
      ['000009-LAPTOP.jsonl', null],
    ]);
    const refused = await conflictActs(ours, 'journal/000001-STRAIN.jsonl');
    expect(refused).toMatchObject({ ok: false, error: { code: 'folder.conflict-unreadable' } });
    await ours.close();
  });
});

test('a copy of a later segment is read from where that segment begins', async () => {
  const vault = await newVault({ limits: { segmentBytes: 600 } });
  for (let at = 0; at < 12; at += 1) await save(vault, { id: `p${at}`, lastName: 'a'.repeat(60) });
  const theirs = join(dirname(vault.folder), 'elsewhere', 'workspace');
  await cp(vault.folder, theirs, { recursive: true, filter: path => !path.endsWith('lock') });
  const other = await openedWith(theirs, undefined, 'write');
  const last = await everything(theirs);
  const names = Object.keys(last).filter(name => /journal\/\d+\.jsonl$/.test(name));
  expect(names.length).toBeGreaterThan(2);
  await save(other, { id: 'theirs' });
  await other.close();
  await save(vault, { id: 'ours' });
  const of = names.at(-1) ?? '';
  const file = of.replace('.jsonl', '.sync-conflict-20221130-120000-ABCDEFG.jsonl');
  await cp(join(theirs, of), join(vault.folder, file));
  expect(await findConflictCopies(placeOf(vault))).toMatchObject([{ file, of, by: 'syncthing', newActs: 1 }]);
  await vault.close();
});

test('copies of other files are told for what they are, and what is nobody’s copy is not told', async () => {
  const vault = await newVault();
  await save(vault, { id: 'p1' });
  const put = (name: string, text = 'x') => writeFile(join(vault.folder, name), text);
  const hash = 'ab'.repeat(32);
  await mkdir(join(vault.folder, 'attachments/ab'), { recursive: true });
  await mkdir(join(vault.folder, 'journal - Copie'));
  await mkdir(join(vault.folder, 'snapshots'), { recursive: true });
  for (const name of [
    'workspace-PC.json',
    'lock-PC',
    'journal/head (1).json',
    'snapshots/1-PC.jsonl',
    `attachments/ab/${hash} (1)`,
  ])
    await put(name);
  for (const name of [
    'notițe.txt',
    'desktop.ini',
    `attachments/ab/${hash}`,
    'journal/torn-2.bin',
    'snapshots/12.jsonl',
  ])
    await put(name);
  const found = await findConflictCopies(placeOf(vault));
  expect(found.map(({ file, of, what, newActs }) => [file, of, what, newActs])).toEqual([
    ['journal - Copie', 'journal', 'folder', null],
    ['lock-PC', 'lock', 'other', null],
    ['workspace-PC.json', 'workspace.json', 'other', null],
    ['journal/head (1).json', 'journal/head.json', 'other', null],
    ['snapshots/1-PC.jsonl', 'snapshots/1.jsonl', 'snapshot', null],
    [`attachments/ab/${hash} (1)`, `attachments/ab/${hash}`, 'attachment', null],
  ]);
  await vault.close();
});

test('only a journal copy that is there is looked into: the page cannot name another file', async () => {
  const vault = await newVault();
  for (const file of [segment, 'workspace.json', '../elsewhere/journal/000001-PC.jsonl', 'journal/000001-PC.jsonl']) {
    expect(await conflictActs(vault, file)).toMatchObject({ ok: false, error: { code: 'folder.conflict-gone' } });
  }
  await cp(join(vault.folder, segment), join(vault.folder, 'journal/000001-PC.jsonl'));
  const unknown = await conflictChanges(vault, 'journal/000001-PC.jsonl', 'no such act');
  expect(unknown).toMatchObject({ ok: false, error: { code: 'folder.conflict-gone' } });
  await vault.close();
});

describe('the same workspace in another folder', () => {
  test.each([
    ['plain', false],
    ['encrypted', true],
  ])('is found beside this one and among those opened before, with its last save (%s)', async (_, sealed) => {
    const { ours, theirs } = await apart(sealed);
    const beside = join(dirname(ours.folder), 'workspace - Copie');
    await cp(theirs, beside, { recursive: true });
    await symlink(ours.folder, join(dirname(ours.folder), 'a link to it'));
    await mkdir(join(dirname(ours.folder), 'another'));
    await writeFile(join(dirname(ours.folder), 'another', 'workspace.json'), '{"workspaceId": 7}');
    await writeFile(join(dirname(ours.folder), 'a file'), '');
    const savedAt = '2022-11-30T12:00:00.000Z';
    const twins = await findTwins(placeOf(ours), [theirs, ours.folder, join(theirs, 'gone')]);
    expect(twins).toEqual([
      { folder: beside, savedAt },
      { folder: theirs, savedAt },
    ]);
    // With an end that cannot be read, the time of the file is told.
    await truncate(join(beside, segment), 30);
    const [damaged] = await findTwins(placeOf(ours), []);
    expect(damaged?.savedAt).toMatch(/^20\d\d-/);
    expect(damaged?.savedAt).not.toBe(savedAt);
    await ours.close();
  });
});

test('the state of a folder tells its place, the room on its disk, and nothing else of an ordinary one', async () => {
  const vault = await newVault();
  const { freeBytes, totalBytes, conflicts, twins, folder } = await folderState(vault, []);
  expect({ conflicts, twins, folder }).toEqual({ conflicts: [], twins: [], folder: vault.folder });
  expect(freeBytes).toBeGreaterThan(0);
  expect(totalBytes).toBeGreaterThanOrEqual(freeBytes ?? 0);
  await vault.close();
  const inCloud = join(dirname(vault.folder), 'OneDrive - Cluster', 'Proiect');
  await cp(vault.folder, inCloud, { recursive: true });
  await writeFile(join(dirname(inCloud), '.stfolder'), '');
  const moved = await openedWith(inCloud, undefined);
  expect((await folderState(moved, [])).places).toEqual(
    expect.arrayContaining([
      { kind: 'onedrive', sign: 'name' },
      { kind: 'syncthing', sign: 'mark' },
    ]),
  );
  await moved.close();
});
