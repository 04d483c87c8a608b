import { participantFields } from '../../domain/participant/participant.fields.ts';
import type { Participant } from '../../domain/participant/participant.ts';
import { dutiesOn } from '../../domain/privacy/retention.ts';
import { tableFields } from '../../domain/table-fields.ts';
import type { FieldSpec, FieldSpecs } from '../../kernel/field.ts';
import { type PlainDate, parsePlainDate, romanianDate, romanianInstant } from '../../kernel/plain-date.ts';
import type { PersonAct } from '../model/define-report.ts';
import type { FormBlock, FormLine } from '../model/form.ts';
import type { CellValue, ColumnKind } from '../model/report-document.ts';
import { type FieldReader, specAt, textOfField, valueAtPath } from '../papers/field-text.ts';
import type { PaperSource } from '../papers/paper-source.ts';
import type { HeldRows } from './held-rows.ts';

/** A table of a person report: columns with their share of the width. */
function table(
  source: PaperSource,
  columns: readonly (readonly [key: string, kind: ColumnKind, width: number])[],
  rows: readonly (readonly CellValue[])[],
  rowKeys?: readonly (string | null)[],
): FormBlock {
  const { say } = source;
  return {
    kind: 'table',
    columns: columns.map(([key, kind, width]) => ({ heading: say(`person.column.${key}`), kind, width, key: null })),
    rows,
    empty: say('person.none'),
    ...(rowKeys === undefined ? {} : { rowKeys }),
  };
}

/** Every field of the record that is filled in, groups opened up. */
export function fieldLines(person: Participant, reader: FieldReader, source: PaperSource): FormLine[] {
  const category = source.input.profile.targetGroup.categories.find(({ key }) => key === person.gtCategory);
  const linesOf = (specs: FieldSpecs, before: string): FormLine[] =>
    Object.entries(specs).flatMap(([name, spec]: [string, FieldSpec]): FormLine[] => {
      const path = `${before}${name}`;
      if (spec.kind === 'group') return linesOf(spec.fields, `${path}/`);
      const inOwnWords =
        path === 'isced' && person.isced !== null
          ? reader.say(`participant.isced.${person.isced}`)
          : path === 'gtCategory' && category !== undefined
            ? source.inWords(category.name)
            : null;
      const value = inOwnWords ?? textOfField(spec, valueAtPath(person, path), path, reader);
      return value === null ? [] : [{ label: reader.say(spec.label), value, key: path }];
    });
  return linesOf(participantFields, '');
}

export function documentTable({ dossiers }: HeldRows, source: PaperSource): FormBlock {
  const { say, inWords, input } = source;
  const nameOf = (code: string): string => {
    const found = input.profile.documents.find(requirement => requirement.code === code);
    return found === undefined ? code : `${code} ${inWords(found.name)}`;
  };
  const rows = dossiers.flatMap(({ items }) =>
    Object.entries(items)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, item]): CellValue[] => [
        nameOf(code),
        say(`dossier.state.${item.state}`),
        item.receivedOn,
        item.verifiedOn,
        item.validUntil,
        [item.receivedBy, item.verifiedBy, item.decidedBy].filter(Boolean).join(', ') || null,
        [item.number, item.reason, item.remarks].filter(Boolean).join(' · ') || null,
      ]),
  );
  return table(
    source,
    [
      ['document', 'text', 30],
      ['state', 'text', 12],
      ['received', 'date', 11],
      ['verified', 'date', 11],
      ['valid', 'date', 11],
      ['by', 'text', 14],
      ['remarks', 'text', 20],
    ],
    rows,
  );
}

export function participationTable({ participations }: HeldRows, source: PaperSource, reader: FieldReader): FormBlock {
  const result = specAt(tableFields.participation, 'result');
  const rows = participations.map((row): CellValue[] => [
    reader.nameOf('course', row.course),
    row.startOn,
    row.endOn,
    row.attendance.length,
    row.attendance.reduce((sum, { hours }) => sum + hours, 0),
    result === null ? null : textOfField(result, row.result, 'result', reader),
  ]);
  return table(
    source,
    [
      ['course', 'text', 40],
      ['start', 'date', 11],
      ['end', 'date', 11],
      ['days', 'integer', 8],
      ['hours', 'hours', 8],
      ['result', 'text', 14],
    ],
    rows,
  );
}

