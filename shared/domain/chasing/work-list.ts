import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile, DocumentRequirement } from '../../profiles/profile.ts';
import type { Company } from '../company/company.ts';
import type { Correspondence } from '../correspondence/correspondence.ts';
import { type CompanyCase, companyDocuments, isAsked, type OwedDocument, owedDocuments } from '../dossier/owed.ts';
import type { ParticipantCase } from '../eligibility/participant-case.ts';
import { type ResultWindows, resultWindows } from '../eligibility/result-windows.ts';
import { type Asked, askedOf, inOrderOfDay, type Requests, requestsIn } from './asked.ts';
import { type ChasedOf, type ChaseReason, chasedOf, chaseReason } from './chase-reason.ts';
import { addSums, type ChaseSums, sumsOf } from './chase-sums.ts';

/** One document to be chased. */
export type ChaseItem = {
  /** Whose it is; null: the company's own. */
  readonly participant: string | null;
  readonly requirement: DocumentRequirement;
  readonly owed: OwedDocument;
  readonly reason: ChaseReason;
  /** Who can bring it: only what the employer can bring stands in a letter to it. */
  readonly of: ChasedOf;
  readonly dueOn: PlainDate | null;
  /** Calendar days since `dueOn`; 0 while there is time, or no day. */
  readonly overdueDays: number;
  /** Without it, as it stands, the person is not counted. */
  readonly keepsFromCounting: boolean;
  readonly asked: Asked | null;
};

/** How near a person is to being done: one document from being counted, one from a complete file, or farther. */
export const nearness = ['counted', 'complete', 'far'] as const;
export type Nearness = (typeof nearness)[number];

export type ChasedPerson = {
  readonly subject: ParticipantCase;
  readonly items: readonly ChaseItem[];
  readonly near: Nearness;
  readonly sums: ChaseSums;
};

/** What is to be chased at one employer; `company` is null for people without one. */
export type ChasedEmployer = {
  readonly company: Company | null;
  /** The company's own documents. */
  readonly own: readonly ChaseItem[];
  /** Those with anything to chase; whoever lacks only one document comes first. */
  readonly people: readonly ChasedPerson[];
  /** How many of its people are looked at, with or without anything to chase. */
  readonly asked: number;
  /** What was sent and came, oldest first. */
  readonly letters: readonly Correspondence[];
  readonly sums: ChaseSums;
};

/** One company with its people, or people without an employer. */
export type EmployerCase =
  | CompanyCase
  | {
      readonly company: null;
      readonly dossier: null;
      readonly people: readonly ParticipantCase[];
      readonly aids: readonly never[];
    };

/** What is the same for every employer of a project on one day. */
export type ChaseMoment = {
  readonly profile: CallProfile;
  readonly today: PlainDate;
  readonly windows: ResultWindows;
};
export const chaseMoment = (profile: CallProfile, today: PlainDate): ChaseMoment => ({
  profile,
  today,
  windows: resultWindows(profile),
});

/**
 * What is to be chased at one employer on a day: every document that is missing, was refused, has run out, or runs out before
 * the course ends; and what the course needs that begins within thirty days. What was handed in and waits to be verified is
 * the project's own work and stays out. `letters` are the company's own.
 */
export function chaseEmployer(
  subject: EmployerCase,
  letters: Iterable<Correspondence>,
  { profile, today, windows }: ChaseMoment,
): ChasedEmployer {
  const ordered = inOrderOfDay(letters);
  const requests = requestsIn(ordered);
  const own =
    subject.company === null ? [] : itemsOf(null, companyDocuments(subject, profile, today, windows), requests, today);
  const looked = subject.people.filter(isAsked);
  const people = looked.flatMap(person => {
    const owed = owedDocuments(person, profile, today, windows);
    const items = itemsOf(person.participant.id, owed, requests, today);
    return items.length === 0 ? [] : [{ subject: person, items, near: nearnessOf(items), sums: sumsOf(items) }];
  });
  const sums = people.reduce((sum, person) => addSums(sum, person.sums), sumsOf(own));
  return {
    company: subject.company,
    own,
    people: people.sort(byNearness),
    asked: looked.length,
    letters: ordered,
    sums: { ...sums, people: people.length, nearlyDone: people.filter(({ near }) => near !== 'far').length },
  };
}

/** Every document of an employer: its own first, then each person's. */
export const allItems = ({ own, people }: ChasedEmployer): readonly ChaseItem[] => [
  ...own,
  ...people.flatMap(({ items }) => items),
];

function itemsOf(
  participant: string | null,
  owed: readonly OwedDocument[],
  requests: Requests,
  today: PlainDate,
): ChaseItem[] {
  return owed.flatMap(each => {
    const reason = chaseReason(each, today);
    if (reason === null) return [];
    const { requirement, item, dueOn, state, overdueDays } = each;
    return [
      {
        participant,
        requirement,
        owed: each,
        reason,
        of: chasedOf(requirement),
        dueOn,
        overdueDays,
        keepsFromCounting: requirement.neededToCount && !requirement.countsIn.includes(state),
        asked: askedOf(requests, { participant, code: requirement.code }, item, today),
      },
    ];
  });
}

/** What has not fallen due yet keeps nobody from being done. */
function nearnessOf(items: readonly ChaseItem[]): Nearness {
  const lacking = items.filter(({ owed }) => owed.need === 'now' && owed.lacks !== null);
  if (lacking.filter(({ keepsFromCounting }) => keepsFromCounting).length === 1) return 'counted';
  return lacking.length === 1 ? 'complete' : 'far';
}

function byNearness(a: ChasedPerson, b: ChasedPerson): number {
  return (
    nearness.indexOf(a.near) - nearness.indexOf(b.near) ||
    b.sums.longestOverdue - a.sums.longestOverdue ||
    (a.subject.participant.id < b.subject.participant.id ? -1 : 1)
  );
}
