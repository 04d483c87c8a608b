import type { FieldSpec, FieldSpecs } from '#shared/kernel/field.ts';

/** The field at a path of names, through groups. */
export function specAt(specs: FieldSpecs, names: readonly string[]): FieldSpec | null {
  const [name = '', ...rest] = names;
  const spec = specs[name];
  if (!spec || rest.length === 0) return spec ?? null;
  return spec.kind === 'group' ? specAt(spec.fields, rest) : spec;
}
