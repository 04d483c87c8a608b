import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type ReadLimits, usualReadLimits } from '#main/imports/read-limits.ts';
import { readTableFile } from '#main/imports/read-table-file.ts';
import { aTable, aWorkbook, dataXml, sheetXml } from './a-workbook.ts';

/* Files that somebody made badly or with a purpose (promise 30): each is read or refused with its name, in bounded time and memory. */
const read = (bytes: Uint8Array, name = 'lista.xlsx', limits: Partial<ReadLimits> = {}) =>
  readTableFile(bytes, name, { limits: { ...usualReadLimits, ...limits }, now: () => performance.now() });
async function refusal(bytes: Uint8Array, name?: string, limits?: Partial<ReadLimits>): Promise<string> {
  const result = await read(bytes, name, limits);
  return result.ok ? 'read' : result.error.code;
}
async function warnings(bytes: Uint8Array): Promise<readonly string[]> {
  const result = await read(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.warnings.map(({ code }) => code);
}
async function cells(bytes: Uint8Array, name?: string) {
  const result = await read(bytes, name);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.sheets[0]?.rows.map(row => row.cells);
}
const people = [
  ['Nume', 'Prenume', 'CNP'],
  ['Popescu', 'Ana', '2660721401238'],
];
/** The heap after reading must not have grown by more than this, whatever the file claims to hold. */
async function grownMegabytes(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  await work();
  return (process.memoryUsage().rss - before) / 1024 / 1024;
}

describe('other files, whatever they are called', () => {
  test.each<[string, Uint8Array]>([
    ['import.is-xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    [
      'import.encrypted',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['import.is-pdf', Buffer.from('%PDF-1.7\n')],
    ['import.is-html', Buffer.from('\ufeff<html><table><tr><td>Nume</td></tr></table></html>')],
    [
      'import.is-xml',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['import.is-word', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') })],
    [
      'import.is-ods',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }),
    ],
    ['import.is-binary', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.bin': strToU8('x') })],
    ['import.is-zip', zipSync({ 'lista.xlsx': aTable(people) })],
    ['import.is-image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['import.is-other', Buffer.from('{\\rtf1 x}')],
    ['import.is-other', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])],
    ['import.empty', new Uint8Array(0)],
    ['import.empty', aWorkbook({ sheets: [{ xml: sheetXml('') }] })],
    ['import.cut-off', aTable(people).subarray(0, 900)],
    ['import.not-a-workbook', aWorkbook({ sheets: [{ xml: sheetXml('') }], without: ['xl/workbook.xml'] })],
  ])('%s', async (code, bytes) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test('a workbook called csv and a csv called xlsx are read as what they are, and that is said', async () => {
    const book = await read(aTable(people), 'lista.csv');
    expect(book).toMatchObject({ ok: true, value: { format: 'xlsx', warnings: [{ code: 'import.is-xlsx' }] } });
    const text = await read(Buffer.from('Nume;Prenume\nPopescu;Ana'), 'lista.xlsx');
    expect(text).toMatchObject({ ok: true, value: { format: 'csv', warnings: [{ code: 'import.is-text' }] } });
  });
});

describe('bombs', () => {
  test('a part that unpacks to five hundred times its size is refused before it has', async () => {
    const book = aWorkbook({
      sheets: [{ xml: sheetXml(dataXml(people)) }],
      strings: `<sst>${'<si/>'.repeat(8_000_000)}</sst>`,
    });
    expect(book.byteLength).toBeLessThan(100_000);
    let code = '';
    const grown = await grownMegabytes(async () => {
      code = await refusal(book);
    });
    expect(code).toBe('import.zip-bomb');
    expect(grown).toBeLessThan(200);
  });

  test('many parts, many bytes, many sheets, much text: each over its limit is refused', async () => {
    const more = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`xl/media/${at}.xml`, 'x']));
    expect(await refusal(aWorkbook({ sheets: [{ xml: sheetXml('') }], more }), 'a.xlsx', { zipEntries: 40 })).toBe(
      'import.too-large',
    );
    expect(await refusal(aTable(people), 'a.xlsx', { unpackedBytes: 1_500 })).toBe('import.too-large');
    expect(await refusal(aTable(people), 'a.xlsx', { fileBytes: 100 })).toBe('import.too-large');
    expect(await refusal(aTable(people), 'a.xlsx', { textLength: 30 })).toBe('import.too-large');
    expect(await refusal(aTable(people), 'a.xlsx', { rows: 1 })).toBe('import.too-large');
    expect(await refusal(aTable(people), 'a.xlsx', { cells: 5 })).toBe('import.too-large');
    const many = Array.from({ length: 201 }, () => ({ xml: sheetXml('') }));
    expect(await refusal(aWorkbook({ sheets: many }))).toBe('import.too-large');
  });

  test('time is bounded', async () => {
    let clock = 0;
    const rows = Array.from({ length: 3_000 }, (_, at) => [`N${at}`, 'Ana']);
    const result = await readTableFile(aTable(rows), 'a.xlsx', { now: () => (clock += 40_000) });
    expect(result).toMatchObject({ ok: false, error: { code: 'import.too-slow' } });
  });

  test('entities of its own, whether they multiply or name a file, are refused with the part', async () => {
    const doctype =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    for (const xml of [
      `<?xml version="1.0"?>${doctype}${sheetXml(dataXml(people)).slice(38)}`,
      sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>'),
    ]) {
      const result = await read(aWorkbook({ sheets: [{ xml }] }));
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'import.broken-part', facts: { part: 'xl/worksheets/sheet1.xml' } },
      });
    }
  });
});