export function fileTable({ files }: HeldRows, source: PaperSource): FormBlock {
  const { timeZone } = source.input.profile;
  const rows = files.map((file): CellValue[] => [
    file.name,
    file.requirement ?? null,
    file.bytes,
    romanianInstant(file.addedAt, timeZone),
    file.addedBy,
    file.sha256,
  ]);
  return table(
    source,
    [
      ['file', 'text', 28],
      ['requirement', 'code', 9],
      ['bytes', 'integer', 10],
      ['added', 'text', 14],
      ['by', 'text', 14],
      ['hash', 'code', 28],
    ],
    rows,
  );
}

/** Of what was asked for, only what concerns the person: a letter to an employer names others as well. */
export function letterTable({ letters, people }: HeldRows, source: PaperSource, reader: FieldReader): FormBlock {
  const ids = new Set(people.map(({ id }) => id));
  const { say } = source;
  const rows = letters.map((letter): CellValue[] => [
    letter.on,
    say(`correspondence.direction.${letter.direction}`),
    letter.company === null ? null : reader.nameOf('company', letter.company),
    letter.subject === null ? null : say(`correspondence.subject.${letter.subject}`),
    letter.requested
      .flatMap(({ participant, code }) => (participant !== null && ids.has(participant) ? [code] : []))
      .join(', ') || null,
    letter.answeredOn,
  ]);
  return table(
    source,
    [
      ['on', 'date', 11],
      ['direction', 'text', 11],
      ['company', 'text', 28],
      ['subject', 'text', 20],
      ['asked', 'text', 20],
      ['answered', 'date', 11],
    ],
    rows,
  );
}

export function mentionTable({ mentions }: HeldRows, source: PaperSource): FormBlock {
  const { say } = source;
  return table(
    source,
    [
      ['place', 'text', 30],
      ['record', 'code', 40],
      ['field', 'text', 20],
      ['what', 'text', 14],
    ],
    mentions.map(mention => [
      say(`person.table.${mention.table}`),
      mention.id,
      mention.field,
      say(`person.trace.${mention.kind}`),
    ]),
  );
}

export function historyTable(history: readonly PersonAct[], source: PaperSource): FormBlock {
  const { timeZone } = source.input.profile;
  const lines = history.flatMap(({ at, author, act, fields }) => {
    const when = romanianInstant(at, timeZone);
    if (fields.length === 0) return [{ cells: [when, author, act, null, null, null], key: null }];
    return fields.map(({ record, label, before, after, field }) => ({
      cells: [when, author, act, record === '' ? label : `${record}: ${label}`, before || null, after || null],
      key: field,
    }));
  });
  return table(
    source,
    [
      ['when', 'text', 14],
      ['by', 'text', 14],
      ['act', 'text', 22],
      ['field', 'text', 20],
      ['before', 'text', 16],
      ['after', 'text', 16],
    ],
    lines.map(({ cells }) => cells),
    lines.map(({ key }) => key),
  );
}

/** Every duty to keep the data, also one that has ended, so that the person sees from when they can ask for erasure. */
export function retentionTable({ cases }: HeldRows, source: PaperSource): FormBlock {
  const { input, inWords, say } = source;
  const duties = new Map(
    cases.flatMap(subject => dutiesOn(subject, input.profile, longAgo)).map(duty => [duty.key, duty] as const),
  );
  const rows = [...duties.values()].map(({ name, until, source: from, verified, note }): CellValue[] => [
    inWords(name),
    until === null ? say('person.until.unknown') : romanianDate(until),
    [from, ...(verified ? [] : [say('sheet.nevalidat')])].join(' · '),
    note,
  ]);
  return table(
    source,
    [
      ['duty', 'text', 40],
      ['until', 'text', 14],
      ['rule', 'text', 24],
      ['remarks', 'text', 30],
    ],
    rows,
  );
}
const longAgo = parsePlainDate('1000-01-01') as PlainDate;
