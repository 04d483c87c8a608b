import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { aDataFile, aFolder, consorta, consortaJson, contentsOf } from '#test/support/consorta.ts';

let folder = '';
beforeAll(() => {
  folder = join(aFolder(), 'w');
  expect(consortaJson('new', folder, '--sample', 'industry-4', '--size', '20').exit).toBe(0);
  const participant = [
    { id: 'cand-1', lastName: 'Necunoscutescu', firstName: 'Retras', status: 'rejected', phone: '0722999111' },
  ];
  expect(consortaJson('load', folder, aDataFile({ format: 1, tables: { participant } })).exit).toBe(0);
});

test('says what it would do, by ids alone, and changes nothing', () => {
  const before = contentsOf(folder);
  const preview = consortaJson('erase', folder, '--participant', 'cand-1');
  expect(preview).toMatchObject({
    exit: 0,
    json: {
      ok: true,
      records: ['cand-1'],
      rows: [{ table: 'participant', count: 1 }],
      files: 0,
      duties: [],
      mentions: [],
    },
  });
  expect(preview.stdout).not.toContain('Necunoscutescu');
  expect(contentsOf(folder)).toEqual(before);
});

test('a law that keeps the data: exit 1, with its last day; with --confirm it is refused and noted', () => {
  const preview = consortaJson('erase', folder, '--participant', 'gt-00001');
  expect(preview).toMatchObject({ exit: 1, json: { ok: false, duties: [{ key: 'esi-accounts', verified: false }] } });
  const refused = consortaJson('erase', folder, '--participant', 'gt-00001', '--confirm', '--reason', 'Cererea nr. 12');
  expect(refused).toMatchObject({ exit: 1, json: { problem: { code: 'privacy.duty' } } });
});

test('--confirm needs a reason', () => {
  expect(consorta('erase', folder, '--participant', 'cand-1', '--confirm').exit).toBe(2);
  expect(consorta('erase', folder).exit).toBe(2);
});

test('erases for good, and the workspace is whole', () => {
  const words = ['--participant', 'cand-1', '--confirm', '--reason', 'Cererea nr. 12 din mai'];
  expect(consortaJson('erase', folder, ...words)).toMatchObject({ exit: 0, json: { ok: true, rows: 2, files: 0 } });
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const text = readFileSync(join(name.parentPath, name.name), 'utf8');
    expect(text.includes('Necunoscutescu') || text.includes('0722999111')).toBe(false);
  }
  expect(consortaJson('verify', folder)).toMatchObject({ exit: 0 });
  expect(consortaJson('erase', folder, ...words)).toMatchObject({
    exit: 1,
    json: { problem: { code: 'privacy.already-erased' } },
  });
});
