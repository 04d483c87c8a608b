import type { ParticipantCase } from '../../domain/eligibility/participant-case.ts';
import { regionByBasis } from '../../domain/eligibility/region-basis.ts';
import { resultWindows } from '../../domain/eligibility/result-windows.ts';
import { ageOn } from '../../domain/participant/age.ts';
import { participantFields } from '../../domain/participant/participant.fields.ts';
import { answers, type FieldSpec } from '../../kernel/field.ts';
import type { JsonValue } from '../../kernel/json.ts';
import { romanianDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { FormLine, FormQuestion } from '../model/form.ts';
import { type FieldReader, specAt, textOfField, valueAtPath } from '../papers/field-text.ts';
import { regionName } from '../participant-columns/employer-columns.ts';

/** Of whom a form is; null is a form that is all to be filled in by hand. */
export type FormSubject = ParticipantCase | null;

export type ItemReader = FieldReader & {
  readonly profile: CallProfile;
  readonly inWords: (words: { readonly ro: string; readonly en: string }) => string;
};

/** What follows from other fields, or from other rows, and has a line on the form all the same. */
const computed: Readonly<Record<string, (subject: ParticipantCase, reader: ItemReader) => string | null>> = {
  region: ({ participant }, { profile }) => {
    const region = regionByBasis(participant, profile);
    return region === null ? null : regionName(region);
  },
  entryAge: ({ participant: { birthDate, entryDate } }) =>
    birthDate === null || entryDate === null ? null : String(ageOn(birthDate, entryDate)),
  employerCui: ({ employer }) => employer?.cui ?? null,
  immediateEnd: ({ participant: { exitDate } }, { profile }) =>
    exitDate === null ? null : romanianDate(resultWindows(profile).immediateEnd(exitDate)),
  followUpOn: ({ participant: { exitDate } }, { profile }) =>
    exitDate === null ? null : romanianDate(resultWindows(profile).followUpOn(exitDate)),
};

/** Whether the form can have such an item: a path of the participant's fields, or one of the computed ones. */
export const isFormItem = (item: string): boolean =>
  Object.hasOwn(computed, item) || specAt(participantFields, item) !== null;

/**
 * One item of the form: a question with boxes where the call or the form gives the answers, otherwise a line. What is not
 * filled in is left open to be filled in by hand.
 */
export function formItem(item: string, subject: FormSubject, reader: ItemReader): FormLine | FormQuestion {
  const compute = Object.hasOwn(computed, item) ? computed[item] : undefined;
  if (compute) {
    const label = reader.say(`form.item.${item}`);
    return { label, value: subject === null ? null : compute(subject, reader), key: null };
  }
  const spec = specAt(participantFields, item);
  if (spec === null) throw new Error(`formItem: no such item ${item}`);
  const value = subject === null ? null : valueAtPath(subject.participant, item);
  const label = reader.say(spec.label);
  const choices = choicesOf(item, spec, reader);
  if (choices === null) return { label, value: textOfField(spec, value, item, reader), key: item };
  const given: readonly JsonValue[] = Array.isArray(value) ? value : [value];
  return {
    kind: 'question',
    label,
    key: item,
    choices: choices.map(({ value: choice, words }) => ({ label: words, chosen: given.includes(choice) })),
  };
}

type Choice = { readonly value: JsonValue; readonly words: string };

/** The answers that have boxes; null for what is written. */
function choicesOf(item: string, spec: FieldSpec, reader: ItemReader): readonly Choice[] | null {
  const { say, profile, inWords } = reader;
  if (item === 'isced')
    return profile.isced.map(({ level, name }) => ({ value: level, words: `${level} – ${inWords(name)}` }));
  if (item === 'gtCategory') {
    const { categories } = profile.targetGroup;
    return categories.length === 0 ? null : categories.map(({ key, name }) => ({ value: key, words: inWords(name) }));
  }
  switch (spec.kind) {
    case 'choice':
      return spec.values.map(value => ({ value, words: say(`${spec.label}.${value}`) }));
    case 'flag':
      return [true, false].map(value => ({ value, words: say(value ? 'answer.yes' : 'answer.no') }));
    case 'answer': {
      const offered = spec.mayRefuse ? answers : answers.filter(answer => answer !== 'refused');
      return offered.map(value => ({ value, words: say(value === 'refused' ? 'form.refused' : `answer.${value}`) }));
    }
    case 'list':
      return spec.of.kind === 'choice' ? choicesOf(item, spec.of, reader) : null;
    default:
      return null;
  }
}
