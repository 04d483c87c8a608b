import type { JsonValue } from './json.ts';

/**
 * What one stored field may hold. The same description serves the form, the grid, the reading of data files and the
 * reports, so that they cannot disagree. `required` says a row cannot exist without it; what a person must have to be
 * counted is a rule, not a field property. An unfilled field is null.
 */
export type FieldSpec =
  | (FieldBase & { readonly kind: 'text'; readonly maxLength: number; readonly multiline?: true })
  /** Digits and letters that are never a number: CNP, CUI, phone, COR, CAEN, IBAN. Kept as typed, trimmed. */
  | (FieldBase & {
      readonly kind: 'code';
      readonly maxLength: number;
      readonly pattern?: string;
      readonly personal?: true;
    })
  | (FieldBase & { readonly kind: 'integer'; readonly min: number; readonly max: number })
  /** Hundredths: 7.5 hours is 750. Kept as a whole number so that sums are exact. */
  | (FieldBase & { readonly kind: 'hundredths'; readonly min: number; readonly max: number })
  | (FieldBase & { readonly kind: 'money' })
  | (FieldBase & { readonly kind: 'date' })
  | (FieldBase & { readonly kind: 'choice'; readonly values: readonly string[] })
  | (FieldBase & { readonly kind: 'flag' })
  /** `yes`, `no`, or `refused` where the question is sensitive and may be left unanswered. */
  | (FieldBase & { readonly kind: 'answer'; readonly mayRefuse: boolean })
  | (FieldBase & { readonly kind: 'reference'; readonly table: string })
  | (FieldBase & { readonly kind: 'group'; readonly fields: FieldSpecs })
  | (FieldBase & {
      readonly kind: 'list';
      readonly of: FieldSpec;
      /** At most one is chosen in a form; files may bring several. */
      readonly one?: boolean;
    })
  /** Named parts of one shape, such as a dossier's items by requirement code. Never null: empty when nothing is there. */
  | (FieldBase & { readonly kind: 'map'; readonly of: FieldSpec; readonly keyPattern: string });

type FieldBase = { readonly label: string; readonly required?: true };
export type FieldSpecs = { readonly [field: string]: FieldSpec };

export const answers = ['yes', 'no', 'refused'] as const;
export type Answer = (typeof answers)[number];

/** One value that could not be read, where it stands, and why. `at` is a path such as `domicile/county`. */
export type FieldProblem = {
  readonly at: string;
  readonly code: FieldProblemCode;
  readonly facts: { readonly [name: string]: string | number };
};
export type FieldProblemCode =
  | 'field.unknown'
  | 'field.required'
  | 'field.type'
  | 'field.too-long'
  | 'field.range'
  | 'field.date'
  | 'field.choice'
  | 'field.pattern'
  | 'field.key';

export type DecodedRow = { readonly [field: string]: JsonValue };
