import type { Company } from '../company/company.ts';
import { readCui } from '../identity/cui.ts';
import { type Found, rule } from './rule.ts';

/**
 * VR-08: not an employee of the leader or a partner, when the call excludes them: by the answer on the form, or because
 * the employer's CUI is theirs. Associated organisations are neither. [S44][S47]
 */
export const partnerEmployeeRule = rule('VR-08', ({ participant, employer, partners }, { targetGroup }) => {
  const { value: excluded, verified } = targetGroup.partnerEmployeesExcluded;
  if (!excluded) return [];
  const found: Found[] = [];
  if (participant.beneficiaryEmployee === 'yes') {
    found.push({ what: 'employee', effect: 'excludes', at: 'beneficiaryEmployee', verified });
  } else if (participant.beneficiaryEmployee === null) {
    found.push({ what: 'unanswered', effect: 'missing', at: 'beneficiaryEmployee', verified });
  }
  const same = partners.find(({ role, cui }) => role !== 'associated' && sameCui(cui, employer?.cui ?? null));
  if (same)
    found.push({
      what: 'employer-is-partner',
      effect: 'excludes',
      at: 'employer',
      facts: { partner: same.code },
      verified,
    });
  return found;
});

function sameCui(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const digits = readCui(a).digits;
  return digits !== null && digits === readCui(b).digits;
}

/** Where the employer itself is to be filled in or mended. */
const atEmployer = ({ id }: Company, field: string): Found['at'] => ({ table: 'company', id, field });

/** ELIG-01: the employer is an SME of a category that the call accepts. Not declared yet: missing. [S02] */
export const smeRule = rule('ELIG-01', ({ employer }, { targetGroup: { smeCategories } }) => {
  const { value: accepted, verified } = smeCategories;
  if (accepted.length === 0) return [];
  if (employer === null) return [{ what: 'no-employer', effect: 'missing', at: 'employer', verified }];
  const { smeCategory } = employer;
  if (smeCategory === null) {
    return [{ what: 'no-category', effect: 'missing', at: atEmployer(employer, 'smeCategory'), verified }];
  }
  if (accepted.includes(smeCategory)) return [];
  return [{ what: 'not-sme', effect: 'excludes', at: atEmployer(employer, 'smeCategory'), verified }];
});

/** ELIG-04: the activity by which the employer takes part is in the call's list of CAEN codes. [S10][S17] */
export const caenRule = rule('ELIG-04', ({ employer }, { targetGroup: { caen } }) => {
  const { value: accepted, verified } = caen;
  if (accepted === null) return [];
  if (employer === null) return [{ what: 'no-employer', effect: 'missing', at: 'employer', verified }];
  const { caenEligible } = employer;
  if (caenEligible === null) {
    return [{ what: 'no-caen', effect: 'missing', at: atEmployer(employer, 'caenEligible'), verified }];
  }
  if (accepted.includes(caenEligible)) return [];
  const facts = { caen: caenEligible };
  return [{ what: 'other-caen', effect: 'excludes', at: atEmployer(employer, 'caenEligible'), facts, verified }];
});

/** ELIG-06: not an administrator or legal representative of the employer, when the call excludes them. [S44] */
export const legalRepresentativeRule = rule('ELIG-06', ({ participant: { contract } }, { targetGroup }) => {
  const { value: excluded, verified } = targetGroup.legalRepresentativesExcluded;
  const at = 'contract/legalRepresentative';
  if (!excluded || contract?.legalRepresentative === false) return [];
  if (contract?.legalRepresentative === true) return [{ what: 'representative', effect: 'excludes', at, verified }];
  return [{ what: 'unanswered', effect: 'missing', at, verified }];
});
