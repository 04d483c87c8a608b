import { expect, test } from 'vitest';
import type { CellValue } from '#shared/reports/model/report-document.ts';
import { aRegister, registerColumns, registerRow } from './a-register.ts';
import { pagesOf, pdfOf, wordsOf } from './read-pdf.ts';

const paperEdges = { left: 35.9, right: 806, top: 28.3, bottom: 567 };

/** A register whose row `at` has other texts in some columns. */
function withTexts(rows: number, at: number, texts: { readonly [key: string]: CellValue }) {
  const cells = registerRow(at).map((cell, column) => texts[registerColumns[column]?.key ?? ''] ?? cell);
  const base = aRegister(rows);
  return { ...base, rows: base.rows.map((row, index) => (index === at ? cells : row)) };
}

function expectInsidePaper(bytes: Buffer) {
  for (const word of wordsOf(bytes)) {
    expect(word.left, word.text).toBeGreaterThan(paperEdges.left);
    expect(word.right, word.text).toBeLessThan(paperEdges.right);
    expect(word.top, word.text).toBeGreaterThan(paperEdges.top);
    expect(word.bottom, word.text).toBeLessThan(paperEdges.bottom);
  }
}

test('a very long name is wrapped inside its column, whole and in order', async () => {
  const names = Array.from({ length: 24 }, (_, at) => `Țuțuianu${at}`);
  const bytes = await pdfOf(withTexts(40, 4, { name: names.join(' ') }));
  const words = wordsOf(bytes);
  const placed = words.filter(word => /^Țuțuianu\d+$/.test(word.text));
  expect(placed.map(word => word.text)).toEqual(names);
  const codes = words.filter(word => word.page === 1 && /^[12]80\d{10}$/.test(word.text)).map(word => word.left);
  expect(Math.max(...placed.map(word => word.right))).toBeLessThan(Math.min(...codes));
  expect(new Set(placed.map(word => word.top)).size).toBeGreaterThan(3);
  expectInsidePaper(bytes);
});

test('a word of 200 characters without a space is broken, nothing of it is lost', async () => {
  const word = Array.from({ length: 200 }, (_, at) => 'ȘȚĂÎÂșțăîâ'[at % 10]).join('');
  const bytes = await pdfOf(withTexts(3, 1, { name: word, category: word }));
  const codes = wordsOf(bytes).filter(each => /^[12]80\d{10}$/.test(each.text));
  const pieces = wordsOf(bytes).filter(each => /^[ȘȚĂÎÂșțăîâ]{2,}$/.test(each.text));
  const inName = pieces.filter(piece => piece.left < (codes[0]?.left ?? 0));
  expect(inName.map(piece => piece.text).join('')).toBe(word);
  for (const piece of inName) expect(piece.right).toBeLessThan(codes[0]?.left ?? 0);
  expect(
    pieces
      .filter(piece => !inName.includes(piece))
      .map(piece => piece.text)
      .join(''),
  ).toBe(word);
  expectInsidePaper(bytes);
});

test('a row is never split unless it is taller than a page; then nothing of it is lost', async () => {
  const words = Array.from({ length: 1_500 }, (_, at) => `cuv${at}x`);
  const bytes = await pdfOf(withTexts(6, 2, { address: words.join(' ') }));
  const placed = wordsOf(bytes).filter(word => /^cuv\d+x$/.test(word.text));
  expect(placed.map(word => word.text)).toEqual(words);
  expect(new Set(placed.map(word => word.page)).size).toBeGreaterThan(1);
  expectInsidePaper(bytes);

  const half = words.slice(0, 150).join(' ');
  const rows = Array.from({ length: 9 }, (_, at) =>
    registerRow(at).map((cell, column) => (column === 4 ? half : cell)),
  );
  const pages = pagesOf(await pdfOf(aRegister(9, { rows })));
  expect(pages.reduce((sum, page) => sum + (page.match(/cuv0x/g)?.length ?? 0), 0)).toBe(9);
  for (const page of pages) expect(page.match(/cuv0x/g)?.length ?? 0).toBe(page.match(/cuv149x/g)?.length ?? 0);
});

test('what the font cannot draw is shown as a gap, what cannot be seen is dropped', async () => {
  const texts = {
    name: 'Ion\u200b\u202e Ma\u00adrin\ufeff 漢字 😀 \ud83d עברית',
    address: 'rând unu\nrând doi\r\nrând trei\tcu tab\u0000\u0007\u009f',
    category: 'S\u0326t\u0326efan decompus',
    outputs: '<script>(\\)[]{}%/% \\n &amp;',
  };
  const bytes = await pdfOf(withTexts(3, 1, texts));
  const text = pagesOf(bytes).join('').replace(/ +/g, ' ');
  expect(text).toContain('Ion Marin \uFFFD\uFFFD \uFFFD \uFFFD');
  expect(text).toContain('rând unu');
  expect(text).toContain('rând trei cu tab\uFFFD\uFFFD\uFFFD');
  expect(text).toContain('Șțefan decompus');
  expect(text.replace(/\s+/g, '')).toContain('<script>(\\)[]{}%/%');
  expectInsidePaper(bytes);
});

test('hostile titles, headings, notes, roles and identities neither crash nor leave the paper', async () => {
  const long = `${'Ț'.repeat(300)} 😀 ${'foarte lung '.repeat(60)}`;
  const bytes = await pdfOf({
    ...aRegister(30),
    title: long,
    identity: { ...aRegister(0).identity, project: long, smisCode: null, period: 'p\n漢' },
    heading: [
      { label: long, value: long },
      { label: '', value: '' },
    ],
    columns: registerColumns.map(column => ({ ...column, heading: long, block: long })),
    notes: [long, '', long],
    totals: {
      title: long,
      headings: [long, '', 'x', 'y', 'z', 'v', 'w'],
      lines: [{ key: 'a', label: long, values: [1], indent: 40 }],
    },
    signatures: [{ act: long, role: long, name: long }],
  });
  const pages = pagesOf(bytes);
  for (const [at, page] of pages.entries()) expect(page).toContain(`Pagina ${at + 1} din ${pages.length}`);
  expectInsidePaper(bytes);
});

test('far too many columns and none at all still give a paper', async () => {
  const columns = Array.from({ length: 60 }, (_, at) => ({
    key: `k${at}`,
    heading: `Coloana ${at}`,
    kind: 'code' as const,
    width: 20,
    block: null,
    onPaper: true,
  }));
  const rows = [columns.map((_, at) => `COD-${at}-VALOARE`)];
  const bytes = await pdfOf(aRegister(1, { columns, rows }));
  expectInsidePaper(bytes);
  const none = await pdfOf(aRegister(3, { columns: registerColumns.map(column => ({ ...column, onPaper: false })) }));
  expect(pagesOf(none)).toHaveLength(1);
  const short = await pdfOf(aRegister(1, { rows: [[1]] }));
  expect(pagesOf(short)[0]).toContain('Nume și prenume');
});
