import { cellText } from '#shared/domain/import/cell-reading.ts';
import { columnLetters, type Sheet } from '#shared/domain/import/sheet.ts';
import { escapeXml } from './comment-parts.ts';
import { packageOf } from './write-package.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pack = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The longest text that a cell of Excel holds. */
const longest = 32_767;

/** The rows of a table of text as a workbook, every value as text: what begins as a formula is none. */
export function plainWorkbook({ rows }: Sheet): Uint8Array {
  const body = rows.map(({ row, cells }) => {
    const written = cells.map((cell, column) => {
      const text = typeof cell === 'string' ? cell : cellText(cell);
      if (text === '') return '';
      const kept = escapeXml(text.slice(0, longest).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
      return `<c r="${columnLetters(column)}${row}" t="inlineStr" s="1"><is><t xml:space="preserve">${kept}</t></is></c>`;
    });
    return `<row r="${row}">${written.join('')}</row>`;
  });
  return packageOf(
    new Map([
      [
        '[Content_Types].xml',
        `${head}<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
      ],
      [
        '_rels/.rels',
        `${head}<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
      [
        'xl/workbook.xml',
        `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Lista" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `${head}<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      ],
      [
        'xl/styles.xml',
        `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ],
      [
        'xl/worksheets/sheet1.xml',
        `${head}<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData></worksheet>`,
      ],
    ]),
  );
}
