import type { Money } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

export const smeCategories = ['micro', 'small', 'medium', 'large'] as const;
export type SmeCategory = (typeof smeCategories)[number];

/** A company whose employees take part: an SME, or one that turned out not to be. */
export type Company = {
  readonly id: string;
  readonly name: string;
  readonly cui: string | null;
  readonly tradeRegisterNo: string | null;
  /** As declared; large is not an SME. Null until the declaration is in. */
  readonly smeCategory: SmeCategory | null;
  /** Average yearly staff (annual work units) in hundredths: 12,5 is 1250. */
  readonly averageStaff: number | null;
  readonly turnover: Money | null;
  readonly totalAssets: Money | null;
  readonly referenceYear: number | null;
  /** CAEN codes, four digits. The eligible one is the activity, main or secondary, by which the call accepts it. */
  readonly caenMain: string | null;
  readonly caenEligible: string | null;
  readonly sector: string | null;
  readonly county: string | null;
  readonly locality: string | null;
  readonly legalRepresentative: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  /** Collaboration agreement with the project. */
  readonly agreementOn: PlainDate | null;
  readonly recruitedBy: string | null;
};
