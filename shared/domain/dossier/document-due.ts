import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile, DocumentRequirement } from '../../profiles/profile.ts';
import type { ParticipantCase } from '../eligibility/participant-case.ts';
import type { ResultWindows } from '../eligibility/result-windows.ts';

/** What has to happen, or to be filled in, before a document has a due day. */
export const dueEvents = [
  'form',
  'entry',
  'course',
  'course-end',
  'certificate',
  'exit',
  'support-end',
  'aid',
  'elsewhere',
] as const;
export type DueEvent = (typeof dueEvents)[number];

/**
 * Whether a document is asked for, and until when.
 *
 * now    it is asked for today, and counts in the completeness
 * later  it will be: on `on`, or once what `waitsFor` names has happened
 * no     it does not concern this record: not claimed, not abandoned, no aid in this call
 *
 * `on` is the last day on which it is in time: a document due "before" something is in time on that very day. [INFERRED]
 */
export type DocumentDue = {
  readonly need: 'now' | 'later' | 'no';
  readonly on: PlainDate | null;
  /** Why there is no day; null when there is one. */
  readonly waitsFor: DueEvent | null;
};

/** The days from which the due days of one participant's documents follow; null: not known, or not yet. */
export type DueDays = {
  readonly form: PlainDate | null;
  /** Entry, or the first course planned while there is none. */
  readonly entry: PlainDate | null;
  /** Start of the first course whose start is known. */
  readonly courseStart: PlainDate | null;
  /** In a course without a start: everything that the course needs is asked for. */
  readonly inUndatedCourse: boolean;
  readonly firstCourseEnd: PlainDate | null;
  readonly lastCourseEnd: PlainDate | null;
};

const earlier = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null ? b : b === null || a < b ? a : b;
const later = (a: PlainDate | null, b: PlainDate | null): PlainDate | null =>
  a === null ? b : b === null || a > b ? a : b;

/** Reads the days of a participant: the entry, and starts and ends of the courses. */
export function dueDaysOf({ participant, participations }: ParticipantCase): DueDays {
  let courseStart: PlainDate | null = null;
  let firstCourseEnd: PlainDate | null = null;
  let lastCourseEnd: PlainDate | null = null;
  let inUndatedCourse = false;
  for (const { startOn, endOn } of participations) {
    if (startOn === null) inUndatedCourse = true;
    courseStart = earlier(courseStart, startOn);
    firstCourseEnd = earlier(firstCourseEnd, endOn);
    lastCourseEnd = later(lastCourseEnd, endOn);
  }
  const entry = participant.entryDate ?? courseStart;
  return { form: participant.formDate ?? entry, entry, courseStart, inUndatedCourse, firstCourseEnd, lastCourseEnd };
}

/** Asked for in any case, whether its day is known or not. */
const always = (on: PlainDate | null, waitsFor: DueEvent): DocumentDue => ({
  need: 'now',
  on,
  waitsFor: on === null ? waitsFor : null,
});
/** Asked for from its day on. */
const from = (on: PlainDate | null, to: PlainDate, waitsFor: DueEvent): DocumentDue =>
  on === null ? { need: 'later', on, waitsFor } : { need: on <= to ? 'now' : 'later', on, waitsFor: null };
const notAsked: DocumentDue = { need: 'no', on: null, waitsFor: null };

/**
 * When a document of a participant is due, as things stand on `to`. What is owed up to the entry is always asked for:
 * without it nobody may enter. One that hangs on something else (a claimed disability, a certificate, abandoning) only if
 * that is so. [S20][S22][S46][S47], due days worked out from `due` of the call's list [INFERRED]
 */
export function participantDue(
  { due }: Pick<DocumentRequirement, 'due'>,
  { participant }: ParticipantCase,
  days: DueDays,
  to: PlainDate,
  windows: ResultWindows,
): DocumentDue {
  const { exitDate, certificate } = participant;
  switch (due) {
    case 'application':
    case 'before-data-entry':
      return always(days.form, 'form');
    case 'before-entry':
    case 'entry':
      return always(days.entry, 'entry');
    case 'before-course':
    case 'course-start':
    case 'each-session':
      return days.inUndatedCourse ? always(days.courseStart, 'course') : from(days.courseStart, to, 'course');
    case 'course-end':
      return from(days.firstCourseEnd, to, 'course-end');
    case 'before-certification':
      return certificate === null
        ? { need: 'later', on: null, waitsFor: 'certificate' }
        : always(certificate.on, 'certificate');
    case 'exit':
      return from(exitDate, to, 'exit');
    case 'exit+28d':
      if (certificate === null) {
        return participant.exitReason === 'abandoned' ? notAsked : { need: 'later', on: null, waitsFor: 'certificate' };
      }
      return from(exitDate === null ? null : windows.immediateEnd(exitDate), to, 'exit');
    case 'exit+6m':
      return from(exitDate === null ? null : windows.followUpOn(exitDate), to, 'exit');
    case 'on-abandon':
      return participant.exitReason === 'abandoned' ? from(exitDate, to, 'exit') : notAsked;
    case 'if-claimed':
      return participant.disability === 'yes' || participant.otherDisadvantaged === 'yes'
        ? always(days.entry, 'entry')
        : notAsked;
    default:
      return always(null, 'elsewhere');
  }
}

/** The days from which the due days of a company's documents follow: the earliest of its people, and its own. */
export type CompanyDays = {
  readonly form: PlainDate | null;
  readonly entry: PlainDate | null;
  readonly courseStart: PlainDate | null;
  /** First aid that the project itself grants. */
  readonly aid: PlainDate | null;
  readonly supportEnd: PlainDate | null;
  /** Takes part no more (rejected, withdrawn), or never did (related), and nobody of it has entered. */
  readonly isOut: boolean;
};

export const earliest = (days: readonly (PlainDate | null)[]): PlainDate | null =>
  days.reduce<PlainDate | null>((first, day) => earlier(first, day), null);

/** When a document of a company is due, as things stand on `to`; by the first of its people to need it. [S46][S56] [INFERRED] */
export function companyDue(
  { due }: Pick<DocumentRequirement, 'due'>,
  days: CompanyDays,
  to: PlainDate,
  windows: ResultWindows,
  aidRegime: CallProfile['aidRegime']['value'],
): DocumentDue {
  if (days.isOut) return notAsked;
  switch (due) {
    case 'before-recruiting':
    case 'before-data-entry':
    case 'application':
      return always(days.form, 'form');
    case 'before-verification':
    case 'before-entry':
    case 'entry':
      return always(days.entry, 'entry');
    case 'before-course':
    case 'course-start':
      return from(days.courseStart, to, 'course');
    case 'before-granting':
      return aidRegime === 'de_minimis' ? always(days.aid, 'aid') : notAsked;
    case 'support+6m':
      return from(days.supportEnd === null ? null : windows.followUpOn(days.supportEnd), to, 'support-end');
    default:
      return always(null, 'elsewhere');
  }
}
