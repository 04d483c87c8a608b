import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { storeNameOf, storePath } from '#main/vault/attachments/store-files.ts';
import type { VaultKey } from '#main/vault/crypt/vault-key.ts';
import { emptyHead } from '#main/vault/journal-head.ts';
import type { VaultPlace } from '#main/vault/place.ts';
import { readQuarantine, writeQuarantine } from '#main/vault/salvage/quarantine-file.ts';
import type { Vault } from '#main/vault/vault.ts';
import { walkJournal } from '#main/vault/walk-journal.ts';
import type { Commit } from '#shared/journal/commit.ts';
import { bareRow, erasing, secretRow, secrets } from './erasing.ts';
import { label, newSealedVault, newVault, openedWith, rowsIn, save } from './workspaces.ts';

/** Small enough that the journal of these tests has several segments, and its large commits several parts. */
const limits = { segmentBytes: 3_000, partChanges: 7, snapshotBytes: 4_000, snapshotChanges: 40, recentChanges: 10 };
const kinds = { plain: newVault, sealed: newSealedVault } as const;

/** Forty acts about many people and one; the one is added among others, edited, removed and added again. */
async function fill(vault: Vault): Promise<void> {
  const crowd = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `q${from + at}`, name: `Om ${from + at}`, note: 'x'.repeat(40) }));
  await save(vault, ...crowd(0, 12), secretRow(), ...crowd(12, 12));
  for (let round = 0; round < 15; round += 1) {
    await save(vault, { id: `q${round}`, name: `Om ${round}`, note: `runda ${round}` });
    await save(vault, secretRow({ email: secrets[2], note: `runda ${round}` }));
  }
  const before = vault.tables().participant?.get('p1') ?? bareRow;
  const facts = { file: `${secrets[0]}.xlsx`, rows: 3 };
  const changes = [{ op: 'remove', table: 'participant', id: 'p1', row: before }] as const;
  expect((await vault.commit({ label: { key: 'test.removed', facts }, author: 'Ioana', changes })).ok).toBe(true);
  await save(vault, secretRow());
  const dossier = { id: 'd1', note: secrets[2] };
  await vault.commit({ label, author: 'Dan', changes: [{ op: 'add', table: 'dossier', id: 'd1', row: dossier }] });
}

async function commitsIn({ folder, manifest, key }: Vault, copy: VaultKey | null = key): Promise<Commit[]> {
  const place: VaultPlace = { folder, workspaceId: manifest.workspaceId, key: copy };
  const found: Commit[] = [];
  const walked = await walkJournal(place, emptyHead(place.workspaceId), commit => found.push(commit) > 0);
  expect(walked.ok).toBe(true);
  return found;
}

/** Every file under the folder, as one text; sealed contents are read through the vault. */
async function everyByte(folder: string): Promise<string> {
  const texts: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) texts.push(entry.name, await readFile(join(entry.parentPath, entry.name), 'utf8'));
  }
  return texts.join('\n');
}

test.each(['plain', 'sealed'] as const)(
  '%s: the values are gone from everywhere, all the rest is as it was',
  async kind => {
    const vault = await kinds[kind]({ limits });
    await fill(vault);
    const { folder } = vault;
    await writeFile(join(folder, 'journal/torn-7.bin'), `half a save of ${secrets[0]}`);
    const file = 'ab'.padEnd(64, '0');
    const stored = join(folder, storePath(storeNameOf(vault, file)));
    await mkdir(dirname(stored), { recursive: true });
    await writeFile(stored, secrets[0]);
    const old = await commitsIn(vault);
    const rows = rowsIn(vault);
    expect(new Set(await readdir(join(folder, 'journal'))).size).toBeGreaterThan(4);
    if (kind === 'plain') for (const secret of secrets) expect(await everyByte(folder)).toContain(secret);

    const seen: Commit[] = [];
    const done = await vault.rewrite(erasing(seen, [file]));
    expect(done).toMatchObject({ ok: true, value: { position: old.length + 1, label: { key: 'participant.erased' } } });
    expect(seen).toEqual(old);
    expect(vault.position).toBe(old.length + 1);

    const now = await commitsIn(vault);
    expect(now).toHaveLength(old.length + 1);
    for (const [at, before] of old.entries()) {
      const { changes, label: _, ...same } = before;
      expect(now[at]).toMatchObject(same);
      expect(now[at]?.changes).toEqual(
        changes.map(change =>
          change.id === 'p1' || change.id === 'd1'
            ? { op: 'erase', table: change.table, id: change.id, row: null }
            : change,
        ),
      );
    }
    expect(now.find(({ label: { key } }) => key === 'test.removed')?.label.facts).toEqual({ file: '–', rows: 3 });
    const others = (list: Record<string, readonly { id: string }[]>) =>
      list.participant?.filter(({ id }) => id !== 'p1');
    expect(others(rowsIn(vault))).toEqual(others(rows));
    expect(vault.tables().participant?.get('p1')).toEqual(bareRow);
    expect(vault.tables().dossier?.get('d1')).toBeUndefined();

    // It goes on, and opens again as it is.
    await save(vault, { id: 'q1', name: 'Om 1', note: 'după' });
    const key = vault.key?.bytes();
    const after = rowsIn(vault);
    expect(JSON.stringify([await commitsIn(vault), after])).not.toMatch(new RegExp(secrets.join('|')));
    await vault.close();
    for (const secret of secrets) expect(await everyByte(folder)).not.toContain(secret);
    expect((await readdir(folder)).sort()).toEqual(['attachments', 'journal', 'snapshots', 'workspace.json']);
    expect(await readdir(dirname(stored))).toEqual([]);
    expect(await readdir(join(folder, 'journal'))).not.toContain('torn-7.bin');
    const again = await openedWith(folder, key === undefined ? undefined : { kind: 'key', bytes: key });
    expect(rowsIn(again)).toEqual(after);
    await again.close();
  },
);

