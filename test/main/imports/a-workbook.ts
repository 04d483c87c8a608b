import { strToU8, type Zippable, zipSync } from 'fflate';

/* Workbooks as other programs write them, part by part, so that a test can break any of it. */
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pack = 'http://schemas.openxmlformats.org/package/2006';

export type ASheet = { readonly name?: string; readonly xml: string; readonly state?: string };
export type AWorkbook = {
  readonly sheets: readonly ASheet[];
  readonly strings?: string;
  /** Number formats of the styles 0, 1, 2 … by their number. */
  readonly formats?: readonly number[];
  readonly date1904?: boolean;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
  readonly without?: readonly string[];
};

/** Rows of inline texts, numbers and nulls as the XML of a sheet's data, from row `first`. */
export function dataXml(rows: readonly (readonly (string | number | null)[])[], first = 1): string {
  const cell = (value: string | number | null, column: number, row: number): string => {
    const reference = `${letters(column)}${row}`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    const text = value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  };
  return rows
    .map(
      (cells, at) =>
        `<row r="${first + at}">${cells.map((value, column) => cell(value, column, first + at)).join('')}</row>`,
    )
    .join('');
}
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

export const sheetXml = (data: string, tail = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${data}</sheetData>${tail}</worksheet>`;

/** The bytes of a workbook. */
export function aWorkbook({
  sheets,
  strings,
  formats = [0],
  date1904,
  more = {},
  without = [],
}: AWorkbook): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const overrides = sheets
    .map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join('');
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${head}<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${overrides}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name ?? `Foaie${at + 1}`}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${pack}/relationships">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/>${strings === undefined ? '' : `<Relationship Id="rIdT" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`}</Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length}">${formats.map(id => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strings }),
    ...more,
  };
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (!without.includes(name)) files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { level: 6 });
}

/** A workbook of one sheet of texts and numbers. */
export const aTable = (rows: readonly (readonly (string | number | null)[])[]): Uint8Array =>
  aWorkbook({ sheets: [{ xml: sheetXml(dataXml(rows)) }] });
