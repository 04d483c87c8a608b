import type { FieldSpec, FieldSpecs } from '../../kernel/field.ts';
import { companyFields } from '../company/company.fields.ts';
import type { ImportKind } from '../import-run/import-run.ts';
import { participantFields } from '../participant/participant.fields.ts';
import { companyWords } from './company-words.ts';
import { joinedWords, participantWords } from './participant-words.ts';

/** What is not a field: a name in one column, an address in one column, the employer by number or name. */
export type JoinedTarget = keyof typeof joinedWords;

/** What is stored by the row itself, and not by anything that a list brings. */
const notImported = new Set([
  'formerIds',
  'anonymous',
  'cnpException',
  'otherYears',
  // Brought with what it is, in one column.
  'otherDisadvantaged',
  'employer',
  'estimated',
  'eurRate',
]);

/** The single fields of a table by their paths (`domicile/county`), as a column may bring them. */
export function singleFields(kind: ImportKind): ReadonlyMap<string, FieldSpec> {
  return kind === 'participants' ? participantSingles : companySingles;
}

function singlesOf(fields: FieldSpecs): ReadonlyMap<string, FieldSpec> {
  const singles = new Map<string, FieldSpec>();
  const walk = (specs: FieldSpecs, at: string): void => {
    for (const [name, spec] of Object.entries(specs)) {
      const path = at === '' ? name : `${at}/${name}`;
      if (notImported.has(path)) continue;
      if (spec.kind === 'group') walk(spec.fields, path);
      else if (spec.kind !== 'map') singles.set(path, spec);
    }
  };
  walk(fields, '');
  return singles;
}
const participantSingles = singlesOf(participantFields);
const companySingles = singlesOf(companyFields);

/** Everything that a column may go to, in the order in which it is offered. */
export function targetsOf(kind: ImportKind): readonly string[] {
  const joined = kind === 'participants' ? Object.keys(joinedWords) : [];
  return ['id', ...joined, ...singleFields(kind).keys()];
}

/** Phrases by which a heading names a target, beside the labels of the fields. */
export function wordsOf(kind: ImportKind): Readonly<Record<string, string>> {
  return kind === 'participants' ? { ...participantWords, ...joinedWords } : companyWords;
}

/** The message key of a target's name. */
export function targetLabel(kind: ImportKind, target: string): string {
  return singleFields(kind).get(target)?.label ?? `import.target.${target}`;
}
