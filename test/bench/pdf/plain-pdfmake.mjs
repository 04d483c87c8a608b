import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import { cellText, headings, peakMemory, rowsOf, widths } from './bench-rows.mjs';

/** Child process: `<rows> <file>`. The rows as one pdfmake table. */
const [count = '500', path = 'pdfmake.pdf'] = process.argv.slice(2);
const font = name => createRequire(import.meta.url).resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`);
pdfmake.addFonts({ Roboto: { normal: font('Regular'), bold: font('Medium') } });
const bytes = await pdfmake
  .createPdf({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: 36,
    defaultStyle: { font: 'Roboto', fontSize: 7.5 },
    content: [
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: widths.map(width => width - 8),
          body: [headings.map(text => ({ text, bold: true })), ...rowsOf(Number(count)).map(row => row.map(cellText))],
        },
        layout: 'lightHorizontalLines',
      },
    ],
    footer: (page, pages) => ({ text: `Pagina ${page} din ${pages}`, alignment: 'right', margin: [36, 8] }),
  })
  .getBuffer();
writeFileSync(path, bytes);
process.stdout.write(String(peakMemory()));
