import { describe, expect, test } from 'vitest';
import type { attachmentFields } from '#shared/domain/attachment/attachment.fields.ts';
import { attachmentMessagesEn, attachmentMessagesRo } from '#shared/domain/attachment/attachment.messages.ts';
import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import type { companyFields } from '#shared/domain/company/company.fields.ts';
import { companyMessagesEn, companyMessagesRo } from '#shared/domain/company/company.messages.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { courseFields } from '#shared/domain/course/course.fields.ts';
import { courseMessagesEn, courseMessagesRo } from '#shared/domain/course/course.messages.ts';
import type { Course } from '#shared/domain/course/course.ts';
import type { dossierFields } from '#shared/domain/dossier/dossier.fields.ts';
import { dossierMessagesEn, dossierMessagesRo } from '#shared/domain/dossier/dossier.messages.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
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
/** A field that came with a later program may be missing in a row stored before it. */
type RowIs<Fields, Entity> = Same<Parts<Fields>, Omit<Required<Entity>, 'id'>>;

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
  ] = [true, true, true, true, true, true, true, true];
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
