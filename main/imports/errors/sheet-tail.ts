import { Unreadable } from '../read-limits.ts';

/** What the format wants behind the element that leads to the comments. */
const followers = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
]);
const tag = /<(\/?)((?:[\w.-]+:)?[\w.-]+)(?:"[^"]*"|'[^']*'|[^"'>])*?(\/?)>/g;

/** Where in a sheet's XML the element belongs, in the order that the format prescribes, and the prefix of the sheet's elements. */
export function placeForDrawing(xml: string): { readonly at: number; readonly prefix: string } {
  const root = /<((?:[\w.-]+:)?)worksheet[\s>]/.exec(xml.slice(0, 20_000));
  const prefix = root?.[1] ?? '';
  const end = xml.lastIndexOf(`</${prefix}sheetData>`);
  const empty = /<(?:[\w.-]+:)?sheetData\s*\/>/.exec(xml);
  const from = end === -1 ? (empty ? empty.index + empty[0].length : -1) : xml.indexOf('>', end) + 1;
  if (from <= 0) throw new Unreadable('import.not-a-workbook');
  let depth = 0;
  tag.lastIndex = from;
  for (let found = tag.exec(xml); found !== null; found = tag.exec(xml)) {
    const [, closes, name = '', isEmpty] = found;
    const local = name.slice(name.indexOf(':') + 1);
    if (depth === 0 && (closes === '/' || followers.has(local))) return { at: found.index, prefix };
    if (closes === '/') depth -= 1;
    else if (isEmpty !== '/') depth += 1;
  }
  throw new Unreadable('import.not-a-workbook');
}
