import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadLimits, usualReadLimits } from '#main/imports/read-limits.ts';
import { readTableFile } from '#main/imports/read-table-file.ts';
import { isLong } from '#test/support/long.ts';
import { aTable, aWorkbook, sheetXml } from './a-workbook.ts';

/* Whatever the bytes are, a file is read or refused with a problem; reading never throws. The long form runs with the faults. */
const runs = isLong ? 5_000 : 100;
const read = (bytes: Uint8Array, name: string, limits: Partial<ReadLimits> = {}) =>
  readTableFile(bytes, name, { limits: { ...usualReadLimits, ...limits }, now: () => performance.now() });
const people = [
  ['Nume', 'Prenume', 'CNP'],
  ['Popescu', 'Ana', '2660721401238'],
];

describe('any bytes at all', () => {
  const good = aTable(people);
  test('a workbook with bytes changed, cut or added is read or refused, never thrown about', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(good.length),
        async (changes, cut) => {
          const bytes = Uint8Array.from(good);
          for (const [at, value] of changes) bytes[at] = value;
          const result = await read(cut % 3 === 0 ? bytes.subarray(0, cut) : bytes, 'a.xlsx', { milliseconds: 5_000 });
          if (!result.ok) expect(result.error.code).toMatch(/^import\./);
        },
      ),
      { numRuns: runs },
    );
  });

  test('so is a sheet of any XML', async () => {
    const piece = fc.constantFrom(
      '<row r="1">',
      '</row>',
      '<c r="A1">',
      '</c>',
      '<v>',
      '</v>',
      '1',
      '&amp;',
      '&x;',
      '<',
      '>',
      '"',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<is><t>',
      '</t></is>',
      '<f/>',
      '<?x',
      '?>',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async pieces => {
        const result = await read(aWorkbook({ sheets: [{ xml: sheetXml(pieces.join('')) }] }), 'a.xlsx');
        if (!result.ok) expect(result.error.code).toMatch(/^import\./);
      }),
      { numRuns: runs },
    );
  });

  test('and any text as CSV', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        const result = await read(bytes, 'a.csv');
        if (!result.ok) expect(result.error.code).toMatch(/^import\./);
      }),
      { numRuns: runs },
    );
  });
});