describe('large and empty', () => {
  test('a million empty rows are passed over without being kept', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 3}" spans="1:40"/>`).join('');
    const book = aWorkbook({ sheets: [{ xml: sheetXml(dataXml(people) + empty) }] });
    expect(await cells(book)).toEqual(people);
  });

  test('sixteen thousand empty styled columns are nothing; sixteen thousand headings are too many', async () => {
    const styled = Array.from({ length: 16_384 }, () => '<c s="0"/>').join('');
    const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>Nume</t></is></c></row><row r="2">${styled}</row>`;
    expect(await cells(aWorkbook({ sheets: [{ xml: sheetXml(row) }] }))).toEqual([['Nume']]);
    expect(await refusal(aTable([Array.from({ length: 16_384 }, (_, at) => `C${at}`)]))).toBe(
      'import.too-many-columns',
    );
    expect(await refusal(Buffer.from('a;'.repeat(20_000)), 'a.csv')).toBe('import.too-many-columns');
  });

  test('merges over the whole sheet, and fifty thousand of them, fill nothing and cost nothing', async () => {
    const merges = Array.from({ length: 50_000 }, (_, at) => `<mergeCell ref="A${at + 2}:XFD${at + 2}"/>`).join('');
    const tail = `<mergeCells><mergeCell ref="A1:XFD1048576"/>${merges}</mergeCells>`;
    expect(await cells(aWorkbook({ sheets: [{ xml: sheetXml(dataXml(people), tail) }] }))).toEqual(people);
  });
});

describe('what is in them and is left alone', () => {
  test('macros, links to other files, embedded objects, hidden sheets and sheets of one name are named', async () => {
    const more = {
      'xl/vbaProject.bin': 'x',
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/embeddings/oleObject1.bin': 'x',
      '../../../../tmp/consorta-evil.txt': 'x',
      '/etc/consorta-evil': 'x',
      'C:\\consorta-evil.txt': 'x',
    };
    const sheets = [
      { name: 'Lista', xml: sheetXml(dataXml(people)) },
      { name: 'LISTA', xml: sheetXml(dataXml(people)), state: 'veryHidden' },
    ];
    expect(await warnings(aWorkbook({ sheets, more }))).toEqual([
      'import.macros',
      'import.external-links',
      'import.embedded',
      'import.sheet-names-twice',
      'import.hidden-sheets',
    ]);
    expect(() => readFileSync('/etc/consorta-evil')).toThrow();
  });

  test('a formula is what it last came to; without a result it is a fault, and counted', async () => {
    const row =
      '<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="b"><v>1</v></c></row>';
    const book = aWorkbook({ sheets: [{ xml: sheetXml(row) }] });
    expect(await cells(book)).toEqual([
      [
        'y',
        { kind: 'number', digits: '2', percent: false },
        { kind: 'fault', fault: 'uncalculated' },
        { kind: 'fault', fault: '#N/A' },
        true,
      ],
    ]);
    expect(await warnings(book)).toEqual(['import.uncalculated']);
  });

  test('days by the number format, from 1900 and from 1904', async () => {
    const row =
      '<row r="1"><c r="A1" s="1"><v>29586</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1"><v>29586</v></c></row>';
    const book = { sheets: [{ xml: sheetXml(row) }], formats: [0, 14, 9] };
    const rest = [
      { kind: 'number', digits: '0.5', percent: true },
      { kind: 'number', digits: '29586', percent: false },
    ];
    expect(await cells(aWorkbook(book))).toEqual([[{ kind: 'day', day: '1980-12-31' }, ...rest]]);
    expect(await cells(aWorkbook({ ...book, date1904: true }))).toEqual([
      [{ kind: 'day', day: '1985-01-01' }, ...rest],
    ]);
  });

  test('rich text, line breaks and escaped characters of shared strings; readings of ideographs left out', async () => {
    const strings =
      '<sst xmlns="x"><si><r><t>Popes</t></r><r><rPr><b/></rPr><t>cu</t></r><rPh><t>no</t></rPh></si><si><t xml:space="preserve"> a_x000A_b &amp; c </t></si></sst>';
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>99</v></c></row>';
    expect(await cells(aWorkbook({ sheets: [{ xml: sheetXml(row) }], strings }))).toEqual([['Popescu', ' a\nb & c ']]);
  });

  test('rows and cells out of order, or past the end of a sheet, are refused and not misread', async () => {
    for (const data of [
      '<row r="2"/><row r="1"/>',
      '<row r="0"/>',
      '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>',
      '<row r="1048577"/>',
    ]) {
      expect(await refusal(aWorkbook({ sheets: [{ xml: sheetXml(data) }] }))).toBe('import.broken-rows');
    }
  });
});

describe('text', () => {
  const line = 'Ștefănescu;Ana;"strada ""Mare"";\n2"';
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(line)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${line}`)],
    ['UTF-16', Buffer.from(`\ufeff${line}`, 'utf16le')],
    ['UTF-16 without its mark', Buffer.from(line, 'utf16le')],
    ['with a line about the separator', Buffer.from(`sep=;\r\n${line}`)],
  ])('%s', async (_, bytes) => {
    expect(await cells(bytes, 'lista.csv')).toEqual([['Ștefănescu', 'Ana', 'strada "Mare";\n2']]);
  });

  test('windows-1250 and the cedilla letters of old keyboards, with a warning that the encoding was guessed', async () => {
    // Ş is 0xAA, ă is 0xE3, ţ is 0xFE in windows-1250.
    const bytes = Buffer.concat([
      Buffer.from('Nume;Prenume\n'),
      Buffer.from([0xaa]),
      Buffer.from('tef'),
      Buffer.from([0xe3]),
      Buffer.from('nescu;Rada '),
      Buffer.from([0xfe]),
    ]);
    expect(await cells(bytes, 'a.csv')).toEqual([
      ['Nume', 'Prenume'],
      ['Ştefănescu', 'Rada ţ'],
    ]);
    expect(await read(bytes, 'a.csv')).toMatchObject({ value: { warnings: [{ code: 'import.encoding-guessed' }] } });
  });

  test('separators are guessed outside of quotes; a formula is text', async () => {
    expect(await cells(Buffer.from('"a;b;c;d",2\n"e;f;g;h",4'), 'a.csv')).toEqual([
      ['a;b;c;d', '2'],
      ['e;f;g;h', '4'],
    ]);
    expect(await cells(Buffer.from("a\tb\r\n=cmd|'/c calc'!A0\t@x"), 'a.txt')).toEqual([
      ['a', 'b'],
      ["=cmd|'/c calc'!A0", '@x'],
    ]);
  });
});
