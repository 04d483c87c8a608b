import { Workbook } from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { libreOffice, sheetInLibreOffice } from '#test/support/libreoffice.ts';
import { readXml } from '#test/support/strict-xml.ts';
import { aTable, aWorkbook, dataXml, sheetXml } from './a-workbook.ts';
import { noData, opened, read } from './an-import.ts';

/* The sender's own workbook with comments, read back by other people's programs. */
const heading = ['Nume', 'Prenume', 'CNP', 'Email'];
const people = [heading, ['Pop', 'Ana', '1,85E+12', 'ana'], ['Pop', 'Ion', '1630615123457', 'ion@exemplu.ro']];
const now = { now: () => performance.now() };

async function reported(
  bytes: Uint8Array,
  name = 'lista.xlsx',
  sheet = 0,
): Promise<{ bytes: Uint8Array; comments: number }> {
  const session = await opened(bytes, name);
  read(session, noData(), { sheet });
  const report = await session.errorReport('ro', now);
  if (!report.ok) throw new Error(report.error.code);
  return report.value;
}
/** Comments by cell, as SheetJS finds them. */
function commentsIn(bytes: Uint8Array, sheet = 0): Record<string, string> {
  const book = XLSX.read(bytes, { type: 'buffer' });
  const cells = book.Sheets[book.SheetNames[sheet] ?? ''] ?? {};
  return Object.fromEntries(
    Object.entries(cells).flatMap(([at, cell]: [string, XLSX.CellObject]) =>
      at.startsWith('!') || !cell.c ? [] : [[at, cell.c.map(({ t }) => t).join('|')]],
    ),
  );
}
/** Names of parts that differ, are new, or are gone. */
function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter(name => Buffer.compare(Buffer.from(a[name] ?? []), Buffer.from(b[name] ?? [])) !== 0)
    .sort();
}

test('comments stand in the wrong cells, in words; everything else is as it was, byte for byte', async () => {
  const before = aTable(people);
  const { bytes, comments } = await reported(before);
  expect(comments).toBe(2);
  const found = commentsIn(bytes);
  expect(Object.keys(found)).toEqual(['C2', 'D2']);
  expect(found.C2).toContain('și-a pierdut cifre');
  expect(found.D2).toContain('Nu este o adresă de e-mail');
  expect(differences(before, bytes)).toEqual([
    '[Content_Types].xml',
    'xl/comments1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/worksheets/sheet1.xml',
  ]);
  const [was, is] = [before, bytes].map(each =>
    Buffer.from(unzipSync(each)['xl/worksheets/sheet1.xml'] ?? []).toString(),
  );
  expect(is?.replace(/<legacyDrawing [^>]*\/>/, '')).toBe(was);
  for (const part of Object.values(unzipSync(bytes))) expect(() => readXml(part)).not.toThrow();
});

test.runIf(libreOffice !== null)('LibreOffice opens it and has the same cells', async () => {
  const before = aTable(people);
  const { bytes } = await reported(before);
  expect(await sheetInLibreOffice(bytes)).toEqual(await sheetInLibreOffice(before));
});

test('exceljs, which follows names and relations to the letter, finds the comments too', async () => {
  const { bytes } = await reported(aTable(people));
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const note = book.worksheets[0]?.getCell('C2').note;
  expect(JSON.stringify(note)).toContain('și-a pierdut cifre');
});

test('a sheet that has comments keeps them, and the element comes where the format wants it', async () => {
  const first = (await reported(aTable(people))).bytes;
  const again = await reported(first);
  const found = commentsIn(again.bytes);
  expect(Object.keys(found)).toEqual(['C2', 'D2']);
  expect(found.C2).toMatch(/pierdut cifre[\s\S]*Consorta: [\s\S]*pierdut cifre/);
  const tail =
    '<sheetProtection/><conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"><extLst><ext uri="x"/></extLst></cfRule></conditionalFormatting><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><tableParts count="0"/><extLst><ext uri="y"/></extLst>';
  const { bytes } = await reported(
    aWorkbook({ sheets: [{ xml: sheetXml('') }, { xml: sheetXml(dataXml(people), tail) }] }),
    'x.xlsx',
    1,
  );
  const sheet = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? []).toString();
  expect(sheet).toMatch(/<pageMargins [^>]*\/><legacyDrawing [^>]*\/><tableParts/);
  expect(Object.keys(commentsIn(bytes, 1))).toEqual(['C2', 'D2']);
});

test('of a CSV: a workbook of its rows, every value as text', async () => {
  const csv = `${heading.join(';')}\n=1+1;Ana;1850312120043;x@y\n\nPop;Ion;1630615123457;ion@exemplu.ro\n`;
  const { bytes } = await reported(Buffer.from(csv), 'lista.csv');
  const book = XLSX.read(bytes, { type: 'buffer', cellFormula: true });
  const cells = book.Sheets.Lista ?? {};
  expect(cells.A2).toMatchObject({ t: 's', v: '=1+1' });
  expect(cells.A2?.f).toBeUndefined();
  expect(cells.B4).toMatchObject({ v: 'Ion' });
  expect(commentsIn(bytes)).toMatchObject({ C2: expect.stringContaining('Cifra de control') });
  if (libreOffice !== null)
    expect((await sheetInLibreOffice(bytes))[1]?.slice(0, 3)).toEqual(['=1+1', 'Ana', '1850312120043']);
});

describe('a list with nothing wrong', () => {
  test('has no report', async () => {
    const session = await opened(aTable([heading, people[2] ?? []]));
    read(session, noData());
    expect(await session.errorReport('ro', now)).toMatchObject({ ok: false, error: { code: 'import.nothing-wrong' } });
  });
});
