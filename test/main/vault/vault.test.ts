import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createVault } from '#main/vault/create-vault.ts';
import { openVault } from '#main/vault/open-vault.ts';
import type { Row } from '#shared/journal/commit.ts';
import {
  draft,
  environment,
  everything,
  label,
  newFolder,
  newVault,
  opened,
  profile,
  rowsIn,
  save,
  unacknowledged,
} from './workspaces.ts';

const ana: Row = { id: 'p1', lastName: 'Șerban', domicile: { county: 'CJ' } };
const dan: Row = { id: 'p2', lastName: 'Țepeș', domicile: null };

describe('saving', () => {
  test('what was saved is there when the workspace is opened again', async () => {
    const vault = await newVault();
    await save(vault, ana, dan);
    await save(vault, { ...ana, domicile: { county: 'SB' } });
    const removed = await vault.commit({
      label,
      author: 'Ioana',
      changes: [{ op: 'remove', table: 'participant', id: 'p2', row: dan }],
    });
    expect(removed).toMatchObject({
      ok: true,
      value: { position: 3, at: '2022-11-30T12:00:00.000Z', author: 'Ioana' },
    });
    await vault.close();
    for (const mode of ['read', 'write'] as const) {
      const again = await opened(vault.folder, mode);
      expect(rowsIn(again)).toEqual({ participant: [{ ...ana, domicile: { county: 'SB' } }] });
      expect(again.head).toEqual({ position: 3, hash: vault.head.hash, at: '2022-11-30T12:00:00.000Z' });
      expect(again.notices).toEqual([]);
      await again.close();
    }
  });

  test('an entry is its hash, a space, its payload; the hash is of the previous hash, a newline and the payload', async () => {
    const vault = await newVault();
    await save(vault, ana);
    await save(vault, dan);
    await vault.close();
    const lines = (await readFile(join(vault.folder, 'journal/000001.jsonl'), 'utf8')).split('\n');
    expect(lines).toHaveLength(3);
    let previous = createHash('sha256').update(`consorta-journal\n${vault.manifest.workspaceId}`).digest('hex');
    for (const line of lines.slice(0, 2)) {
      const payload = line.slice(65);
      previous = createHash('sha256').update(`${previous}\n${payload}`).digest('hex');
      expect(line.slice(0, 65)).toBe(`${previous} `);
    }
    expect(JSON.parse(lines[0]?.slice(65) ?? '')).toMatchObject({
      position: 1,
      part: 1,
      of: 1,
      label,
      author: 'Ioana',
    });
  });

  test('calls at the same time wait for each other, and only what fits is saved', async () => {
    const vault = await newVault();
    await save(vault, ana);
    const edits = ['A', 'B', 'C'].map(lastName => vault.commit(draft(vault, { ...ana, lastName })));
    const results = await Promise.all(edits);
    expect(results.map(result => (result.ok ? result.value.position : result.error))).toEqual([
      2,
      { code: 'journal.conflict', facts: { table: 'participant', id: 'p1', path: 'lastName' } },
      { code: 'journal.conflict', facts: { table: 'participant', id: 'p1', path: 'lastName' } },
    ]);
    expect(rowsIn(vault)).toEqual({ participant: [{ ...ana, lastName: 'A' }] });
    expect(vault.position).toBe(2);
    await vault.close();
  });

  test('an act that changes nothing, and one that is no commit, are refused and leave the file as it was', async () => {
    const vault = await newVault();
    await save(vault, ana);
    const before = await everything(vault.folder);
    expect(await vault.commit({ label, author: 'x', changes: [] })).toEqual({
      ok: false,
      error: { code: 'journal.empty', facts: {} },
    });
    const wrong = await vault.commit({
      label,
      author: 'x',
      changes: [{ op: 'add', table: 't', id: 'a', row: { id: 'b' } }],
    });
    expect(wrong).toEqual({ ok: false, error: { code: 'journal.malformed', facts: { at: 'changes/0' } } });
    const notJson = await vault.commit({
      label: { key: 'x', facts: { n: Number.NaN } },
      author: 'x',
      changes: draft(vault, dan).changes,
    });
    expect(notJson).toEqual({ ok: false, error: { code: 'journal.malformed', facts: { at: 'label' } } });
    expect(await everything(vault.folder)).toEqual(before);
    await vault.close();
  });

  test('rows handed out never change, and the caller cannot change what is stored', async () => {
    const vault = await newVault();
    const mine = { id: 'p1', items: { a: 1 } };
    await save(vault, mine);
    const before = vault.tables();
    mine.items.a = 9;
    await save(vault, dan);
    expect([...(before.participant?.keys() ?? [])]).toEqual(['p1']);
    expect(rowsIn(vault)).toEqual({ participant: [{ id: 'p1', items: { a: 1 } }, dan] });
    await vault.close();
  });

  test('a large commit is stored in parts, over segments, and comes back as one', async () => {
    const limits = { partChanges: 10, segmentBytes: 2_000 };
    const vault = await newVault({ limits });
    const rows = Array.from({ length: 95 }, (_, at): Row => ({ id: `p${at}`, lastName: `Nume ${at}` }));
    await save(vault, ...rows);
    await save(vault, ana);
    await save(vault, dan);
    await vault.close();
    expect(await readdir(join(vault.folder, 'journal'))).toEqual(['000001.jsonl', '000002.jsonl', 'head.json']);
    const text = await readFile(join(vault.folder, 'journal/000001.jsonl'), 'utf8');
    // 95 changes in parts of 10 are 10 entries; the eleventh says that the journal goes on.
    expect(text.trimEnd().split('\n')).toHaveLength(11);
    const again = await opened(vault.folder, 'read');
    expect(rowsIn(again)).toEqual(rowsIn(vault));
    expect(await again.commitsSince(0, 3)).toMatchObject([{ position: 1 }, { position: 2 }, { position: 3 }]);
    expect((await again.commitsSince(0, 3))?.[0]?.changes).toHaveLength(95);
  });

  test('after closing, nothing can be saved; closing twice is closing once', async () => {
    const vault = await newVault();
    const late = draft(vault, ana);
    await Promise.all([vault.close(), vault.close()]);
    expect(await vault.commit(late)).toEqual({ ok: false, error: { code: 'vault.closed', facts: {} } });
    expect(await readdir(vault.folder)).toEqual(['journal', 'snapshots', 'workspace.json']);
  });
});

