import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, guardFormula } from '#main/exports/csv/csv-cell.ts';
import { writeCsv } from '#main/exports/csv/write-csv.ts';
import type { CellValue, ColumnKind } from '#shared/reports/model/report-document.ts';
import { aDocument, aDocumentOfTexts, aLongDocument, anEmptyDocument, hostileTexts } from '#test/support/a-document.ts';
import { bytesOf } from '#test/support/bytes-of.ts';
import { readCsv } from '#test/support/libreoffice.ts';

const written = async (...words: Parameters<typeof writeCsv>) => (await bytesOf(writeCsv(...words))).toString('utf8');

test('Romanian: semicolons, zz.ll.aaaa, decimal comma, CRLF, a byte order mark', async () => {
  expect(await written(aDocument())).toBe(
    [
      '\ufeffNr. crt.;Nume;CNP;Telefon;Dată naștere;Adresă și localitate de domiciliu;Subvenție (lei);Ore;Prezență',
      '1;Ștefănescu;1850215410011;0722000111;15.02.1985;Str. Țărmului nr. 5, Mizil;1234,56;40,50;100',
      '2;Îndrăgănță-Bălan;2900101080025;+40 722 000 112;01.01.1990;"Aleea Stânjeneilor 7,\nbl. B ""2"" & <sc. A>";-0,50;0,00;0',
      '3;"\'=HYPERLINK(""http://x"";""y"")";0000000000048;;;;;;',
      "4;'-cmd;5010203040001;0744123456;03.02.2001;'@SUM(A1);1000000,00;0,12;45",
      '',
    ].join('\r\n'),
  );
});

test('English: commas, ISO days, decimal point', async () => {
  const [, first, second] = (await written(aDocument({ language: 'en' }))).split('\r\n');
  expect(first).toBe('1,Ștefănescu,1850215410011,0722000111,1985-02-15,"Str. Țărmului nr. 5, Mizil",1234.56,40.50,100');
  expect(second?.endsWith(',-0.50,0.00,0')).toBe(true);
});

test('begins with the three bytes that tell Excel it is UTF-8', async () => {
  expect([...(await bytesOf(writeCsv(aDocument()))).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test('no rows leave the headings alone', async () => {
  expect((await written(anEmptyDocument())).split('\r\n')).toHaveLength(2);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1+1', "'+1+1"],
  ['-1+1', "'-1+1"],
  ['-cmd', "'-cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['+', "'+"],
  ['-', "'-"],
  ['+40 722 000 112', '+40 722 000 112'],
  ['+40722000112', '+40722000112'],
  ['+40722000112\n=1', "'+40722000112\n=1"],
  ['-12', '-12'],
  ['-12,50', '-12,50'],
  ['-12.5', '-12.5'],
  ['-12.5.1', "'-12.5.1"],
  ['a=b', 'a=b'],
  ["'=1", "'=1"],
  ['', ''],
])('guardFormula(%j) is %j', (text, guarded) => {
  expect(guardFormula(text)).toBe(guarded);
});

test.each<[ColumnKind, CellValue, string, string]>([
  ['money', 5, '0,05', '0.05'],
  ['money', -5, '-0,05', '-0.05'],
  ['money', 123_456_789, '1234567,89', '1234567.89'],
  ['money', 9_007_199_254_740_991, '90071992547409,91', '90071992547409.91'],
  ['money', '=1', "'=1", "'=1"],
  ['hours', 4050, '40,50', '40.50'],
  ['percent', 45, '45', '45'],
  ['integer', -3, '-3', '-3'],
  ['date', '2022-06-30', '30.06.2022', '2022-06-30'],
  ['date', '2022-02-30', '2022-02-30', '2022-02-30'],
  ['date', '=1', "'=1", "'=1"],
  ['code', '0012', '0012', '0012'],
  ['text', null, '', ''],
])('a %s %j is %s, in English %s', (kind, value, ro, en) => {
  expect([csvCell(kind, value, 'ro'), csvCell(kind, value, 'en')]).toEqual([ro, en]);
});

test('any texts come back, guarded at most', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(...hostileTexts.filter(typed => !/\p{Cs}/u.test(typed))),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 10 }), async texts => {
      const rows = readCsv((await written(aDocumentOfTexts(texts))).slice(1), ';').slice(1);
      expect(rows).toEqual(texts.map((typed, at) => [String(at + 1), guardFormula(typed), guardFormula(typed)]));
    }),
  );
});

test('rows beyond one chunk keep their order; progress ends with all; a signal stops it', async () => {
  const told: number[] = [];
  const rows = readCsv(await written(aLongDocument(1203, 3), { onRows: done => told.push(done) }), ';');
  expect(rows.slice(1).map(([number]) => Number(number))).toEqual(Array.from({ length: 1203 }, (_, at) => at + 1));
  expect(told).toEqual([500, 1000, 1203]);
  const reason = new Error('enough');
  await expect(written(aDocument(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
