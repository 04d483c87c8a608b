import type { FieldSpec, FieldSpecs } from '#shared/kernel/field.ts';
import { isJsonObject, type JsonValue } from '#shared/kernel/json.ts';
import { parsePlainDate } from '#shared/kernel/plain-date.ts';

/**
 * Whether a row has the shape that whoever reads its table relies on: every described field there, of its kind, and no
 * other. Looks at no letter of a text, so that it costs a twentieth of `decodeRow`; days are worked out once each.
 */
export function hasShape(specs: FieldSpecs, row: { readonly [name: string]: JsonValue }): boolean {
  return partsFit(specs, row, 1);
}

/** `others`: how many names there are that the specs do not describe. */
function partsFit(specs: FieldSpecs, parts: { readonly [name: string]: JsonValue }, others: number): boolean {
  let described = 0;
  for (const name in specs) {
    const spec = specs[name];
    const value = parts[name];
    if (spec === undefined || value === undefined || !fits(spec, value)) return false;
    described += 1;
  }
  return Object.keys(parts).length === described + others;
}

function fits(spec: FieldSpec, value: JsonValue): boolean {
  if (value === null) return spec.required !== true && spec.kind !== 'list' && spec.kind !== 'map';
  switch (spec.kind) {
    case 'text':
    case 'code':
    case 'reference':
      return typeof value === 'string' && value !== '';
    case 'choice':
      return typeof value === 'string' && spec.values.includes(value);
    case 'answer':
      return value === 'yes' || value === 'no' || (value === 'refused' && spec.mayRefuse);
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'integer':
    case 'hundredths':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= spec.min && value <= spec.max;
    case 'flag':
      return typeof value === 'boolean';
    case 'money':
      return isJsonObject(value) && Number.isSafeInteger(value.minor) && typeof value.currency === 'string';
    case 'group':
      return isJsonObject(value) && partsFit(spec.fields, value, 0);
    case 'list':
      return Array.isArray(value) && value.every((item: JsonValue) => item !== null && fits(spec.of, item));
    case 'map':
      return isJsonObject(value) && Object.values(value).every(item => item !== null && fits(spec.of, item));
  }
}

/** Valid days met so far: a project has a few thousand. */
const days = new Set<string>();
const mostDays = 50_000;
function isDay(text: string): boolean {
  if (days.has(text)) return true;
  if (parsePlainDate(text) === null) return false;
  if (days.size < mostDays) days.add(text);
  return true;
}
