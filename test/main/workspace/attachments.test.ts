import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storeNameOf } from '#main/vault/attachments/store-files.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { storeFile, takeContent } from '#main/workspace/attachments.ts';
import { createWorkspace } from '#main/workspace/create-workspace.ts';
import { openWorkspace, type Workspace } from '#main/workspace/workspace.ts';
import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import { invertCommit } from '#shared/journal/invert.ts';
import { ok } from '#shared/kernel/result.ts';
import { cheapKdf } from '../vault/workspaces.ts';
import { adding, aParticipant, aProject, at, draftOf, newFolder, newWorkspace, noon } from './workspaces.ts';

/* SHA-256 of `abc`, from FIPS 180-2. */
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const participant = { table: 'participant', rowId: 'p1' } as const;
const stamp = { id: 'f1', at: noon, author: ' Ioana Șerban ' };

async function aFile(content: string, name = 'Contract.pdf'): Promise<string> {
  const path = join(await newFolder(), name);
  await writeFile(path, content);
  return path;
}
async function withPeople(workspace: Workspace): Promise<Workspace> {
  const rows = ['p1', 'p2'].map(id => adding('participant', aParticipant(id)));
  expect((await workspace.commit(draftOf(...rows))).ok).toBe(true);
  return workspace;
}
const textOf = (workspace: Workspace, row: Attachment) =>
  takeContent(workspace, row, async chunks => {
    let text = '';
    for await (const chunk of chunks) text += Buffer.from(chunk).toString();
    return ok(text);
  });

test('a file becomes a row that may be saved as it is, and its content comes back', async () => {
  const workspace = await withPeople(await newWorkspace());
  const row: Attachment = {
    id: 'f1',
    table: 'participant',
    rowId: 'p1',
    name: 'Contract.pdf',
    mediaType: 'application/pdf',
    bytes: 3,
    sha256: abc,
    addedAt: noon,
    addedBy: 'Ioana Șerban',
    remarks: null,
    requirement: null,
    dpi: null,
    pages: null,
  };
  const stored = await storeFile(workspace, participant, await aFile('abc'), stamp);
  expect(stored).toEqual(ok({ kind: 'stored', row }));
  const saved = await workspace.commit(draftOf(adding('attachment', row)));
  // Taken as it is: nothing had to be put into normal form.
  expect(saved.ok && saved.value.changes).toEqual([adding('attachment', row)]);
  expect(workspace.data().attachment.get('f1')).toEqual(row);
  expect(await textOf(workspace, row)).toEqual(ok('abc'));
  await workspace.close();
});

test('the same content is known on the same record only, and stored once for all', async () => {
  const workspace = await withPeople(await newWorkspace());
  const first = await storeFile(workspace, participant, await aFile('abc'), stamp);
  if (!first.ok) throw new Error(first.error.code);
  await workspace.commit(draftOf(adding('attachment', first.value.row)));
  const again = await storeFile(workspace, participant, await aFile('abc', 'Altul.pdf'), { ...stamp, id: 'f2' });
  expect(again).toEqual(ok({ kind: 'already-there', row: first.value.row }));
  const other = await storeFile(workspace, { ...participant, rowId: 'p2' }, await aFile('abc'), { ...stamp, id: 'f3' });
  expect(other).toMatchObject({ ok: true, value: { kind: 'stored', row: { id: 'f3', rowId: 'p2', sha256: abc } } });
  expect(await readdir(join(workspace.vault.folder, 'attachments'), { recursive: true })).toHaveLength(2);
  await workspace.close();
});

test('removing a row keeps its content, so that undoing brings all of it back', async () => {
  const workspace = await withPeople(await newWorkspace());
  const stored = await storeFile(workspace, participant, await aFile('abc'), stamp);
  if (!stored.ok) throw new Error(stored.error.code);
  const { row } = stored.value;
  await workspace.commit(draftOf(adding('attachment', row)));
  const removed = await workspace.commit(draftOf({ op: 'remove', table: 'attachment', id: 'f1', row }));
  if (!removed.ok) throw new Error(removed.error.code);
  expect(workspace.data().attachment.size).toBe(0);
  await workspace.commit(draftOf(...invertCommit(removed.value.changes)));
  expect(await textOf(workspace, row)).toEqual(ok('abc'));
  await workspace.close();
});

test('a record that is not there gets no file, and nothing is stored', async () => {
  const workspace = await newWorkspace();
  expect(await storeFile(workspace, participant, await aFile('abc'), stamp)).toMatchObject({
    error: { code: 'attachment.no-record', facts: {} },
  });
  expect(await readdir(workspace.vault.folder)).not.toContain('attachments');
  await workspace.close();
});

test('no problem names the file', async () => {
  const workspace = await withPeople(await newWorkspace());
  const folder = join(await newFolder(), 'Ștefănescu Maria 2850101410010.pdf');
  await mkdir(folder);
  for (const path of [folder, join(folder, 'nimic.pdf'), await aFile('', 'Ștefănescu Maria.pdf')]) {
    const refused = await storeFile(workspace, participant, path, stamp);
    expect(refused.ok).toBe(false);
    expect(JSON.stringify(refused)).not.toMatch(/tef|Maria|2850101410010|pdf/);
  }
  await workspace.close();
});

test('an encrypted workspace keeps files that open again with its key, after it is opened again', async () => {
  const folder = join(await newFolder(), 'w');
  const environment = { ...at(noon), kdf: cheapKdf };
  const protection = { passphrase: 'vecinul cumpără brânză', recoveryKey: newRecoveryKey() };
  const made = await createWorkspace(folder, { ...aProject, protection }, environment);
  if (!made.ok) throw new Error(made.error.code);
  const workspace = await withPeople(made.value);
  const stored = await storeFile(workspace, participant, await aFile('abc'), stamp);
  if (!stored.ok) throw new Error(stored.error.code);
  const { row } = stored.value;
  const name = storeNameOf(workspace.vault, abc);
  expect(name).not.toBe(abc);
  await workspace.commit(draftOf(adding('attachment', row)));
  await workspace.close();

  // What a kill would have left, and is taken away by opening to write.
  await writeFile(join(folder, 'attachments/incoming-1.tmp'), 'half');
  const unlock = { kind: 'passphrase', passphrase: protection.passphrase } as const;
  const opened = await openWorkspace(folder, { mode: 'write', unlock }, environment);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(await readdir(join(folder, 'attachments'))).toEqual([name.slice(0, 2)]);
  const found = opened.value.data().attachment.get('f1');
  expect(found && (await textOf(opened.value, found))).toEqual(ok('abc'));
  await rm(join(folder, 'attachments'), { recursive: true });
  expect(found && (await textOf(opened.value, found))).toMatchObject({ error: { code: 'attachment.missing' } });
  await opened.value.close();
});
