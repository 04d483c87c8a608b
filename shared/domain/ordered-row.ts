import type { FieldSpec, FieldSpecs } from '../kernel/field.ts';
import { isJsonObject, type JsonValue } from '../kernel/json.ts';

/**
 * A row with its fields in the order in which they are described, `id` first, and named parts by name: two equal rows
 * become the same text. Fields that are not described keep their place behind the others.
 */
export function orderedRow(
  specs: FieldSpecs,
  row: { readonly [field: string]: JsonValue },
): { readonly [field: string]: JsonValue } {
  const known = ['id', ...Object.keys(specs).filter(field => field !== 'id')].filter(field =>
    Object.hasOwn(row, field),
  );
  const others = Object.keys(row).filter(field => !known.includes(field));
  return Object.fromEntries(
    [...known, ...others].map(field => [field, orderedValue(specs[field], row[field] ?? null)]),
  );
}

function orderedValue(spec: FieldSpec | undefined, value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    const of = spec?.kind === 'list' ? spec.of : undefined;
    return value.map((item: JsonValue) => orderedValue(of, item));
  }
  if (!isJsonObject(value)) return value;
  if (spec?.kind === 'group') return orderedRow(spec.fields, value);
  const names = Object.keys(value).sort();
  const of = spec?.kind === 'map' ? spec.of : undefined;
  return Object.fromEntries(names.map(name => [name, orderedValue(of, value[name] ?? null)]));
}
