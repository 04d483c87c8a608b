import type { TableName } from './tables.ts';

/** What a field is covered as: the personal code, or an answer about health, origin or hardship. */
export type CoverKind = 'cnp' | 'sensitive';

/**
 * Fields that are covered on screen until somebody asks to see them, by table. The personal code: Law 190/2018 art. 4. The
 * questions that may be refused, which tell of disability, ethnic or foreign origin and social hardship: GDPR art. 9. [S38]
 */
const coveredFields: { readonly [T in TableName]?: { readonly [field: string]: CoverKind } } = {
  participant: {
    cnp: 'cnp',
    disability: 'sensitive',
    foreignOrigin: 'sensitive',
    minority: 'sensitive',
    marginalised: 'sensitive',
    homeless: 'sensitive',
    otherDisadvantaged: 'sensitive',
    otherDisadvantagedWhich: 'sensitive',
  },
};

/** How a field is covered on screen; null when it is not. Columns of reports have the names of their fields. */
export function coverOf(table: string, path: string): CoverKind | null {
  const fields = Object.hasOwn(coveredFields, table) ? coveredFields[table as TableName] : undefined;
  return fields !== undefined && Object.hasOwn(fields, path) ? (fields[path] ?? null) : null;
}

/** What stands in place of a covered answer: its length must tell nothing. */
export const coveredAnswer = '•••';
