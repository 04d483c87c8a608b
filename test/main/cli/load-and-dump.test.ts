import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  aFolder,
  consorta,
  consortaJson,
  contentsOf as contents,
  aDataFile as dataFile,
} from '#test/support/consorta.ts';
import { anAttachment } from '#test/support/some-people.ts';

let sample = '';
beforeAll(() => {
  sample = join(aFolder(), 'sample');
  expect(consortaJson('new', sample, '--sample', 'industry-4', '--size', '20').exit).toBe(0);
});

const copyOfSample = (): string => {
  const copy = join(aFolder(), 'copy');
  cpSync(sample, copy, { recursive: true });
  return copy;
};
const participants = (folder: string): Record<string, unknown>[] =>
  JSON.parse(consorta('dump', folder).stdout).tables.participant;

describe('load and dump', () => {
  test('load(dump(x)) = x: nothing changes, and a new workspace gets the same rows', () => {
    const dumped = consorta('dump', sample).stdout;
    const file = dataFile(dumped);
    const before = consortaJson('info', sample).json.position;
    expect(consortaJson('load', sample, file)).toMatchObject({
      exit: 0,
      json: { added: 0, changed: 0, position: before },
    });
    const other = join(aFolder(), 'other');
    consorta('new', other);
    expect(consortaJson('load', other, file).exit).toBe(0);
    expect(consorta('dump', other).stdout).toBe(dumped);
  });
  test('changes the named fields of a row and keeps the others, as one act', () => {
    const folder = copyOfSample();
    const first = participants(folder)[0];
    const position = Number(consortaJson('info', folder).json.position);
    const file = dataFile({
      format: 1,
      tables: { participant: [{ id: first?.id, phone: '+40 700 000 001', domicile: { street: 'Strada Nouă 1' } }] },
    });
    expect(consortaJson('load', folder, file)).toMatchObject({
      exit: 0,
      json: { added: 0, changed: 1, position: position + 1 },
    });
    expect(participants(folder)[0]).toEqual({
      ...first,
      phone: '+40 700 000 001',
      domicile: { ...(first?.domicile as object), street: 'Strada Nouă 1' },
    });
  });
  test('rows of attached files travel without the files themselves', () => {
    const folder = copyOfSample();
    const row = anAttachment({ rowId: String(participants(folder)[0]?.id) });
    const file = dataFile({ format: 1, tables: { attachment: [row] } });
    expect(consortaJson('load', folder, file)).toMatchObject({ exit: 0, json: { added: 1, changed: 0 } });
    expect(JSON.parse(consorta('dump', folder).stdout).tables.attachment).toEqual([
      { ...row, requirement: null, dpi: null, pages: null },
    ]);
    expect(consortaJson('load', folder, file)).toMatchObject({ exit: 0, json: { added: 0, changed: 0 } });
  });
  test('lists every unreadable field and then loads nothing', () => {
    const folder = copyOfSample();
    const before = contents(folder);
    const id = String(participants(folder)[0]?.id);
    const file = dataFile({
      format: 1,
      tables: {
        participant: [
          { id, isced: 'nine', entryDate: '2022-02-30', shoeSize: 41 },
          { id: 'new-1', firstName: 'Ion' },
        ],
        wizard: [{ id: 'w' }],
      },
    });
    const call = consortaJson('load', folder, file);
    expect(call.exit).toBe(1);
    const named = (call.json.problems as { table: string; at: string }[]).map(({ table, at }) => `${table}/${at}`);
    expect(named).toEqual(
      expect.arrayContaining([
        'participant/isced',
        'participant/entryDate',
        'participant/shoeSize',
        'participant/lastName',
      ]),
    );
    expect(named.some(name => name.startsWith('wizard'))).toBe(true);
    expect(contents(folder)).toEqual(before);
  });
  test('a reference to a row that does not exist is loaded and said', () => {
    const folder = copyOfSample();
    const id = participants(folder)[0]?.id;
    const call = consortaJson(
      'load',
      folder,
      dataFile({ format: 1, tables: { participant: [{ id, employer: 'no-such-company' }] } }),
    );
    expect(call).toMatchObject({
      exit: 1,
      json: { changed: 1, problems: [{ table: 'participant', field: 'employer' }] },
    });
  });
  test('a file that is not data: exit 1 with the place, exit 4 when it cannot be read', () => {
    const folder = copyOfSample();
    const before = contents(folder);
    expect(consortaJson('load', folder, dataFile('{"format":1,'))).toMatchObject({
      exit: 1,
      json: { problem: { code: 'data.not-json', facts: { line: 1, column: 13 } } },
    });
    expect(consortaJson('load', folder, dataFile('['.repeat(1000)))).toMatchObject({
      exit: 1,
      json: { problem: { code: 'data.too-nested.depth' } },
    });
    expect(consorta('load', folder, dataFile({ format: 2, tables: {} })).exit).toBe(1);
    expect(consorta('load', folder, dataFile('[]')).exit).toBe(1);
    expect(consorta('load', folder, join(aFolder(), 'nowhere.json')).exit).toBe(4);
    expect(consorta('load', folder, aFolder()).exit).toBe(4);
    expect(contents(folder)).toEqual(before);
  });
});
