import { type ReadBudget, Unreadable } from '../read-limits.ts';
import type { PackagePart } from './package-parts.ts';
import { scanPart } from './scan-part.ts';
import { attributeOf } from './xml-scanner.ts';

/** A sheet as the workbook lists it, and the part that holds it (null for one without cells, such as a chart). */
export type ListedSheet = { readonly name: string; readonly hidden: boolean; readonly part: PackagePart | null };
/** How a cell's style shows a number. */
export type NumberLook = 'plain' | 'day' | 'time' | 'percent';
export type WorkbookParts = {
  readonly sheets: readonly ListedSheet[];
  readonly from1904: boolean;
  readonly strings: PackagePart | null;
  readonly styles: PackagePart | null;
};

/** The parts that a workbook is read by, found through its relations as the format wants it. */
export async function findWorkbook(parts: readonly PackagePart[], budget: ReadBudget): Promise<WorkbookParts> {
  const byName = new Map(parts.map(part => [part.name.toLowerCase(), part]));
  const find = (name: string): PackagePart | null => byName.get(name.replace(/^\/+/, '').toLowerCase()) ?? null;
  const root = await relationsOf('', find, budget);
  const main = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = find(main);
  if (workbook === null) throw new Unreadable('import.not-a-workbook');
  const relations = await relationsOf(main, find, budget);
  const byType = (type: string): PackagePart | null => {
    const found = [...relations.values()].find(relation => relation.type === type);
    return found ? find(found.target) : null;
  };
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  await scanPart(
    workbook,
    {
      open: (name, attributes) => {
        if (name === 'workbookPr') from1904 = isOn(attributeOf(attributes, 'date1904'));
        if (name !== 'sheet') return;
        if (sheets.length >= budget.limits.sheets) throw new Unreadable('import.too-large');
        const relation = relations.get(attributeOf(attributes, 'id') ?? '');
        const isTable = relation?.type === 'worksheet';
        sheets.push({
          name: (attributeOf(attributes, 'name') ?? '').slice(0, 200),
          hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
          part: relation && isTable ? find(relation.target) : null,
        });
      },
      close: () => {},
      text: () => {},
    },
    budget,
  );
  return { sheets, from1904, strings: byType('sharedStrings'), styles: byType('styles') };
}

const isOn = (value: string | null): boolean => value === '1' || value === 'true' || value === 'on';

type Relation = { readonly type: string; readonly target: string };

/** Relations of a part by their id, targets as names of parts. External ones are not followed and not even listed. */
async function relationsOf(
  of: string,
  find: (name: string) => PackagePart | null,
  budget: ReadBudget,
): Promise<ReadonlyMap<string, Relation>> {
  const slash = of.lastIndexOf('/') + 1;
  const part = find(`${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  if (part === null) return relations;
  await scanPart(
    part,
    {
      open: (name, attributes) => {
        if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
        const type = (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '';
        const target = resolved(of.slice(0, slash), attributeOf(attributes, 'Target') ?? '');
        relations.set(attributeOf(attributes, 'Id') ?? '', { type, target });
      },
      close: () => {},
      text: () => {},
    },
    budget,
  );
  return relations;
}

/** A target beside a folder of the package: `worksheets/sheet1.xml` beside `xl/`, `/xl/x.xml`, `../x.xml`. */
export function resolved(folder: string, target: string): string {
  const names = target.startsWith('/') ? [] : folder.split('/').filter(name => name !== '');
  for (const name of target.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

/** How each style of the workbook shows numbers, by the style's number. */
export async function looksOf(part: PackagePart | null, budget: ReadBudget): Promise<readonly NumberLook[]> {
  if (part === null) return [];
  const custom = new Map<number, NumberLook>();
  const looks: NumberLook[] = [];
  let isWithin = false;
  await scanPart(
    part,
    {
      open: (name, attributes) => {
        if (name === 'cellXfs') isWithin = true;
        else if (name === 'numFmt') {
          const id = Number(attributeOf(attributes, 'numFmtId'));
          custom.set(id, lookOfFormat((attributeOf(attributes, 'formatCode') ?? '').slice(0, 400)));
        } else if (isWithin && name === 'xf') {
          if (looks.length > 200_000) throw new Unreadable('import.too-large');
          const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
          looks.push(custom.get(id) ?? builtIn(id));
        }
      },
      close: name => {
        if (name === 'cellXfs') isWithin = false;
      },
      text: () => {},
    },
    budget,
  );
  return looks;
}

function builtIn(id: number): NumberLook {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'day';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  return id === 9 || id === 10 ? 'percent' : 'plain';
}

/** Only the first section of a format code counts; quoted texts, escaped signs and `[…]` say nothing of the kind. */
export function lookOfFormat(code: string): NumberLook {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/[_*]./g, '')
    .split(';')[0];
  const signs = (bare ?? '').toLowerCase();
  if (/general|standard/.test(signs)) return 'plain';
  if (/[yd]|a{4}|z{2}/.test(signs) || /(?<![hs:.])m(?![:s])/.test(signs.replace(/h+[:.\s]?m+|m+[:.]s+/g, '')))
    return 'day';
  if (/[hs]/.test(signs)) return 'time';
  return signs.includes('%') ? 'percent' : 'plain';
}
