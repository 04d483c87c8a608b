import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ExportFormat, writeReport } from '#main/exports/write-report.ts';
import type { DocumentPart } from '#shared/reports/model/form.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { aDocument } from '#test/support/a-document.ts';
import { readWorkbook } from '#test/support/read-workbook.ts';
import { pagesOf, poppler, wordsOf } from '../pdf/read-pdf.ts';
import { aForm, aFormDocument } from './a-form-document.ts';

async function bytesOf(document: ReportDocument, format: ExportFormat): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const bytes of writeReport(document, format)) chunks.push(Buffer.from(bytes));
  return Buffer.concat(chunks);
}
const pdf = (parts: readonly DocumentPart[]) => bytesOf(aFormDocument(parts), 'pdf');

test('a form is upright, each with its own pages and a bookmark; the chosen answer is crossed', async () => {
  const bytes = await pdf([aForm(), aForm({ title: 'Formular – Ion Pop', fileName: 'Formular_Ion Pop' })]);
  const pages = pagesOf(bytes);
  expect(pages).toHaveLength(4);
  expect(poppler('pdfinfo', bytes)).toMatch(/Page size:\s+595\.28 x 841\.89/);
  expect(pages.map(page => /Pagina \d din \d/.exec(page)?.[0])).toEqual([
    'Pagina 1 din 2',
    'Pagina 2 din 2',
    'Pagina 1 din 2',
    'Pagina 2 din 2',
  ]);
  expect(pages[0]).toMatch(/Participant cu dizabilități\s+Da\s+Nu\s+×\s*refuz/);
  expect(pages[0]).toMatch(/02\.05\.2022\s+7,50\s+=SUM\(A1\)/);
  expect(pages[0]).toContain('Ioana Pop');
  // The section that is signed on another day begins a page, whose head says whose it is.
  expect(pages[1]).toContain('Formular – Șerban Țuță');
  expect(pages[1]).toContain('Secțiunea B');
  expect(pages[2]).toContain('Formular – Ion Pop');
  expect(await pdf([aForm(), aForm({ title: 'Formular – Ion Pop', fileName: 'Formular_Ion Pop' })])).toEqual(bytes);
});

test('nothing runs into the foot or out of the page, however long it is', async () => {
  const long = 'Țesătoria înfrățirii '.repeat(900);
  const word = 'Q'.repeat(500);
  const rows = Array.from({ length: 120 }, (_, at) => ['2022-05-02', at, at === 60 ? long : `rândul ${at}`] as const);
  const form = aForm({
    title: `Formular – ${word}`,
    blocks: [
      { kind: 'lines', lines: [{ label: long.slice(0, 300), value: long, key: null }] },
      {
        kind: 'question',
        label: word,
        key: null,
        choices: [
          { label: long.slice(0, 400), chosen: true },
          { label: word, chosen: false },
        ],
      },
      {
        kind: 'table',
        columns: ['Ziua', 'Nr.', 'Ce'].map((heading, at) => ({
          heading,
          kind: at === 0 ? ('date' as const) : at === 1 ? ('integer' as const) : ('text' as const),
          width: 1,
          key: null,
        })),
        rows,
        empty: '',
      },
      { kind: 'paragraph', text: long },
    ],
  });
  const bytes = await pdf([form]);
  const words = wordsOf(bytes);
  expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(560);
  expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(36);
  const body = words.filter(({ text }) => /rândul|Țesătoria|înfrățirii/.test(text));
  expect(Math.max(...body.map(({ bottom }) => bottom))).toBeLessThan(800);
  const text = pagesOf(bytes);
  // The heading of the table is on each page that has rows of it.
  for (const page of text) if (/rândul \d/.test(page)) expect(page).toMatch(/Ziua\s+Nr\.\s+Ce/);
  expect(text.join('').match(/rândul \d+/g)).toHaveLength(119);
});

test('a workbook has a sheet for each form, with days as days and texts as texts', async () => {
  const bytes = await bytesOf(aFormDocument([aForm(), aForm()]), 'xlsx');
  const names = new TextDecoder().decode(unzipSync(bytes)['xl/workbook.xml']);
  expect(names).toMatch(/name="Șerban Țuță"/);
  expect(names).toMatch(/name="Șerban Țuță \(2\)"/);
  const { cells } = readWorkbook(bytes);
  const values = [...cells.values()].map(({ value }) => value);
  expect(values).toContain('☐ Da  ☐ Nu  ☒ refuz');
  expect(values).toContain('1850312120048');
  expect([...cells.values()]).toContainEqual({ type: 'text', value: '=SUM(A1)', format: '@' });
  expect([...cells.values()]).toContainEqual({ type: 'number', value: '44683', format: 'dd.mm.yyyy' });
  expect([...cells.values()]).toContainEqual({ type: 'number', value: '7.5', format: '0.00' });
  expect(await bytesOf(aFormDocument([aForm(), aForm()]), 'xlsx')).toEqual(bytes);
  const many = aFormDocument(Array.from({ length: 251 }, () => aForm()));
  await expect(bytesOf(many, 'xlsx')).rejects.toMatchObject({ problem: { code: 'export.too-many-sheets' } });
});

test('one file a person: a zip of PDFs under their own names, two of one name told apart', async () => {
  const parts = [aForm(), aForm(), aForm({ title: 'Alt – Ion', fileName: '../../etc/pa:sswd?' })];
  const bytes = await bytesOf(aFormDocument(parts), 'zip');
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['Formular_Șerban Țuță.pdf', 'Formular_Șerban Țuță (2).pdf', 'etc-pa-sswd.pdf']);
  const [first] = Object.values(files);
  expect(pagesOf(Buffer.from(first ?? []))).toHaveLength(2);
  expect(await bytesOf(aFormDocument(parts), 'zip')).toEqual(bytes);
  await expect(bytesOf(aDocument(), 'zip')).rejects.toMatchObject({ problem: { code: 'export.no-parts' } });
});

test('text: a line for each line, with its form and section; JSON: the document itself', async () => {
  const csv = (await bytesOf(aFormDocument([aForm()]), 'csv')).toString('utf8');
  expect(csv).toContain('Formular – Șerban Țuță;A.1 Date;Nume;Șerban\r\n');
  expect(csv).toContain('Participant cu dizabilități;☐ Da  ☐ Nu  ☒ refuz\r\n');
  expect(csv).toContain(";Ce;'=SUM(A1)\r\n");
  const document = { ...aFormDocument([aForm()]), data: { rows: [1] } };
  expect(JSON.parse((await bytesOf(document, 'json')).toString('utf8'))).toEqual(document);
});

test('a document without a form says why', async () => {
  const none = { ...aFormDocument([]), empty: 'Nicio persoană nu corespunde alegerii.' };
  expect(pagesOf(await bytesOf(none, 'pdf'))[0]).toContain('Nicio persoană nu corespunde alegerii.');
  expect([...readWorkbook(await bytesOf(none, 'xlsx')).cells.values()].map(({ value }) => value)).toContain(
    'Nicio persoană nu corespunde alegerii.',
  );
});
