import { execFileSync } from 'node:child_process';
import ExcelJS from 'exceljs';

/** Rows of a workbook's first sheet as texts, without its empty ones. (`cell.text` of exceljs throws on empty merged cells.) */
export async function readWorkbook(path: string): Promise<readonly (readonly string[])[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow(row => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, cell => cells.push(cell.value === null ? '' : String(cell.value)));
    rows.push(cells);
  });
  return rows;
}

/** Text of a PDF, lines as they stand on paper. */
export const readPdf = (path: string): string =>
  execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
