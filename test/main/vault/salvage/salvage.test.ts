import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Vault } from '#main/vault/vault.ts';
import { type environment, newVault, opened, save } from '../workspaces.ts';
import {
  changeFile,
  codes,
  copyOf,
  instant,
  people,
  positions,
  rebuilt,
  sorted,
  sortedRows,
  spoilLine,
  startOf,
} from './damaged.ts';

const first = 'journal/000001.jsonl';
/** The ten acts a minute apart. No snapshot, one segment. */
let vault: Vault;
async function tenActs(changed: Parameters<typeof environment>[0] = {}): Promise<Vault> {
  let act = 0;
  const made = await newVault({ now: () => instant(act), ...changed });
  for (const row of people) {
    act += 1;
    await save(made, row);
  }
  return made;
}
beforeAll(async () => {
  vault = await tenActs();
});
afterAll(() => vault.close());

describe('a journal in one file, without a snapshot', () => {
  test('whole: nothing is damaged, and the history and the rows are what they were', async () => {
    const { found, acts, tables, quarantine } = await rebuilt(await copyOf(vault));
    expect([found.damages, found.gaps, quarantine]).toEqual([[], [], []]);
    expect(acts.map(({ stamp }) => stamp?.at)).toEqual(Array.from({ length: 10 }, (_, at) => instant(at + 1)));
    expect(sorted(tables)).toEqual(sortedRows(vault));
  });

  test('the act in the middle that nothing else depends on: named, and only it is lost', async () => {
    const folder = await copyOf(vault);
    await spoilLine(folder, first, 4);
    const { found, tables, quarantine } = await rebuilt(folder);
    expect(found.damages).toMatchObject([
      { code: 'salvage.entry', facts: { file: first, line: 4, lastLine: 4 } },
      { code: 'salvage.snapshots-missing' },
    ]);
    const gap = { after: 3, next: 5, lost: 1, from: instant(3), until: instant(5), isInRows: false };
    expect(found.gaps).toEqual([gap]);
    expect(tables.participant?.has('p4')).toBe(false);
    expect(tables.participant?.size).toBe(6);
    // What can be read of it is not taken, and not thrown away either.
    expect(quarantine).toMatchObject([{ reason: 'unproven', position: 4, change: { op: 'add', id: 'p4' } }]);
  });

  test('an act that a later one changed: the later change is kept aside with the row as far as known', async () => {
    const folder = await copyOf(vault);
    await changeFile(folder, first, bytes => {
      const at = startOf(bytes, 9);
      return bytes.fill(0, at + 70, startOf(bytes, 10) - 5);
    });
    const { found, tables, quarantine } = await rebuilt(folder);
    expect(codes(found)).toContain('salvage.zeros');
    expect(tables.participant?.has('p7')).toBe(false);
    expect(quarantine).toMatchObject([
      {
        reason: 'no-row',
        position: 10,
        at: instant(10),
        author: 'Ioana',
        change: { op: 'edit', id: 'p7', fields: [{ path: 'town', before: 'Deva', after: 'Arad' }] },
        known: { id: 'p7', town: 'Arad' },
        isInRows: false,
      },
    ]);
  });

  test('an earlier value that is lost does not keep the later one away', async () => {
    const folder = await copyOf(vault);
    const more = await opened(folder, 'write');
    await save(more, { id: 'p2', name: 'Ion', town: 'Aiud' });
    const wanted = sortedRows(more);
    const damaged = await copyOf(more);
    await more.close();
    await spoilLine(damaged, first, 8);
    const { acts, tables, quarantine } = await rebuilt(damaged);
    expect(sorted(tables)).toEqual(wanted);
    expect(acts.at(-1)?.draft.changes).toEqual([
      { op: 'edit', table: 'participant', id: 'p2', fields: [{ path: 'town', before: 'Cluj', after: 'Aiud' }] },
    ]);
    // The value that only the lost act knew is kept too.
    expect(quarantine).toMatchObject([
      { reason: 'unproven', position: 8 },
      { reason: 'fitted', position: 11, isInRows: true, change: { fields: [{ before: 'Turda', after: 'Aiud' }] } },
    ]);
  });

  test('only the hash of an entry: what follows proves the entry, and nothing is lost', async () => {
    for (const line of [1, 5, 10]) {
      const folder = await copyOf(vault);
      await changeFile(folder, first, bytes => {
        bytes[startOf(bytes, line) + 3] = 0x78;
        return bytes;
      });
      const { found, tables } = await rebuilt(folder);
      expect(found.damages).toMatchObject([{ code: 'salvage.hash-mended', facts: { line } }, {}]);
      expect(found.gaps).toEqual([]);
      expect(sorted(tables)).toEqual(sortedRows(vault));
    }
  });

  test('the newline between two entries lost, or become another byte: nothing is lost', async () => {
    for (const put of ['', 'x']) {
      const folder = await copyOf(vault);
      await changeFile(folder, first, bytes => {
        const at = startOf(bytes, 5) - 1;
        return Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + 1)]);
      });
      const { found, tables } = await rebuilt(folder);
      expect(codes(found)).toContain('salvage.hash-mended');
      expect([found.gaps, sorted(tables)]).toEqual([[], sortedRows(vault)]);
    }
  });

  test('several damages, each with its own gap', async () => {
    const folder = await copyOf(vault);
    await spoilLine(folder, first, 3);
    await spoilLine(folder, first, 5);
    await spoilLine(folder, first, 6);
    const { found, tables } = await rebuilt(folder);
    expect(found.gaps).toMatchObject([
      { after: 2, next: 4, lost: 1 },
      { after: 4, next: 7, lost: 2, from: instant(4), until: instant(7) },
    ]);
    expect(positions(found)).toEqual([1, 2, 4, 7, 8, 9, 10]);
    expect([...(tables.participant?.keys() ?? [])].toSorted()).toEqual(['p1', 'p2', 'p4', 'p7']);
  });

  test('a bad sector over the hashes of two entries: the chain is taken up where the next ones verify', async () => {
    const folder = await copyOf(vault);
    await changeFile(folder, first, bytes => bytes.fill(0, startOf(bytes, 3) + 80, startOf(bytes, 5) + 10));
    const { found, quarantine } = await rebuilt(folder);
    // Nothing proves the sixth, as the fifth's hash is gone: it is read, not taken. The seventh follows the sixth's hash.
    expect(positions(found)).toEqual([1, 2, 7, 8, 9, 10]);
    expect(found.gaps).toMatchObject([{ after: 2, next: 7, lost: 4, from: instant(2), until: instant(7) }]);
    expect(quarantine).toMatchObject([{ reason: 'unproven', position: 6, change: { id: 'p6' }, known: people[5] }]);
  });

  test('the end cut off: how many acts are lost is known from what was acknowledged', async () => {
    const folder = await copyOf(vault);
    const bytes = await readFile(join(folder, first));
    await truncate(join(folder, first), startOf(bytes, 8));
    const { found } = await rebuilt(folder);
    expect(codes(found)).toContain('salvage.end-lost');
    expect(found.gaps).toEqual([{ after: 7, next: null, lost: 3, from: instant(7), until: null, isInRows: false }]);
  });

  test('a save that was not finished is no lost act', async () => {
    const folder = await copyOf(vault);
    await changeFile(folder, first, bytes => Buffer.concat([bytes, Buffer.from('0123456789')]));
    const { found } = await rebuilt(folder);
    expect(codes(found)).toEqual(['salvage.unfinished', 'salvage.snapshots-missing']);
    expect(found.gaps).toEqual([]);
  });

  test('lines put in twice, taken out, exchanged', async () => {
    const folder = await copyOf(vault);
    const lines = (await readFile(join(folder, first), 'utf8')).split('\n');
    const check = async (changed: readonly (string | undefined)[]) => {
      await writeFile(join(folder, first), changed.join('\n'));
      return (await rebuilt(folder)).found;
    };
    expect(positions(await check(lines.toSpliced(3, 0, lines[2] ?? '')))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    // Without the fifth nothing proves the sixth; the seventh follows the sixth's hash.
    expect((await check(lines.toSpliced(4, 1))).gaps).toMatchObject([{ after: 4, next: 7, lost: 2 }]);
    const exchanged = await check([...lines.slice(0, 4), lines[5], lines[4], ...lines.slice(6)]);
    expect(exchanged.gaps.length).toBeGreaterThan(0);
    expect(exchanged.acts.at(-1)?.position).toBe(10);
  });
});

test('an act of several entries, one of them damaged: none of it is taken, all that is left of it is kept aside', async () => {
  const made = await newVault({ limits: { partChanges: 2 } });
  await save(made, { id: 'a' });
  await save(made, { id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'e' }, { id: 'f' });
  await save(made, { id: 'g' });
  const folder = await copyOf(made);
  await changeFile(folder, first, bytes => bytes.fill(0, startOf(bytes, 3) + 70, startOf(bytes, 4) - 1));
  const { found, tables, quarantine } = await rebuilt(folder);
  expect(codes(found)).toContain('salvage.part-lost');
  expect(found.gaps).toMatchObject([{ after: 1, next: 3, lost: 1 }]);
  expect([...(tables.participant?.keys() ?? [])]).toEqual(['a', 'g']);
  expect(quarantine.map(({ reason, change }) => [reason, change.id])).toEqual([
    ['lost-act', 'b'],
    ['lost-act', 'c'],
    ['lost-act', 'f'],
  ]);
  await made.close();
});
