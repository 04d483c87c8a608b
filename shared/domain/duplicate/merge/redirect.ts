import type { FieldSpec, FieldSpecs } from '../../../kernel/field.ts';
import { isJsonObject, type JsonValue, sameJson } from '../../../kernel/json.ts';
import type { MergeRow } from './merge-line.ts';

export type Redirection = { readonly table: string; readonly from: string; readonly to: string };

/**
 * A row with every reference to one record put to another, wherever its fields have one; the very row when there is none. In
 * a list, what then stands there twice is kept once.
 */
export function redirected(specs: FieldSpecs, row: MergeRow, way: Redirection): MergeRow {
  const after = redirectedParts(specs, row, way);
  return after === row ? row : { ...after, id: row.id };
}

type Named = { readonly [name: string]: JsonValue };

function redirectedParts(specs: FieldSpecs, parts: Named, way: Redirection): Named {
  let after = parts;
  for (const [name, spec] of Object.entries(specs)) {
    const value = parts[name];
    if (value === undefined || value === null) continue;
    const put = redirectedValue(spec, value, way);
    if (put !== value) after = { ...after, [name]: put };
  }
  return after;
}

function redirectedValue(spec: FieldSpec, value: JsonValue, way: Redirection): JsonValue {
  if (spec.kind === 'reference') return spec.table === way.table && value === way.from ? way.to : value;
  if (spec.kind === 'group' && isJsonObject(value)) return redirectedParts(spec.fields, value, way);
  if (spec.kind === 'list' && Array.isArray(value)) {
    const items: readonly JsonValue[] = value;
    const put = items.map(item => redirectedValue(spec.of, item, way));
    if (put.every((item, at) => item === items[at])) return value;
    return put.filter((item, at) => put.findIndex(other => sameJson(other, item)) === at);
  }
  if (spec.kind === 'map' && isJsonObject(value)) {
    const entries = Object.entries(value).map(([key, item]): [string, JsonValue] => [
      key,
      redirectedValue(spec.of, item, way),
    ]);
    return entries.every(([key, item]) => item === value[key]) ? value : Object.fromEntries(entries);
  }
  return value;
}