describe('commitsSince', () => {
  test('gives what came after, from memory or from the segments, or null', async () => {
    const limits = { segmentBytes: 300, recentChanges: 2 };
    const vault = await newVault({ limits });
    for (let at = 1; at <= 9; at += 1) await save(vault, { id: `p${at}` });
    expect((await readdir(join(vault.folder, 'journal'))).length).toBeGreaterThan(3);
    for (const from of [0, 1, 4, 6, 7, 8, 9]) {
      const commits = await vault.commitsSince(from, 9);
      expect(commits?.map(commit => [commit.position, commit.changes[0]?.id])).toEqual(
        Array.from({ length: 9 - from }, (_, at) => [from + at + 1, `p${from + at + 1}`]),
      );
    }
    expect(await vault.commitsSince(0, 8)).toBeNull();
    expect(await vault.commitsSince(10, 100)).toBeNull();
    expect(await vault.commitsSince(-1, 100)).toBeNull();
    await vault.close();
    const again = await opened(vault.folder, 'write', { limits });
    expect((await again.commitsSince(2, 100))?.map(commit => commit.position)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    await again.close();
  });
});

describe('reading beside a writer', () => {
  test('refresh takes up what was appended, over segments, and an unfinished entry is not there yet', async () => {
    const vault = await newVault({ limits: { segmentBytes: 300 } });
    await save(vault, ana);
    const reader = await opened(vault.folder, 'read');
    const seen = reader.tables();
    for (let at = 3; at <= 9; at += 1) await save(vault, { id: `p${at}` });
    expect(reader.position).toBe(1);
    expect(await reader.refresh()).toEqual({ ok: true, value: 8 });
    expect(rowsIn(reader)).toEqual(rowsIn(vault));
    expect(seen.participant?.size).toBe(1);
    const segments = await readdir(join(vault.folder, 'journal'));
    await appendFile(join(vault.folder, 'journal', segments.at(-1) ?? ''), 'half an en');
    expect(await reader.refresh()).toEqual({ ok: true, value: 8 });
    expect((await opened(vault.folder, 'read')).notices).toEqual([]);
    expect(await reader.commit(draft(reader, dan))).toEqual({
      ok: false,
      error: { code: 'vault.read-only', facts: {} },
    });
    await vault.close();
  });

  test('begins again when the writer took back what had been read', async () => {
    const vault = await newVault();
    await save(vault, ana);
    await vault.close();
    const journal = join(vault.folder, 'journal/000001.jsonl');
    const one = await readFile(journal);
    const ahead = await opened(vault.folder, 'write', { limits: { snapshotBytes: -1 } });
    await save(ahead, { id: 'p7' });
    const reader = await opened(vault.folder, 'read');
    await truncate(journal, one.byteLength);
    await unacknowledged(vault.folder);
    await rm(join(vault.folder, 'snapshots/2.jsonl'), { force: true });
    expect(await reader.refresh()).toEqual({ ok: true, value: 1 });
    expect(rowsIn(reader)).toEqual({ participant: [ana] });
    await ahead.close();
  });

  test('notices that what it had read was replaced by another save of the same length', async () => {
    const vault = await newVault({ newId: () => 'same-length' });
    await save(vault, ana);
    const journal = join(vault.folder, 'journal/000001.jsonl');
    const { size } = await stat(journal);
    await save(vault, { id: 'p7' });
    const reader = await opened(vault.folder, 'read');
    await vault.close();
    await rm(join(vault.folder, 'snapshots'), { recursive: true });
    await truncate(journal, size);
    await unacknowledged(vault.folder);
    const again = await opened(vault.folder, 'write', { newId: () => 'same-length' });
    await save(again, { id: 'p8' });
    expect(await reader.refresh()).toEqual({ ok: true, value: 2 });
    expect(rowsIn(reader)).toEqual({ participant: [ana, { id: 'p8' }] });
    await again.close();
  });

  test('writes not one byte', async () => {
    const vault = await newVault();
    await save(vault, ana);
    await vault.close();
    await appendFile(join(vault.folder, 'journal/000001.jsonl'), 'torn');
    const before = await everything(vault.folder);
    const { mtimeMs } = await stat(vault.folder);
    const reader = await opened(vault.folder, 'read');
    await reader.refresh();
    await reader.commitsSince(0, 9);
    await reader.close();
    expect(await everything(vault.folder)).toEqual(before);
    expect((await stat(vault.folder)).mtimeMs).toBe(mtimeMs);
  });
});

describe('making a workspace', () => {
  test('refuses a folder with anything in it, and leaves it', async () => {
    const folder = await newFolder();
    await appendFile(join(folder, 'note.txt'), 'mine');
    expect(await createVault(folder, profile, environment())).toEqual({
      ok: false,
      error: { code: 'vault.folder-not-empty', facts: { folder } },
    });
    expect(await everything(folder)).toEqual({ 'note.txt': Buffer.from('mine').toString('base64') });
  });
  test('refuses a workspace that is there, a file, and a place under a file', async () => {
    const vault = await newVault();
    await vault.close();
    const before = await everything(vault.folder);
    expect(await createVault(vault.folder, profile, environment())).toMatchObject({
      error: { code: 'vault.folder-not-empty' },
    });
    expect(await everything(vault.folder)).toEqual(before);
    const file = join(vault.folder, 'workspace.json');
    for (const place of [file, join(file, 'inside')]) {
      expect(await createVault(place, profile, environment())).toMatchObject({ error: { code: 'vault.not-a-folder' } });
    }
  });
  test('takes an empty folder, one the system wrote to, and one where making it was cut off', async () => {
    const made = await newVault();
    await made.close();
    await rm(join(made.folder, 'workspace.json'));
    await appendFile(join(made.folder, '.DS_Store'), 'x');
    expect(await openVault(made.folder, { mode: 'write' }, environment())).toMatchObject({
      error: { code: 'vault.manifest-missing' },
    });
    const again = await createVault(made.folder, profile, environment());
    expect(again).toMatchObject({ ok: true, value: { position: 0, notices: [] } });
    if (again.ok) await again.value.close();
  });
});
