import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { cellText, headings, peakMemory, rowsOf, widths } from './bench-rows.mjs';

/** Child process: `<rows> <file>`. The way one writes a table with pdfkit alone: a loop, `text` per cell. */
const [count = '500', path = 'pdfkit.pdf'] = process.argv.slice(2);
const font = name => createRequire(import.meta.url).resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`);
const document = new PDFDocument({ size: 'A4', layout: 'landscape', margin: 36, font: font('Regular') });
const file = createWriteStream(path);
document.pipe(file);
document.registerFont('body', font('Regular')).registerFont('head', font('Medium'));

let y = 36;
function drawRow(cells, face) {
  if (y > 520) {
    document.addPage();
    y = 36;
    if (face === 'body') drawRow(headings, 'head');
  }
  document.font(face).fontSize(7.5);
  let x = 36;
  let bottom = y;
  for (const [at, text] of cells.entries()) {
    document.text(text, x + 3, y + 2.5, { width: widths[at] - 6 });
    bottom = Math.max(bottom, document.y);
    x += widths[at];
  }
  y = bottom + 2.5;
  document.moveTo(36, y).lineTo(805, y).lineWidth(0.4).stroke('#cbd5e1');
}
drawRow(headings, 'head');
for (const row of rowsOf(Number(count))) drawRow(row.map(cellText), 'body');
document.end();
await once(file, 'finish');
process.stdout.write(String(peakMemory()));
