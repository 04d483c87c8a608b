import { addMonths, type PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile, RetentionRule, Words } from '../../profiles/profile.ts';
import type { ParticipantCase } from '../eligibility/participant-case.ts';
import type { ParticipantState } from '../participant/participant.ts';

/** A law that makes the project keep what it holds about someone. */
export type RetentionDuty = {
  readonly key: string;
  readonly name: Words;
  /** The last day on which it holds; null while it cannot be computed because the project has no last day. */
  readonly until: PlainDate | null;
  readonly source: string;
  /** False when nobody has checked it in the official text: shown as "nevalidat". */
  readonly verified: boolean;
  readonly note: string | null;
};

type Kept = Pick<ParticipantCase, 'project' | 'participant' | 'participations'>;

/**
 * The duties to keep someone's data that still run on a day, the longest first: an erasure on request is refused while
 * there is one (GDPR art. 17(3)(b)). A duty without an end runs. Its last day belongs to it.
 */
export function dutiesOn(subject: Kept, { retention, aidRegime }: CallProfile, today: PlainDate): RetentionDuty[] {
  const entered = hasEntered(subject);
  return retention
    .filter(({ people, onlyUnder }) => {
      return (people === 'everyone' || entered) && (onlyUnder === null || onlyUnder === aidRegime.value);
    })
    .map(rule => dutyOf(rule, subject.project.endOn))
    .filter(({ until }) => until === null || today <= until)
    .sort((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? 1 : -1));
}

/** States of those who never took part, unless something else shows that they did. */
const neverTookPart: readonly ParticipantState[] = [
  'lead',
  'dossier_open',
  'dossier_complete',
  'verified',
  'reserve',
  'rejected',
  'archived',
];

/**
 * Whether someone entered the operation, and so is in what was reported and paid for. Candidates who were rejected, kept
 * in reserve or withdrew before they started are in no participant data, which begin with the entry (Regulation (EU)
 * 1304/2013 art. 5 and Annex I [S36]), and no expenditure hangs on them: no duty to keep their data is known. That the
 * duty needs an entry is inferred; any sign of one (an entry date, a report, a day attended) counts as one.
 */
export function hasEntered({ participant, participations }: Pick<Kept, 'participant' | 'participations'>): boolean {
  if (participant.entryDate !== null || participant.reportedIn !== null) return true;
  if (participations.some(({ attendance }) => attendance.length > 0)) return true;
  return !neverTookPart.includes(participant.status);
}

function dutyOf(rule: RetentionRule, projectEnd: PlainDate | null): RetentionDuty {
  const { key, name, source, verified, note = null } = rule;
  return { key, name, source, verified, note, until: projectEnd === null ? null : retentionEnd(rule, projectEnd) };
}

/** The last day of a duty, from the project's last day. */
export function retentionEnd({ from, years }: Pick<RetentionRule, 'from' | 'years'>, projectEnd: PlainDate): PlainDate {
  const year = Number(projectEnd.slice(0, 4));
  if (from === 'project-end') return addMonths(projectEnd, 12 * years);
  if (from === 'year-of-project-end') return endOfYear(year + years);
  // The accounting year that holds the day ends on 30 June; its accounts are submitted by 15 February after (1303/2013 art. 137).
  const accountsYear = projectEnd.slice(5) <= '06-30' ? year : year + 1;
  return endOfYear(accountsYear + 1 + years);
}

const endOfYear = (year: number): PlainDate => `${year}-12-31` as PlainDate;
