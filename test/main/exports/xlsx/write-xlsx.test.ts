import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from '#main/exports/xlsx/write-xlsx.ts';
import { aDocument, aLongDocument, anEmptyDocument } from '#test/support/a-document.ts';
import { bytesOf } from '#test/support/bytes-of.ts';
import { libreOffice, sheetInLibreOffice } from '#test/support/libreoffice.ts';
import { attributeOf, readWorkbook } from '#test/support/read-workbook.ts';
import { elementsOf } from '#test/support/strict-xml.ts';

const small = await bytesOf(writeXlsx(aDocument()));
const workbook = readWorkbook(small);
const { sheet, cells, parts } = workbook;

/* Worked by hand: title in row 1, four lines of heading in 2–5, a narrow row 6, blocks in 7, headings in 8, four rows
 * of the table in 9–12. 15.02.1985 is day 31093 of Excel's calendar (25569 is 1.1.1970; 5524 days later). */
test.each([
  ['A1', 'text', 'Registrul grupului țintă', 'General'],
  ['A2', 'text', 'Proiect', 'General'],
  ['C3', 'text', '142000', '@'],
  ['B7', 'text', 'Identificare', 'General'],
  ['B8', 'text', 'Nume', 'General'],
  ['A9', 'number', '1', '0'],
  ['B9', 'text', 'Ștefănescu', '@'],
  ['C9', 'text', '1850215410011', '@'],
  ['D9', 'text', '0722000111', '@'],
  ['E9', 'number', '31093', 'dd.mm.yyyy'],
  ['G9', 'number', '1234.56', '#,##0.00'],
  ['H9', 'number', '40.5', '0.00'],
  ['I9', 'number', '1', '0%'],
  ['D10', 'text', '+40 722 000 112', '@'],
  ['F10', 'text', 'Aleea Stânjeneilor 7,\nbl. B "2" & <sc. A>', '@'],
  ['G10', 'number', '-0.5', '#,##0.00'],
  ['B11', 'text', '=HYPERLINK("http://x";"y")', '@'],
  ['F12', 'text', '@SUM(A1)', '@'],
  ['I12', 'number', '0.45', '0%'],
])('cell %s is a %s %j shown as %s', (reference, type, value, format) => {
  expect(cells.get(reference)).toEqual({ type, value, format });
});

