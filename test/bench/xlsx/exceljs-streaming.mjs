import ExcelJS from 'exceljs';
import { cellStyle, headerStyle, libraryValue, readTable, usage } from './bench-rows.mjs';

/** Child process: `<table> <file>`. The rows with the streaming writer of exceljs, styles kept. */
const [table = '', path = ''] = process.argv.slice(2);

async function write() {
  const { kinds, rows } = readTable(table);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet('Registru', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = kinds.map((kind, at) => ({ header: `Coloana ${at + 1}`, width: 17, style: cellStyle(kind) }));
  sheet.getRow(1).eachCell(cell => {
    cell.style = headerStyle;
  });
  for (const row of rows) sheet.addRow(row.map((value, at) => libraryValue(kinds[at], value))).commit();
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: kinds.length } };
  sheet.addRow(['Participanți', rows.length]).commit();
  await workbook.commit();
  process.stdout.write(usage());
}
void write();
