import { expect, test } from 'vitest';
import { formLayout } from '#renderer/features/participants/detail/form-layout.ts';
import { shortLabelsRo } from '#renderer/features/participants/detail/short-labels.messages.ts';
import { participantFields } from '#shared/domain/participant/participant.fields.ts';
import type { FieldSpecs } from '#shared/kernel/field.ts';

const pathsOf = (specs: FieldSpecs, at = ''): string[] =>
  Object.entries(specs).flatMap(([name, spec]) =>
    spec.kind === 'group' ? pathsOf(spec.fields, `${at}${name}/`) : [`${at}${name}`],
  );
const placed = formLayout.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields.map(([path]) => path)));

test('every field of a participant stands in the form, once, but for the state and what only an act makes', () => {
  // The state and its reason have a control of their own; an erasure and a merge leave their marks.
  const { anonymous, status, statusReason, formerIds, ...filledIn } = participantFields;
  expect([...placed].sort()).toEqual(pathsOf(filledIn).sort());
});

test('short labels are of fields in the form', () => {
  expect(Object.keys(shortLabelsRo).filter(path => !placed.includes(path))).toEqual([]);
});
