import type { DocumentAct } from '#shared/domain/dossier/change-document.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import { setDocuments } from '#shared/domain/dossier/set-documents.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import type { Participant, ParticipantState } from '#shared/domain/participant/participant.ts';
import { changeState } from '#shared/domain/participant/participant-states.ts';
import type { RowPair } from '#shared/journal/diff.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { CallProfile, DocumentRequirement } from '#shared/profiles/profile.ts';

/** Somebody, or one document of somebody, that an act leaves as it is, and why. */
export type LeftOut = { readonly id: string; readonly code: string | null; readonly problem: Problem };

/** What one act on many people changes, and whom it leaves. */
export type BulkPlan = {
  readonly pairs: readonly RowPair[];
  /** People or documents that change. */
  readonly changed: number;
  readonly left: readonly LeftOut[];
};

const isErased = ({ anonymous }: Participant): boolean => (anonymous ?? null) !== null;

type Change = { readonly to: ParticipantState; readonly reason: string };

/** Another state for everybody who may have it; whoever lacks something for it is named with the first thing. */
export function planState(
  cases: Iterable<ParticipantCase>,
  change: Change,
  profile: CallProfile,
  today: PlainDate,
): BulkPlan {
  const pairs: RowPair[] = [];
  const left: LeftOut[] = [];
  for (const subject of cases) {
    const { participant } = subject;
    // Whoever stands there already needs nothing.
    if (participant.status === change.to || isErased(participant)) continue;
    const outcome = changeState(subject, change, profile, today);
    if (outcome.ok) pairs.push({ table: 'participant', before: participant, after: outcome.value });
    else for (const problem of outcome.error.slice(0, 1)) left.push({ id: participant.id, code: null, problem });
  }
  return { pairs, changed: pairs.length, left };
}

/** Puts everybody into a group, or with null into none. */
export function planGroup(people: readonly Participant[], group: string | null): BulkPlan {
  const pairs = people
    .filter(person => (person.group ?? null) !== group && !isErased(person))
    .map(person => ({ table: 'participant', before: person, after: { ...person, group } }));
  return { pairs, changed: pairs.length, left: [] };
}

/** One act on the same documents of many people. Documents that do not allow it are named, the others change. */
export function planDocuments(
  ids: readonly string[],
  dossiers: ReadonlyMap<string, Dossier>,
  requirements: readonly DocumentRequirement[],
  act: DocumentAct,
): BulkPlan {
  const owners = ids.map(id => ({ id, owner: 'participant' as const, dossier: dossiers.get(id) ?? null }));
  const { pairs, changed, refused } = setDocuments(owners, requirements, act, act.on);
  return { pairs, changed, left: refused };
}
