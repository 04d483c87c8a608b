import { checkParticipant } from '#shared/domain/eligibility/check-participant.ts';
import { casesOf } from '#shared/domain/eligibility/check-project.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import { anonymousParticipant } from '#shared/domain/privacy/anonymous-rows.ts';
import { type Mention, mentionsIn, type Trace, tracesOf } from '#shared/domain/privacy/mentions.ts';
import { findPersonRows, type PersonRows, possibleCnp, recordsOf } from '#shared/domain/privacy/person-rows.ts';
import { tableNames } from '#shared/domain/tables.ts';
import { dayOfInstant, type PlainDate } from '#shared/kernel/plain-date.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Workspace } from '../workspace.ts';

/** Somebody whose data are to be erased: all records that are theirs, as rules read them, and by what they can be found. */
export type Person = {
  readonly id: string;
  readonly cases: readonly ParticipantCase[];
  readonly ids: ReadonlySet<string>;
  /** Ids of records that were merged into these: they are there no more, but in the history. */
  readonly formerIds: ReadonlySet<string>;
  readonly cnps: ReadonlySet<string>;
  readonly traces: readonly Trace[];
  readonly today: PlainDate;
};

/** Finds a person by the id of one of their records. `now` is the instant of the request, UTC. */
export function findPerson(workspace: Workspace, id: string, now: string): Result<Person, Problem> {
  const data = workspace.data();
  const chosen = data.participant.get(id);
  if (chosen === undefined) return fail(problem('privacy.no-participant', { id }));
  if ((chosen.anonymous ?? null) !== null) return fail(problem('privacy.already-erased', { id }));
  const records = recordsOf(chosen, data.participant.values());
  const ids = new Set(records.map(record => record.id));
  const cases = [...casesOf(data)].filter(({ participant }) => ids.has(participant.id));
  // Without the project's row there are no cases, and nobody can say what was counted.
  if (cases.length !== ids.size) return fail(problem('report.no-project'));
  const formerIds = new Set(
    records.flatMap(record => record.formerIds ?? []).filter(former => !data.participant.has(former)),
  );
  const cnps = new Set(records.flatMap(({ cnp }) => possibleCnp(cnp) ?? []));
  const today = dayOfInstant(now, workspace.profile.timeZone);
  return ok({ id, cases, ids, formerIds, cnps, traces: tracesOf(records), today });
}

/** The search for every row that is or was ever the person's. */
export function searchFor(workspace: Workspace, { ids, formerIds, cnps }: Person): ReturnType<typeof findPersonRows> {
  const { participant } = workspace.vault.tables();
  return findPersonRows(new Set([...ids, ...formerIds]), cnps, id => participant?.has(id) === true);
}

/** The rows of the person among those that are there now. */
export function rowsNow(workspace: Workspace, person: Person): PersonRows {
  const tables = workspace.vault.tables();
  const search = searchFor(workspace, person);
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows.values()) search.see({ table, id: row.id, row });
  const found = search.finish();
  return { ...found, all: () => found.all().filter(({ table, id }) => tables[table]?.has(id) === true) };
}

/** The rows of others that name the person, in the order of the tables; at most so many. */
export function mentionsNow(
  workspace: Workspace,
  traces: readonly Trace[],
  isTheirs: (table: string, id: string) => boolean,
): readonly Mention[] {
  const found: Mention[] = [];
  const tables = workspace.vault.tables();
  for (const table of tableNames) {
    for (const row of tables[table]?.values() ?? []) {
      if (found.length >= mostMentions) return found;
      if (!isTheirs(table, row.id)) found.push(...mentionsIn(table, row, traces));
    }
  }
  return found;
}

/** More places than somebody looks at one by one. */
export const mostMentions = 200;

/** What remains of each of the person's records, by id. */
export function remainsOf(
  { profile, data }: Workspace,
  { cases, today, ids }: Person,
): ReadonlyMap<string, Participant> {
  const [first = ''] = ids;
  return new Map(
    cases.map(subject => {
      const { status: counted } = checkParticipant(subject, profile, today);
      const person = personMark(subject.participant, first, data().participant.values(), ids);
      return [subject.participant.id, anonymousParticipant(subject, profile, { today, counted, person })];
    }),
  );
}

/**
 * What the records of one person have in common when the CNP is gone. None without a CNP: such records were participants
 * and no persons. None either where somebody else has the same impossible one: the two were counted as one person before.
 */
function personMark(
  { id, cnp }: Participant,
  first: string,
  people: Iterable<Participant>,
  ids: ReadonlySet<string>,
): string | null {
  if (possibleCnp(cnp) !== null) return first;
  const typed = cnp?.replace(/\s/g, '') ?? '';
  if (typed === '') return null;
  const isShared = [...people].some(other => !ids.has(other.id) && other.cnp?.replace(/\s/g, '') === typed);
  return isShared ? null : id;
}
