import { writeFileSync } from 'node:fs';
import { writePdf } from '#main/exports/pdf/write-pdf.ts';
import { headings, peakMemory, rowsOf } from './bench-rows.mjs';

/** Child process: `<rows> <file>`. Writes the rows with the program's own writer. */
const [count = '500', path = 'consorta.pdf'] = process.argv.slice(2);
const kinds = ['integer', 'text', 'code', 'text', 'text', 'date', 'date', 'text'];
const document = {
  format: 1,
  report: 'bench',
  language: 'ro',
  title: 'Lista participanților din grupul țintă',
  identity: {
    project: 'Competențe pentru Industria 4.0',
    smisCode: '142345',
    period: '01.01.2021 – 30.11.2022',
    madeAt: '30.11.2022 14:00',
    madeAtInstant: '2022-11-30T12:00:00Z',
    journalPosition: 1,
    profile: 'pocu-860-3-12',
  },
  heading: [{ label: 'Lider de parteneriat', value: 'Asociația Țesătorii de Viitor' }],
  frozenColumns: 0,
  columns: headings.map((heading, at) => ({
    key: `c${at}`,
    heading,
    kind: kinds[at] ?? 'text',
    width: 12,
    block: null,
    onPaper: true,
  })),
  rows: rowsOf(Number(count)),
  empty: null,
  totals: {
    title: 'Totaluri',
    headings: ['Cumulat'],
    lines: [{ key: 'all', label: 'Participanți', values: [Number(count)], indent: 0 }],
  },
  notes: ['Regulă nevalidată.'],
  signatures: ['Întocmit', 'Verificat', 'Aprobat'].map(act => ({ act, role: 'Expert grup țintă', name: null })),
};

async function write() {
  const parts = [];
  for await (const part of writePdf(document)) parts.push(part);
  writeFileSync(path, Buffer.concat(parts));
  process.stdout.write(String(peakMemory()));
}
void write();
