import type { ReadBudget } from '../read-limits.ts';
import { Unreadable } from '../read-limits.ts';
import { listParts, type PackagePart, partText } from '../xlsx/package-parts.ts';
import { findWorkbook, resolved } from '../xlsx/workbook-parts.ts';
import { appendNotes, escapeXml, newNotes } from './comment-parts.ts';
import { placeForDrawing } from './sheet-tail.ts';
import { repack } from './write-package.ts';

/** A comment in a cell; `reference` is `B7`, row from 1, column from 0. */
export type CellComment = {
  readonly reference: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
};

const relationTypes = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const;
const mainTypes = {
  transitional: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
} as const;

/**
 * The same workbook with comments in cells of one sheet (by its place). Parts that need not change are copied as they lie in the
 * file; the sheet gets one element, comments that are there stay and are added to. Throws Unreadable for a package that
 * cannot be read.
 */
export async function addComments(
  bytes: Uint8Array,
  sheetAt: number,
  comments: readonly CellComment[],
  budget: ReadBudget,
): Promise<Uint8Array> {
  const parts = listParts(bytes, budget);
  const sheet = (await findWorkbook(parts, budget)).sheets[sheetAt]?.part;
  if (!sheet) throw new Unreadable('import.no-sheet');
  const text = async (part: PackagePart): Promise<string> => partText(part, budget, budget.limits.unpackedBytes);
  const xml = await text(sheet);
  const flavour = xml.slice(0, 4_000).includes(mainTypes.strict) ? 'strict' : 'transitional';
  const changed = new Map<string, string>();

  const slash = sheet.name.lastIndexOf('/') + 1;
  const relationsName = `${sheet.name.slice(0, slash)}_rels/${sheet.name.slice(slash)}.rels`;
  const find = (name: string) => parts.find(part => part.name.toLowerCase() === name.toLowerCase());
  const relationsPart = find(relationsName);
  let relations = relationsPart ? await text(relationsPart) : emptyRelations;
  const target = (type: string): PackagePart | undefined => {
    const element = [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([found]) => found);
    const own = element.find(found => new RegExp(`Type\\s*=\\s*["'][^"']*/${type}["']`).test(found));
    const to = own && /\bTarget\s*=\s*["']([^"']*)["']/.exec(own)?.[1];
    return to ? find(resolved(sheet.name.slice(0, slash), to)) : undefined;
  };
  const [notesPart, drawingPart] = [target('comments'), target('vmlDrawing')];
  const notes = notesPart
    ? appendNotes(await text(notesPart), drawingPart ? await text(drawingPart) : null, comments)
    : newNotes(comments, mainTypes[flavour], drawingPart ? await text(drawingPart) : null);
  const free = (name: string, ending: string): string => {
    for (let number = 1; ; number++) if (!find(`${name}${number}.${ending}`)) return `${name}${number}.${ending}`;
  };
  const notesName = notesPart?.name ?? free('xl/comments', 'xml');
  const drawingName = drawingPart?.name ?? free('xl/drawings/vmlDrawing', 'vml');
  changed.set(notesName, notes.comments);
  changed.set(drawingName, notes.drawing);

  const relate = (id: string, type: string, name: string): void => {
    const one = `<Relationship Id="${id}" Type="${relationTypes[flavour]}/${type}" Target="${escapeXml(relativeTo(sheet.name, name))}"/>`;
    relations = relations.replace(
      /<\/(\w+:)?Relationships\s*>/,
      (end, prefix = '') => `${one.replace('<', `<${prefix}`)}${end}`,
    );
    if (/<(?:\w+:)?Relationships\b[^>]*\/>/.test(relations)) {
      relations = relations.replace(/<((?:\w+:)?Relationships)\b([^>]*)\/>/, `<$1$2>${one}</$1>`);
    }
    changed.set(relationsName, relations);
  };
  if (!notesPart) relate('rIdConsortaComments', 'comments', notesName);
  if (!drawingPart) {
    relate('rIdConsortaDrawing', 'vmlDrawing', drawingName);
    const { at, prefix } = placeForDrawing(xml);
    const element = `<${prefix}legacyDrawing xmlns:consorta="${relationTypes[flavour]}" consorta:id="rIdConsortaDrawing"/>`;
    changed.set(sheet.name, `${xml.slice(0, at)}${element}${xml.slice(at)}`);
  }
  const typesPart = find('[Content_Types].xml');
  if (!typesPart) throw new Unreadable('import.not-a-workbook');
  changed.set(typesPart.name, withTypes(await text(typesPart), notesPart ? null : notesName, drawingName));
  return repack(parts, changed);
}

/** A part's name as seen from another: some readers do not understand those that begin at the top. */
function relativeTo(from: string, name: string): string {
  const folder = from.split('/').slice(0, -1);
  const to = name.split('/');
  let shared = 0;
  while (shared < folder.length && shared < to.length - 1 && folder[shared] === to[shared]) shared += 1;
  return [...folder.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

const emptyRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The list of the package's types with the new parts in it. */
function withTypes(types: string, notesName: string | null, drawingName: string): string {
  const isKnown = /Extension\s*=\s*["']vml["']/i.test(types) || types.includes(`/${drawingName}"`);
  const added = [
    ...(isKnown
      ? []
      : ['Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"']),
    ...(notesName === null
      ? []
      : [
          `Override PartName="/${notesName}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"`,
        ]),
  ];
  return types.replace(
    /<\/(\w+:)?Types\s*>/,
    (end, prefix: string | undefined) => `${added.map(one => `<${prefix ?? ''}${one}/>`).join('')}${end}`,
  );
}
