import { daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile, DocumentRequirement } from '../../profiles/profile.ts';
import type { Aid } from '../aid/aid.ts';
import type { Company } from '../company/company.ts';
import type { ParticipantCase } from '../eligibility/participant-case.ts';
import { type ResultWindows, resultWindows } from '../eligibility/result-windows.ts';
import {
  type CompanyDays,
  companyDue,
  type DocumentDue,
  type DueEvent,
  dueDaysOf,
  earliest,
  participantDue,
} from './document-due.ts';
import { isSettled, lastValidDay, stateOn } from './document-state.ts';
import type { DocumentItem, DocumentState, Dossier } from './dossier.ts';

/** What would settle a document: it itself, somebody's verification, or another one in its place. */
export type Lack = 'document' | 'verification' | 'another';

/** One requirement of the call and how one participant or company stands by it, on a day. */
export type OwedDocument = {
  readonly requirement: DocumentRequirement;
  /** As recorded; null when nothing was ever entered. */
  readonly item: DocumentItem | null;
  /** On that day: what has run out is `expired`, whatever is recorded. */
  readonly state: DocumentState;
  /** Asked for now, later, or not of this record. Only `now` enters the completeness. */
  readonly need: DocumentDue['need'];
  /** Last day on which it is in time; null when not known, for the reason `waitsFor`. */
  readonly dueOn: PlainDate | null;
  readonly waitsFor: DueEvent | null;
  /** Null when it is settled (verified or waived). */
  readonly lacks: Lack | null;
  /** Calendar days since `dueOn`, while it is asked for and has not come (or another must come); otherwise 0. */
  readonly overdueDays: number;
  /** Last day on which what is there is good; null when it does not run out, or nothing is there. */
  readonly validUntil: PlainDate | null;
  /** Good today, and no longer when the last course ends. */
  readonly expiresBeforeCourseEnd: boolean;
};

/** A company with what decides about its documents: its people's days, and the aid it has. */
export type CompanyCase = {
  readonly company: Company;
  readonly dossier: Dossier | null;
  readonly people: readonly ParticipantCase[];
  readonly aids: readonly Aid[];
};

/**
 * The documents of one participant: every requirement of the call for participants, in the call's order. Nothing is asked
 * of someone whose data were erased. `windows` may be given where many are asked for.
 */
export function owedDocuments(
  subject: ParticipantCase,
  profile: CallProfile,
  today: PlainDate,
  windows: ResultWindows = resultWindows(profile),
): readonly OwedDocument[] {
  if ((subject.participant.anonymous ?? null) !== null) return [];
  const days = dueDaysOf(subject);
  return profile.documents
    .filter(({ owner }) => owner === 'participant')
    .map(requirement =>
      owed(requirement, itemOf(subject.dossier, requirement), {
        due: participantDue(requirement, subject, days, today, windows),
        today,
        courseEnd: days.lastCourseEnd,
      }),
    );
}

/** The company's own documents, in the call's order. */
export function companyDocuments(
  subject: CompanyCase,
  profile: CallProfile,
  today: PlainDate,
  windows: ResultWindows = resultWindows(profile),
): readonly OwedDocument[] {
  const days = companyDaysOf(subject);
  const courseEnd = subject.people
    .map(person => dueDaysOf(person).lastCourseEnd)
    .reduce<PlainDate | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
  return profile.documents
    .filter(({ owner }) => owner === 'company')
    .map(requirement =>
      owed(requirement, itemOf(subject.dossier, requirement), {
        due: companyDue(requirement, days, today, windows, profile.aidRegime.value),
        today,
        courseEnd,
      }),
    );
}

/** Everything that is owed around one company: its own documents, and each of its people's, in the order given. */
export type OwedByCompany = {
  readonly own: readonly OwedDocument[];
  readonly people: readonly { readonly subject: ParticipantCase; readonly owed: readonly OwedDocument[] }[];
};

/** What a company and each of its people owe. People who were rejected or archived are not asked, and left out. */
export function owedByCompany(
  subject: CompanyCase,
  profile: CallProfile,
  today: PlainDate,
  windows: ResultWindows = resultWindows(profile),
): OwedByCompany {
  return {
    own: companyDocuments(subject, profile, today, windows),
    people: subject.people
      .filter(isAsked)
      .map(person => ({ subject: person, owed: owedDocuments(person, profile, today, windows) })),
  };
}

/** Whether documents are still asked of a person: not of one who was rejected, archived or erased. */
export const isAsked = ({ participant: { status, anonymous = null } }: ParticipantCase): boolean =>
  anonymous === null && status !== 'rejected' && status !== 'archived';

/** What is to be chased: asked for now and not settled. */
export const isOutstanding = ({ need, lacks }: OwedDocument): boolean => need === 'now' && lacks !== null;

export const itemOf = (dossier: Dossier | null, { code }: Pick<DocumentRequirement, 'code'>): DocumentItem | null =>
  dossier !== null && Object.hasOwn(dossier.items, code) ? (dossier.items[code] ?? null) : null;

type Moment = { readonly due: DocumentDue; readonly today: PlainDate; readonly courseEnd: PlainDate | null };

function owed(requirement: DocumentRequirement, item: DocumentItem | null, at: Moment): OwedDocument {
  const { due, today, courseEnd } = at;
  const state = stateOn(item, requirement, today);
  const isThere = state === 'received' || state === 'verified';
  const validUntil =
    item !== null && (isThere || state === 'expired') && item.state !== 'missing'
      ? lastValidDay(item, requirement)
      : null;
  const lacks = lackOf(state);
  const isLate = lacks !== null && lacks !== 'verification' && due.need === 'now' && due.on !== null && due.on < today;
  return {
    requirement,
    item,
    state,
    need: due.need,
    dueOn: due.on,
    waitsFor: due.waitsFor,
    lacks,
    overdueDays: isLate && due.on !== null ? daysBetween(due.on, today) : 0,
    validUntil,
    expiresBeforeCourseEnd: isThere && validUntil !== null && courseEnd !== null && validUntil < courseEnd,
  };
}

function lackOf(state: DocumentState): Lack | null {
  if (isSettled(state)) return null;
  if (state === 'missing') return 'document';
  return state === 'received' ? 'verification' : 'another';
}

function companyDaysOf({ company, people, aids }: CompanyCase): CompanyDays {
  const days = people.map(dueDaysOf);
  const state = company.state ?? null;
  const hasLeft = state === 'rejected' || state === 'withdrawn' || state === 'related';
  return {
    form: earliest(days.map(({ form }) => form)),
    entry: earliest(days.map(({ entry }) => entry)),
    courseStart: earliest(days.map(({ courseStart }) => courseStart)),
    aid: earliest(aids.map(({ source, grantedOn }) => (source === 'own-project' ? grantedOn : null))),
    supportEnd: company.supportEndedOn ?? null,
    isOut: hasLeft && people.every(({ participant }) => participant.entryDate === null),
  };
}
