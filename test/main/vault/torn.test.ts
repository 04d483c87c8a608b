import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openVault } from '#main/vault/open-vault.ts';
import type { Row } from '#shared/journal/commit.ts';
import { environment, newFolder, newVault, opened, rowsIn, save, unacknowledged } from './workspaces.ts';

const journalFile = 'journal/000001.jsonl';

/** Three commits, the second of three entries, without a snapshot; the rows after each; where each commit ends. */
let whole = '';
let bytes = Buffer.alloc(0);
const states: Record<string, readonly Row[]>[] = [{}];
const ends = [0];
beforeAll(async () => {
  const vault = await newVault({ limits: { partChanges: 2 } });
  const done = async (...rows: Row[]) => {
    await save(vault, ...rows);
    states.push(rowsIn(vault));
    ends.push((await readFile(join(vault.folder, journalFile))).byteLength);
  };
  await done({ id: 'a', name: 'Șerban' });
  await done({ id: 'b' }, { id: 'c', name: 'Țepeș' }, { id: 'd' }, { id: 'e' }, { id: 'f' });
  await done({ id: 'a', name: 'Pop' });
  bytes = await readFile(join(vault.folder, journalFile));
  whole = join(await newFolder(), 'copy');
  await cp(vault.folder, whole, { recursive: true });
  await rm(join(whole, 'lock'));
  await unacknowledged(whole);
  await vault.close();
});

const commitsWithin = (length: number): number => ends.filter(end => end <= length).length - 1;

describe('cut off at every byte of the last two commits', () => {
  test('to read: opens to the last whole commit, with a notice exactly when something was left out', async () => {
    const path = join(whole, journalFile);
    for (let length = bytes.byteLength; length >= (ends[1] ?? 0); length -= 1) {
      await truncate(path, length);
      const vault = await opened(whole, 'read');
      const commits = commitsWithin(length);
      expect([length, vault.position, rowsIn(vault)]).toEqual([length, commits, states[commits]]);
      const torn = length - (ends[commits] ?? 0);
      expect(vault.notices).toEqual(torn === 0 ? [] : [notice(commits + 1, torn, '')]);
    }
    await writeFile(path, bytes);
  });

  test('to write: the rest is kept aside, and the next save goes on from there', async () => {
    const [, first = 0, second = 0, third = 0] = ends;
    for (const length of [first + 1, first + 70, second - 1, second + 65, third - 1]) {
      const folder = join(await newFolder(), 'copy');
      await cp(whole, folder, { recursive: true });
      await truncate(join(folder, journalFile), length);
      const commits = commitsWithin(length);
      const from = ends[commits] ?? 0;
      const vault = await opened(folder, 'write');
      const kept = `journal/torn-${commits + 1}.bin`;
      expect(vault.notices).toEqual([notice(commits + 1, length - from, kept)]);
      expect(await readFile(join(folder, kept))).toEqual(bytes.subarray(from, length));
      expect(await readFile(join(folder, journalFile))).toEqual(bytes.subarray(0, from));
      await save(vault, { id: 'new' });
      const rows = rowsIn(vault);
      await vault.close();
      const again = await opened(folder, 'read');
      expect([again.position, again.notices, rowsIn(again)]).toEqual([commits + 1, [], rows]);
    }
  });

  test('what is kept aside never replaces what was kept before', async () => {
    const folder = join(await newFolder(), 'copy');
    await cp(whole, folder, { recursive: true });
    for (const text of ['one', 'two']) {
      await writeFile(join(folder, journalFile), Buffer.concat([bytes, Buffer.from(text)]));
      await (await opened(folder, 'write')).close();
    }
    expect((await readdir(join(folder, 'journal'))).toSorted()).toEqual([
      '000001.jsonl',
      'head.json',
      'torn-4-2.bin',
      'torn-4.bin',
    ]);
    expect(await readFile(join(folder, 'journal/torn-4-2.bin'), 'utf8')).toBe('two');
  });
});

