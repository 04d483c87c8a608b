import { casesOf } from '../../domain/eligibility/check-project.ts';
import type { ParticipantCase } from '../../domain/eligibility/participant-case.ts';
import type { Participant } from '../../domain/participant/participant.ts';
import { type Mention, mentionsIn, type Trace, tracesOf } from '../../domain/privacy/mentions.ts';
import { recordsOf } from '../../domain/privacy/person-rows.ts';
import { inOrder } from '../../domain/row-order.ts';
import { type ProjectData, type TableName, type TableRows, tableNames } from '../../domain/tables.ts';

/** Every row that the project holds about one person. */
export type HeldRows = {
  /** All records of the person: more than one where others have the same CNP. */
  readonly people: readonly Participant[];
  readonly cases: readonly ParticipantCase[];
  readonly dossiers: readonly TableRows['dossier'][];
  readonly participations: readonly TableRows['participation'][];
  readonly files: readonly TableRows['attachment'][];
  readonly letters: readonly TableRows['correspondence'][];
  /** Decisions that two records are, or are not, the same person. */
  readonly duplicates: readonly TableRows['duplicate'][];
  /** Places in other rows that name the person. */
  readonly mentions: readonly Mention[];
};

/**
 * Finds them. Records of another partner's people with the same CNP are the same person and belong to the answer; when the
 * report is made for one partner (`only`), that partner's record is the whole of it.
 */
export function heldRows(chosen: Participant, data: ProjectData, only: string | null): HeldRows {
  const all = recordsOf(chosen, data.participant.values());
  const people = only === null ? all : all.filter(({ recruitedBy }) => recruitedBy === only);
  const ids = new Set(people.map(({ id }) => id));
  const participations = inOrder(data.participation).filter(({ participant }) => ids.has(participant));
  const records = new Set([...ids, ...participations.map(({ id }) => id)]);
  const files = inOrder(data.attachment).filter(({ rowId }) => records.has(rowId));
  const traces = tracesOf(people);
  const letters = inOrder(data.correspondence).filter(
    letter =>
      letter.requested.some(({ participant }) => participant !== null && ids.has(participant)) ||
      mentionsIn('correspondence', letter, traces).length > 0,
  );
  const duplicates = inOrder(data.duplicate).filter(
    ({ table, one, other }) => table === 'participant' && (ids.has(one) || ids.has(other)),
  );
  const shown = new Set([...records, ...files.map(({ id }) => id), ...letters.map(({ id }) => id)]);
  return {
    people,
    cases: [...casesOf(data)].filter(({ participant }) => ids.has(participant.id)),
    dossiers: inOrder(data.dossier).filter(({ id }) => ids.has(id)),
    participations,
    files,
    letters,
    // The other record of a pair may be another partner's.
    duplicates: only === null ? duplicates : [],
    mentions: only === null ? mentionsElsewhere(data, traces, shown) : [],
  };
}

function mentionsElsewhere(data: ProjectData, traces: readonly Trace[], shown: ReadonlySet<string>): Mention[] {
  const search = (table: TableName): Mention[] =>
    inOrder<{ readonly id: string }>(data[table])
      .filter(({ id }) => !shown.has(id))
      .flatMap(row => mentionsIn(table, row, traces));
  return tableNames.flatMap(search).slice(0, mostMentions);
}
/** More places than anybody looks at one by one. */
const mostMentions = 200;
