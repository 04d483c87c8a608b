import { unzipSync } from 'fflate';
import { elementsOf, readXml, type XmlElement } from './strict-xml.ts';

/** A cell as the file says it: kind of value, the value itself, and the number format that shows it. */
export type ReadCell = { readonly type: 'text' | 'number'; readonly value: string; readonly format: string };
export type ReadWorkbook = {
  readonly parts: Readonly<Record<string, XmlElement>>;
  readonly sheet: XmlElement;
  /** By reference, such as `B9`. Cells without a value are not there. */
  readonly cells: ReadonlyMap<string, ReadCell>;
};

const builtIn: Readonly<Record<string, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  49: '@',
};

/** Reads a workbook of one sheet with nothing of the writer's: every part strictly as XML, every cell by its own rules. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const files = unzipSync(bytes);
  const parts = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, readXml(file)]));
  const part = (name: string): XmlElement => {
    const found = parts[name];
    if (!found) throw new Error(`no part ${name}`);
    return found;
  };
  const strings = elementsOf(part('xl/sharedStrings.xml'), 'si').map(textOf);
  const custom = new Map(
    elementsOf(part('xl/styles.xml'), 'numFmt').map(({ attributes: a }) => [
      a.get('numFmtId') ?? '',
      a.get('formatCode') ?? '',
    ]),
  );
  const formats = elementsOf(part('xl/styles.xml'), 'cellXfs')
    .flatMap(({ children }) => children)
    .map(({ attributes }) => {
      const id = attributes.get('numFmtId') ?? '0';
      return custom.get(id) ?? builtIn[id] ?? id;
    });
  const sheet = part('xl/worksheets/sheet1.xml');
  const cells = new Map<string, ReadCell>();
  let row = 0;
  for (const element of elementsOf(sheet, 'row')) {
    const number = Number(element.attributes.get('r'));
    if (!(number > row)) throw new Error(`row ${number} after row ${row}`);
    row = number;
    let column = 0;
    for (const cell of element.children) {
      const reference = cell.attributes.get('r') ?? '';
      if (!reference.endsWith(String(row)) || cells.has(reference)) throw new Error(`cell ${reference} in row ${row}`);
      const at = columnNumber(reference.replace(/\d+$/, ''));
      if (!(at > column)) throw new Error(`cell ${reference} after column ${column}`);
      column = at;
      const type = cell.attributes.get('t') ?? 'n';
      const format = formats[Number(cell.attributes.get('s') ?? 0)] ?? 'none';
      const value = elementsOf(cell, 'v')[0]?.text;
      if (type === 'inlineStr') cells.set(reference, { type: 'text', value: textOf(cell), format });
      else if (type === 's' && value !== undefined)
        cells.set(reference, { type: 'text', value: strings[Number(value)] ?? '', format });
      else if (type === 'n' && value !== undefined) cells.set(reference, { type: 'number', value, format });
      else if (type !== 'n') throw new Error(`cell ${reference} of type ${type}`);
    }
  }
  return { parts, sheet, cells };
}

/** What Excel shows of a text: `_xHHHH_` stands for a character, spaces at the ends count only where the file says so. */
function textOf(element: XmlElement): string {
  return elementsOf(element, 't')
    .map(({ text, attributes }) => (attributes.get('xml:space') === 'preserve' ? text : text.trim()))
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The one attribute of the one element of that name. */
export function attributeOf(element: XmlElement, name: string, attribute: string): string | undefined {
  return elementsOf(element, name)[0]?.attributes.get(attribute);
}
