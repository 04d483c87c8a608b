import { checkParticipant } from '../../domain/eligibility/check-participant.ts';
import type { JsonValue } from '../../kernel/json.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ProfileReport } from '../../profiles/profile.ts';
import { readOwner } from '../dossier/read-owner.ts';
import type { ReportDefinition, ReportInput, ReportParameter } from '../model/define-report.ts';
import type { FormBlock } from '../model/form.ts';
import type { ReportDocument } from '../model/report-document.ts';
import type { FieldReader } from '../papers/field-text.ts';
import {
  emptyPaper,
  type PaperSource,
  paperSource,
  partFileName,
  projectLines,
  signaturesOf,
} from '../papers/paper-source.ts';
import { fullName } from '../papers/person-scope.ts';
import { checkParameters, readPartner } from '../papers/read-parameters.ts';
import { rowNames } from '../papers/row-names.ts';
import { type HeldRows, heldRows } from './held-rows.ts';
import {
  documentTable,
  fieldLines,
  fileTable,
  historyTable,
  letterTable,
  mentionTable,
  participationTable,
  retentionTable,
} from './person-tables.ts';

const parameters: readonly ReportParameter[] = [
  { name: 'participant', kind: 'participant', needed: true },
  { name: 'partner', kind: 'partner' },
];

/**
 * Everything that is held on one person, for the person who asks (GDPR art. 15): rows, documents, courses, files, letters,
 * other places that name them, what was done with their data and who looked at them, and how long the law keeps them. The
 * JSON has the rows themselves beside it, and apart the part that art. 20 lets the person take elsewhere.
 */
function build(input: ReportInput, layout: ProfileReport): Result<ReportDocument, Problem> {
  const wrong = checkParameters(input.params, parameters);
  if (wrong !== null) return fail(wrong);
  const gathered = paperSource(input, layout);
  if (!gathered.ok) return gathered;
  const source = gathered.value;
  const owner = readOwner(input);
  if (!owner.ok) return owner;
  if (owner.value.kind !== 'participant') return fail(problem('report.param-one-owner'));
  const partner = readPartner(input.params, input.data);
  if (!partner.ok) return partner;
  const { participant } = owner.value;
  const held = heldRows(participant, input.data, partner.value?.id ?? null);
  const reader: FieldReader = { say: source.say, nameOf: rowNames(input.data) };
  const title = `${source.inWords(layout.title)} – ${fullName(participant)}`;
  const fileName = partFileName(source, {
    title: source.inWords(layout.title),
    name: fullName(participant),
    indicator: null,
  });
  return ok({
    ...emptyPaper(source),
    title,
    parts: [{ kind: 'form', title, fileName, heading: projectLines(source), blocks: blocksOf(held, source, reader) }],
    data: machineReadable(held),
  });
}

function blocksOf(held: HeldRows, source: PaperSource, reader: FieldReader): FormBlock[] {
  const { say, input, layout } = source;
  const section = (key: string, ...blocks: readonly FormBlock[]): FormBlock[] => [
    { kind: 'section', title: say(`person.section.${key}`), note: null, onNewPage: false },
    ...blocks,
  ];
  return [
    { kind: 'paragraph', text: say('person.about') },
    ...held.people.flatMap((person, at) =>
      section(
        'record',
        ...(held.people.length > 1
          ? [{ kind: 'group', title: say('person.record-of', { at: at + 1, of: held.people.length }) } as const]
          : []),
        { kind: 'lines', lines: fieldLines(person, reader, source) },
      ),
    ),
    ...section('judgement', { kind: 'lines', lines: judgementLines(held, source) }),
    ...section('documents', documentTable(held, source)),
    ...section('courses', participationTable(held, source, reader)),
    ...section('files', fileTable(held, source)),
    ...section('letters', letterTable(held, source, reader)),
    ...section('mentions', mentionTable(held, source)),
    ...section('history', historyTable(input.history ?? [], source)),
    ...section('retention', retentionTable(held, source), { kind: 'paragraph', text: say('person.rights') }),
    { kind: 'signatures', signatures: signaturesOf(source, layout.signatures) },
  ];
}

/** What the program works out of the data and keeps nowhere. */
function judgementLines({ cases }: HeldRows, { say, input }: PaperSource) {
  return cases.map(subject => {
    const { status, findings } = checkParticipant(subject, input.profile, input.at.today);
    const words = findings.map(({ rule, message, facts }) => `${rule}: ${say(message, facts)}`);
    const value = [say(`participant.anonymous.counted.${status}`), ...words].join('\n');
    return { label: say('person.counted'), value, key: null };
  });
}

/** Rows as they are stored. Letters without what they asked of others. */
function machineReadable({ people, dossiers, participations, files, letters, duplicates }: HeldRows): JsonValue {
  const ids = new Set(people.map(({ id }) => id));
  const rows = {
    participant: people,
    dossier: dossiers,
    participation: participations,
    attachment: files,
    correspondence: letters.map(letter => ({
      ...letter,
      requested: letter.requested.filter(({ participant }) => participant !== null && ids.has(participant)),
      remarks: null,
    })),
    duplicate: duplicates,
  };
  // What rests on consent or on the training contract: contact, consents, courses, certificate. [LAW: GDPR art. 20; INFERRED]
  const portable = people.map(({ id, lastName, firstName, email, phone, consents, certificate }) => ({
    id,
    lastName,
    firstName,
    email,
    phone,
    consents,
    certificate,
    courses: participations.filter(({ participant }) => participant === id),
  }));
  return { rows, portable } as unknown as JsonValue;
}

export const personReport: ReportDefinition = {
  id: 'person-report',
  parameters,
  defaults: () => ({}),
  formats: ['pdf', 'json'],
  needsHistory: true,
  build,
};
