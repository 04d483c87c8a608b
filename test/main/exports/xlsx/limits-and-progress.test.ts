import { describe, expect, test } from 'vitest';
import { ExportRefused } from '#main/exports/write-options.ts';
import { columnLetters, linesOf, sharesOf, sheetName } from '#main/exports/xlsx/sheet-geometry.ts';
import { writeXlsx } from '#main/exports/xlsx/write-xlsx.ts';
import { aDocument, aLongDocument } from '#test/support/a-document.ts';
import { bytesOf } from '#test/support/bytes-of.ts';

const refusal = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => null,
    reason => reason,
  );
  return error instanceof ExportRefused ? error.problem : error;
};

test('more rows than a sheet holds are refused before anything is written', async () => {
  const [row = []] = aDocument().rows;
  const rows = new Array<typeof row>(1_047_577).fill(row);
  expect(await refusal(bytesOf(writeXlsx(aDocument({ rows }))))).toEqual({
    code: 'export.too-many-rows',
    facts: { rows: 1_047_577, most: 1_047_576 },
  });
});

test('more columns than a sheet holds are refused', async () => {
  expect(await refusal(bytesOf(writeXlsx(aLongDocument(1, 16_385))))).toEqual({
    code: 'export.too-many-columns',
    facts: { columns: 16_385, most: 16_384 },
  });
});

test('tells how far it is, and ends with all', async () => {
  const told: number[][] = [];
  await bytesOf(writeXlsx(aLongDocument(1203, 3), { onRows: (done, total) => told.push([done, total]) }));
  expect(told).toEqual([
    [500, 1203],
    [1000, 1203],
    [1203, 1203],
  ]);
});

describe('stopping', () => {
  test('before it begins', async () => {
    const reason = new Error('not wanted');
    await expect(bytesOf(writeXlsx(aDocument(), { signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
  });

  test('between chunks', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    let reached = 0;
    const onRows = (done: number) => {
      reached = done;
      if (done === 1000) stop.abort(reason);
    };
    await expect(bytesOf(writeXlsx(aLongDocument(5000, 3), { onRows, signal: stop.signal }))).rejects.toBe(reason);
    expect(reached).toBe(1000);
  });

  test('by leaving the loop', async () => {
    let done = 0;
    for await (const chunk of writeXlsx(aLongDocument(20_000, 3), { onRows: rows => (done = rows) })) {
      if (chunk.byteLength > 0 && done > 0) break;
    }
    expect(done).toBeLessThan(20_000);
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (at, letters) => {
  expect(columnLetters(at)).toBe(letters);
});

test.each([
  ['', 10, 1],
  ['abc def', 7, 1],
  ['abc def', 6, 2],
  ['abcdefghij', 4, 3],
  ['ab abcdefghij', 4, 4],
  ['ABCD', 5, 1],
  ['ABCD', 4, 2],
  ['1234', 4, 2],
  ['a\nb', 10, 2],
  ['a\n\nb', 10, 3],
])('%j in %i characters takes %i lines', (text, width, lines) => {
  expect(linesOf(text, width)).toBe(lines);
});

test('signatures share a narrow table with a column between them', () => {
  expect(sharesOf([10, 10, 10, 10, 10, 10, 10, 10, 10], 3)).toEqual([
    { from: 0, to: 1, width: 20 },
    { from: 3, to: 4, width: 20 },
    { from: 6, to: 8, width: 30 },
  ]);
  expect(sharesOf([10, 10, 10], 3)?.map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  expect(sharesOf([10, 10], 3)).toBe(null);
});

test.each([
  ['Registrul grupului țintă', 'Registrul grupului țintă'],
  ['Raport: 1/2 [a]?', 'Raport 1 2 a'],
  ['Registrul foarte lung al participanților', 'Registrul foarte lung al partic'],
  ['***', 'Foaie'],
  ['History', 'Foaie'],
])('the sheet of %j is %j', (title, name) => {
  expect(sheetName(title, 'Foaie')).toBe(name);
});
