import { writeFileSync } from 'node:fs';
import * as XLSX from 'xlsx';
import { formats, libraryValue, readTable, usage } from './bench-rows.mjs';

/** Child process: `<table> <file>`. The rows with SheetJS (community edition: number formats, no other styles). */
const [table = '', path = ''] = process.argv.slice(2);

const { kinds, rows } = readTable(table);
const dayOne = Date.UTC(1899, 11, 30);
function cell(kind, value) {
  const given = libraryValue(kind, value);
  if (given === null) return null;
  if (typeof given === 'string') return { t: 's', v: given, z: formats[kind] };
  return { t: 'n', v: given instanceof Date ? (given.getTime() - dayOne) / 86_400_000 : given, z: formats[kind] };
}
const cells = rows.map(row => row.map((value, at) => cell(kinds[at], value)));
const sheet = XLSX.utils.aoa_to_sheet(
  [kinds.map((_, at) => `Coloana ${at + 1}`), ...cells, ['Participanți', rows.length]],
  { dense: true },
);
sheet['!cols'] = kinds.map(() => ({ wch: 17 }));
sheet['!autofilter'] = {
  ref: XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: kinds.length - 1 } }),
};
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, sheet, 'Registru');
writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
process.stdout.write(usage());
