import { type Mention, traceIn } from '#shared/domain/privacy/mentions.ts';
import type { Commit } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Workspace } from '../workspace.ts';
import { erasurePlan } from './erasure-plan.ts';
import { findPerson, mentionsNow, type Person } from './find-person.ts';
import { runningDuties } from './preview-erasure.ts';

/** A request to erase somebody, as the person in charge decided it. */
export type ErasureRequest = {
  readonly participant: string;
  /** Why, in writing; kept in the journal for ever. Must not name the person. */
  readonly reason: string;
  /** Erase although a law makes the project keep the data: the person in charge takes it on, with the reason. */
  readonly despiteDuty: boolean;
  readonly author: string;
  /** The instant of the request, UTC. */
  readonly now: string;
};

export type Erased = {
  readonly commit: Commit;
  readonly records: readonly string[];
  /** Rows that were erased, those of the past included. */
  readonly rows: number;
  readonly files: number;
  /** Places in other records that still name the person. */
  readonly mentions: readonly Mention[];
  /** Positions of old acts that still do. */
  readonly mentionedAt: readonly number[];
};

const shortestReason = 10;
const longestReason = 500;

/**
 * Erases a person on request (GDPR art. 17): from the rows, from every act of the journal, from snapshots and the store of
 * files; what remains is what the totals are counted from. Cannot be undone, and no backup is made before it: it would keep
 * what is to be erased. Refused while a law makes the project keep the data; the journal then says that it was asked for.
 *
 * Problems: `privacy.duty` (noted), `privacy.no-reason`, `privacy.reason-names-person`, no such person, erased already, and
 * those of the vault; nothing has changed then.
 */
export async function erasePerson(workspace: Workspace, request: ErasureRequest): Promise<Result<Erased, Problem>> {
  const found = findPerson(workspace, request.participant, request.now);
  if (!found.ok) return found;
  const person = found.value;
  const reason = request.reason.trim();
  const refused = reasonProblem(reason, person);
  if (refused !== null) return fail(refused);
  const duties = runningDuties(workspace, person);
  if (duties.length > 0 && !request.despiteDuty) return refuse(workspace, person, request.author);
  const plan = erasurePlan(workspace, person, {
    author: request.author,
    facts: { id: person.id, why: duties.length > 0 ? 'despite-duty' : 'request', reason },
  });
  const done = await workspace.vault.rewrite(plan);
  if (!done.ok) return done;
  const { rows, mentionedAt } = plan.found();
  return ok({
    commit: done.value,
    records: [...person.ids],
    rows: rows.all().length,
    files: rows.files().length,
    mentions: mentionsNow(workspace, person.traces, rows.has),
    mentionedAt,
  });
}

/** Writes down that somebody asked to be erased and was refused, and answers with the duty that refuses. */
export async function recordRefusal(
  workspace: Workspace,
  { participant, author, now }: Pick<ErasureRequest, 'participant' | 'author' | 'now'>,
): Promise<Result<never, Problem>> {
  const found = findPerson(workspace, participant, now);
  if (!found.ok) return found;
  return refuse(workspace, found.value, author);
}

async function refuse(workspace: Workspace, person: Person, author: string): Promise<Result<never, Problem>> {
  const [longest] = runningDuties(workspace, person);
  if (longest === undefined) return fail(problem('privacy.no-duty', { id: person.id }));
  const { key: duty, until } = longest;
  const label = { key: 'participant.erasure-refused', facts: { id: person.id, duty, until: until ?? '?' } };
  const noted = await workspace.vault.note(label, author);
  return noted.ok ? fail(problem('privacy.duty', { until: until ?? '?', duty })) : noted;
}

function reasonProblem(reason: string, { traces }: Person): Problem | null {
  if (reason.length < shortestReason || reason.length > longestReason) {
    return problem('privacy.no-reason', { min: shortestReason, max: longestReason });
  }
  return traceIn(reason, traces) === null ? null : problem('privacy.reason-names-person');
}
