import type { Answer } from '../../kernel/field.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

/** Who holds: an enterprise that the workspace knows or not, a public body, people, an investor with an exception. */
export const holdingOwnerKinds = ['enterprise', 'public-body', 'natural-persons', 'investor'] as const;
/** Investors whose holding of 25 % or more leaves the enterprise autonomous. [LAW: Recommendation 2003/361/EC, annex art. 3(2)] */
export const investorKinds = [
  'public-investment-corporation',
  'venture-capital',
  'business-angel',
  'university',
  'institutional-investor',
  'small-municipality',
] as const;
/** What makes a holder control, whatever its share. [annex art. 3(3)] */
export const controls = ['majority-of-votes', 'board', 'contract', 'agreement'] as const;
export const holdingDecisions = ['autonomous', 'partner', 'linked'] as const;

/**
 * One line of who holds what of whom, from which partner and linked enterprises follow. The held enterprise is always a
 * company of the workspace; the owner one of these (`owner`), or somebody only named (`ownerName`).
 */
export type Holding = {
  readonly id: string;
  /** Id of the company that is held. */
  readonly held: string;
  readonly ownerKind: (typeof holdingOwnerKinds)[number];
  readonly owner: string | null;
  readonly ownerName: string | null;
  readonly investorKind: (typeof investorKinds)[number] | null;
  /** Shares of capital and of votes in hundredths of a per cent: 30 % is 3000. */
  readonly capital: number | null;
  readonly votes: number | null;
  readonly controls: readonly (typeof controls)[number][];
  /** Natural persons: whether both enterprises work on the same or adjacent markets; null: nobody has decided. */
  readonly sameMarket: Answer | null;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  /** What a person decided where the program must not, by whom, and why. */
  readonly decision: (typeof holdingDecisions)[number] | null;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
};
