import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, consorta, consortaJson, contentsOf } from '#test/support/consorta.ts';
import { aTable } from '../imports/a-workbook.ts';

/* `consorta import`, as a script calls it. */
test('says what it would do, does it, and knows the file again; exit codes and the list with comments', () => {
  const root = aFolder();
  const folder = join(root, 'w');
  expect(consortaJson('new', folder).exit).toBe(0);
  const file = join(root, 'lista.xlsx');
  writeFileSync(
    file,
    aTable([
      ['Persoana', 'Cod', 'Tel.'],
      ['POP Ana', '2660721401238', '0744000111'],
      ['POP Vlad', '1,85E+12', null],
    ]),
  );
  const mapping = join(root, 'coloane.json');
  writeFileSync(mapping, JSON.stringify({ columns: { Cod: 'cnp', A: 'fullName' } }));
  const words = ['import', folder, file, '--kind', 'participants', '--mapping', mapping];
  const before = contentsOf(folder);
  const tried = consortaJson(...words, '--dry-run');
  expect(tried).toMatchObject({
    exit: 1,
    json: {
      ok: false,
      saved: false,
      counts: { add: 1, refuse: 1 },
      rows: [
        { row: 2, action: 'add' },
        { row: 3, reasons: [{ weight: 'refused', column: 'B', code: 'import.cnp-lost-digits' }] },
      ],
    },
  });
  expect(JSON.stringify(tried.json)).not.toContain('2660721401238');
  expect(contentsOf(folder)).toEqual(before);
  const errors = join(root, 'greseli.xlsx');
  expect(consortaJson(...words, '--errors', errors)).toMatchObject({
    exit: 1,
    json: { saved: true, errors: { comments: 1 } },
  });
  expect(existsSync(errors)).toBe(true);
  expect(consortaJson(...words)).toMatchObject({
    exit: 1,
    json: { saved: false, counts: { add: 0, same: 1 }, earlier: [{ added: 1 }] },
  });
  const page = join(root, 'lista.xls');
  writeFileSync(page, '<html><table></table></html>');
  expect(consortaJson('import', folder, page, '--kind', 'participants')).toMatchObject({
    exit: 4,
    json: { problem: { code: 'import.is-html' } },
  });
  expect(consorta('import', folder, file, '--kind', 'oameni').exit).toBe(2);
  expect(consortaJson('import', folder, file, '--kind', 'companies', '--sheet', 'Nu e')).toMatchObject({ exit: 2 });
});
