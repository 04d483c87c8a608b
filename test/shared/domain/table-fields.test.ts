import { describe, expect, test } from 'vitest';
import type { aidFields } from '#shared/domain/aid/aid.fields.ts';
import { aidMessagesEn, aidMessagesRo } from '#shared/domain/aid/aid.messages.ts';
import type { Aid } from '#shared/domain/aid/aid.ts';
import type { attachmentFields } from '#shared/domain/attachment/attachment.fields.ts';
import { attachmentMessagesEn, attachmentMessagesRo } from '#shared/domain/attachment/attachment.messages.ts';
import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import type { companyFields } from '#shared/domain/company/company.fields.ts';
import { companyMessagesEn, companyMessagesRo } from '#shared/domain/company/company.messages.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { correspondenceFields } from '#shared/domain/correspondence/correspondence.fields.ts';
import {
  correspondenceMessagesEn,
  correspondenceMessagesRo,
} from '#shared/domain/correspondence/correspondence.messages.ts';
import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import type { courseFields } from '#shared/domain/course/course.fields.ts';
import { courseMessagesEn, courseMessagesRo } from '#shared/domain/course/course.messages.ts';
import type { Course } from '#shared/domain/course/course.ts';
import type { dossierFields } from '#shared/domain/dossier/dossier.fields.ts';
import { dossierMessagesEn, dossierMessagesRo } from '#shared/domain/dossier/dossier.messages.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import type { duplicateFields } from '#shared/domain/duplicate/duplicate.fields.ts';
import { duplicateMessagesEn, duplicateMessagesRo } from '#shared/domain/duplicate/duplicate.messages.ts';
import type { Duplicate } from '#shared/domain/duplicate/duplicate.ts';
import type { holdingFields } from '#shared/domain/holding/holding.fields.ts';
import { holdingMessagesEn, holdingMessagesRo } from '#shared/domain/holding/holding.messages.ts';
import type { Holding } from '#shared/domain/holding/holding.ts';
import type { importRunFields } from '#shared/domain/import-run/import-run.fields.ts';
import { importRunMessagesEn, importRunMessagesRo } from '#shared/domain/import-run/import-run.messages.ts';
import type { ImportRun } from '#shared/domain/import-run/import-run.ts';
import type { participantFields } from '#shared/domain/participant/participant.fields.ts';
import { participantMessagesEn, participantMessagesRo } from '#shared/domain/participant/participant.messages.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import {
  participantChoiceMessagesEn,
  participantChoiceMessagesRo,
} from '#shared/domain/participant/participant-choices.messages.ts';
import type { participationFields } from '#shared/domain/participation/participation.fields.ts';
import {
  participationMessagesEn,
  participationMessagesRo,
} from '#shared/domain/participation/participation.messages.ts';
import type { Participation } from '#shared/domain/participation/participation.ts';
import type { partnerFields } from '#shared/domain/partner/partner.fields.ts';
import { partnerMessagesEn, partnerMessagesRo } from '#shared/domain/partner/partner.messages.ts';
import type { Partner } from '#shared/domain/partner/partner.ts';
import type { projectFields } from '#shared/domain/project/project.fields.ts';
import { projectMessagesEn, projectMessagesRo } from '#shared/domain/project/project.messages.ts';
import type { Project } from '#shared/domain/project/project.ts';
import { readTablesMessagesEn, readTablesMessagesRo } from '#shared/domain/read-tables.messages.ts';
import type { savedViewFields } from '#shared/domain/saved-view/saved-view.fields.ts';
import { savedViewMessagesEn, savedViewMessagesRo } from '#shared/domain/saved-view/saved-view.messages.ts';
import type { SavedView } from '#shared/domain/saved-view/saved-view.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import { tableNames } from '#shared/domain/tables.ts';
import { fieldMessagesEn, fieldMessagesRo } from '#shared/kernel/field.messages.ts';
import type { Answer, FieldSpec, FieldSpecs } from '#shared/kernel/field.ts';
import type { Money } from '#shared/kernel/money.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { type Messages, sayIn } from '#shared/kernel/translation.ts';

/** The type of what a field description lets in. Compared below with the entity: a difference does not compile. */
type Filled<S> = S extends { kind: 'text' | 'code' | 'reference' }
  ? string
  : S extends { kind: 'integer' | 'hundredths' }
    ? number
    : S extends { kind: 'money' }
      ? Money
      : S extends { kind: 'date' }
        ? PlainDate
        : S extends { kind: 'choice'; values: readonly (infer V)[] }
          ? V
          : S extends { kind: 'flag' }
            ? boolean
            : S extends { kind: 'answer' }
              ? Answer
              : S extends { kind: 'group'; fields: infer F }
                ? Parts<F>
                : S extends { kind: 'list'; of: infer O }
                  ? readonly Filled<O>[]
                  : S extends { kind: 'map'; of: infer O }
                    ? { readonly [key: string]: Filled<O> }
                    : never;
