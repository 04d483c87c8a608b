import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scanFacts } from '#main/workspace/scan/scan-facts.ts';
import { dpiOnA4, isCoarse } from '#shared/domain/attachment/scan-quality.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function factsOf(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return scanFacts(path, name);
}

const u16 = (value: number) => [value >> 8, value & 0xff];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];
const png = (width: number, height: number) =>
  Buffer.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    13,
    10,
    26,
    10,
    ...u32(13),
    ...Buffer.from('IHDR'),
    ...u32(width),
    ...u32(height),
    8,
    2,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
/** A JPEG's frame header after an application segment of so many bytes, with bytes that fill up. */
const jpeg = (width: number, height: number, before = 60_000) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, ...u16(before)]),
    Buffer.alloc(before - 2, 0xff),
    Buffer.from([0xff, 0xff, 0xc4, ...u16(4), 0, 0, 0xff, 0xc2, ...u16(17), 8, ...u16(height), ...u16(width), 3]),
  ]);
const picture = (width: number, height: number) =>
  `<< /Type /XObject /Subtype /Image /Width ${width}\n/Height ${height} /ColorSpace /DeviceGray >>\nstream\nx\nendstream\n`;
const pdf = (...objects: string[]) =>
  Buffer.from(`%PDF-1.4\n${objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')}`, 'latin1');

describe('dots on a page of A4', () => {
  // 210 mm at 300 dpi are 2480.3 pixels, 297 mm are 3507.9; at 150 dpi 1240.2 and 1753.9.
  test.each([
    [2480, 3508, 300],
    [3508, 2480, 300],
    [1240, 1754, 150],
    [1239, 1753, 149],
    [992, 992, 120],
    [0, 3508, null],
  ])('%i × %i', (width, height, dpi) => expect(dpiOnA4(width, height)).toBe(dpi));
  test('149 is coarse, 150 is not, and what is not known is not', () => {
    expect([isCoarse({ dpi: 149 }), isCoarse({ dpi: 150 }), isCoarse({ dpi: null }), isCoarse({})]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('pictures', () => {
  test('by what the file says, whatever its name', async () => {
    expect(await factsOf('ci.png', png(2480, 3508))).toEqual({ dpi: 300, pages: null });
    expect(await factsOf('ci.jpg', jpeg(1240, 1754))).toEqual({ dpi: 150, pages: null });
    expect(await factsOf('named-wrong.jpg', png(1239, 1753))).toEqual({ dpi: 149, pages: null });
  });
  test('other kinds are not looked into', async () => {
    expect(await factsOf('ci.docx', png(2480, 3508))).toEqual({ dpi: null, pages: null });
  });
});

describe('PDF', () => {
  const page = '<< /Type /Page /Parent 1 0 R >>';
  test('a scan: a picture for every page, the coarsest tells', async () => {
    const scan = pdf(
      '<< /Type /Pages /Count 2 >>',
      page,
      '<</Type/Page>>',
      picture(2480, 3508),
      picture(1240, 1754),
      picture(10, 10),
    );
    expect(await factsOf('two.pdf', scan)).toEqual({ dpi: 150, pages: 2 });
  });
  test('pages in a compressed list of objects', async () => {
    const list = deflateSync(Buffer.from(`1 0 2 30 ${page} ${page} << /Type /Pages /Count 2 >>`));
    const scan = Buffer.concat([
      pdf(picture(2480, 3508), picture(2480, 3508)),
      Buffer.from(`9 0 obj\n<< /Type /ObjStm /N 2 /First 9 /Filter /FlateDecode /Length ${list.length} >>\nstream\r\n`),
      list,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    expect(await factsOf('listed.pdf', scan)).toEqual({ dpi: 300, pages: 2 });
  });
  test('a paper that was typed has pages, and no dots', async () => {
    const made = new PDFDocument({ size: 'A4' });
    const chunks: Buffer[] = [];
    made.on('data', (chunk: Buffer) => chunks.push(chunk));
    const done = new Promise(resolve => made.on('end', resolve));
    made.text('Adeverință').addPage().text('2').end();
    await done;
    expect(await factsOf('typed.pdf', Buffer.concat(chunks))).toEqual({ dpi: null, pages: 2 });
  });
  test('fewer pictures than pages', async () => {
    expect(await factsOf('one.pdf', pdf(page, page, picture(2480, 3508)))).toEqual({ dpi: null, pages: 2 });
  });
});

describe('hostile files', () => {
  test('a list that unpacks to a thousand times its size is left', async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    const parts = Array.from({ length: 20 }, () => [
      Buffer.from('<< /Type /ObjStm >>\nstream\n'),
      bomb,
      Buffer.from('\nendstream\n'),
    ]).flat();
    expect(await factsOf('bomb.pdf', Buffer.concat([pdf('<</Type/Page>>'), ...parts]))).toEqual({
      dpi: null,
      pages: 1,
    });
  });
  test('names without end, segments without end', async () => {
    expect(
      (await factsOf('many.pdf', Buffer.from(`%PDF-${'/Subtype /Image /Type /Page '.repeat(200_000)}`))).pages,
    ).toBe(5_000);
    expect(
      await factsOf(
        'many.jpg',
        Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(100_000, Buffer.from([0xff, 0xe0, 0, 2]))]),
      ),
    ).toEqual({ dpi: null, pages: null });
  });
  test('whatever the bytes are, nothing is thrown', async () => {
    const start = fc.constantFrom(
      [0xff, 0xd8, 0xff, 0xc0],
      [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
      [...Buffer.from('%PDF-1.4 /Type /Page /Subtype /Image')],
      [],
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 60 }), async (head, rest) => {
        const { dpi, pages } = await factsOf('any.pdf', Buffer.from([...head, ...rest]));
        expect([dpi ?? 1, pages ?? 0].every(Number.isSafeInteger)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
  test('what is not there is not told of', async () => {
    expect(await scanFacts(join(folder, 'gone.pdf'), 'gone.pdf')).toEqual({ dpi: null, pages: null });
    expect(await scanFacts(folder, 'folder.pdf')).toEqual({ dpi: null, pages: null });
  });
});
