import { decodeRow } from '../../kernel/decode-row.ts';
import type { FieldSpecs } from '../../kernel/field.ts';
import { isJsonObject, type JsonValue } from '../../kernel/json.ts';
import { problem } from '../../kernel/problem.ts';
import type { Reason } from './read-rows.ts';
import { sameValue } from './same-value.ts';

/** A stored row, or one to be. */
export type AnyRow = { readonly id: string; readonly [field: string]: JsonValue };
/** One field that a row of the list would set. */
export type FieldSet = { readonly path: string; readonly before: JsonValue; readonly after: JsonValue };
/** `row` is null when it cannot be stored; then a reason of weight `refused` says why. */
export type Composed = {
  readonly row: AnyRow | null;
  readonly sets: readonly FieldSet[];
  readonly reasons: readonly Reason[];
};
export type Given = ReadonlyMap<string, { readonly value: JsonValue; readonly column: number | null }>;

/**
 * A row with the values of a list laid over it. What says the same changes nothing, nothing is emptied, and a value that may
 * not stand in its field (too long, out of range) is left out with the reason.
 *
 * `base`: the stored row, or what a new one begins as. `isNew` decides whether the row comes back in normal form.
 */
export function composeRow(specs: FieldSpecs, base: AnyRow, isNew: boolean, given: Given): Composed {
  const wanted = new Map<string, { readonly value: JsonValue; readonly column: number | null }>();
  for (const [path, one] of given) if (!sameValue(path, leafOf(base, path), one.value)) wanted.set(path, one);
  const reasons: Reason[] = [];
  for (let attempt = 0; ; attempt++) {
    const row = withLeaves(base, wanted);
    const decoded = decodeRow(specs, row);
    if (decoded.ok) {
      const normal: AnyRow = { ...decoded.value, id: base.id };
      const sets = [...wanted.keys()].flatMap(path => {
        const [before, after] = [leafOf(base, path), leafOf(normal, path)];
        return sameValue(path, before, after) ? [] : [{ path, before, after }];
      });
      const kept = new Map(sets.map(({ path, after }) => [path, { value: after }]));
      return { row: isNew ? normal : withLeaves(base, kept), sets, reasons };
    }
    let isChanged = false;
    for (const { at, code, facts } of decoded.error) {
      const path = [...wanted.keys()].find(each => at === each || at.startsWith(`${each}/`));
      const column = path === undefined ? null : (wanted.get(path)?.column ?? null);
      if (path !== undefined) {
        isChanged = wanted.delete(path) || isChanged;
        reasons.push({ weight: 'left-out', column, problem: problem(code, facts) });
      } else if (attempt > 0 || code !== 'field.required') {
        reasons.push({ weight: 'refused', column: null, problem: problem('import.stored-unreadable', { field: at }) });
      }
    }
    if (!isChanged) {
      const isNameless = decoded.error.some(({ at }) => at === 'lastName' || at === 'firstName' || at === 'name');
      const code = isNameless ? 'import.no-name' : 'import.stored-unreadable';
      return {
        row: null,
        sets: [],
        reasons: [...reasons, { weight: 'refused', column: null, problem: problem(code) }],
      };
    }
  }
}

/** The value at a path such as `domicile/county`; null when there is none. */
export function leafOf(row: AnyRow, path: string): JsonValue {
  const [name, part] = partsOf(path);
  const value = Object.hasOwn(row, name) ? (row[name] ?? null) : null;
  if (part === undefined) return value;
  return isJsonObject(value) && Object.hasOwn(value, part) ? (value[part] ?? null) : null;
}

function withLeaves(base: AnyRow, leaves: ReadonlyMap<string, { readonly value: JsonValue }>): AnyRow {
  const row: { id: string; [field: string]: JsonValue } = { ...base };
  const groups = new Map<string, { [part: string]: JsonValue }>();
  for (const [path, { value }] of leaves) {
    const [name, part] = partsOf(path);
    if (part === undefined) row[name] = value;
    else {
      const stored = row[name] ?? null;
      const group = groups.get(name) ?? (isJsonObject(stored) ? { ...stored } : {});
      group[part] = value;
      groups.set(name, group);
      row[name] = group;
    }
  }
  row.id = base.id;
  return row;
}

/** A few dozen paths are asked for again and again: parting each anew would cost more than what is done with it. */
const parted = new Map<string, readonly [name: string, part: string | undefined]>();
function partsOf(path: string): readonly [name: string, part: string | undefined] {
  const known = parted.get(path);
  if (known) return known;
  const [name = '', part] = path.split('/');
  const made = [name, part] as const;
  parted.set(path, made);
  return made;
}
