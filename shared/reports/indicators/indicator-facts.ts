import type { AgeBand } from '../../domain/participant/age.ts';
import type { Participant } from '../../domain/participant/participant.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

/** What an indicator's predicate may ask about one counted person, as things stood on the last day of a period. */
export type IndicatorFacts = {
  readonly participant: Participant;
  /** On the day of entry; null when the birth date is not known. */
  readonly ageBand: AgeBand | null;
  /** Day of leaving the operation; null while the person is in it. */
  readonly exitOn: PlainDate | null;
  /** There is a certificate dated within the call's window after leaving. */
  readonly certifiedInTime: boolean;
  /** The day six months (by the call) after leaving has come. */
  readonly followUpReached: boolean;
};
