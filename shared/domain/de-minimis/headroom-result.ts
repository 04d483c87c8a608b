import type { Money } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Aid } from '../aid/aid.ts';
import type { SmeData, SmeLine } from '../sme/sme-result.ts';

export type DeMinimisData = SmeData & { readonly aid: ReadonlyMap<string, Aid> };
export type DeMinimisRegulation = CallProfile['deMinimis']['regulations'][number];

export type HeadroomOptions = {
  /** The day on which a new aid would be granted. */
  readonly on: PlainDate;
  readonly regulation: Aid['regulation'] & string;
  /** In EUR; absent: only what is used is asked. */
  readonly newGrant?: Money | null;
  readonly rules: CallProfile['deMinimis'];
  /** For the shares that make enterprises one undertaking. */
  readonly sme: CallProfile['sme'];
};

/**
 * Why an aid is in the sum or not: `in`; before the window (`earlier`) or after the day (`later`); of a regulation with a
 * ceiling of its own; without date, without amount, or not in EUR, so that it cannot be placed or added.
 */
export type GrantReason = 'in' | 'earlier' | 'later' | 'other-regulation' | 'no-date' | 'no-amount' | 'not-eur';
export type GrantLine = {
  readonly aid: string;
  /** The company that got it: this one or another of the single undertaking. */
  readonly company: string;
  readonly companyName: string;
  readonly grantedOn: PlainDate | null;
  readonly amount: Money | null;
  readonly regulation: Aid['regulation'];
  readonly counted: boolean;
  readonly reason: GrantReason;
  /** Within a day of the window's edge. */
  readonly atEdge: boolean;
};

export type HeadroomQuestion = SmeLine & {
  readonly place: { readonly table: 'company' | 'holding' | 'aid'; readonly id: string; readonly field: string };
};

/** Lines have keys `deMinimis.…`; questions about holdings keep theirs, `sme.…`. */
export type Headroom = {
  readonly company: string;
  readonly on: PlainDate;
  readonly regulation: Aid['regulation'] & string;
  /** Null: the call's profile does not know this regulation as one with a general ceiling. */
  readonly ceiling: Money | null;
  readonly roadFreight: boolean;
  /** Both days included. */
  readonly window: { readonly from: PlainDate; readonly to: PlainDate } | null;
  /** Newest first; those without a date last. */
  readonly grants: readonly GrantLine[];
  readonly used: Money;
  /** Never below zero. */
  readonly headroom: Money;
  /** What is used above the ceiling already. */
  readonly exceededBy: Money;
  readonly newGrant: Money | null;
  /** True when the new grant may not be given as de minimis at all: the whole of it, not only what is above. */
  readonly blocked: boolean;
  readonly blockedBecause: 'over-ceiling' | 'excluded-activity' | null;
  readonly status: 'clear' | 'unclear';
  readonly unclear: readonly HeadroomQuestion[];
  readonly warnings: readonly SmeLine[];
  /** The enterprises that are one undertaking with the company, itself first. Never through natural persons. */
  readonly singleUndertaking: readonly { readonly company: string; readonly name: string }[];
  readonly steps: readonly SmeLine[];
  readonly verified: boolean;
};
