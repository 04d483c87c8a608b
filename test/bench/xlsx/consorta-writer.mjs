import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeXlsx } from '#main/exports/xlsx/write-xlsx.ts';
import { readTable, usage } from './bench-rows.mjs';

/** Child process: `<table> <file>`. Writes the rows with the program's own writer. */
const [table = '', path = ''] = process.argv.slice(2);

async function write() {
  const { kinds, rows } = readTable(table);
  const document = {
    format: 1,
    report: 'bench',
    language: 'ro',
    title: 'Registrul grupului țintă',
    identity: {
      project: 'Competențe pentru Industria 4.0',
      smisCode: '142345',
      period: '01.01.2021 – 30.11.2022',
      madeAt: '30.11.2022 14:00',
      madeAtInstant: '2022-11-30T12:00:00Z',
      journalPosition: 1,
      profile: 'pocu-860-3-12',
    },
    heading: [{ label: 'Proiect', value: 'Competențe pentru Industria 4.0' }],
    frozenColumns: 0,
    columns: kinds.map((kind, at) => ({
      key: `c${at}`,
      heading: `Coloana ${at + 1}`,
      kind,
      width: 14,
      block: null,
      onPaper: true,
    })),
    rows,
    empty: null,
    totals: {
      title: 'Totaluri',
      headings: ['Cumulat'],
      lines: [{ key: 'all', label: 'Participanți', values: [rows.length], indent: 0 }],
    },
    notes: [],
    signatures: ['Întocmit', 'Verificat', 'Aprobat'].map(act => ({ act, role: 'Expert grup țintă', name: null })),
  };
  await pipeline(Readable.from(writeXlsx(document)), createWriteStream(path));
  process.stdout.write(usage());
}
void write();
