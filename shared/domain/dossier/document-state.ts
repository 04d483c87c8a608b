import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import type { DocumentRequirement } from '../../profiles/profile.ts';
import type { DocumentItem, DocumentState } from './dossier.ts';

type Validity = Pick<DocumentRequirement, 'validityDays'>;

/**
 * The last day on which a document that is there is still good: `validUntil`, otherwise the call's `validityDays` after
 * the day it was issued (after the day it was received, where the day of issue is not known). Both days are good still.
 * Null when nothing says that it ever runs out.
 */
export function lastValidDay(item: DocumentItem, { validityDays }: Validity): PlainDate | null {
  if (item.validUntil !== null) return item.validUntil;
  if (validityDays === null) return null;
  const from = item.issuedOn ?? item.receivedOn;
  return from === null ? null : addDays(from, validityDays);
}

/**
 * The state of a document on a day: `expired` after its last day of validity if it was there (received or verified),
 * otherwise as recorded. What is not there is `missing`.
 */
export function stateOn(item: DocumentItem | null, validity: Validity, today: PlainDate): DocumentState {
  if (item === null) return 'missing';
  if (item.state !== 'received' && item.state !== 'verified') return item.state;
  const last = lastValidDay(item, validity);
  return last !== null && last < today ? 'expired' : item.state;
}

/** Verified, or excepted for a reason: nothing more is to be done about it. */
export const isSettled = (state: DocumentState): boolean => state === 'verified' || state === 'waived';
