import type { Finding } from '../eligibility/finding.ts';
import type { CompanyState } from './company.ts';

/** A state that may follow, and what stands in the way of it: empty when nothing does. */
export type CompanyTransition = { readonly to: CompanyState; readonly blockedBy: readonly Finding[] };

/** The states that may follow one another; null is a company whose state nobody has set. */
export const nextCompanyStates: Readonly<Record<CompanyState | 'none', readonly CompanyState[]>> = {
  none: ['lead', 'contacted', 'agreed', 'verified', 'rejected', 'withdrawn', 'related'],
  lead: ['contacted', 'agreed', 'rejected', 'withdrawn', 'related'],
  contacted: ['lead', 'agreed', 'rejected', 'withdrawn', 'related'],
  agreed: ['contacted', 'verified', 'rejected', 'withdrawn'],
  verified: ['agreed', 'rejected', 'withdrawn'],
  rejected: ['contacted', 'agreed'],
  withdrawn: ['contacted', 'agreed'],
  related: ['lead', 'contacted'],
};