test('an empty cell has no value, and no cell is a formula', () => {
  expect(['D11', 'E11', 'G11', 'I11'].map(reference => cells.get(reference))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(elementsOf(sheet, 'f')).toEqual([]);
});

test('totals, notes and signatures follow the rows', () => {
  const texts = new Map([...cells].map(([reference, cell]) => [reference, cell.value]));
  expect(['A14', 'D15', 'E15', 'A16', 'D16', 'E16', 'A18', 'D18', 'E18'].map(at => texts.get(at))).toEqual([
    'Totaluri',
    'Cumulat',
    'Nou în perioadă',
    'Participanți',
    '4',
    '2',
    'Bărbați',
    '12345',
    '0',
  ]);
  expect([texts.get('A20'), texts.get('A21')]).toEqual(['Observații', 'Regula ELIG-04 este nevalidată & provizorie.']);
  expect(['A24', 'A25', 'A26', 'A27', 'A28'].map(at => texts.get(at))).toEqual([
    'Întocmit',
    'expert grup țintă',
    'Ioana Șerban',
    'Semnătura:',
    'Data:',
  ]);
});

test('the headings stay in sight, filter what is below them and are repeated on paper', () => {
  expect(attributeOf(sheet, 'pane', 'state')).toBe('frozen');
  expect(attributeOf(sheet, 'pane', 'ySplit')).toBe('8');
  expect(attributeOf(sheet, 'pane', 'xSplit')).toBe('2');
  expect(attributeOf(sheet, 'pane', 'topLeftCell')).toBe('C9');
  expect(attributeOf(sheet, 'autoFilter', 'ref')).toBe('A8:I12');
  const names = elementsOf(parts['xl/workbook.xml'] ?? sheet, 'definedName').map(({ attributes, text }) => [
    attributes.get('name'),
    text,
  ]);
  expect(names).toEqual([
    ['_xlnm._FilterDatabase', "'Registrul grupului țintă'!$A$8:$I$12"],
    ['_xlnm.Print_Titles', "'Registrul grupului țintă'!$7:$8"],
  ]);
});

test('prints on A4 landscape, one page wide, with a footer that names the paper', () => {
  const page = (name: string) => attributeOf(sheet, 'pageSetup', name);
  expect([page('paperSize'), page('orientation'), page('fitToWidth'), page('fitToHeight')]).toEqual([
    '9',
    'landscape',
    '1',
    '0',
  ]);
  expect(attributeOf(sheet, 'pageSetUpPr', 'fitToPage')).toBe('1');
  expect(elementsOf(sheet, 'oddFooter')[0]?.text).toBe(
    '&L&8 Registrul grupului țintă · 01.01.2022 – 30.06.2022&C&8 Pagina &P din &N&R&8 30.11.2022 14:00 · poziția în jurnal 418',
  );
});

test('digits kept as text are not marked as mistakes', () => {
  const [ignored] = elementsOf(sheet, 'ignoredError');
  expect(ignored?.attributes.get('numberStoredAsText')).toBe('1');
  expect(ignored?.attributes.get('sqref')).toBe('A1:I8 B9:D12 F9:F12');
});

test('tells what it is in its properties', () => {
  const core = parts['docProps/core.xml'] ?? sheet;
  const value = (name: string) => elementsOf(core, name)[0]?.text;
  expect(value('dc:title')).toBe('Registrul grupului țintă');
  expect(value('dc:subject')).toBe('Competențe digitale pentru Industria 4.0 · 142000 · 01.01.2022 – 30.06.2022');
  expect(value('dc:creator')).toBe('Consorta');
  expect([value('dcterms:created'), value('dcterms:modified')]).toEqual([
    '2022-11-30T12:00:00Z',
    '2022-11-30T12:00:00Z',
  ]);
});

test('no two cells of a merge overlap, none reaches above or below what was drawn', () => {
  const merged = elementsOf(sheet, 'mergeCell').map(({ attributes }) => attributes.get('ref') ?? '');
  expect(merged).toContain('B7:E7');
  expect(merged).toContain('G7:I7');
  expect(merged).toContain('A16:C16');
  const rows = merged.flatMap(ref => [...ref.matchAll(/\d+/g)].map(Number));
  expect(rows.filter(row => (row > 8 && row < 14) || row > 28)).toEqual([]);
  expect(attributeOf(sheet, 'dimension', 'ref')).toBe('A1:I28');
});

test('elements of the sheet stand in the order that Excel demands', () => {
  const order = [
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'autoFilter',
    'mergeCells',
    'printOptions',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'ignoredErrors',
  ];
  expect(sheet.children.map(({ name }) => name)).toEqual(order);
});

test('the same document gives the same bytes', async () => {
  expect((await bytesOf(writeXlsx(aDocument()))).equals(small)).toBe(true);
  const long = aLongDocument(1200, 12);
  expect((await bytesOf(writeXlsx(long))).equals(await bytesOf(writeXlsx(aLongDocument(1200, 12))))).toBe(true);
});

test('every part of the zip has the same date, whatever the clock', () => {
  const dates = new Set<number>();
  for (
    let at = small.indexOf('PK\x03\x04', 0, 'latin1');
    at !== -1;
    at = small.indexOf('PK\x03\x04', at + 4, 'latin1')
  ) {
    dates.add(small.readUInt32LE(at + 10));
  }
  expect([...dates]).toEqual([(1 << 21) | (1 << 16)]); // 1 January 1980, 00:00, in the format of MS-DOS
  expect(Object.keys(unzipSync(small))[0]).toBe('[Content_Types].xml');
});

test('a report without rows says so under its headings', async () => {
  const empty = readWorkbook(await bytesOf(writeXlsx(anEmptyDocument())));
  expect(empty.cells.get('A9')?.value).toBe('Nu există participanți în perioada aleasă.');
  expect(empty.cells.get('I8')?.value).toBe('Prezență');
  expect(elementsOf(empty.sheet, 'autoFilter')).toEqual([]);
  expect(attributeOf(empty.sheet, 'ignoredError', 'sqref')).toBe('A1:I8');
});

test('rows beyond one chunk keep their order, their numbers and what follows them', async () => {
  const long = readWorkbook(await bytesOf(writeXlsx(aLongDocument(1203, 3))));
  const numbers = Array.from({ length: 1203 }, (_, at) => long.cells.get(`A${9 + at}`)?.value);
  expect(numbers).toEqual(Array.from({ length: 1203 }, (_, at) => String(at + 1)));
  expect(attributeOf(long.sheet, 'autoFilter', 'ref')).toBe('A8:C1211');
  expect(long.cells.get('A1213')?.value).toBe('Totaluri');
});

test('an English document has English words', async () => {
  const english = readWorkbook(await bytesOf(writeXlsx(aDocument({ language: 'en' }))));
  expect(elementsOf(english.sheet, 'oddFooter')[0]?.text).toContain('Page &P of &N');
  expect(english.cells.get('A27')?.value).toBe('Signature:');
});

describe.skipIf(libreOffice === null)('LibreOffice', () => {
  test('opens the workbook and shows every value', async () => {
    const rows = await sheetInLibreOffice(small);
    const cell = (row: number) => rows[row - 1]?.slice(0, 9);
    expect(cell(8)).toEqual([
      'Nr. crt.',
      'Nume',
      'CNP',
      'Telefon',
      'Dată naștere',
      'Adresă și localitate de domiciliu',
      'Subvenție (lei)',
      'Ore',
      'Prezență',
    ]);
    expect(cell(9)).toEqual([
      '1',
      'Ștefănescu',
      '1850215410011',
      '0722000111',
      '15.02.1985',
      'Str. Țărmului nr. 5, Mizil',
      '1,234.56',
      '40.50',
      '100%',
    ]);
    expect(cell(10)).toEqual([
      '2',
      'Îndrăgănță-Bălan',
      '2900101080025',
      '+40 722 000 112',
      '01.01.1990',
      'Aleea Stânjeneilor 7,\nbl. B "2" & <sc. A>',
      '-0.50',
      '0.00',
      '0%',
    ]);
    expect(cell(11)).toEqual(['3', '=HYPERLINK("http://x";"y")', '0000000000048', '', '', '', '', '', '']);
    expect(cell(12)).toEqual([
      '4',
      '-cmd',
      '5010203040001',
      '0744123456',
      '03.02.2001',
      '@SUM(A1)',
      '1,000,000.00',
      '0.12',
      '45%',
    ]);
    expect(rows[15]?.slice(0, 5)).toEqual(['Participanți', '', '', '4', '2']);
    expect(rows[17]?.slice(0, 5)).toEqual(['Bărbați', '', '', '12,345', '0']);
  });
});
