import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Vault } from '#main/vault/vault.ts';
import type { Row } from '#shared/journal/commit.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import { label, newVault, opened, rowsIn, save } from './workspaces.ts';

const snapshotsOf = async (vault: Vault): Promise<string[]> =>
  (await readdir(join(vault.folder, 'snapshots'))).toSorted();
const people = (from: number, count: number): Row[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `p${from + at}`,
    name: `Nume\u2028${from + at}`,
    parts: { '': [null, 1.5] },
  }));

describe('snapshots', () => {
  test('are a header, a line a row, and the hash of it all', async () => {
    const vault = await newVault();
    const added = (table: string, rows: Row[]) => rows.map(after => ({ table, before: null, after }));
    const rows = [...added('partner', []), ...added('participant', people(1, 2)), ...added('company', people(1, 1))];
    await vault.commit(draftCommit(label, 'Ioana', rows));
    await vault.close();
    const text = await readFile(join(vault.folder, 'snapshots/1.jsonl'), 'utf8');
    const lines = text.split('\n');
    expect(lines).toHaveLength(6);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      snapshot: 1,
      head: { position: 1, hash: vault.head.hash },
      tables: [
        ['participant', 2],
        ['company', 1],
      ],
    });
    expect(lines.slice(1, 4).map(line => JSON.parse(line))).toEqual([...people(1, 2), ...people(1, 1)]);
    const before = text.slice(0, text.length - 65);
    expect(lines[4]).toBe(createHash('sha256').update(before).digest('hex'));
    expect(rowsIn(await opened(vault.folder, 'read'))).toEqual(rowsIn(vault));
  });

  test('are written at close, the two newest kept, and give the rows in the same order as the journal', async () => {
    const folder = (await newVaultClosed()).folder;
    for (let at = 1; at <= 4; at += 1) {
      const vault = await opened(folder, 'write');
      await save(vault, ...people(at * 1000, 700));
      await save(vault, { id: `p${at * 1000}`, name: 'changed' });
      await vault.close();
      expect(await snapshotsOf(vault)).toEqual(
        [`${at * 2}.jsonl`, ...(at > 1 ? [`${at * 2 - 2}.jsonl`] : [])].toSorted(),
      );
    }
    const fromSnapshot = await opened(folder, 'read');
    await rm(join(folder, 'snapshots'), { recursive: true });
    const fromJournal = await opened(folder, 'read');
    expect(rowsIn(fromSnapshot)).toEqual(rowsIn(fromJournal));
    expect([fromJournal.head, fromJournal.notices]).toEqual([fromSnapshot.head, []]);
  });

  test('are not written when nothing was saved since', async () => {
    const { folder } = await newVaultClosed();
    expect(await readdir(join(folder, 'snapshots'))).toEqual([]);
    const vault = await opened(folder, 'write');
    await save(vault, { id: 'a' });
    await vault.close();
    await rm(join(folder, 'snapshots/1.jsonl'));
    await writeFile(join(folder, 'snapshots/1.jsonl.left-by-a-kill.tmp'), 'x');
    await (await opened(folder, 'write')).close();
    expect(await snapshotsOf(vault)).toEqual(['1.jsonl']);
    const { mtimeMs } = await stat(join(folder, 'snapshots/1.jsonl'));
    await (await opened(folder, 'write')).close();
    expect((await stat(join(folder, 'snapshots/1.jsonl'))).mtimeMs).toBe(mtimeMs);
  });

  test('are written beside the work when the journal has grown, less and less often as it grows', async () => {
    const vault = await newVault({ limits: { snapshotChanges: 10 } });
    const heads: string[] = [];
    for (let at = 0; at < 60; at += 1) {
      await save(vault, ...people(at * 5, 5));
      await new Promise(done => setTimeout(done, 4));
      const newest = (await snapshotsOf(vault)).filter(name => /^\d+\.jsonl$/.test(name));
      for (const name of newest) if (!heads.includes(name)) heads.push(name);
    }
    expect(heads.length).toBeGreaterThan(2);
    expect(heads.length).toBeLessThan(12);
    expect(rowsIn(await opened(vault.folder, 'read'))).toEqual(rowsIn(vault));
    await vault.close();
  });

  test('that are damaged are passed over with a notice, and replaced', async () => {
    const { folder } = await newVaultClosed();
    for (const id of ['a', 'b']) {
      const vault = await opened(folder, 'write');
      await save(vault, { id });
      await vault.close();
    }
    const damage = async (position: number) => {
      const path = join(folder, `snapshots/${position}.jsonl`);
      await writeFile(path, (await readFile(path, 'utf8')).replace('"id":"a"', '"id":"x"'));
    };
    const notice = (position: number) => ({
      code: 'vault.notice.snapshot-damaged',
      facts: { file: `snapshots/${position}.jsonl` },
    });
    await damage(2);
    const older = await opened(folder, 'read');
    expect([rowsIn(older), older.notices]).toEqual([{ participant: [{ id: 'a' }, { id: 'b' }] }, [notice(2)]]);
    await damage(1);
    const none = await opened(folder, 'write');
    expect([rowsIn(none), none.notices]).toEqual([{ participant: [{ id: 'a' }, { id: 'b' }] }, [notice(2), notice(1)]]);
    await none.close();
    expect(await snapshotsOf(none)).toEqual(['2.jsonl']);
    expect((await opened(folder, 'read')).notices).toEqual([]);
  });
});

async function newVaultClosed(): Promise<Vault> {
  const vault = await newVault();
  await vault.close();
  return vault;
}
