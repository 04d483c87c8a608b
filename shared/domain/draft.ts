import { decodeRow } from '../kernel/decode-row.ts';
import type { DecodedRow, FieldProblem, FieldSpec, FieldSpecs } from '../kernel/field.ts';
import { isJsonObject, type JsonValue } from '../kernel/json.ts';
import type { Facts } from '../kernel/problem.ts';
import { fail, type Result } from '../kernel/result.ts';
import { typedText, writtenHundredths, writtenText } from './draft-text.ts';

/**
 * A form as typed: text by path (`domicile/county`), so that a half-typed amount can be kept, shown and corrected. An
 * empty text is an unfilled field. Lists of single values are one text, joined by commas; lists of groups have a path
 * for each part (`attendance/0/on`). The path of a list or map itself, with an empty text, says that the form holds all
 * of it: what is not in the draft is then not there.
 */
export type Draft = { readonly [path: string]: string };

const within = (at: string, name: string): string => (at === '' ? name : `${at}/${name}`);
const isSingle = (spec: FieldSpec): boolean => spec.kind !== 'group' && spec.kind !== 'list' && spec.kind !== 'map';

/** The form of a stored row: a text for every field of `specs`, days as `31.12.2023`, numbers with a decimal comma. */
export function draftOf(specs: FieldSpecs, row: { readonly [field: string]: JsonValue }): Draft {
  const draft: { [path: string]: string } = {};
  writeParts(specs, row, '', draft);
  return draft;
}

function writeParts(specs: FieldSpecs, parts: JsonValue | undefined, at: string, draft: { [path: string]: string }) {
  for (const [name, spec] of Object.entries(specs)) {
    const value = isJsonObject(parts) && Object.hasOwn(parts, name) ? (parts[name] ?? null) : null;
    writeField(spec, value, within(at, name), draft);
  }
}

function writeField(spec: FieldSpec, value: JsonValue, at: string, draft: { [path: string]: string }): void {
  if (spec.kind === 'group') {
    writeParts(spec.fields, value, at, draft);
    return;
  }
  if (spec.kind === 'list' && isSingle(spec.of)) {
    draft[at] = Array.isArray(value) ? value.map((item: JsonValue) => writtenText(spec.of, item)).join(', ') : '';
    return;
  }
  if (spec.kind !== 'list' && spec.kind !== 'map') {
    draft[at] = writtenText(spec, value);
    return;
  }
  draft[at] = '';
  const items = Array.isArray(value) ? [...value.entries()] : isJsonObject(value) ? Object.entries(value) : [];
  for (const [key, item] of items) writeField(spec.of, item as JsonValue, within(at, String(key)), draft);
}

/**
 * The row that a form describes.
 *
 * Takes    the draft and the row it was made from (`{ id }` for a new one): fields that the draft does not have keep
 *          the value of `base`.
 * Returns  the row in the normal form of `decodeRow`, or every field that cannot be read (not only the first).
 *          Days are read as 31.12.2023, 31/12/2023 or 2023-12-31; amounts and numbers in Romanian or English form;
 *          an amount without a currency is in lei. Cedilla letters of old keyboards become ș and ț.
 */
export function readDraft(
  specs: FieldSpecs,
  draft: Draft,
  base: { readonly [field: string]: JsonValue },
): Result<DecodedRow, readonly FieldProblem[]> {
  const reading: Reading = { tree: treeOf(draft), problems: [], hundredths: new Set() };
  const known = base.id === undefined ? {} : { id: base.id };
  const row = { ...known, ...readParts(specs, reading.tree, base, '', reading) };
  const decoded = decodeRow(specs, row);
  const unread = new Set(reading.problems.map(({ at }) => at));
  const refused = decoded.ok ? [] : decoded.error.filter(({ at }) => !unread.has(at));
  const spoken = refused.map(one => (reading.hundredths.has(one.at) ? { ...one, facts: asTyped(one.facts) } : one));
  const problems = [...reading.problems, ...spoken].map(problem => ({ ...problem, at: typedAt(draft, problem.at) }));
  return problems.length === 0 ? decoded : fail(problems);
}

