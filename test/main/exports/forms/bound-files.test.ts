import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { unpacksTooMuch } from '#main/exports/pdf/binding/packed-objects.ts';
import type { OpenFile } from '#main/exports/write-options.ts';
import { writeReport } from '#main/exports/write-report.ts';
import type { DocumentPart, FilePart } from '#shared/reports/model/form.ts';
import { pagesOf, poppler } from '../pdf/read-pdf.ts';
import { aForm, aFormDocument } from './a-form-document.ts';
import { aJpeg, aPdf, aPdfBomb, aPdfThatActs, aPng, aProtectedPdf, aTurnedJpeg } from './some-files.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Parts for files, and what opens them. */
function stored(files: Readonly<Record<string, Uint8Array>>): { parts: FilePart[]; openFile: OpenFile } {
  const byHash = new Map(Object.values(files).map(bytes => [hashOf(bytes), bytes]));
  const parts = Object.entries(files).map(
    ([name, bytes]): FilePart => ({
      kind: 'file',
      title: `PAR ${name}`,
      fileName: name,
      mediaType: 'application/octet-stream',
      bytes: bytes.byteLength,
      sha256: hashOf(bytes),
    }),
  );
  return { parts, openFile: async ({ sha256 }) => byHash.get(sha256) ?? null };
}

async function bound(parts: readonly DocumentPart[], openFile: OpenFile, signal?: AbortSignal): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const options = { openFile, ...(signal ? { signal } : {}) };
  for await (const bytes of writeReport(aFormDocument(parts), 'pdf', options)) chunks.push(Buffer.from(bytes));
  return Buffer.concat(chunks);
}

const cover = (entries: readonly (number | null)[]) =>
  aForm({
    title: 'Dosar – Șerban Țuță',
    blocks: [
      {
        kind: 'contents',
        columns: ['Denumire', 'File', 'De la', 'La'].map((heading, at) => ({
          heading,
          kind: at === 0 ? ('text' as const) : ('integer' as const),
          width: at === 0 ? 5 : 1,
          key: null,
        })),
        places: { sheets: 1, from: 2, to: 3 },
        entries: entries.map((part, at) => ({ cells: [`document ${at + 1}`, null, null, null], part })),
      },
    ],
  });

