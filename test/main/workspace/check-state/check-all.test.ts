import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeEntry } from '#main/vault/entry.ts';
import { openVault } from '#main/vault/open-vault.ts';
import { checkAll } from '#main/workspace/check-state/check-all.ts';
import { createSample } from '#main/workspace/create-sample.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import type { CheckResult } from '#shared/ipc/recovery.channels.ts';
import type { Change, Row } from '#shared/journal/commit.ts';
import { newFolder } from '#test/main/vault/workspaces.ts';

const environment = realEnvironment();
let sample = '';
let people: readonly Row[] = [];
let company: Row = { id: '' };
beforeAll(async () => {
  sample = join(await newFolder(), 'sample');
  const made = await createSample(sample, { sample: 'industry-4', size: 20, seed: 3 }, environment);
  if (!made.ok) throw new Error(made.error.code);
  people = [...(made.value.vault.tables().participant?.values() ?? [])];
  company = made.value.vault.tables().company?.values().next().value ?? company;
  await made.value.close();
});
const copy = async (): Promise<string> => {
  const folder = join(await newFolder(), 'copy');
  await cp(sample, folder, { recursive: true });
  return folder;
};
async function check(folder: string): Promise<CheckResult> {
  const result = await checkAll(folder, {}, environment);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
/** Saves changes past every check, as a program with a mistake in it would. */
async function plant(...changes: readonly Change[]): Promise<CheckResult> {
  const folder = await copy();
  const vault = await openVault(folder, { mode: 'write' }, environment);
  if (!vault.ok) throw new Error(vault.error.code);
  const saved = await vault.value.commit({ label: { key: 'test.planted', facts: {} }, author: 'test', changes });
  if (!saved.ok) throw new Error(saved.error.code);
  await vault.value.close();
  return check(folder);
}
const person = (at: number): Row => people[at] ?? { id: '' };
const edit = (row: Row, path: string, after: unknown): Change => {
  const before = row[path];
  return {
    op: 'edit',
    table: 'participant',
    id: row.id,
    fields: [{ path, ...(before === undefined ? {} : { before }), after: after as null }],
  };
};

test('a whole workspace has nothing wrong, and everything in it was looked at', async () => {
  const result = await check(sample);
  expect(result.faults).toEqual([]);
  expect([result.acts > 0, result.rows > 20, result.snapshots]).toEqual([true, true, 1]);
});

describe('damage in the data, each kind named', () => {
  test('a reference to nothing', async () => {
    const facts = { table: 'participant', id: person(0).id, field: 'employer', reason: 'rule.DATA-REF.no-company' };
    expect((await plant(edit(person(0), 'employer', 'nobody'))).faults).toEqual([{ code: 'check.reference', facts }]);
  });
  test('the documents of nobody', async () => {
    const row = { id: 'ghost', owner: 'participant', items: {} };
    const { faults } = await plant({ op: 'add', table: 'dossier', id: 'ghost', row });
    expect(faults).toMatchObject([
      { code: 'check.reference', facts: { table: 'dossier', id: 'ghost', field: 'owner' } },
    ]);
  });
  test('one CNP twice, and the CNP itself is not told', async () => {
    const cnp = String(person(0).cnp);
    expect(cnp).toMatch(/^\d{13}$/);
    const result = await plant(edit(person(1), 'cnp', cnp));
    const same = result.faults.filter(({ code }) => code === 'check.same-cnp');
    expect(same).toMatchObject([{ facts: { table: 'participant', others: 1 } }]);
    expect(JSON.stringify(result)).not.toContain(cnp);
  });
  test('a table that nobody knows', async () => {
    const { faults } = await plant({ op: 'add', table: 'wagons', id: 'w', row: { id: 'w' } });
    expect(faults).toEqual([{ code: 'check.unknown-table', facts: { table: 'wagons', rows: 1 } }]);
  });
  test.each([
    ['another type', 'lastName', 5, 'field.type'],
    ['a name missing', 'lastName', null, 'field.required'],
    ['a day that does not exist', 'birthDate', '1990-02-31', 'field.date'],
    ['a number out of its range', 'isced', 12, 'field.range'],
    ['a choice that is none', 'status', 'flying', 'field.choice'],
    ['a field that is not described', 'shoeSize', 42, 'field.unknown'],
    ['a letter that is none', 'firstName', 'a\u0000b', 'field.pattern'],
    ['a text that does not end', 'firstName', 'a'.repeat(500), 'field.too-long'],
  ])('%s', async (_, field, value, reason) => {
    const { faults } = await plant(edit(person(2), field, value));
    const facts = { table: 'participant', id: person(2).id, field, reason };
    expect(faults).toContainEqual({ code: 'check.row-value', facts });
  });
  test('an id that is a CNP: named without it', async () => {
    const id = '1850215410011';
    const result = await plant({ op: 'add', table: 'participant', id, row: { ...person(3), cnp: null, id } });
    expect(result.faults).toContainEqual({ code: 'check.row-id', facts: { table: 'participant', id: '?' } });
    expect(JSON.stringify(result)).not.toContain(id);
  });
  test('a second project, and none', async () => {
    const second = await plant({ op: 'add', table: 'project', id: 'p2', row: { id: 'p2', title: 'Alt proiect' } });
    expect(second.faults).toContainEqual({ code: 'check.no-project', facts: { rows: 2 } });
  });
  test('two companies with one tax code', async () => {
    const { faults } = await plant({ op: 'add', table: 'company', id: 'twin', row: { ...company, id: 'twin' } });
    expect(faults).toEqual([{ code: 'check.same-code', facts: { table: 'company', id: 'twin', field: 'cui' } }]);
  });
  test('a wrong total: a snapshot that counts another number of rows than the journal leads to', async () => {
    const folder = await copy();
    await editSnapshot(folder, lines => {
      const header = JSON.parse(lines[0] ?? '');
      const tables = header.tables as [string, number][];
      const at = tables.findIndex(([table]) => table === 'participation');
      const before = tables.slice(0, at).reduce((sum, [, rows]) => sum + rows, 0);
      const counted = tables.map(([table, rows]) => [table, table === 'participation' ? rows - 1 : rows]);
      return [JSON.stringify({ ...header, tables: counted }), ...lines.slice(1).toSpliced(before, 1)];
    });
    const { faults } = await check(folder);
    expect(faults).toMatchObject([{ code: 'check.snapshot-total', facts: { table: 'participation' } }]);
  });
  test('a snapshot with another value than the journal has', async () => {
    const folder = await copy();
    await editSnapshot(folder, lines => lines.map(line => line.replace('"firstName":"', '"firstName":"X')));
    expect((await check(folder)).faults).toMatchObject([
      { code: 'check.snapshot-row', facts: { table: 'participant' } },
    ]);
  });
  test('letters that are no UTF-8, in an entry whose hash is right', async () => {
    const folder = await copy();
    await append(folder, payload => {
      payload[payload.indexOf('Pop') + 1] = 0xff;
      return payload;
    });
    const { faults } = await check(folder);
    expect(faults.map(({ code }) => code)).toContain('salvage.bad-text');
  });
  test('an act that does not fit the rows it was made for: the same row added twice', async () => {
    const folder = await copy();
    await append(folder, payload => payload, person(0).id);
    const { faults } = await check(folder);
    expect(faults).toContainEqual({
      code: 'check.act-unfit',
      facts: { position: expect.any(Number), table: 'participant', reason: 'fitted' },
    });
  });
  test('a file that is not what its name says', async () => {
    const folder = await copy();
    await mkdir(join(folder, 'attachments/ab'), { recursive: true });
    await writeFile(join(folder, 'attachments/ab', 'ab'.repeat(32)), 'x');
    expect((await check(folder)).faults).toMatchObject([{ code: 'salvage.attachment' }]);
  });
});

test('damage of an old segment, which opening does not read again, is found', async () => {
  const folder = await copy();
  const path = join(folder, 'journal/000001.jsonl');
  const bytes = await readFile(path);
  const at = bytes.indexOf('"author":"') + 10;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
  const opened = await openVault(folder, { mode: 'read' }, environment);
  expect(opened.ok).toBe(true);
  expect((await check(folder)).faults).toMatchObject([{ code: 'salvage.entry', facts: { line: 1 } }]);
});

/** Changes a snapshot and gives it the hash that it then should have. */
async function editSnapshot(folder: string, change: (lines: readonly string[]) => readonly string[]): Promise<void> {
  const [name = ''] = await readdir(join(folder, 'snapshots'));
  const path = join(folder, 'snapshots', name);
  const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -2);
  const text = `${change(lines).join('\n')}\n`;
  await writeFile(path, `${text}${createHash('sha256').update(text).digest('hex')}\n`);
}

/** Appends an act with a right hash, whatever it holds, as only a mistake of a program could. */
async function append(folder: string, change: (payload: Buffer) => Buffer, id = 'planted'): Promise<void> {
  const path = join(folder, 'journal/000001.jsonl');
  const last = (await readFile(path, 'utf8')).trimEnd().split('\n').at(-1) ?? '';
  const { position } = JSON.parse(last.slice(65));
  const row = { ...person(0), id, cnp: null, lastName: 'Pop' };
  const stamp = { part: 1, of: 1, id: 'planted-act', at: '2022-11-30T12:00:00.000Z', author: 'test' };
  const label = { key: 'test.planted', facts: {} };
  const changes = [{ op: 'add', table: 'participant', id, row }];
  const payload = Buffer.from(JSON.stringify({ position: position + 1, ...stamp, label, changes }));
  await appendFile(path, makeEntry(last.slice(0, 64), change(payload)).bytes);
  await rm(join(folder, 'journal/head.json'), { force: true });
}