/** Bounds in hundredths as a person types them. */
const asTyped = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'number' ? writtenHundredths(value) : value]),
  );

/** Where the text stands that a problem is about: one item of `employed, retired` stands in the text of the list. */
function typedAt(draft: Draft, at: string): string {
  const list = at.slice(0, Math.max(0, at.lastIndexOf('/')));
  return !Object.hasOwn(draft, at) && Object.hasOwn(draft, list) ? list : at;
}

/** The draft by parts of its paths: what is typed at a place, and what lies within it. */
type Tree = { typed: string | null; readonly within: Map<string, Tree> };
type Reading = {
  readonly tree: Tree;
  readonly problems: FieldProblem[];
  /** Where hundredths are: their bounds are stored as 2400 and typed as 24. */
  readonly hundredths: Set<string>;
};

function treeOf(draft: Draft): Tree {
  const root: Tree = { typed: null, within: new Map() };
  for (const [path, typed] of Object.entries(draft)) {
    let at = root;
    // No field lies deeper than eight names; a longer path is an unknown field at the eighth.
    for (const name of path.split('/', 8)) {
      const next = at.within.get(name) ?? { typed: null, within: new Map() };
      at.within.set(name, next);
      at = next;
    }
    at.typed = typed;
  }
  return root;
}

function readParts(specs: FieldSpecs, tree: Tree, base: JsonValue | undefined, at: string, reading: Reading) {
  const parts: { [name: string]: JsonValue } = {};
  const stored = (name: string): JsonValue =>
    isJsonObject(base) && Object.hasOwn(base, name) ? (base[name] ?? null) : null;
  for (const name of tree.within.keys()) {
    if (!Object.hasOwn(specs, name)) reading.problems.push({ at: within(at, name), code: 'field.unknown', facts: {} });
  }
  for (const [name, spec] of Object.entries(specs)) {
    const typed = tree.within.get(name);
    parts[name] = typed ? readField(spec, typed, stored(name), within(at, name), reading) : stored(name);
  }
  return parts;
}

function readField(spec: FieldSpec, tree: Tree, base: JsonValue, at: string, reading: Reading): JsonValue {
  if (spec.kind === 'group') return readParts(spec.fields, tree, base, at, reading);
  if (spec.kind === 'map') return readMap(spec.of, tree, base, at, reading);
  if (spec.kind === 'list') return readList(spec.of, tree, at, reading);
  if (spec.kind === 'hundredths') reading.hundredths.add(at);
  const read = typedText(spec, tree.typed ?? '');
  if (read.ok) return read.value;
  reading.problems.push({ at, ...read.error });
  return null;
}

function readMap(of: FieldSpec, tree: Tree, base: JsonValue, at: string, reading: Reading): JsonValue {
  const stored = isJsonObject(base) ? base : {};
  const items: { [key: string]: JsonValue } = tree.typed === null ? { ...stored } : {};
  for (const [key, item] of tree.within) {
    items[key] = readField(
      of,
      item,
      Object.hasOwn(stored, key) ? (stored[key] ?? null) : null,
      within(at, key),
      reading,
    );
  }
  return items;
}

/** Items of a list have no names of their own, so a list is read whole; lines left empty are dropped. */
function readList(of: FieldSpec, tree: Tree, at: string, reading: Reading): JsonValue {
  if (isSingle(of)) {
    const texts = (tree.typed ?? '').split(/[,;\n]/).map(text => text.trim());
    const filled = texts.filter(text => text !== '');
    return filled.map((typed, index) => readField(of, { typed, within: new Map() }, null, `${at}/${index}`, reading));
  }
  const lines = [...tree.within].sort(([a], [b]) => Number(a) - Number(b)).filter(([, line]) => isFilled(line));
  return lines.map(([index, line]) => readField(of, line, null, `${at}/${index}`, reading));
}

const isFilled = (tree: Tree): boolean =>
  (tree.typed ?? '').trim() !== '' || [...tree.within.values()].some(part => isFilled(part));
