import type { CompanyState } from './company.ts';

/**
 * What may follow a state: a step on, a step back that mends a mistake, a refusal, a withdrawal. A company that takes no
 * part (`related`) may become one that does, and one that has only been thought of the other way round. [INFERRED]
 */
const following: { readonly [S in CompanyState]: readonly CompanyState[] } = {
  lead: ['contacted', 'agreed', 'rejected', 'withdrawn', 'related'],
  contacted: ['lead', 'agreed', 'rejected', 'withdrawn'],
  agreed: ['contacted', 'verified', 'rejected', 'withdrawn'],
  verified: ['agreed', 'rejected', 'withdrawn'],
  rejected: ['contacted', 'agreed'],
  withdrawn: ['contacted', 'agreed'],
  related: ['lead'],
};

/** The states that may follow; every one where none is recorded. */
export function nextCompanyStates(state: CompanyState | null): readonly CompanyState[] {
  return state === null ? (Object.keys(following) as CompanyState[]) : following[state];
}

/** A company is turned away, or goes, for a reason that is written down. */
export const stateNeedsReason = (state: CompanyState): boolean => state === 'rejected' || state === 'withdrawn';

/** Takes part, or may come to: everything but what is kept for its figures alone. */
export const takesPart = (state: CompanyState | null): boolean => state !== 'related';
