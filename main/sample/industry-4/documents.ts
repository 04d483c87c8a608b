import type { DocumentItem, Dossier } from '#shared/domain/dossier/dossier.ts';
import { type DayNumber, dayOf } from './calendar.ts';

/** A document of a dossier with what became of it: it came in on a day, and later somebody looked at it. */
export type PlannedDocument = {
  readonly code: string;
  readonly receivedOn: DayNumber;
  /** The day from which `judged` holds; never when null. */
  readonly judgedOn: DayNumber | null;
  readonly received: DocumentItem;
  readonly judged: DocumentItem;
};

type Fate = {
  readonly receivedOn: DayNumber;
  readonly verifiedOn: DayNumber | null;
  readonly by: string;
  readonly validDays?: number;
  /** Refused, with the reason; then it counts as not there. */
  readonly rejected?: string;
  /** Excused, with the reason. */
  readonly waived?: string;
};

/** A document that came in on `receivedOn` and was verified, refused or waived on `verifiedOn` by a person in that role. */
export function plannedDocument(code: string, fate: Fate): PlannedDocument {
  const received: DocumentItem = {
    state: 'received',
    receivedOn: dayOf(fate.receivedOn),
    verifiedOn: null,
    verifiedBy: null,
    validUntil: fate.validDays === undefined ? null : dayOf(fate.receivedOn + fate.validDays),
    reason: null,
  };
  const judged: DocumentItem = {
    ...received,
    state: fate.rejected !== undefined ? 'rejected' : fate.waived !== undefined ? 'waived' : 'verified',
    verifiedOn: fate.verifiedOn === null ? null : dayOf(fate.verifiedOn),
    verifiedBy: fate.by,
    reason: fate.rejected ?? fate.waived ?? null,
  };
  return { code, receivedOn: fate.receivedOn, judgedOn: fate.verifiedOn, received, judged };
}

/** The dossier as it was known at the end of a day: what had not come in by then is not in it. */
export function dossierAt(
  id: string,
  owner: Dossier['owner'],
  documents: readonly PlannedDocument[],
  day: DayNumber,
): Dossier {
  const items: { [code: string]: DocumentItem } = {};
  for (const { code, receivedOn, judgedOn, received, judged } of documents) {
    if (receivedOn > day) continue;
    items[code] = judgedOn !== null && judgedOn <= day ? judged : received;
  }
  return { id, owner, items };
}
