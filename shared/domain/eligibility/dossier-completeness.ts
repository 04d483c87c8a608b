import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile, DocumentRequirement } from '../../profiles/profile.ts';
import type { ParticipantCase } from './participant-case.ts';
import { stateOn } from './record-rules.ts';
import type { ResultWindows } from './result-windows.ts';

/** How much of a participant's file is there. Per cent is rounded down, so that 100 means that nothing is missing. */
export type DossierCompleteness = { readonly settled: number; readonly due: number; readonly percent: number };

/** The day for which the file is looked at. */
export type DossierMoment = {
  /** What falls due later is not due. */
  readonly to: PlainDate;
  /** Day of the data: a document that has run out by then is not there. */
  readonly today: PlainDate;
  readonly windows: ResultWindows;
};

/**
 * The share of the documents due by `to` that are verified or waived. A document is due from the moment that the call
 * names (exit, six months after …); one that hangs on something else (a claimed disability, a certificate, abandoning)
 * only if that is so. A person without a file has nothing. The window and the registers show this same figure.
 */
export function dossierCompleteness(
  subject: ParticipantCase,
  { documents }: CallProfile,
  moment: DossierMoment,
): DossierCompleteness {
  const { dossier } = subject;
  let due = 0;
  let settled = 0;
  for (const requirement of documents) {
    if (requirement.owner !== 'participant' || !isDue(requirement, subject, moment)) continue;
    due += 1;
    const state = stateOn(dossier?.items[requirement.code] ?? null, requirement, moment.today);
    if (state === 'verified' || state === 'waived') settled += 1;
  }
  return { settled, due, percent: due === 0 ? 100 : Math.floor((settled * 100) / due) };
}

/** What is owed up to the entry is always due: without it nobody may enter. */
function isDue({ due }: DocumentRequirement, subject: ParticipantCase, { to, windows }: DossierMoment): boolean {
  const { participant, participations } = subject;
  const exitOn = participant.exitDate !== null && participant.exitDate <= to ? participant.exitDate : null;
  switch (due) {
    case 'before-course':
    case 'course-start':
    case 'each-session':
      return participations.some(({ startOn }) => startOn === null || startOn <= to);
    case 'course-end':
      return participations.some(({ endOn }) => endOn !== null && endOn <= to);
    case 'before-certification':
      return participant.certificate !== null;
    case 'exit':
      return exitOn !== null;
    case 'exit+28d':
      return participant.certificate !== null && exitOn !== null && windows.immediateEnd(exitOn) <= to;
    case 'exit+6m':
      return exitOn !== null && windows.followUpOn(exitOn) <= to;
    case 'on-abandon':
      return exitOn !== null && participant.exitReason === 'abandoned';
    case 'if-claimed':
      return participant.disability === 'yes' || participant.otherDisadvantaged === 'yes';
    default:
      return true;
  }
}
