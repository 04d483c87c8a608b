import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Vault } from '#main/vault/vault.ts';
import { newVault, opened, save } from '../workspaces.ts';
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
  startOf,
} from './damaged.ts';

const first = 'journal/000001.jsonl';

describe('several segments and a snapshot', () => {
  /** Six acts, a snapshot, four more; a segment holds about two acts. */
  async function segmented(): Promise<Vault> {
    const limits = { segmentBytes: 500 };
    const made = await newVault({ limits, now: () => instant(1) });
    for (const row of people.slice(0, 6)) await save(made, row);
    await made.close();
    const more = await opened(made.folder, 'write', { limits, now: () => instant(2) });
    for (const row of people.slice(6)) await save(more, row);
    return more;
  }

  test('damage before the snapshot costs history only: the rows are whole, and so is the history after it', async () => {
    const source = await segmented();
    for (const line of [1, 2, 3]) {
      const folder = await copyOf(source);
      await changeFile(folder, first, bytes => bytes.fill(0x78, startOf(bytes, line) + 80, startOf(bytes, line) + 85));
      const { found, acts, tables, quarantine } = await rebuilt(folder);
      expect(sorted(tables)).toEqual(sortedRows(source));
      expect(found.gaps.every(({ isInRows }) => isInRows)).toBe(true);
      expect(quarantine.every(({ isInRows }) => isInRows)).toBe(true);
      const made = acts.filter(({ stamp }) => stamp === null);
      expect(made.length).toBe(found.gaps.length);
      // The lost person comes in where he was lost, so that every later act is there as it was.
      expect(acts.length).toBe(found.acts.length + made.length);
    }
    await source.close();
  });

  test('a lost segment, each in turn; a segment of zeros', async () => {
    const source = await segmented();
    const names = found(await rebuilt(await copyOf(source)));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const folder = await copyOf(source);
      await rm(join(folder, name));
      const lost = await rebuilt(folder);
      expect(codes(lost.found)).toContain('salvage.segment-missing');
      const zeroed = await copyOf(source);
      await changeFile(zeroed, name, bytes => bytes.fill(0));
      const blank = await rebuilt(zeroed);
      expect(positions(blank.found)).toEqual(positions(lost.found));
      const isOld = (lost.found.gaps[0]?.next ?? 99) <= 7;
      if (isOld) expect(sorted(lost.tables)).toEqual(sortedRows(source));
      expect(lost.found.gaps.length).toBe(1);
    }
    await source.close();
  });
  const found = ({ found: { acts } }: Awaited<ReturnType<typeof rebuilt>>): readonly string[] => [
    ...new Set(acts.flatMap(({ entries }) => entries.map(({ place }) => place.file))),
  ];

  test('the line that announces the next segment: nothing is lost', async () => {
    const source = await segmented();
    const folder = await copyOf(source);
    const lines = (await readFile(join(folder, first), 'utf8')).trimEnd().split('\n').length;
    await changeFile(folder, first, bytes => bytes.fill(0x78, bytes.byteLength - 5, bytes.byteLength - 3));
    const { found: survey, tables } = await rebuilt(folder);
    expect(survey.damages).toMatchObject([{ code: 'salvage.entry', facts: { file: first, line: lines } }]);
    expect([survey.gaps, sorted(tables)]).toEqual([[], sortedRows(source)]);
    await source.close();
  });

  test('a damaged snapshot, a snapshot of another workspace, no folder of snapshots: the journal has it all', async () => {
    const source = await segmented();
    const folder = await copyOf(source);
    await changeFile(folder, 'snapshots/6.jsonl', bytes => bytes.fill(0, 300, 310));
    const damaged = await rebuilt(folder);
    expect(codes(damaged.found)).toContain('salvage.snapshot');
    expect(sorted(damaged.tables)).toEqual(sortedRows(source));
    const other = await segmented();
    await writeFile(join(folder, 'snapshots/6.jsonl'), await readFile(join(other.folder, 'snapshots/6.jsonl')));
    expect(codes((await rebuilt(folder)).found)).toContain('salvage.snapshot-foreign');
    await rm(join(folder, 'snapshots'), { recursive: true });
    const without = await rebuilt(folder);
    expect([without.found.gaps, sorted(without.tables)]).toEqual([[], sortedRows(source)]);
    await source.close();
    await other.close();
  });

  test('the whole journal lost: the rows of the snapshot are there, the history is not', async () => {
    const source = await segmented();
    const folder = await copyOf(source);
    await rm(join(folder, 'journal'), { recursive: true });
    const { found: survey, acts, tables } = await rebuilt(folder);
    expect(survey.gaps).toMatchObject([{ after: 0, next: null, lost: 6, isInRows: true }]);
    expect(acts.length).toBe(1);
    expect(tables.participant?.size).toBe(6);
    await source.close();
  });
});
