import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestText, workbookText } from '#main/exports/xlsx/cell-text.ts';
import { dateSerial } from '#main/exports/xlsx/cell-xml.ts';
import { writeXlsx } from '#main/exports/xlsx/write-xlsx.ts';
import type { CellValue } from '#shared/reports/model/report-document.ts';
import { aDocument, aDocumentOfTexts, hostileTexts } from '#test/support/a-document.ts';
import { bytesOf } from '#test/support/bytes-of.ts';
import { libreOffice, sheetInLibreOffice } from '#test/support/libreoffice.ts';
import { readWorkbook } from '#test/support/read-workbook.ts';

/** Headings are in row 7 when no column has a block; the rows begin in 8. */
const first = 8;

/* What a text may become, by hand: nothing but what XML cannot hold is replaced. */
test.each([
  ['\u0000a\u0008b\u001f', '\ufffda\ufffdb\ufffd'],
  ['\ud800 x \udc00', '\ufffd x \ufffd'],
  ['😀', '😀'],
  ['\ufffe\uffff', '\ufffd\ufffd'],
  ['a\r\nb\rc\nd\te', 'a\nb\nc\nd\te'],
  ['_x0041_ = + - @', '_x0041_ = + - @'],
])('workbookText(%j) is %j', (text, expected) => {
  expect(workbookText(text, '…')).toBe(expected);
});

test('a text longer than a cell is cut where the reader sees it, never through a letter', () => {
  expect(workbookText('a'.repeat(32_767), '[cut]')).toBe('a'.repeat(32_767));
  expect(workbookText('a'.repeat(32_768), '[cut]')).toBe(`${'a'.repeat(32_762)}[cut]`);
  expect(workbookText(`${'a'.repeat(32_761)}😀😀😀😀`, '[cut]')).toBe(`${'a'.repeat(32_761)}[cut]`);
});

test('hostile texts come back as texts', async () => {
  const { cells } = readWorkbook(await bytesOf(writeXlsx(aDocumentOfTexts(hostileTexts))));
  for (const [at, text] of hostileTexts.entries()) {
    const expected = { type: 'text', value: workbookText(text, ''), format: '@' };
    expect(cells.get(`B${first + at}`)).toEqual(expected);
    expect(cells.get(`C${first + at}`)).toEqual(expected);
  }
});

test('hostile texts in every other place of a document leave a whole workbook', async () => {
  for (const text of [
    ...hostileTexts,
    'x'.repeat(40_000),
    '&'.repeat(300),
    '[]:*?/\\'.repeat(10),
    "'",
    'History',
    '😀'.repeat(40),
  ]) {
    const base = aDocument();
    const document = aDocument({
      title: text,
      report: text,
      identity: { ...base.identity, project: text, smisCode: text, period: text, madeAt: text, profile: text },
      heading: [{ label: text, value: text }],
      columns: base.columns.map(column => ({ ...column, heading: text, block: column.block === null ? null : text })),
      totals: { title: text, headings: [text], lines: [{ key: text, label: text, values: [1], indent: 0 }] },
      notes: [text],
      signatures: [{ act: text, role: text, name: text }],
    });
    const { cells, parts } = readWorkbook(await bytesOf(writeXlsx(document)));
    expect(cells.get('A1')?.value ?? '').toBe(workbookText(text, ' … [text scurtat]'));
    const names = Object.values(parts).flatMap(part => part.children.filter(({ name }) => name === 'sheets'));
    const name = names[0]?.children[0]?.attributes.get('name') ?? '';
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]:*?/\\']/);
    expect(name.toLowerCase()).not.toBe('history');
    const footer = readFooter(parts);
    expect(footer.length).toBeLessThanOrEqual(255);
    expect(footer).toContain('&P');
  }
});

function readFooter(parts: ReturnType<typeof readWorkbook>['parts']): string {
  const sheet = parts['xl/worksheets/sheet1.xml'];
  return sheet?.children.find(({ name }) => name === 'headerFooter')?.children[0]?.text ?? '';
}