test.each(['plain', 'sealed'] as const)(
  '%s: somebody who reads meanwhile gets the old or the new, never damage',
  async kind => {
    const vault = await kinds[kind]({ limits });
    await fill(vault);
    const key = vault.key?.bytes();
    const unlock = key === undefined ? undefined : ({ kind: 'key', bytes: key } as const);
    const reader = await openedWith(vault.folder, unlock);
    const told: string[] = [];
    let stop = false;
    const watching = (async () => {
      while (!stop) {
        const refreshed = await reader.refresh();
        told.push(refreshed.ok ? String(refreshed.value) : refreshed.error.code);
      }
    })();
    const [old, fresh] = [String(vault.position), String(vault.position + 1)];
    expect((await vault.rewrite(erasing())).ok).toBe(true);
    await reader.refresh();
    stop = true;
    await watching;
    expect(new Set(told)).toEqual(new Set([old, fresh, 'vault.rewriting'].filter(word => told.includes(word))));
    expect((await reader.refresh()).ok).toBe(true);
    expect(reader.head).toEqual(vault.head);
    expect(rowsIn(reader)).toEqual(rowsIn(vault));
    await reader.close();
    await vault.close();
  },
);

test('a plan that does more than erase is a bug, and leaves all as it was', async () => {
  const vault = await newVault();
  await fill(vault);
  const before = [vault.head, await everyByte(vault.folder)];
  const { see, decide } = erasing();
  const wrong = { ...decide(), act: { label, author: 'Ioana', changes: [] } };
  await expect(vault.rewrite({ see, decide: () => wrong })).rejects.toThrow('nothing to erase');
  expect([vault.head, await everyByte(vault.folder)]).toEqual(before);
  await save(vault, { id: 'q1', name: 'Om 1', note: 'încă scrie' });
  await vault.close();
});

test('in read mode nothing is rewritten', async () => {
  const vault = await newVault();
  await fill(vault);
  await vault.close();
  const reader = await openedWith(vault.folder, undefined);
  expect(await reader.rewrite(erasing())).toMatchObject({ ok: false, error: { code: 'vault.read-only' } });
  await reader.close();
});

test.each(['plain', 'sealed'] as const)(
  '%s: what a recovery put aside of the person goes too, the rest stays',
  async kind => {
    const vault = await kinds[kind]();
    await fill(vault);
    const place = { folder: vault.folder, workspaceId: vault.manifest.workspaceId, key: vault.key };
    const change = (id: string) => ({ op: 'add', table: 'participant', id, row: { id, name: secrets[0] } }) as const;
    const kept = ['p1', 'q3'].map(id => ({
      reason: 'no-row',
      position: 3,
      commitId: 'c3',
      at: '2022-11-30T12:00:00.000Z',
      author: 'Dan',
      label: { key: 'test.saved', facts: { file: `${secrets[0]}.xlsx` } },
      change: change(id),
      known: { id, name: secrets[0] },
      isInRows: false,
    }));
    const report = { at: '2023-01-01T10:00:00.000Z', acts: 3, damages: [], gaps: [] };
    const name = await writeQuarantine(place, report, kept as never);
    await writeFile(join(vault.folder, 'quarantine/2022-01-01T10-00-00-000Z.jsonl'), `half of ${secrets[1]}`);
    const seen: Commit[] = [];
    expect((await vault.rewrite(erasing(seen))).ok).toBe(true);
    expect(seen.filter(({ id }) => id === 'c3').map(({ changes }) => changes.map(({ id }) => id))).toEqual([
      ['p1', 'p1'],
      ['q3', 'q3'],
    ]);
    expect(await readdir(join(vault.folder, 'quarantine'))).toEqual([name]);
    const left = await readQuarantine(place, name);
    expect(left).toMatchObject({
      ...report,
      changes: 1,
      kept: [{ change: { id: 'q3' }, label: { facts: { file: '–' } } }],
    });
    await vault.close();
  },
);
