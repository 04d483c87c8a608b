import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { ParticipantCase } from '../eligibility/participant-case.ts';
import type { ResultWindows } from '../eligibility/result-windows.ts';
import { dueDaysOf, participantDue } from './document-due.ts';
import { isSettled, stateOn } from './document-state.ts';
import { itemOf, type OwedDocument } from './owed.ts';

/** How much of a file is there. Per cent is rounded down, so that 100 means that nothing is missing. */
export type DossierCompleteness = { readonly settled: number; readonly due: number; readonly percent: number };

/** The day for which the file is looked at. */
export type DossierMoment = {
  /** What falls due later is not due. */
  readonly to: PlainDate;
  /** Day of the data: a document that has run out by then is not there. */
  readonly today: PlainDate;
  readonly windows: ResultWindows;
};

const completeness = (settled: number, due: number): DossierCompleteness => ({
  settled,
  due,
  percent: due === 0 ? 100 : Math.floor((settled * 100) / due),
});

/**
 * The share of the documents due by `to` that are verified or waived. A person without a file has nothing. The list, the
 * registers and the window show this same figure; it makes nothing, because it is asked for a hundred thousand people.
 */
export function dossierCompleteness(
  subject: ParticipantCase,
  { documents }: CallProfile,
  { to, today, windows }: DossierMoment,
): DossierCompleteness {
  const days = dueDaysOf(subject);
  let due = 0;
  let settled = 0;
  for (const requirement of documents) {
    if (requirement.owner !== 'participant') continue;
    if (participantDue(requirement, subject, days, to, windows).need !== 'now') continue;
    due += 1;
    if (isSettled(stateOn(itemOf(subject.dossier, requirement), requirement, today))) settled += 1;
  }
  return completeness(settled, due);
}

/** The same figure of documents that were worked out already: those asked for now, and the settled ones among them. */
export function completenessOf(owed: readonly OwedDocument[]): DossierCompleteness {
  const asked = owed.filter(({ need }) => need === 'now');
  return completeness(asked.filter(({ lacks }) => lacks === null).length, asked.length);
}
