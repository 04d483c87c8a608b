import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import type { DocumentRequirement } from '../../profiles/profile.ts';
import type { OwedDocument } from '../dossier/owed.ts';

/** Why a document is chased: not there, refused, run out, running out before the course ends, or needed for a course soon. */
export const chaseReasons = ['missing', 'rejected', 'expired', 'expiring', 'soon'] as const;
export type ChaseReason = (typeof chaseReasons)[number];

/** Who can bring it. */
export const chasedOfWhom = ['employer', 'person', 'provider', 'project'] as const;
export type ChasedOf = (typeof chasedOfWhom)[number];

/** What a course needs is asked for this many days before it begins: afterwards it would be late at once. [INFERRED] */
export const daysAhead = 30;

/** Why this document is chased on a day; null when it is not. */
export function chaseReason(
  { need, lacks, state, dueOn, requirement, expiresBeforeCourseEnd }: OwedDocument,
  today: PlainDate,
): ChaseReason | null {
  if (need === 'no') return null;
  if (expiresBeforeCourseEnd) return 'expiring';
  // Handed in: what it waits for is the project's own verification.
  if (lacks === null || lacks === 'verification') return null;
  if (need === 'later') return isForCourse(requirement) && isSoon(dueOn, today) ? 'soon' : null;
  if (state === 'rejected' || state === 'expired') return state;
  return 'missing';
}

const isForCourse = ({ due }: DocumentRequirement): boolean => due === 'before-course' || due === 'course-start';
const isSoon = (on: PlainDate | null, today: PlainDate): boolean => on !== null && on <= addDays(today, daysAhead);

/**
 * Who can bring a document. Proof of something claimed (a disability, another disadvantage) is asked of the person alone: a
 * letter that names it would tell the employer what the person told the project in confidence (GDPR art. 9).
 */
export function chasedOf({ from, due }: DocumentRequirement): ChasedOf {
  if (from === 'project' || from === 'provider') return from;
  return due === 'if-claimed' ? 'person' : 'employer';
}