/* 1.3.1900 is day 61 because Excel counts a 29 February 1900; 31.12.9999 is its last. */
test.each([
  ['1900-03-01', 61],
  ['1970-01-01', 25_569],
  ['2022-06-30', 44_742],
  ['9999-12-31', 2_958_465],
  ['1900-02-28', null],
  ['1899-12-31', null],
  ['2023-02-30', null],
  ['02.03.2022', null],
])('dateSerial(%s) is %s', (day, serial) => {
  expect(dateSerial(day)).toBe(serial);
});

test('a value that does not fit its column is kept as text', async () => {
  const { columns } = aDocument();
  const rows: CellValue[][] = [['unu', 12, 34, null, '1985-02-30', '', 'mult', 'o oră', 'tot']];
  const { cells } = readWorkbook(await bytesOf(writeXlsx(aDocument({ columns, rows }))));
  const row = ['A9', 'B9', 'C9', 'E9', 'G9', 'H9', 'I9'].map(at => [cells.get(at)?.type, cells.get(at)?.value]);
  expect(row).toEqual(['unu', '12', '34', '1985-02-30', 'mult', 'o oră', 'tot'].map(value => ['text', value]));
});

async function inExceljs(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.read(Readable.from([bytes]));
  return book;
}

/** Excel's code sequences, which exceljs reads in shared strings and forgets in inline ones. */
function decoded(value: ExcelJS.CellValue): ExcelJS.CellValue {
  if (typeof value !== 'string') return value;
  return value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

test('any texts and numbers come back from exceljs and from an independent reader', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom('_', 'x', '0', '0', '4', '1', 'F', 'a', '&', '<', ' ', '\n', '\ud800', '\udc00', 'ș'),
      maxLength: 20,
    }),
    fc.constantFrom(...hostileTexts),
  );
  const row = fc.tuple(anyText, anyText, fc.maxSafeInteger(), fc.integer({ min: -(10 ** 14), max: 10 ** 14 }));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async rows => {
      const kinds = ['text', 'code', 'integer', 'money'] as const;
      const columns = kinds.map(kind => ({ key: kind, heading: kind, kind, width: 12, block: null, onPaper: true }));
      const bytes = await bytesOf(writeXlsx(aDocument({ columns, rows })));
      const { cells } = readWorkbook(bytes);
      const book = await inExceljs(bytes);
      for (const [at, [text, code, count, bani]] of rows.entries()) {
        const number = first + at;
        const lei = Number(
          `${bani < 0 ? '-' : ''}${String(Math.abs(bani))
            .padStart(3, '0')
            .replace(/(\d\d)$/, '.$1')}`,
        );
        const expected = [workbookText(text, ''), workbookText(code, ''), count, lei];
        expect(['A', 'B'].map(letters => cells.get(`${letters}${number}`)?.value ?? '')).toEqual(expected.slice(0, 2));
        expect(['C', 'D'].map(letters => Number(cells.get(`${letters}${number}`)?.value))).toEqual(expected.slice(2));
        const read = [1, 2, 3, 4].map(column => decoded(book.worksheets[0]?.getCell(number, column).value ?? ''));
        expect(read).toEqual(expected);
      }
    }),
    { numRuns: 40 },
  );
});

test('exceljs reads days as days and finds the frozen headings', async () => {
  const bytes = await bytesOf(writeXlsx(aDocument()));
  const book = await inExceljs(bytes);
  const [sheet] = book.worksheets;
  expect(sheet?.getCell('E9').value).toEqual(new Date('1985-02-15T00:00:00Z'));
  expect(sheet?.getCell('C9').value).toBe('1850215410011');
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 8 });
  expect(sheet?.pageSetup.printTitlesRow).toBe('7:8');
  expect(book.creator).toBe('Consorta');
});

describe.skipIf(libreOffice === null)('LibreOffice', () => {
  test('reads hostile texts as they were typed', async () => {
    // A text of line breaks only or of control characters is not what this is about; the rest must be equal.
    const rows = await sheetInLibreOffice(await bytesOf(writeXlsx(aDocumentOfTexts(hostileTexts))));
    const read = hostileTexts.map((_, at) => rows[first - 1 + at]?.slice(1, 3));
    expect(read).toEqual(hostileTexts.map(text => [workbookText(text, ''), workbookText(text, '')]));
  });
});

test('the longest text of a cell is what Excel allows', () => {
  expect(longestText).toBe(32_767);
});
