import type { Money } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

export const aidRegulations = ['1407/2013', '2023/2831', '1408/2013', '717/2014', '360/2012', '2023/2832'] as const;
export const aidForms = ['grant', 'loan', 'guarantee', 'other'] as const;
/** Where the project has it from. */
export const aidSources = ['declaration', 'register', 'own-project'] as const;

/** One de minimis aid granted to a company, as its declaration or the register says. */
export type Aid = {
  readonly id: string;
  readonly company: string;
  /** The day on which the right to it arose, not the day of payment. */
  readonly grantedOn: PlainDate | null;
  /** Gross grant equivalent, before tax, in EUR. */
  readonly amount: Money | null;
  readonly regulation: (typeof aidRegulations)[number] | null;
  readonly form: (typeof aidForms)[number] | null;
  readonly grantor: string | null;
  readonly measure: string | null;
  readonly source: (typeof aidSources)[number] | null;
  readonly remarks: string | null;
};