type Held<S> = S extends { required: true } | { kind: 'list' | 'map' } ? Filled<S> : Filled<S> | null;
type Parts<F> = { readonly [K in keyof F]: Held<F[K]> };
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** A field that came with a later program may be missing in a row, or in a part of one, stored before it. */
type Whole<T> = T extends string | number | boolean | null | undefined | Money
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Whole<Item>[]
    : { readonly [K in keyof T]-?: Whole<T[K]> };
type RowIs<Fields, Entity> = Same<Parts<Fields>, Omit<Whole<Entity>, 'id'>>;

test('the fields of every table describe exactly the type of its rows', () => {
  const same: [
    RowIs<typeof projectFields, Project>,
    RowIs<typeof partnerFields, Partner>,
    RowIs<typeof companyFields, Company>,
    RowIs<typeof courseFields, Course>,
    RowIs<typeof participantFields, Participant>,
    RowIs<typeof dossierFields, Dossier>,
    RowIs<typeof participationFields, Participation>,
    RowIs<typeof attachmentFields, Attachment>,
    RowIs<typeof holdingFields, Holding>,
    RowIs<typeof aidFields, Aid>,
    RowIs<typeof correspondenceFields, Correspondence>,
    RowIs<typeof duplicateFields, Duplicate>,
    RowIs<typeof importRunFields, ImportRun>,
    RowIs<typeof savedViewFields, SavedView>,
  ] = [true, true, true, true, true, true, true, true, true, true, true, true, true, true];
  expect(same).toHaveLength(tableNames.length);
});

const ro = [
  fieldMessagesRo,
  readTablesMessagesRo,
  projectMessagesRo,
  partnerMessagesRo,
  companyMessagesRo,
  courseMessagesRo,
  participantMessagesRo,
  participantChoiceMessagesRo,
  dossierMessagesRo,
  participationMessagesRo,
  attachmentMessagesRo,
  holdingMessagesRo,
  aidMessagesRo,
  correspondenceMessagesRo,
  duplicateMessagesRo,
  importRunMessagesRo,
  savedViewMessagesRo,
];
const en = [
  fieldMessagesEn,
  readTablesMessagesEn,
  projectMessagesEn,
  partnerMessagesEn,
  companyMessagesEn,
  courseMessagesEn,
  participantMessagesEn,
  participantChoiceMessagesEn,
  dossierMessagesEn,
  participationMessagesEn,
  attachmentMessagesEn,
  holdingMessagesEn,
  aidMessagesEn,
  correspondenceMessagesEn,
  duplicateMessagesEn,
  importRunMessagesEn,
  savedViewMessagesEn,
];
const gather = (all: readonly Messages[]): Messages => Object.assign({}, ...all);

function keysOf(specs: FieldSpecs): string[] {
  return Object.values(specs).flatMap(spec => [spec.label, ...keysIn(spec)]);
}
function keysIn(spec: FieldSpec): string[] {
  if (spec.kind === 'choice') return spec.values.map(value => `${spec.label}.${value}`);
  if (spec.kind === 'group') return keysOf(spec.fields);
  if (spec.kind === 'list' || spec.kind === 'map') return [spec.of.label, ...keysIn(spec.of)];
  return [];
}

describe.each([
  ['Romanian', gather(ro)],
  ['English', gather(en)],
])('%s words', (_, messages) => {
  test.each(tableNames)('exist for every field and choice of %s', table => {
    const missing = [`table.${table}`, ...keysOf(tableFields[table])].filter(key => sayIn(messages, key) === key);
    expect(missing).toEqual([]);
  });

  test('are there for every education level', () => {
    for (let level = 0; level <= 8; level += 1) expect(sayIn(messages, `participant.isced.${level}`)).toMatch(/^\d – /);
  });
});

test('a key is used once, and Romanian has no cedilla letters', () => {
  const keys = ro.flatMap(messages => Object.keys(messages));
  expect(new Set(keys).size).toBe(keys.length);
  const texts = ro.flatMap((messages: Messages) => Object.keys(messages).map(key => sayIn(messages, key)));
  expect(texts.filter(text => /[şţŞŢ]/.test(text))).toEqual([]);
});