const hexOf = (text: string): string =>
  [...text].map(letter => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')).join('');

test('forms and files are one PDF with continuous pages, bookmarks and a list that says where each is', async () => {
  const { parts, openFile } = stored({
    'cerere.pdf': await aPdf(['cerere unu', 'cerere doi']),
    'poza.jpg': aJpeg(),
    'poza-intoarsa.jpg': aTurnedJpeg(),
    'scan.png': aPng(90, 40),
    'intors90.pdf': await aPdf(['intors nouazeci'], 90),
    'intors180.pdf': await aPdf(['intors 180'], 180),
    'intors270.pdf': await aPdf(['intors 270'], 270),
  });
  const all = [cover([1, 2, null, 3]), aForm(), ...parts];
  const bytes = await bound(all, openFile);
  const pages = pagesOf(bytes);
  // One page of contents, two of the form, then 2 + 1 + 1 + 1 + 1 + 1 + 1.
  expect(pages).toHaveLength(11);
  for (const [at, page] of pages.entries()) expect(page, `page ${at + 1}`).toContain(`Pagina ${at + 1} din 11`);
  expect(pages[0]).toMatch(/document 1\s+2\s+2\s+3\n/);
  expect(pages[0]).toMatch(/document 2\s+2\s+4\s+5\n/);
  expect(pages[0]).toMatch(/document 3\n/);
  expect(pages[0]).toMatch(/document 4\s+1\s+6\s+6\n/);
  expect(pages[3]).toContain('cerere unu');
  expect(pages[4]).toContain('cerere doi');
  expect(poppler('pdfimages', bytes, ['-list'])).toMatch(/jpeg/);
  const info = poppler('pdfinfo', bytes);
  expect(info).toMatch(/Title:\s+Registrul grupului țintă/);
  const marks = (await PDFDocument.load(bytes)).context.enumerateIndirectObjects().map(([, each]) => String(each));
  // Bookmarks are UTF-16 in hexadecimal digits.
  for (const { title } of all) expect(marks.join('\n')).toContain(`/Title <FEFF${hexOf(title)}>`);
  expect(await bound(all, openFile)).toEqual(bytes);
});

test('what cannot be put in has a page in its place that says why', async () => {
  const broken = (await aPdf(['rupt'])).subarray(0, 300);
  const { parts, openFile } = stored({
    'protejat.pdf': await aProtectedPdf(),
    'rupt.pdf': broken,
    'fals.pdf': new TextEncoder().encode('%PDF-1.7\nnimic'),
    'act.docx': new TextEncoder().encode('PK\u0003\u0004 something else'),
    'uriasa.png': aPng(2, 2, { width: 40_000, height: 40_000 }),
    'rupta.jpg': aJpeg().subarray(0, 40),
  });
  const lost: FilePart = { ...(parts[0] as FilePart), title: 'PAR lost', fileName: 'lost.pdf', sha256: 'f'.repeat(64) };
  const huge: FilePart = { ...lost, title: 'PAR huge', fileName: 'huge.pdf', bytes: 5_000_000_000 };
  const pages = pagesOf(await bound([cover([1]), ...parts, lost, huge], openFile));
  const said = pages.slice(1).map(page => page.replace(/\s+/g, ' '));
  expect(said).toHaveLength(8);
  expect(said[0]).toContain('protejat cu parolă');
  expect(said[1]).toContain('deteriorat');
  expect(said[2]).toContain('deteriorat');
  expect(said[3]).toContain('nu este PDF, JPEG sau PNG');
  expect(said[4]).toContain('prea mare');
  expect(said[5]).toContain('deteriorat');
  expect(said[6]).toContain('nu mai este în spațiul de lucru');
  expect(said[7]).toContain('prea mare');
  expect(said[3]).toContain('act.docx');
});

test('pictures of every make are drawn in their colours; a scan of a whole page is not unpacked', async () => {
  const { parts, openFile } = stored({
    'gri.png': aPng(40, 20),
    'paleta.png': aPng(40, 20, undefined, 'palette'),
    'transparent.png': aPng(40, 20, undefined, 'clear'),
    'scan.png': aPng(5_000, 7_000),
  });
  const bytes = await bound([cover([1]), ...parts], openFile);
  const list = poppler('pdfimages', bytes, ['-list'])
    .split('\n')
    .slice(2)
    .map(line => line.trim().split(/\s+/));
  // Page, kind, width, height and colours of each; the transparent one has its mask beside it.
  expect(
    list
      .map(([page, , kind, width, height, colour]) => [page, kind, width, height, colour].join(' '))
      .filter(line => line.trim() !== ''),
  ).toEqual([
    '2 image 40 20 gray',
    '3 image 40 20 index',
    '4 image 40 20 rgb',
    '4 smask 40 20 gray',
    '5 image 5000 7000 gray',
  ]);
  expect(list.filter(([, , kind]) => kind === 'image').every(row => row[8] === 'image')).toBe(true);
});

test('a PDF that unpacks a thousandfold is told by its packed parts, and never opened', async () => {
  for (const bomb of [aPdfBomb(), aPdfBomb('X#52ef'), aPdfBomb('ObjStm', 60 * 1024 * 1024)]) {
    const isBomb = bomb.byteLength > 400_000;
    expect(unpacksTooMuch(bomb)).toBe(isBomb);
  }
  expect(unpacksTooMuch(await aPdf(['unu', 'doi']))).toBe(false);
  const { parts, openFile } = stored({ 'bomba.pdf': aPdfBomb() });
  expect(pagesOf(await bound([cover([1]), ...parts], openFile))[1]).toContain('prea mare');
});

test('scripts, programs and ways to other pages do not come along', async () => {
  const { parts, openFile } = stored({ 'activ.pdf': await aPdfThatActs() });
  const bytes = await bound([cover([1]), ...parts], openFile);
  expect(pagesOf(bytes)).toHaveLength(3);
  expect(poppler('pdfinfo', bytes)).toMatch(/JavaScript:\s+no/);
  const objects = (await PDFDocument.load(bytes)).context.enumerateIndirectObjects().map(([, each]) => String(each));
  expect(objects.filter(each => /\/Type \/Page\b(?!s)/.test(each))).toHaveLength(3);
  expect(objects.join('\n')).not.toMatch(/calc\.exe|\/Launch|\/JavaScript/);
  const [source] = parts;
  const before = await PDFDocument.load((await openFile(source as FilePart)) ?? new Uint8Array());
  expect(
    before.context
      .enumerateIndirectObjects()
      .map(([, each]) => String(each))
      .join(),
  ).toMatch(/calc\.exe/);
});

test('a cancel is heeded between two files, and no other format takes a dossier', async () => {
  const { parts, openFile } = stored({ 'unu.pdf': await aPdf(['unu']), 'doi.pdf': await aPdf(['doi']) });
  const stop = new AbortController();
  const opening: OpenFile = async file => {
    stop.abort(new Error('cancelled'));
    return openFile(file);
  };
  await expect(bound([cover([1]), ...parts], opening, stop.signal)).rejects.toThrow('cancelled');
  const refused = writeReport(aFormDocument(parts), 'xlsx').next();
  await expect(refused).rejects.toMatchObject({ problem: { code: 'export.only-pdf' } });
});
