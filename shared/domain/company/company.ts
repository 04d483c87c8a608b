import type { Money } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

export const smeCategories = ['micro', 'small', 'medium', 'large'] as const;
export type SmeCategory = (typeof smeCategories)[number];

/**
 * How far the project has come with a company: lead → contacted → agreed (agreement signed) → verified (an SME that the call
 * accepts); or rejected, or withdrawn. `related` takes no part: it is kept because its figures enter another company's.
 */
export const companyStates = ['lead', 'contacted', 'agreed', 'verified', 'rejected', 'withdrawn', 'related'] as const;
export type CompanyState = (typeof companyStates)[number];

/** One year's figures. `estimated`: a new firm without accounts, in good faith. */
export type YearFigures = {
  /** Annual work units in hundredths. */
  readonly averageStaff: number | null;
  readonly turnover: Money | null;
  readonly totalAssets: Money | null;
  /** Lei for one euro at the year's end (BNR), in ten-thousandths: 4,9481 is 49481. Null where the figures are in EUR. */
  readonly eurRate: number | null;
  readonly estimated: boolean | null;
  /** When the accounts of the year were approved. */
  readonly approvedOn: PlainDate | null;
};

/** Activities that the de minimis regulations leave out. */
export const deMinimisExclusions = ['primary-agriculture', 'fishery', 'export', 'domestic-goods'] as const;

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

  // Added later; rows saved before have none of these, which reads as null.
  readonly state?: CompanyState | null;
  readonly stateReason?: string | null;
  readonly street?: string | null;
  readonly postalCode?: string | null;
  readonly iban?: string | null;
  readonly vatPayer?: boolean | null;
  /** Lei for one euro at the end of `referenceYear`, in ten-thousandths. */
  readonly eurRate?: number | null;
  readonly estimated?: boolean | null;
  readonly approvedOn?: PlainDate | null;
  /** Figures of other years than `referenceYear`, by year. */
  readonly otherYears?: { readonly [year: string]: YearFigures };
  /** Intends to adapt its activity to a sector of the call. */
  readonly intendsToAdapt?: boolean | null;
  /** Carries goods by road for others: a lower de minimis ceiling. */
  readonly roadFreight?: boolean | null;
  readonly deMinimisExclusion?: (typeof deMinimisExclusions)[number] | null;
  /** When support by the project ended, from which the six months of a workplace-learning programme count. */
  readonly supportEndedOn?: PlainDate | null;
  readonly workplaceLearningOn?: PlainDate | null;
  readonly workplaceLearning?: string | null;
  readonly remarks?: string | null;
  /** Ids of the rows that were merged into this one. */
  readonly formerIds?: readonly string[];
};
