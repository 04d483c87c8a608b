import fc from 'fast-check';
import type { FieldSpec, FieldSpecs } from '#shared/kernel/field.ts';
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts';

/** Rows that may be stored, in normal form, made from the description of their fields. */
export function anyRow(specs: FieldSpecs): fc.Arbitrary<{ [field: string]: unknown }> {
  const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/);
  return fc.tuple(id, anyParts(specs)).map(([rowId, parts]) => ({ id: rowId, ...parts }));
}

function anyParts(specs: FieldSpecs): fc.Arbitrary<{ [field: string]: unknown }> {
  return fc.record(Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, anyField(spec)])));
}

function anyField(spec: FieldSpec): fc.Arbitrary<unknown> {
  if (spec.kind === 'list' || spec.kind === 'map' || spec.required) return anyValue(spec);
  return fc.option(anyValue(spec), { nil: null }).map(value => (isEmptyGroup(value) ? null : value));
}

const isEmptyGroup = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every(part => part === null);

function anyValue(spec: FieldSpec): fc.Arbitrary<unknown> {
  switch (spec.kind) {
    case 'text':
      return anyText(spec.maxLength);
    case 'code':
      return spec.pattern ? fc.stringMatching(new RegExp(spec.pattern)) : fc.stringMatching(/^[A-Za-z0-9+/-]{1,9}$/);
    case 'integer':
    case 'hundredths':
      return fc.integer({ min: spec.min, max: spec.max });
    case 'money':
      return fc.record({ minor: fc.maxSafeInteger(), currency: fc.constantFrom('RON', 'EUR') });
    case 'date':
      return fc.integer({ min: 0, max: 3_000_000 }).map(days => addDays('1000-01-01' as PlainDate, days));
    case 'choice':
      return fc.constantFrom(...spec.values);
    case 'flag':
      return fc.boolean();
    case 'answer':
      return spec.mayRefuse ? fc.constantFrom('yes', 'no', 'refused') : fc.constantFrom('yes', 'no');
    case 'reference':
      return fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/);
    case 'group':
      return anyParts(spec.fields);
    case 'list':
      return fc.array(anyValue(spec.of), { maxLength: 5 });
    case 'map':
      return fc.dictionary(fc.stringMatching(new RegExp(spec.keyPattern)), anyValue(spec.of), { maxKeys: 5 });
  }
}

/** Printable text as it is stored: trimmed, composed, without the cedilla letters that forms replace. */
const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(maxLength, 20) })
    .map(text =>
      text
        .normalize('NFC')
        .replace(/[ŞşŢţ\p{Cc}\p{Cs}]/gu, 'ș')
        .trim(),
    )
    .filter(text => text !== '' && text.length <= maxLength);
