import type { DocumentItem, Dossier } from '#shared/domain/dossier/dossier.ts';
import { type DayNumber, dayOf } from './calendar.ts';

/** A document of a dossier with what became of it: it came in on a day, and later somebody looked at it. */
export type PlannedDocument = {
  readonly code: string;
  readonly receivedOn: DayNumber;
  /** The day on which it was verified, refused or waived; null when nobody has looked at it. */
  readonly judgedOn: DayNumber | null;
  /** By whom, as a role. */
  readonly by: string;
  readonly validDays?: number;
  /** Refused, with the reason; then it counts as not there. */
  readonly rejected?: string;
  /** Excused, with the reason. */
  readonly waived?: string;
};

/** The dossier as it was known at the end of a day: what had not come in by then is not in it. */
export function dossierAt(
  id: string,
  owner: Dossier['owner'],
  documents: readonly PlannedDocument[],
  day: DayNumber,
): Dossier {
  const items: { [code: string]: DocumentItem } = {};
  for (const document of documents) {
    if (document.receivedOn <= day) items[document.code] = itemAt(document, day);
  }
  return { id, owner, items };
}

/** The documents that came in or were looked at after one day, up to another: all that a comparison of the two must see. */
export function documentsBetween(
  documents: readonly PlannedDocument[],
  after: DayNumber,
  upTo: DayNumber,
): readonly PlannedDocument[] {
  const within = (day: DayNumber | null): boolean => day !== null && day > after && day <= upTo;
  return documents.filter(({ receivedOn, judgedOn }) => within(receivedOn) || within(judgedOn));
}

function itemAt(document: PlannedDocument, day: DayNumber): DocumentItem {
  const { receivedOn, judgedOn, validDays, rejected, waived, by } = document;
  const judged = judgedOn !== null && judgedOn <= day;
  return {
    state: !judged ? 'received' : rejected !== undefined ? 'rejected' : waived !== undefined ? 'waived' : 'verified',
    receivedOn: dayOf(receivedOn),
    verifiedOn: judged ? dayOf(judgedOn) : null,
    verifiedBy: judged ? by : null,
    validUntil: validDays === undefined ? null : dayOf(receivedOn + validDays),
    reason: judged ? (rejected ?? waived ?? null) : null,
  };
}
