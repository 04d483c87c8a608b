import { crc32, deflateSync } from 'node:zlib';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** A JPEG of 60 × 30 pixels: red above, blue below, black at the upper left. */
const jpegText =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAeADwDASIAAhEBAxEB/8QAGAABAQEBAQAAAAAAAAAAAAAAAAMFBAf/xAAiEAACAQIGAwEAAAAAAAAAAAAAEgECAwQRFFKR0QUhcrH/xAAZAQEAAwEBAAAAAAAAAAAAAAAAAgQGAwX/xAAdEQADAAICAwAAAAAAAAAAAAAAARQCAwQREhNR/9oADAMBAAIRAxEAPwDz8GjoLO6vmOhoLO6vmOjr6c/hZl2E/Ezliavif2DWY4rGHt2K5qomqZmMvZdiD4ryfbPX4ex6dXgyzBiLBiMZaqLMGIsGEYqIMGIsGNZIjM1MswYiwYSIVMswYiwYSIVMswYiwYSIVM//2Q==';
export const aJpeg = (): Uint8Array => new Uint8Array(Buffer.from(jpegText, 'base64'));

/** The same, as a camera that was held upright notes it: to be shown turned by a quarter to the right. */
export function aTurnedJpeg(): Uint8Array {
  const exif = Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '0112000300000001' + '00060000' + '00000000',
    'hex',
  );
  const length = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  const plain = Buffer.from(jpegText, 'base64');
  return new Uint8Array(Buffer.concat([plain.subarray(0, 2), length, exif, plain.subarray(2)]));
}

/**
 * A PNG of any size: grey, `palette` (red and green), or `clear` (half transparent blue). The size that it says may be
 * another than the one it has.
 */
export function aPng(
  width: number,
  height: number,
  said = { width, height },
  kind: 'grey' | 'palette' | 'clear' = 'grey',
): Uint8Array {
  const chunk = (name: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(body.length, 0);
    ends.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(said.width, 0);
  head.writeUInt32BE(said.height, 4);
  head.set([8, { grey: 0, palette: 3, clear: 6 }[kind], 0, 0, 0], 8);
  const wide = 1 + width * (kind === 'clear' ? 4 : 1);
  const line = kind === 'clear' ? Buffer.from('0000ff80', 'hex') : kind === 'palette' ? [0, 1] : [0x99];
  const rows = Buffer.alloc(wide * height);
  for (let at = 0; at < rows.length; at++)
    rows[at] = at % wide === 0 ? 0 : (line[((at % wide) - 1) % line.length] ?? 0);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', head),
      ...(kind === 'palette' ? [chunk('PLTE', Buffer.from('ff000000ff00', 'hex'))] : []),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** A PDF with a line of text on each page; pages may be turned. */
export async function aPdf(texts: readonly string[], turn = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of texts) {
    const page = document.addPage(turn % 180 === 0 ? [420, 595] : [595, 420]);
    page.setRotation(degrees(turn));
    page.drawText(text, { x: 60, y: 200, size: 20, font, rotate: degrees(turn) });
  }
  return document.save();
}

/** The same, which nobody opens without the password. */
export async function aProtectedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await aPdf(['ascuns']));
  document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  return document.save();
}

/** Runs a script and starts a program when it is opened or clicked, and has a way to the rest of its file. */
export async function aPdfThatActs(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await aPdf(['prima', 'a doua']));
  const { context } = document;
  const [page, other] = document.getPages();
  const script = context.obj({ S: 'JavaScript', JS: context.obj({}) });
  page?.node.set(context.obj('AA') as never, context.obj({ O: script }));
  const link = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 100, 100],
    A: { S: 'Launch', F: 'calc.exe' },
  });
  if (other) link.set(context.obj('Dest') as never, context.obj([other.ref, 'Fit']));
  page?.node.set(context.obj('Annots') as never, context.obj([context.register(link)]));
  return document.save();
}

/** Half a megabyte that would fill the memory of whoever opens it: objects packed a thousandfold. */
export function aPdfBomb(name = 'ObjStm', unpacked = 120 * 1024 * 1024): Uint8Array {
  const packed = deflateSync(Buffer.alloc(unpacked, 0x20), { level: 1 });
  const head = `%PDF-1.7\n1 0 obj\n<</Type/${name}/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`;
  return new Uint8Array(
    Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\ntrailer<<>>\n%%EOF')]),
  );
}
