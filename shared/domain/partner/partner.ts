import type { Money } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

export const partnerRoles = ['leader', 'partner', 'associated'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** Leader and partners have a budget and staff; associated ones (technology providers) bring things without money. */
export type Partner = {
  readonly id: string;
  readonly role: PartnerRole;
  /** `L`, `P1`, `P2` … as in the contract; associated ones `A1` … */
  readonly code: string;
  readonly name: string;
  readonly cui: string | null;
  readonly legalForm: string | null;
  readonly vatPayer: boolean | null;
  readonly vatDeductible: boolean | null;
  readonly legalRepresentative: string | null;
  readonly responsible: string | null;
  readonly county: string | null;
  readonly locality: string | null;
  readonly ibanExpenses: string | null;
  readonly ibanPrefinancing: string | null;
  readonly eligibleBudget: Money | null;
  /** Basis points: 500 is 5 %. */
  readonly ownContribution: number | null;
  readonly agreementOn: PlainDate | null;
  /** What an associated partner brings: licences, equipment, trainers. */
  readonly brings: string | null;
};