describe('an end that was acknowledged', () => {
  test('is missed at every length, not taken for a torn save; and can be done without when the person says so', async () => {
    const folder = join(await newFolder(), 'copy');
    await cp(whole, folder, { recursive: true });
    await (await opened(folder, 'write')).close();
    await rm(join(folder, 'snapshots'), { recursive: true });
    for (const length of [0, ends[1] ?? 0, (ends[2] ?? 0) - 1, ends[2] ?? 0, bytes.byteLength - 1]) {
      await truncate(join(folder, journalFile), length);
      const commits = commitsWithin(length);
      const facts = { folder, position: commits, lost: 3 - commits };
      for (const mode of ['read', 'write'] as const) {
        const result = await openVault(folder, { mode }, environment());
        expect([length, result]).toEqual([length, { ok: false, error: { code: 'vault.end-lost', facts } }]);
      }
      const accepted = await openVault(folder, { mode: 'read', acceptLostEnd: true }, environment());
      expect(accepted.ok && accepted.value.position).toBe(commits);
      await writeFile(join(folder, journalFile), bytes);
    }
  });

  test('a mark that is torn, changed or behind says nothing', async () => {
    const folder = join(await newFolder(), 'copy');
    await cp(whole, folder, { recursive: true });
    await (await opened(folder, 'write')).close();
    const mark = await readFile(join(folder, 'journal/head.json'));
    for (let at = 0; at < mark.byteLength; at += 1) {
      const changed = Buffer.from(mark);
      changed[at] = (mark[at] ?? 0) ^ 0x01;
      await writeFile(join(folder, 'journal/head.json'), changed);
      expect((await opened(folder, 'read')).position).toBe(3);
    }
    for (const text of ['', '{', '[]', '{"position":9}', '{"position":2,"hash":"","check":""}']) {
      await writeFile(join(folder, 'journal/head.json'), text);
      expect((await opened(folder, 'read')).position).toBe(3);
    }
  });
});

describe('one byte changed', () => {
  /** Opening must give a state that was really saved, and say so when it is not the last; or refuse and name the place. */
  async function expectNeverWrong(folder: string, line: number, isLastLine: boolean, lastWhole: number): Promise<void> {
    const result = await openVault(folder, { mode: 'read' }, environment());
    if (isLastLine) {
      expect(result.ok).toBe(true);
      if (!result.ok) return;
      expect([result.value.position, rowsIn(result.value)]).toEqual([lastWhole, states[lastWhole]]);
      expect(result.value.notices).toMatchObject([{ code: 'vault.notice.torn-entry' }]);
    } else {
      expect(result).toEqual({
        ok: false,
        error: { code: 'vault.damaged', facts: { folder, file: journalFile, line } },
      });
    }
  }

  test('at every byte of the journal: a wrong last line is left out with a notice, any other is named', async () => {
    const path = join(whole, journalFile);
    let line = 1;
    for (let at = 0; at < bytes.byteLength; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ 0x01;
      await writeFile(path, changed);
      await expectNeverWrong(whole, line, line === 5, 2);
      if (bytes[at] === 0x0a) line += 1;
    }
    await writeFile(path, bytes);
    expect(line).toBe(6);
  });

  test('a part of an unfinished commit with a wrong last line is left out whole', async () => {
    const path = join(whole, journalFile);
    const lines = bytes.toString('utf8').split('\n');
    await writeFile(path, `${lines.slice(0, 2).join('\n')}\n${(lines[2] ?? '').replace('"d"', '"x"')}\n`);
    await expectNeverWrong(whole, 3, true, 1);
    await writeFile(path, bytes);
  });

  test('at every byte of the snapshot of a closed workspace, and of the entry it ends with: the snapshot holds, or the place is named', async () => {
    const folder = join(await newFolder(), 'copy');
    await cp(whole, folder, { recursive: true });
    await (await opened(folder, 'write')).close();
    await unacknowledged(folder);
    for (const name of ['snapshots/3.jsonl', journalFile]) {
      const original = await readFile(join(folder, name));
      for (let at = name === journalFile ? (ends[2] ?? 0) : 0; at < original.byteLength; at += 1) {
        const changed = Buffer.from(original);
        changed[at] = (original[at] ?? 0) ^ 0x10;
        await writeFile(join(folder, name), changed);
        const result = await openVault(folder, { mode: 'read' }, environment());
        if (result.ok) {
          expect([at, result.value.position, rowsIn(result.value)]).toEqual([at, 3, states[3]]);
          const codes = result.value.notices.map(({ code }) => code);
          expect(codes).toEqual(name === journalFile ? [] : ['vault.notice.snapshot-damaged']);
        } else {
          expect(result.error).toMatchObject({ code: 'vault.damaged', facts: { file: journalFile, line: 5 } });
        }
      }
      await writeFile(join(folder, name), original);
    }
  });
});

const notice = (position: number, torn: number, kept: string) => ({
  code: 'vault.notice.torn-entry',
  facts: { file: journalFile, position, bytes: torn, kept },
});
